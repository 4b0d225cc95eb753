import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/formula/table.js';
import { calculate, parseScenario, type WrittenValue } from '../../../src/index.js';
import { distributionOf } from '../../../src/uncertainty/distributions/distribution-for.js';
import { resolved } from '../resolved.js';

const figureOf = (count: WrittenValue): Figure => {
  const figure = resolved({ models: { count } }).table.get('models.count');
  if (figure === undefined) throw new Error('it is given');
  return figure;
};

const shareOf = (ceiling: WrittenValue): Figure => {
  const figure = resolved({ adoption: { ceiling } }).table.get('adoption.ceiling');
  if (figure === undefined) throw new Error('it is given');
  return figure;
};

/** Low, likely and high, as they stand in the table. */
const told = ({ low, likely, high }: Figure): readonly string[] => [low, likely, high].map(String);

describe('low and high are the ends that are written, likely what is written or stands for it', () => {
  const outcomes = [
    { value: 3, probability: '0.4' },
    { value: '8', probability: 0.4 },
    { value: 10, probability: 0.2 },
  ];
  test.each<[string, WrittenValue, readonly [string, string, string], object]>([
    ['a PERT', { low: 3, likely: '5', high: 9 }, ['3', '5', '9'], { kind: 'pert', low: 3, likely: 5, high: 9 }],
    [
      'a triangle',
      { distribution: 'triangular', low: 3, likely: 5, high: 9 },
      ['3', '5', '9'],
      { kind: 'triangular', low: 3, likely: 5, high: 9 },
    ],
    // (3 + 9.5) ÷ 2
    [
      'a uniform distribution: its middle',
      { distribution: 'uniform', low: 3, high: '9.5' },
      ['3', '6.25', '9.5'],
      { kind: 'uniform', low: 3, high: 9.5 },
    ],
    [
      'a uniform distribution with a likely number',
      { distribution: 'uniform', low: 3, likely: 4, high: 9 },
      ['3', '4', '9'],
      { kind: 'uniform', low: 3, high: 9 },
    ],
    // 2 + (12 − 2) · 3 ÷ (3 + 5)
    [
      'a beta: its mean',
      { distribution: 'beta', low: 2, high: 12, alpha: 3, beta: 5 },
      ['2', '5.75', '12'],
      { kind: 'beta', low: 2, high: 12, alpha: 3, beta: 5 },
    ],
    [
      'quantiles: the P50',
      { p10: '20.10', p50: 40, p90: 60 },
      ['20.1', '40', '60'],
      { kind: 'pert', p10: 20.1, p50: 40, p90: 60 },
    ],
    [
      'quantiles of a lognormal with a likely number',
      { distribution: 'lognormal', p10: 20, p50: 32, p90: 60, likely: 30 },
      ['20', '30', '60'],
      { kind: 'lognormal', p10: 20, p50: 32, p90: 60 },
    ],
    // One in ten is at most 3 (0.4 are), nine in ten are at most 10 (only 0.8 are at most 8).
    [
      'a discrete one: the most probable value, the first of equals',
      { distribution: 'discrete', outcomes },
      ['3', '3', '10'],
      {
        kind: 'discrete',
        outcomes: [
          { value: 3, probability: 0.4 },
          { value: 8, probability: 0.4 },
          { value: 10, probability: 0.2 },
        ],
      },
    ],
  ])('%s', (_, written, [low, likely, high], spread) => {
    const figure = figureOf(written);
    expect(told(figure)).toEqual([low, likely, high]);
    expect(figure.spread).toEqual(spread);
    expect(figure.bounds).toEqual({ lowest: 0 });
  });

  test('a beta of thirds keeps forty digits: 1 + 1 · 1 ÷ 3', () => {
    const { likely } = figureOf({ distribution: 'beta', low: 1, high: 2, alpha: 1, beta: 2 });
    expect(likely.toString()).toBe(`1.${'3'.repeat(39)}`);
  });

  test('no digit of what is written gets lost', () => {
    const [low, likely, high] = ['1.00000000000000000000000000001', '1.00000000000000000000000000002', '2'];
    expect(told(figureOf({ low, likely, high }))).toEqual([low, likely, high]);
  });
});

describe('low and high of what has no written ends are P10 and P90', () => {
  // The P90 of a standard normal curve, by any table.
  const z = 1.2815515655446004;

  test('of a normal distribution: mean ∓ 1.2816 deviations, and its mean is likely', () => {
    const { low, likely, high, spread } = figureOf({ distribution: 'normal', mean: 400, standardDeviation: 50 });
    expect(low?.toNumber()).toBeCloseTo(400 - 50 * z, 9);
    expect(high?.toNumber()).toBeCloseTo(400 + 50 * z, 9);
    expect(likely.toString()).toBe('400');
    expect(spread).toEqual({ kind: 'normal', mean: 400, standardDeviation: 50 });
  });

  test('of a lognormal one: e^(μ ∓ 1.2816 σ), of which 40 is the mean and 5 the deviation', () => {
    const { low, likely, high } = figureOf({ distribution: 'lognormal', mean: 40, standardDeviation: 5, likely: 39 });
    const sigma = Math.sqrt(Math.log(1 + (5 / 40) ** 2));
    const mu = Math.log(40) - sigma ** 2 / 2;
    expect(low?.toNumber()).toBeCloseTo(Math.exp(mu - z * sigma), 9);
    expect(high?.toNumber()).toBeCloseTo(Math.exp(mu + z * sigma), 9);
    expect(likely.toString()).toBe('39');
  });

  test('of a normal one that the bounds cut in its middle: those of the half that is left', () => {
    const { low, high, bounds } = shareOf({ distribution: 'normal', mean: 1, standardDeviation: 0.1 });
    // A tenth of the lower half lies below Φ⁻¹(0.05) = −1.6449, nine tenths below Φ⁻¹(0.45) = −0.12566.
    expect(low?.toNumber()).toBeCloseTo(1 - 0.1 * 1.6448536269514722, 9);
    expect(high?.toNumber()).toBeCloseTo(1 - 0.1 * 0.12566134685507402, 9);
    expect(bounds).toEqual({ lowest: 0, highest: 1 });
  });
});

describe('a range without width is certain', () => {
  test.each<[string, WrittenValue]>([
    ['equal ends', { low: 3, likely: 3, high: 3 }],
    ['equal ends of a uniform distribution', { distribution: 'uniform', low: '3.0', high: 3 }],
    ['equal ends of a beta', { distribution: 'beta', low: 3, high: 3, alpha: 1, beta: 2 }],
    ['no deviation', { distribution: 'normal', mean: 3, standardDeviation: 0 }],
    ['no deviation of a logarithm', { distribution: 'lognormal', mean: 3, standardDeviation: 0 }],
    ['equal quantiles', { p10: 3, p50: 3, p90: 3 }],
    ['one outcome', { distribution: 'discrete', outcomes: [{ value: 3, probability: 1 }] }],
    [
      'outcomes that cannot happen',
      {
        distribution: 'discrete',
        outcomes: [
          { value: 3, probability: 1 },
          { value: 4, probability: 0 },
        ],
      },
    ],
    ['a likely number alone', { likely: 3 }],
  ])('%s', (_, written) => {
    const figure = figureOf(written);
    expect(figure.likely.toString()).toBe('3');
    expect(figure).not.toHaveProperty('low');
    expect(figure).not.toHaveProperty('high');
    expect(figure).not.toHaveProperty('spread');
  });

  test('and counted as such', () => {
    const countOf = (initial: WrittenValue): number =>
      calculate({ customLines: [{ id: 'a', side: 'cost', initial }] }).evidence.withoutRangeCount;
    expect(countOf({ low: 3, likely: 3, high: 3 })).toBe(countOf({ low: 3, likely: 3, high: 4 }) + 1);
    expect(countOf({ distribution: 'normal', mean: 3, standardDeviation: 1 })).toBe(countOf(3) - 1);
  });
});

test('the exact reading takes the mean, and likely where that is asked for: a cost of 6, or 4, where it is 3 to 9', () => {
  const cost = (initial: WrittenValue, baseCase: 'expected' | 'likely'): string =>
    calculate({ baseCase, customLines: [{ id: 'a', side: 'cost', initial }] }).metrics.totalCost.toString();
  expect(cost({ distribution: 'uniform', low: 3, high: 9 }, 'likely')).toBe('6');
  expect(cost({ distribution: 'uniform', low: 3, likely: 4, high: 9 }, 'expected')).toBe('6');
  expect(cost({ distribution: 'uniform', low: 3, likely: 4, high: 9 }, 'likely')).toBe('4');
});

test('a row and a member of a list take every form', () => {
  const { table } = resolved({
    tools: [{ id: 'a', feePerMonth: { p10: 10, p50: 20, p90: 30 } }],
    customLines: [{ id: 'b', side: 'cost', annual: [1, { distribution: 'uniform', low: 1, high: 3 }] }],
  });
  expect(table.get('tools.a.feePerMonth')?.spread).toEqual({ kind: 'pert', p10: 10, p50: 20, p90: 30 });
  expect(table.get('customLines.b.annual.2')?.likely.toString()).toBe('2');
});

const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const shares = (length: number): fc.Arbitrary<readonly number[]> =>
  fc.array(share, { minLength: length, maxLength: length }).map((each) => each.toSorted((a, b) => a - b));
const likely = fc.option(share, { nil: undefined });

/** Ranges of a share, most of which are right. */
const range: fc.Arbitrary<unknown> = fc.oneof(
  fc
    .tuple(shares(3), fc.constantFrom(undefined, 'pert', 'triangular'))
    .map(([[low, likely, high], distribution]) => ({ distribution, low, likely, high })),
  fc.tuple(shares(2), likely).map(([[low, high], likely]) => ({ distribution: 'uniform', low, likely, high })),
  fc
    .tuple(share, share, fc.constantFrom('normal', 'lognormal'), likely)
    .map(([mean, standardDeviation, distribution, likely]) => ({ distribution, mean, standardDeviation, likely })),
  fc
    .tuple(shares(2), fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 50, noNaN: true }))
    .map(([[low, high], alpha, beta]) => ({ distribution: 'beta', low, high, alpha, beta })),
  fc.tuple(share, share, fc.integer({ min: 0, max: 100 })).map(([one, other, percent]) => ({
    distribution: 'discrete',
    outcomes: [
      { value: one, probability: `${percent}e-2` },
      { value: other, probability: `${100 - percent}e-2` },
    ],
  })),
  fc
    .tuple(shares(3), fc.constantFrom('pert', 'triangular', 'uniform', 'normal', 'lognormal', undefined))
    .map(([[p10, p50, p90], distribution]) => ({ distribution, p10, p50, p90 })),
);

test('whatever range of a share is right, each of its samples is a share, and likely one of those it can give', () => {
  let rightCount = 0;
  fc.assert(
    fc.property(range, share, (ceiling, at) => {
      const parsed = parseScenario({ adoption: { ceiling } });
      if (!parsed.ok) return;
      rightCount += 1;
      expect(parseScenario(JSON.stringify(parsed.scenario))).toEqual(parsed);
      const figure = shareOf((parsed.scenario.adoption as { readonly ceiling: WrittenValue }).ceiling);
      const { low, high, spread, bounds } = figure;
      if (low === undefined || high === undefined || spread === undefined || bounds === undefined) {
        expect([low, high, spread, bounds]).toEqual([undefined, undefined, undefined, undefined]);
        return;
      }
      const { quantile, lowest, highest } = distributionOf({ spread, bounds });
      const sample = quantile(Math.min(Math.max(at, 1e-9), 1 - 1e-9));
      expect(sample).toBeGreaterThanOrEqual(0);
      expect(sample).toBeLessThanOrEqual(1);
      expect(low.lte(high)).toBe(true);
      expect(figure.likely.toNumber()).toBeGreaterThanOrEqual(lowest);
      expect(figure.likely.toNumber()).toBeLessThanOrEqual(highest);
    }),
    { numRuns: 300 },
  );
  expect(rightCount).toBeGreaterThan(100);
});
