import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import type { Bounds, Spread } from '../../../src/formula/spread.js';
import { meanOf } from '../../../src/scenario/ranges/mean.js';
import { distributionOf } from '../../../src/uncertainty/distributions/distribution-for.js';
import { resolved } from '../resolved.js';

const given = (low: string, likely: string, high: string) => ({
  low: new Decimal(low),
  likely: new Decimal(likely),
  high: new Decimal(high),
});
const none = given('0', '0', '0');
const mean = (spread: Spread, bounds: Bounds = {}, ends = none): string => meanOf(spread, bounds, ends).toString();

describe('a mean that a formula gives is that, to the digits that are shown', () => {
  test.each([
    // (15 + 4 · 40 + 100) ÷ 6
    ['PERT', { kind: 'pert', low: 15, likely: 40, high: 100 }, given('15', '40', '100'), new Decimal(275).div(6)],
    [
      'triangular',
      { kind: 'triangular', low: 15, likely: 40, high: 100 },
      given('15', '40', '100'),
      new Decimal(155).div(3),
    ],
    ['uniform', { kind: 'uniform', low: 15, high: 100 }, given('15', '57.5', '100'), new Decimal('57.5')],
    ['beta', { kind: 'beta', low: 0, high: 1, alpha: 8, beta: 3 }, given('0', '0', '1'), new Decimal(8).div(11)],
  ] as const)('of a %s distribution', (_, spread, ends, exact) => {
    expect(mean(spread, { lowest: 0 }, ends)).toBe(exact.toSignificantDigits(28).toString());
  });

  test('of a few values, whatever their probabilities add up to in floats', () => {
    const outcomes = [
      { value: 10, probability: 0.1 },
      { value: 20, probability: 0.2 },
      { value: 30, probability: 0.7 },
    ];
    expect(mean({ kind: 'discrete', outcomes })).toBe('26');
  });

  test('of a curve that no bound cuts is the one that was written', () => {
    expect(mean({ kind: 'normal', mean: 40, standardDeviation: 4 }, { lowest: 0 })).toBe('40');
    expect(mean({ kind: 'lognormal', mean: 40, standardDeviation: 8 })).toBe('40');
  });
});

describe('a curve that is cut has the mean of what is left', () => {
  test('half a bell curve: √(2 ÷ π) deviations above its middle', () => {
    const cut = Number(mean({ kind: 'normal', mean: 0, standardDeviation: 1 }, { lowest: 0 }));
    expect(cut).toBeCloseTo(Math.sqrt(2 / Math.PI), 8);
  });

  test('a bell curve between −1 and 2: (φ(−1) − φ(2)) ÷ (Φ(2) − Φ(−1)), of printed tables', () => {
    const cut = Number(mean({ kind: 'normal', mean: 0, standardDeviation: 1 }, { lowest: -1, highest: 2 }));
    expect(cut).toBeCloseTo((0.241970725 - 0.053990967) / (0.977249868 - 0.158655254), 8);
  });

  test.each([
    ['normal', { kind: 'normal', mean: 0.9, standardDeviation: 0.5 }, { lowest: 0, highest: 1 }],
    ['lognormal', { kind: 'lognormal', mean: 40, standardDeviation: 60 }, { lowest: 0, highest: 100 }],
    ['PERT through quantiles', { kind: 'pert', p10: 0.1, p50: 0.3, p90: 0.6 }, { lowest: 0, highest: 1 }],
    ['lognormal through quantiles', { kind: 'lognormal', p10: 10, p50: 20, p90: 60 }, { lowest: 0, highest: 200 }],
  ] as const)('%s, by integrating over its quantiles', (_, spread, bounds) => {
    const { quantile } = distributionOf({ spread, bounds });
    const count = 20_000;
    const sum = Array.from({ length: count }, (__, place) => quantile((place + 0.5) / count)).reduce(
      (a, b) => a + b,
      0,
    );
    expect(Number(mean(spread, bounds)) / (sum / count)).toBeCloseTo(1, 5);
  });
});

/** ∫ x·density ÷ ∫ density from one bound on, by Simpson’s rule. */
function meanAbove(density: (x: number) => number, from: number, to: number): number {
  const count = 20_000;
  const step = (to - from) / count;
  let [weight, moment] = [0, 0];
  for (let place = 0; place <= count; place += 1) {
    const x = from + place * step;
    const part = density(x) * (place === 0 || place === count ? 1 : place % 2 === 1 ? 4 : 2);
    weight += part;
    moment += part * x;
  }
  return moment / weight;
}

describe('a curve that a bound cuts below has a mean, however wide it is', () => {
  const deviations = [1, 30, 65, 66, 67, 100, 400];

  test.each(deviations)('normal around 100 with a deviation of %d, cut at nothing', (standardDeviation) => {
    const density = (x: number): number => Math.exp(-(((x - 100) / standardDeviation) ** 2) / 2);
    const exact = meanAbove(density, Math.max(0, 100 - 12 * standardDeviation), 100 + 12 * standardDeviation);
    const cut = Number(mean({ kind: 'normal', mean: 100, standardDeviation }, { lowest: 0 }));
    expect(cut / exact).toBeCloseTo(1, 7);
    if (standardDeviation === 66) expect(cut.toFixed(2)).toBe('108.93');
  });

  test.each(deviations)('lognormal around 100 with a deviation of %d, cut at 50', (standardDeviation) => {
    const variance = Math.log(1 + (standardDeviation / 100) ** 2);
    const middle = Math.log(100) - variance / 2;
    const [weight, moment] = [
      (y: number): number => Math.exp(-((y - middle) ** 2) / (2 * variance)),
      (y: number): number => Math.exp(y - (y - middle) ** 2 / (2 * variance)),
    ];
    const spread = 14 * Math.sqrt(variance);
    const [from, to] = [Math.max(Math.log(50), middle - spread), middle + variance + spread];
    const total = (density: (y: number) => number): number => {
      const count = 20_000;
      const step = (to - from) / count;
      return Array.from({ length: count }, (_, place) => density(from + (place + 0.5) * step)).reduce(
        (a, b) => a + b,
        0,
      );
    };
    const cut = Number(mean({ kind: 'lognormal', mean: 100, standardDeviation }, { lowest: 50 }));
    expect(cut / (total(moment) / total(weight))).toBeCloseTo(1, 5);
  });
});

describe('a base case', () => {
  const written = { low: 15, likely: 40, high: 100 };
  const at = (path: string, told: object): string | undefined => resolved(told).table.get(path)?.value.toString();

  test('is the expected one: the mean of a range', () => {
    expect(at('models.count', { models: { count: written } })).toBe('45.83333333333333333333333333');
  });
  test('or the likely one, where the scenario says so', () => {
    expect(at('models.count', { baseCase: 'likely', models: { count: written } })).toBe('40');
  });
  test.each([40, '40', { likely: 40 }, { low: 40, likely: 40, high: 40 }])(
    'a number without a range is itself: %o',
    (count) => {
      expect(at('models.count', { models: { count } })).toBe('40');
    },
  );
  test('half a tool is none: whole numbers are likely', () => {
    expect(at('links.tools', { links: { tools: { low: 5, likely: 7, high: 12 } } })).toBe('7');
  });
  test('of a figure that the profile fills in too', () => {
    const { table } = resolved({ industry: 'finance', size: 'medium' });
    const ranged = [...table.values()].flatMap((each) =>
      each.spread?.kind === 'pert' && 'likely' in each.spread ? [each] : [],
    );
    expect(ranged.length).toBeGreaterThan(50);
    for (const { value, low, likely, high, label } of ranged) {
      if (low === undefined || high === undefined || label === 'Tools to be linked') continue;
      expect([label, value.toString()]).toEqual([
        label,
        low.plus(likely.times(4)).plus(high).div(6).toSignificantDigits(28).toString(),
      ]);
    }
  });
});
