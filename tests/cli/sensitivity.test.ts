import { describe, expect, test } from 'vitest';
import { sensitivity, twoWayTable, type Scenario } from '../../src/index.js';
import { command } from './command.js';

/** NPV = 12 · income − outlay. */
const scenario: Scenario = {
  baseCase: 'likely',
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: { low: 100, likely: 150, high: 300 } },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: { low: 10, likely: 20, high: 30 } },
  ],
};
const [income, outlay] = ['customLines.income.monthly', 'customLines.outlay.initial'] as const;
const input = JSON.stringify(scenario);
const told = (...words: readonly string[]): ReturnType<typeof command> =>
  command(['sensitivity', '-', ...words], { input });
const plainJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('sensitivity', () => {
  test('prints what moves the answer, the widest first', async () => {
    const { stdout, stderr, status } = await told();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^WHAT MOVES THE NET PRESENT VALUE \(likely \$90\)/);
    expect(stdout.indexOf(income)).toBeLessThan(stdout.indexOf(outlay));
  });

  test('--json is what the library says', async () => {
    expect(JSON.parse((await told('--json')).stdout)).toEqual(plainJson(sensitivity(scenario)));
  });

  test('--metric looks at another figure', async () => {
    const { stdout } = await told('--metric', 'roi', '--json');
    expect(JSON.parse(stdout)).toEqual(plainJson(sensitivity(scenario, { metric: 'roi' })));
  });

  test('--csv has a row an input', async () => {
    expect((await told('--csv')).stdout.split('\r\n')[1]).toMatch(
      /^customLines\.income\.monthly,money per month,10,20,20,30,-30,210/,
    );
  });

  test('--table moves two at a time', async () => {
    const table = twoWayTable(scenario, [income, outlay]);
    expect(JSON.parse((await told('--table', income, outlay, '--json')).stdout)).toEqual(plainJson(table));
    expect((await told('--table', income, outlay)).stdout).toContain('across: outlay: amount at the start');
    expect((await told('--table', income, outlay, '--csv')).stdout).toMatch(
      /\\ customLines\.outlay\.initial,100,150,200,250,300\r\n/,
    );
  });
});

describe('what it does not take', () => {
  test.each([
    ['an unknown metric', ['--metric', 'profit'], /npv/],
    ['two formats at once', ['--json', '--csv'], /cannot be used with/],
    ['a table of one input', ['--table', income], /two inputs/],
    ['a table of three', ['--table', income, outlay, 'discounting.rate'], /two inputs/],
  ])('%s is wrong usage', async (_, words, hint) => {
    const { stderr, stdout, status } = await told(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(hint);
  });

  test('inputs that are not there, with the nearest, and without a range are issues, all at once', async () => {
    const { stderr, status } = await told('--table', 'customLines.incme.monthly', 'discounting.rate');
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toContain(`“${income}”`);
    expect(stderr).toMatch(/^discounting\.rate: .*a range/m);
  });
});
