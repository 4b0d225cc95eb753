import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import { breakEven, calculate, scenarioFor, sensitivity, twoWayTable, type Scenario } from '../../../src/index.js';
import { thrownIssues } from '../../thrown-issues.js';

/** NPV = 12 · (benefit − fee) − outlay. */
const withFee = (fee: number): Scenario => ({
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: { low: 100, likely: 150, high: 320 } },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: { low: 10, likely: 20, high: 24 } },
    { id: 'fee', side: 'cost', monthly: fee },
  ],
});
const plain = withFee(1);

describe('two ranges of a plain case', () => {
  const { swings, expected, certainCount } = sensitivity(plain);
  const swingOf = (path: string) => swings.find((swing) => swing.path === path);

  test('move the net present value to what it is at their ends', () => {
    // Means of 19 and 170: 12 · 19 − 170 − 12 = 46
    expect(expected).toBeCloseTo(46, 9);
    expect(swingOf('customLines.income.monthly')).toMatchObject({ atLow: -62, atHigh: 106, swing: 168 });
    expect(swingOf('customLines.outlay.initial')).toMatchObject({ atLow: 116, atHigh: -104, swing: 220 });
  });

  test('are told the widest first, with what has none counted', () => {
    expect(swings.map(({ path }) => path)).toEqual(['customLines.outlay.initial', 'customLines.income.monthly']);
    expect(certainCount).toBeGreaterThanOrEqual(2);
  });

  test('have the slope and the elasticity of a straight line', () => {
    expect(swingOf('customLines.income.monthly')?.slope).toBeCloseTo(12, 9);
    expect(swingOf('customLines.income.monthly')?.elasticity).toBeCloseTo((12 * 19) / 46, 9);
    expect(swingOf('customLines.outlay.initial')?.slope).toBeCloseTo(-1, 9);
  });

  test('turn where the line crosses nothing', () => {
    // 12 · x = 182 and x = 216
    expect(swingOf('customLines.income.monthly')?.switchingValues[0]).toBeCloseTo(182 / 12, 9);
    expect(swingOf('customLines.outlay.initial')?.switchingValues[0]).toBeCloseTo(216, 9);
  });
});

describe('work that may come true at either end of its range, or is estimated to', () => {
  /** NPV = 1540 − 10 · hours · (1 + contingency) */
  const withHours = (setupHours: number | { low: number; likely: number; high: number }): Scenario => ({
    horizonMonths: 12,
    discounting: { rate: 0 },
    roles: [{ id: 'engineer', people: 1, hourlyRate: 10, setupHours }],
    contingency: { share: '0.1', shareOfEstimates: '0.4' },
    customLines: [{ id: 'income', side: 'benefit', kind: 'cash', initial: 1540 }],
  });
  const ranged = withHours({ low: 50, likely: 100, high: 150 });

  test('takes the contingency of the plan at both ends and where it turns, so that all lie on one line', () => {
    const { expected, swings } = sensitivity(ranged);
    // 1540 − 10 · 1.1 · hours, which is nothing at 140 hours
    expect(expected).toBeCloseTo(1540 - 1100, 9);
    expect(swings).toMatchObject([{ atLow: 1540 - 550, atHigh: 1540 - 1650 }]);
    expect(swings[0]?.switchingValues[0]).toBeCloseTo(140, 9);
  });

  test('takes that of estimates once a figure is written, and so does a break-even', () => {
    // 1540 − 10 · 1.4 · hours, which is nothing at 110 hours
    expect(calculate(withHours(50)).metrics.npv.toNumber()).toBe(1540 - 700);
    expect(breakEven(ranged, 'roles.engineer.setupHours')).toMatchObject({ solutions: [{ value: new Decimal(110) }] });
  });
});

test('figures that do not move count in the next scenario of the same shape too', () => {
  // 12 · (10 − fee) − 170
  expect([1, 3, 1].map((fee) => sensitivity(withFee(fee)).swings[1]?.atLow)).toEqual([-62, -86, -62]);
});

test('a table of two inputs is what calculate says of each pair', () => {
  const table = twoWayTable(plain, ['customLines.income.monthly', 'customLines.outlay.initial'], { steps: 3 });
  expect(table.rows.figures).toEqual([10, 17, 24]);
  expect(table.columns.figures).toEqual([100, 210, 320]);
  expect(table.cells).toEqual([10, 17, 24].map((income) => [100, 210, 320].map((outlay) => 12 * income - outlay - 12)));
});

test('the ends of every range of a profile are what calculate says with that end written', () => {
  const bank = scenarioFor('finance', { size: 'medium' });
  const { swings } = sensitivity(bank);
  expect(swings.length).toBeGreaterThan(50);
  const written = (path: string, figure: Decimal): Scenario => {
    const [group = '', key = ''] = path.split('.');
    return { ...bank, [group]: { [key]: figure.toString() } };
  };
  const ofGroups = swings
    .filter(({ path }) => path.split('.').length === 2 && !path.startsWith('releases.'))
    .slice(0, 6);
  for (const { path, low, atLow } of ofGroups) {
    const { npv, presentValueBenefit, presentValueCost } = calculate(written(path, low)).metrics;
    const gross = presentValueBenefit.plus(presentValueCost).toNumber();
    expect(Math.abs(npv.toNumber() - (atLow ?? 0)), path).toBeLessThan(1e-9 * gross);
  }
});

test('unknown inputs, inputs without a range and the same input twice are told', () => {
  const refused = (paths: readonly [string, string]): readonly string[] =>
    thrownIssues(() => twoWayTable(plain, paths)).map(({ code, path }) => `${code} ${path}`);
  expect(refused(['customLines.incom.monthly', 'customLines.fee.monthly'])).toEqual([
    'unknown-reference customLines.incom.monthly',
    'inconsistent customLines.fee.monthly',
  ]);
  expect(refused(['customLines.income.monthly', 'customLines.income.monthly'])).toEqual([
    'inconsistent customLines.income.monthly',
  ]);
});
