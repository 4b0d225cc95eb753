import { describe, expect, test } from 'vitest';
import { breakEven, type Scenario } from '../../src/index.js';
import { command } from './command.js';

/** NPV = 12 · income − 150. */
const scenario: Scenario = {
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: 150 },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: 20 },
  ],
};
const income = 'customLines.income.monthly';
const input = JSON.stringify(scenario);
const told = (...words: readonly string[]): ReturnType<typeof command> =>
  command(['break-even', '-', ...words], { input });
const plainJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('break-even', () => {
  test('prints the figure at which it turns', async () => {
    const { stdout, stderr, status } = await told(income);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('It turns at 12.5: higher than that');
  });

  test('--json is what the library says', async () => {
    expect(JSON.parse((await told(income, '--json')).stdout)).toEqual(plainJson(breakEven(scenario, income)));
  });

  test('--metric and --target ask for something else', async () => {
    // 150 = 10 · x
    expect((await told(income, '--metric', 'paybackWithin', '--target', '10')).stdout).toContain('It turns at 15:');
    expect((await told(income, '--metric', 'benefitCostRatio', '--target', '2')).stdout).toContain('It turns at 25:');
  });

  test('--from and --to say where to look, and that it is nowhere there is proved', async () => {
    const { stdout, status } = await told(income, '--from', '0', '--to', '12');
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Nowhere, and that is proved: the net present value is below $0');
  });
});

describe('what it does not take', () => {
  test.each([
    ['no input', [], /missing required argument 'path'/],
    ['an unknown metric', [income, '--metric', 'profit'], /paybackWithin/],
    ['a target in words', [income, '--target', 'much'], /It is a number/],
  ])('%s is wrong usage', async (_, words, hint) => {
    const { stderr, stdout, status } = await told(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(hint);
  });

  test.each([
    ['an input that is not there, with the nearest', ['customLines.incme.monthly'], /“customLines\.income\.monthly”/],
    ['a metric that needs a target', [income, '--metric', 'irr'], /^target: /],
    ['a range that is upside down', [income, '--from', '5', '--to', '1'], /^range: .*from 5 to 1/],
  ])('%s is an issue', async (_, words, message) => {
    const { stderr, stdout, status } = await told(...words);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
