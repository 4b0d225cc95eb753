import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { simulate, type Scenario } from '../../src/index.js';
import { csvSimulation } from '../../src/report/csv-report.js';
import { cliFile, command } from './command.js';
import { temporaryFile } from './scenario-file.js';

const scenario: Scenario = {
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: 200 },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: { low: 10, likely: 20, high: 30 } },
  ],
};
const input = JSON.stringify(scenario);
const told = (...words: readonly string[]): ReturnType<typeof command> =>
  command(['simulate', '-', ...words], { input });
const plainJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('simulate', () => {
  test('prints the answer, the bands and what to measure first', () => {
    const { stdout, stderr, status } = told('--samples', '256');
    expect([status, stderr]).toEqual([0, '']);
    for (const heading of [
      'VERDICT',
      'HOW SURE',
      'NET PRESENT VALUE, HOW OFTEN',
      'CUMULATIVE FLOW',
      'MEASURE THIS FIRST',
    ])
      expect(stdout).toContain(heading);
  });

  test('--json is what the library says', async () => {
    const { stdout } = told(
      '--json',
      '--samples',
      '256',
      '--seed',
      '7',
      '--sampler',
      'latin-hypercube',
      '--line',
      'income',
    );
    const options = { samples: 256, seed: '7', sampler: 'latin-hypercube', lines: ['income'] } as const;
    expect(JSON.parse(stdout)).toEqual(plainJson(await simulate(scenario, options)));
  });

  test('--csv is what the library says', async () => {
    expect(told('--csv', '--samples', '256').stdout).toBe(csvSimulation(await simulate(scenario, { samples: 256 })));
  });

  test('--seed draws the same again, and another one something else', () => {
    const [first, again, other] = ['spring', 'spring', 'autumn'].map(
      (seed) => told('--samples', '256', '--seed', seed).stdout,
    );
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('however many threads share the work, the bytes are the same', () => {
    const asked = ['--json', '--samples', '5000', '--workers'];
    const [alone, ...shared] = ['1', '2', '3'].map((workers) => told(...asked, workers).stdout);
    expect(alone).toContain('"npv"');
    expect(shared).toEqual([alone, alone]);
  });

  test('--standard-error stops as soon as the mean is known well enough', () => {
    const { stdout } = told('--json', '--sampler', 'pseudo-random', '--samples', '100000', '--standard-error', '1');
    const { samples } = JSON.parse(stdout) as { readonly samples: number };
    // The deviation of 12 · PERT(10, 20, 30) is 12 · √(10 · 10 ÷ 7) = 45.4: known to 1 from 2,057 samples on.
    expect(samples).toBe(4096);
  });

  test('--locale writes the figures of another language', () => {
    expect(told('--samples', '256', '--locale', 'de').stdout).toMatch(/40\s\$/);
  });

  test.skipIf(!existsSync('/usr/bin/script'))('says on a terminal how far it is, and nowhere else', () => {
    const file = temporaryFile('plan.json', input);
    const onTerminal = (redirected: string): string =>
      spawnSync(
        'script',
        ['-qec', `'${process.execPath}' '${cliFile}' simulate '${file}' ${redirected}`, '/dev/null'],
        {
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm' },
        },
      ).stdout;
    expect(onTerminal('')).toContain('Simulating … ');
    expect(onTerminal('2> /dev/null')).not.toContain('Simulating');
  });
});

describe('what it does not take', () => {
  test.each([
    ['no samples', ['--samples', '0'], /whole number, from 1/],
    ['samples in words', ['--samples', 'many'], /whole number, from 1/],
    ['a negative number of samples', ['--samples=-5'], /whole number, from 1/],
    ['no threads', ['--workers', '0'], /whole number, from 1/],
    ['an unknown sampler', ['--sampler', 'halton'], /latin-hypercube/],
    ['a standard error of nothing', ['--standard-error', '0'], /number above 0/],
    ['two formats at once', ['--json', '--csv'], /cannot be used with/],
  ])('%s is wrong usage', (_, words, hint) => {
    const { stderr, stdout, status } = told(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(hint);
  });

  test.each([
    ['one sample', ['--samples', '1'], /^simulation\.samples: .*2/],
    ['a thousand million samples', ['--samples', '1000000000'], /^simulation\.samples: .*10,?000,?000/],
    ['a line that is not there, with the nearest', ['--line', 'incom'], /^lines: .*“income”/],
    [
      'a Latin hypercube that is to stop by itself',
      ['--sampler', 'latin-hypercube', '--standard-error', '1'],
      /^until: .*Latin hypercube/,
    ],
    ['an empty seed', ['--seed', ''], /^simulation\.seed: /],
  ])('%s is an issue', (_, words, message) => {
    const { stderr, stdout, status } = told(...words);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
