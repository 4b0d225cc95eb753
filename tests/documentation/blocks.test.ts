import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { calculate } from '../../src/index.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import { command } from '../cli/command.js';
import { element } from './parts/element.js';
import { blocksOf, textOf } from './readmes.js';

describe('every scenario in a README is right, and can be calculated in dollars', () => {
  const scenarios = blocksOf('yaml');

  test('there are some', () => {
    expect(scenarios.length).toBeGreaterThan(2);
  });

  test.each(scenarios)('$readme: $block', ({ block }) => {
    const parsed = readScenario(block);
    expect(parsed).toHaveProperty('ok', true);
    // Parts of a scenario need the rest of one; what extends another cannot be calculated alone.
    if (parsed.ok && parsed.scenario.extends === undefined)
      expect(() => calculate({ industry: 'finance', ...parsed.scenario })).not.toThrow();
  });
});

test('every form of a range in the README of scenarios is right', () => {
  const section = /## What you do not know([\s\S]*?)```yaml/.exec(textOf('src/scenario/README.md'))?.[1] ?? '';
  const forms = [...section.matchAll(/`(\{.*?\})`/g)].map(([, form = '']) => form);
  expect(forms).toHaveLength(8);
  for (const form of forms) {
    expect(readScenario(`customLines: [{ id: a, side: cost, initial: ${form} }]`), form).toHaveProperty('ok', true);
  }
});

describe('commands in a README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  // Whether a command works is told as well by few samples.
  const few = 'simulation: { samples: 256 }\n';
  write('today.yaml', `name: Today\nindustry: finance\nsize: small\n${few}`);
  write('build.yaml', 'name: Build\nextends: today.yaml\nmodels: { count: 9 }\n');
  write('buy.yaml', 'name: Buy\nextends: today.yaml\nmodels: { count: 12 }\n');
  const ceiling = 'adoption: { ceiling: { low: 0.5, likely: 0.7, high: 0.9 } }\n';
  write('plan.yaml', `industry: finance\nsize: medium\n${ceiling}${few}`);

  write('accounts.csv', 'account,models.count\nA,30\nB,60\n');

  const lines = blocksOf('sh').flatMap(({ block }) => block.split('\n'));
  const commands = lines.flatMap((line) => /^npx mlops-roi ([^#]*)/.exec(line)?.[1]?.trim() ?? []);

  test('there are some', () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  test.each([...new Set(commands)])('“mlops-roi %s” works', async (words) => {
    // The file is there already, for those that come before and after.
    const given = /^(init|batch)/.test(words) ? `${words} --force` : words;
    const { status, stderr } = await command(given.split(' '), { folder });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

test('calculators in a README have attributes that there are', () => {
  const known = [...element().attributes.map(({ name }) => name), 'lang', 'dir', 'class', 'id'];
  const tags = blocksOf('html').flatMap(({ block }) => [...block.matchAll(/<mlops-roi-calculator([^>]*)>/g)]);
  const used = tags.flatMap(([, attributes = '']) =>
    [...attributes.matchAll(/([\w-]+)=/g)].map(([, name = '']) => name),
  );
  expect(used).toContain('industry');
  expect(used.filter((name) => !known.includes(name))).toEqual([]);
});
