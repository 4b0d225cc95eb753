import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { simulate, type Scenario, type Simulation } from '../../src/index.js';
import { csvSimulation } from '../../src/report/csv-report.js';
import { command, processOf, shell } from './command.js';
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
  test('prints the answer, the bands and what to measure first', async () => {
    const { stdout, stderr, status } = await told('--samples', '256');
    expect([status, stderr]).toEqual([0, '']);
    for (const heading of [
      'VERDICT',
      'HOW SURE',
      'NET PRESENT VALUE, HOW OFTEN',
      'CUMULATIVE FLOW',
      'WHAT DECIDES IT',
      'WHAT IT IS WORTH TO FIND OUT',
    ])
      expect(stdout).toContain(heading);
  });

  test('--json is what the library says', async () => {
    const { stdout } = await told(
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

  test.each(['64', '６４', '٦٤', '0.064k'])('--samples %s is 64, as a scenario reads it', async (written) => {
    expect(JSON.parse((await told('--json', '--samples', written)).stdout)).toMatchObject({ samples: 64 });
  });

  test('--csv is what the library says', async () => {
    expect((await told('--csv', '--samples', '256')).stdout).toBe(
      csvSimulation(await simulate(scenario, { samples: 256 })),
    );
  });

  test('--standard-error that is not reached is told, and not where it is', async () => {
    const drawn = async (...words: readonly string[]) =>
      (await told('--standard-error', ...words)).stdout.replaceAll(/\s+/g, ' ');
    expect(await drawn('0.0001')).toMatch(
      /The mean of the net present value still errs by \$[\d.]+ after 4,096 samples; \$0\.0001 or less was asked for\. Permit more samples\./,
    );
    expect(await drawn('1', '--samples', '2')).toContain(
      'How far the mean of the net present value errs is not known after 2 samples; $1 or less was asked for.',
    );
    expect(await drawn('100')).not.toContain('was asked for');
    const { until } = JSON.parse((await told('--json', '--standard-error', '0.0001')).stdout) as Partial<Simulation>;
    expect(until).toEqual({ standardError: 0.0001, isReached: false });
  });

  test('--seed draws the same again, and another one something else', async () => {
    const drawn = async (seed: string): Promise<string> => (await told('--samples', '256', '--seed', seed)).stdout;
    const [first, again, other] = [await drawn('spring'), await drawn('spring'), await drawn('autumn')];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  test('however many threads share the work, the bytes are the same', async () => {
    const asked = ['--json', '--samples', '5000'];
    // The workers are files of their own, which are there when the command line is built.
    const shared = ['2', '3'].map(
      (workers) => processOf(['simulate', '-', ...asked, '--workers', workers], input).stdout,
    );
    const { stdout: alone } = await told(...asked, '--workers', '1');
    expect(alone).toContain('"npv"');
    expect(shared).toEqual([alone, alone]);
  });

  test('--standard-error stops as soon as the mean is known well enough', async () => {
    const { stdout } = await told(
      '--json',
      '--sampler',
      'pseudo-random',
      '--samples',
      '100000',
      '--standard-error',
      '1',
    );
    const { samples } = JSON.parse(stdout) as { readonly samples: number };
    // The deviation of 12 · PERT(10, 20, 30) is 12 · √(10 · 10 ÷ 7) = 45.4: known to 1 from 2,057 samples on.
    expect(samples).toBe(4096);
  });

  test('--locale writes the figures of another language', async () => {
    expect((await told('--samples', '256', '--locale', 'de')).stdout).toMatch(/40\s\$/);
  });

  test('says on a terminal how far it is, and nowhere else', async () => {
    const samples = ['simulate', '-', '--samples', '256'];
    const { stderr, stdout } = await command(samples, { input, isTTY: true });
    expect(stderr).toContain('\rSimulating … 100 %');
    expect(stdout).not.toContain('Simulating');
    expect((await command(samples, { input })).stderr).toBe('');
  });

  test.skipIf(!existsSync('/usr/bin/script'))('says so on the terminal of a process, unless it looks elsewhere', () => {
    const onTerminal = (redirected: string): string =>
      shell(
        `TERM=xterm script -qec "'$1' '$2' simulate '${temporaryFile('plan.json', input)}' ${redirected}" /dev/null`,
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
  ])('%s is wrong usage', async (_, words, hint) => {
    const { stderr, stdout, status } = await told(...words);
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
  ])('%s is an issue', async (_, words, message) => {
    const { stderr, stdout, status } = await told(...words);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
