import { describe, expect, test } from 'vitest';
import { command, type Told } from './command.js';
import { temporaryFile, temporaryFolder } from './scenario-file.js';

/** 1 on bad input: every issue on a line of its own, nothing on standard output, no stack trace. */
function messagesOf(result: Told): readonly string[] {
  expect(result.stdout).toBe('');
  expect(result.stderr).not.toMatch(/^\s+at .*:\d+/m);
  expect(result.stderr).not.toContain('should not have');
  expect(result.status).toBe(1);
  return result.stderr.trimEnd().split('\n');
}

const refusal = async (name: string, content: string | Uint8Array): Promise<string> =>
  messagesOf(await command(['report', temporaryFile(name, content)])).join('\n');

const retail = (override: string): string => `industry: retail\nsize: small\n${override}\n`;

describe('a file that is no scenario', () => {
  test.each([
    ['an empty file', 'plan.yaml', '', /empty/],
    ['a file of blanks', 'plan.json', ' \n ', /empty|ends/],
    ['broken JSON', 'plan.json', '{ "industry": "retail", }', /JSON.*line 1|line 1.*JSON/i],
    ['broken YAML', 'plan.yaml', 'industry: retail\n  size: [small', /line 2|line 3/i],
    ['a duplicate key', 'plan.json', '{ "industry": "retail", "industry": "finance" }', /industry/],
    ['a list', 'plan.json', '[1, 2]', /scenario/],
    ['a number', 'plan.yaml', '42', /scenario/],
    ['no UTF-8', 'plan.yaml', new Uint8Array([0x66, 0xff, 0xfe, 0x20]), /UTF-8/],
    ['UTF-16 without a mark', 'plan.yaml', Buffer.from('industry: retail', 'utf16le'), /UTF-8: save it as one/],
  ])('%s', async (_, name, content, words) => {
    expect(await refusal(name, content)).toMatch(words);
  });

  test('a bomb of YAML aliases', async () => {
    const bomb = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`,
    ).join('\n');
    expect(await refusal('plan.yaml', bomb)).not.toBe('');
  });

  test('100 MB are refused by their size', async () => {
    expect(await refusal('plan.json', new Uint8Array(100_000_000))).toMatch(/larger than 5 MB/);
  });

  test.each([
    ['import', '-', '-'],
    ['batch', '-', '--base', '-'],
  ])('is read from standard input once: %s %s %s', async (...words) => {
    const { status, stderr } = await command(words, { input: 'industry: finance\n' });
    expect([status, stderr]).toEqual([1, 'standard input: it can be one of the files only, as it is read once\n']);
  });

  test('100 MB on standard input too', async () => {
    const result = await command(['report', '-', '--quick'], { input: new Uint8Array(100_000_000) });
    expect(messagesOf(result).join('\n')).toMatch(/standard input.*larger than 5 MB/);
  });

  test('a missing file', async () => {
    expect(messagesOf(await command(['report', 'no-such-file.yaml']))).toEqual([
      'no-such-file.yaml: there is no such file or folder',
    ]);
  });

  test('a name of nothing, as a variable of the shell that is not set', async () => {
    expect(messagesOf(await command(['report', '']))).toEqual(['“”: there is no such file or folder']);
  });

  test('a folder', async () => {
    expect(messagesOf(await command(['report', temporaryFolder()])).join('\n')).toMatch(/folder, not a file/);
  });
});

describe('a value that cannot be, with its path', () => {
  test.each([
    ['an unknown key, with the nearest', 'modles: { count: 3 }', /^modles.*models/],
    ['an unknown key in a group', 'models: { cuont: 3 }', /^models\.cuont.*count/],
    ['a wrong type', 'models: 3', /^models/],
    ['NaN', 'models: { count: .nan }', /^models\.count/],
    ['infinity', 'models: { count: .inf }', /^models\.count/],
    ['1e400', 'models: { count: 1e400 }', /^models\.count/],
    ['a negative head count', 'roles: [{ id: engineer, people: -2 }]', /^roles\.engineer\.people/],
    ['a share above 1', 'adoption: { ceiling: 1.2 }', /^adoption\.ceiling/],
    ['percent for a share', 'adoption: { ceiling: 80 }', /^adoption\.ceiling.*0\.8/],
    ['percent for a rate', 'discounting: { rate: 8 }', /^discounting\.rate.*0\.08/],
    ['a range upside down', 'models: { count: { low: 5, likely: 3, high: 4 } }', /^models\.count/],
    ['the same id twice', 'tools: [{ id: mlflow, feePerMonth: 1 }, { id: mlflow, feePerMonth: 2 }]', /^tools.*mlflow/],
    ['a horizon of 0', 'horizonMonths: 0', /^horizonMonths/],
    ['a horizon over 50 years', 'horizonMonths: 601', /^horizonMonths.*600/],
    ['a discount rate of −1', 'discounting: { rate: -1 }', /^discounting\.rate/],
    ['a currency that does not exist', 'currency: XYZ', /^currency.*XYZ/],
    ['__proto__ as a key', '__proto__: { polluted: 1 }', /^__proto__/],
  ])('%s', async (_, override, words) => {
    expect(await refusal('plan.yaml', retail(override))).toMatch(new RegExp(words.source, 'm'));
  });

  test('10,000 tools', async () => {
    const tools = Array.from({ length: 10_000 }, (_, index) => ({ id: `tool-${index}`, feePerMonth: 1 }));
    expect(await refusal('plan.json', JSON.stringify({ industry: 'retail', size: 'small', tools }))).toMatch(
      /^tools.*200/m,
    );
  });

  test('all at once, one a line', async () => {
    const text = retail('models: { count: -1, growth: 20 }\nadoption: { ceiling: 2 }');
    expect(messagesOf(await command(['report', temporaryFile('plan.yaml', text)])).length).toBeGreaterThanOrEqual(3);
  });

  test.each(['explain', 'report'])('%s --json tells it the same way', async (name) => {
    const words = [
      name,
      temporaryFile('plan.yaml', retail('horizonMonths: 0')),
      ...(name === 'explain' ? ['npv'] : []),
    ];
    expect(messagesOf(await command([...words, '--json'])).join('\n')).toMatch(/^horizonMonths/m);
  });
});

describe('what calculates all the same', () => {
  test.each([
    ['zero models', 'models: { count: 0 }'],
    ['one tool', 'tools: [{ id: mlflow, feePerMonth: 100 }]'],
    ['a horizon of one month', 'horizonMonths: 1'],
  ])('%s', async (_, override) => {
    const result = await command(['report', temporaryFile('plan.yaml', retail(override))]);
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  });

  test('a whole profile over 50 years: how sure, what moves it and where it turns', async () => {
    const input = retail('horizonMonths: 600\nsimulation: { samples: 64 }');
    const result = await command(['report', '-', '--full'], { input });
    expect([result.status, result.stderr]).toEqual([0, '']);
    for (const told of ['the chance of a gain is', 'HOW SURE', 'IF ONLY PART OF THE ESTATE MOVES', 'Year 50'])
      expect(result.stdout).toContain(told);
    expect(result.stdout).toMatch(/WHAT MOVES IT MOST[^]*\(models\.count\) +-?\$/);
  });
});

describe('what is asked of a scenario', () => {
  const plan = retail('');

  test('a line that is not there, with the nearest', async () => {
    const messages = messagesOf(await command(['explain', temporaryFile('plan.yaml', plan), 'nvp'])).join('\n');
    expect(messages).toMatch(/nvp.*npv/);
  });

  test('a month beyond the horizon', async () => {
    const messages = messagesOf(await command(['explain', temporaryFile('plan.yaml', plan), 'npv', '--month', '99']));
    expect(messages.join('\n')).toMatch(/99.*36/);
  });

  test('a record that is not there, with the nearest', async () => {
    expect(messagesOf(await command(['evidence', 'discount-tie'])).join('\n')).toMatch(/discount-tei/);
  });
});
