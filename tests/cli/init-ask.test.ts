import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { askedItems } from '../../src/scenario/answered-scenario.js';
import { schemaVersion } from '../../src/scenario/migrate.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import { command } from './command.js';
import { backspace, controlC, controlD, down, enter, escape, played, space } from './scripted-dialogue.js';

const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));

const skip = (count: number): readonly string[] => Array.from({ length: count }, () => enter);
const placeOf = (id: string): number => askedItems.findIndex((item) => item.id === id);
/** Enter for everything from here to the end. */
const rest = (after: string): readonly string[] => skip(askedItems.length - placeOf(after) - 1);

const scenarioOf = (text: string): unknown => {
  const read = readScenario(text);
  return read.ok ? read.scenario : read.issues;
};

describe('init --ask', () => {
  test('leaves to the profile what is passed over, and says what that takes', async () => {
    const { status, stdout, screen } = await played(['init', 'retail', '--ask'], skip(askedItems.length));
    expect(status).toBe(0);
    expect(scenarioOf(stdout)).toEqual({ schemaVersion, name: 'Our organisation', industry: 'retail', size: 'medium' });
    expect(screen).toContain('1 of 12 · How many models do you run');
    expect(screen).toContain('12 of 12 · How far do you look ahead');
    expect(screen).toMatch(/Models in production.*Enter leaves it to the profile: 40 models/s);
    expect(screen).toMatch(/As usual: [\d.]+ days \([\d.]+ to [\d.]+\)/);
    expect(screen).toMatch(/a seat, USD per seat and month/);
  });

  test('goes back, asks again for what cannot be, writes what is answered, and shows the answer in three lines', async () => {
    const organisation = [escape, down, enter, down, enter];
    const models = ['-5', enter, backspace, backspace, '7', enter, escape, '0', enter];
    const others = ['6', enter, ...skip(1), down, down, enter, ...skip(2), space, enter];
    const words = ['init', '--ask', '--out', 'plan.yaml'];
    const { status, stdout, screen } = await played(
      words,
      [...organisation, ...models, ...others, ...rest('practices')],
      {
        folder,
      },
    );
    expect([status, stdout]).toEqual([0, '']);
    expect(screen).toMatch(/“?-5.*at least 0/is);
    const text = readFileSync(join(folder, 'plan.yaml'), 'utf8');
    const inPlace = { low: 0.3, likely: 0.7, high: 1 };
    expect(scenarioOf(text)).toMatchObject({
      industry: 'healthcare',
      size: 'enterprise',
      models: { count: 70 },
      releases: { perModelYear: 6 },
      leadTime: { days: { low: 1, likely: 4, high: 7 } },
      practices: { pipelines: inPlace, templates: inPlace },
    });
    expect(text).toMatch(/A week at most\. A survey of firms/);
    const [headline, chance, but] = screen.trimEnd().split('\n').slice(-3);
    expect(headline).toMatch(/^Net present value over 36 months: .*eight cases of ten/);
    expect(chance).toMatch(/^[A-Z][a-z ]+: the chance of a gain is (less than |more than )?\d+%\.$/);
    expect(but).toMatch(/^But .*% of the uncertainty comes from assumptions, not from your figures\.$/);
    expect((await command(['report', 'plan.yaml', '--quick'], { folder })).status).toBe(0);
  });

  test.each([
    ['Ctrl-C', ['9', enter, controlC], false],
    ['Ctrl-D', ['9', enter, controlD], false],
    ['the end of the line', ['9', enter], true],
  ])('%s writes nothing and says so', async (_name, keys, end) => {
    const words = ['init', 'finance', '--ask', '--out', 'never.yaml'];
    const { status, stdout, stderr } = await played(words, keys, { folder, end });
    expect([status, stdout, stderr]).toEqual([1, '', 'stopped: nothing was written\n']);
    expect(existsSync(join(folder, 'never.yaml'))).toBe(false);
  });

  test('refuses before it asks, where the file is there already', async () => {
    writeFileSync(join(folder, 'there.yaml'), 'name: Mine\n');
    const { status, stderr, screen } = await played(['init', 'finance', '--ask', '--out', 'there.yaml'], [], {
      folder,
    });
    expect([status, screen]).toEqual([1, '']);
    expect(stderr).toMatch(/--force replaces it/);
  });

  test.each([
    ['a folder that is not there', 'none/plan.yaml', /there is no such file or folder/],
    ['a name that says something else', 'plan.xlsx', /what is written is YAML/],
  ])('refuses before it asks: %s', async (_, out, told) => {
    const { status, stderr, screen } = await played(['init', 'finance', '--ask', '--out', out], [], { folder });
    expect([status, screen]).toEqual([1, '']);
    expect(stderr).toMatch(told);
  });

  test('needs a terminal, and says what does without', async () => {
    const { status, stdout, stderr } = await command(['init', 'finance', '--ask']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/need a terminal.*init finance --short/);
  });
});

test('no other command loads the prompts', () => {
  const main = readFileSync('src/cli/dialogue.ts', 'utf8');
  expect(main).not.toMatch(/^import (?!type).*@clack/m);
  expect(main).toContain("await import('@clack/prompts')");
});
