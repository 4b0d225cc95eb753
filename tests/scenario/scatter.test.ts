import { expect, test } from 'vitest';
import { withoutScatter } from '../../src/answer/risk-adjustment.js';
import type { Scenario } from '../../src/index.js';
import { resolved } from './resolved.js';

/** The variance of these models is 15 · 35 ÷ 7 about 25, that of these hours 20² ÷ 12 about 20. */
const doubtful: Scenario = {
  models: { count: { low: 10, likely: 20, high: 60 } },
  deployment: { hoursPerRelease: { distribution: 'uniform', low: 10, high: 30 } },
};
const path = 'realisation.freedHoursScatter';
const scatterOf = (scenario: Scenario): string | undefined => resolved(scenario).table.get(path)?.value.toString();

test('freed hours scatter as the product of the ranges behind them', () => {
  // √((1 + 75 ÷ 625) · (1 + 1 ÷ 12) − 1)
  expect(scatterOf(doubtful)).toBe('0.462');
  const { notes } = resolved(doubtful).table.get(path) ?? {};
  expect(notes?.map(({ values }) => values?.['inputs'])).toEqual([
    'Models in production today, Hands-on hours per release, before',
  ]);
});
test('of work that is not counted the ranges do not matter', () => {
  expect(scatterOf({ ...doubtful, deployment: 'off' })).toBe('0.346');
});
test('a range may go through its quantiles', () => {
  // A normal curve of which one in ten cases is below 18.72 and one above 31.28 deviates by 4.9 from 25.
  const count = { distribution: 'normal', p10: '18.72', p50: 25, p90: '31.28' } as const;
  expect(scatterOf({ models: { count } })).toBe('0.196');
});
test('without ranges, and in the likely case, nothing scatters', () => {
  expect(scatterOf({ models: { count: 20 }, deployment: { hoursPerRelease: 20 } })).toBe('0');
  expect(scatterOf({ ...doubtful, baseCase: 'likely' })).toBe('0');
});
test('what is told stays, in either case', () => {
  const realisation = { freedHoursScatter: '0.1' };
  expect(scatterOf({ ...doubtful, realisation })).toBe('0.1');
  expect(scatterOf({ ...doubtful, realisation, baseCase: 'likely' })).toBe('0.1');
});
test('in a simulation there is none, not even a told range of it', () => {
  const told = { ...doubtful, realisation: { freedHoursScatter: { low: 0, likely: '0.1', high: 1 } } };
  for (const scenario of [doubtful, told]) {
    const figure = withoutScatter(resolved(scenario).table).get(path);
    expect(figure?.value.toString()).toBe('0');
    expect(figure?.spread).toBeUndefined();
  }
});
