import { describe, expect, test } from 'vitest';
import type { Bounds, Spread } from '../../../src/formula/spread.js';
import { distributionFor } from '../../../src/uncertainty/distributions/distribution-for.js';
import type { Distribution } from '../../../src/uncertainty/distributions/distribution.js';
import { lognormal } from '../../../src/uncertainty/distributions/lognormal.js';

/** Weyl's sequence: shares that fill the unit interval evenly, in no order. */
const shares = Float64Array.from({ length: 5000 }, (_, i) => ((i + 1) * 0.6180339887498949) % 1);
const extremes = Float64Array.of(2 ** -33, 1e-9, 1e-6, 6e-5, 6.2e-5, 0.5, 0.99993, 0.99995, 1 - 1e-9, 1 - 2 ** -33);

function made(spec: Spread, bounds?: Bounds): Distribution {
  const found = distributionFor(spec, bounds);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.distribution;
}

const share = { lowest: 0, highest: 1 };
const continuous: readonly (readonly [string, Distribution])[] = [
  ['uniform', made({ kind: 'uniform', low: -2, high: 6 })],
  ['triangular', made({ kind: 'triangular', low: 1, likely: 2, high: 9 })],
  ['triangular that only falls', made({ kind: 'triangular', low: 1, likely: 1, high: 9 })],
  ['PERT', made({ kind: 'pert', low: 20, likely: 32, high: 60 })],
  ['PERT that only falls', made({ kind: 'pert', low: 20, likely: 20, high: 60 })],
  ['PERT that only rises', made({ kind: 'pert', low: 20, likely: 60, high: 60 })],
  ['narrow PERT', made({ kind: 'pert', low: 20, likely: 30, high: 60, weight: 40 })],
  ['PERT of weight 0', made({ kind: 'pert', low: 20, likely: 30, high: 60, weight: 0 })],
  ['beta', made({ kind: 'beta', alpha: 2.5, beta: 7, low: 0, high: 1 })],
  ['beta with both ends likely', made({ kind: 'beta', alpha: 0.5, beta: 0.7, low: 0, high: 1 })],
  ['narrow beta', made({ kind: 'beta', alpha: 3000, beta: 5000, low: -1, high: 4 })],
  ['normal', made({ kind: 'normal', mean: 5, standardDeviation: 3 })],
  ['lognormal', made({ kind: 'lognormal', mean: 5, standardDeviation: 2 })],
  ['lognormal with a start', lognormal({ mu: 1, sigma: 0.4, start: -7 })],
  ['normal cut on both sides', made({ kind: 'normal', mean: 0.8, standardDeviation: 0.3 }, share)],
  ['normal cut to a sliver', made({ kind: 'normal', mean: 0.5, standardDeviation: 100 }, share)],
  ['lognormal cut on one side', made({ kind: 'lognormal', mean: 0.6, standardDeviation: 0.5 }, share)],
  ['PERT cut on one side', made({ kind: 'pert', p10: 0.1, p50: 0.3, p90: 0.5 }, share)],
  ['triangular cut on both sides', made({ kind: 'triangular', p10: 0.15, p50: 0.5, p90: 0.85 }, share)],
];

/**
 * ∫ f(quantile(s)) ds from 0 to 1, with s = 1 ÷ (1 + e^−t) and equal steps of t: far from the middle what is added
 * falls like e^−|t|, and nearer the steps converge faster than any power.
 */
function average(distribution: Distribution, f: (x: number) => number): number {
  const step = 1 / 64;
  let sum = 0;
  for (let k = -36 / step; k <= 36 / step; k++) {
    const s = 1 / (1 + Math.exp(-k * step));
    const density = s * (1 / (1 + Math.exp(k * step)));
    if (s < 1) sum += f(distribution.quantile(s)) * density * step;
  }
  return sum;
}

describe.each(continuous)('%s', (_name, distribution) => {
  const { mean, variance, lowest, highest, quantile, cumulative, fill } = distribution;
  const deviation = Math.sqrt(variance);

  test('mean and variance are those of numeric quadrature', () => {
    expect(Math.abs(average(distribution, (x) => x) - mean)).toBeLessThan(1e-7 * deviation);
    expect(Math.abs(average(distribution, (x) => (x - mean) ** 2) - variance)).toBeLessThan(1e-7 * variance);
  });

  test('the cumulative share of a quantile is its share', () => {
    for (const s of [1e-9, 0.001, 0.1, 0.25, 0.5, 0.77, 0.99]) {
      expect(Math.abs(cumulative(quantile(s)) - s)).toBeLessThan(1e-12 * Math.max(1, Math.abs(mean / deviation)));
    }
    expect(cumulative(-1e9)).toBe(0);
    expect(cumulative(1e9)).toBe(1);
  });

  test('a greater share has no lesser quantile', () => {
    const sorted = shares.toSorted().map(quantile);
    expect(sorted).toEqual(sorted.toSorted());
  });

  test('no figure lies beyond the ends', () => {
    const figures = new Float64Array(shares.length);
    fill(shares, figures);
    expect(Math.min(...figures)).toBeGreaterThanOrEqual(lowest);
    expect(Math.max(...figures)).toBeLessThanOrEqual(highest);
    const far = new Float64Array(extremes.length);
    fill(extremes, far);
    expect(Math.min(...far)).toBeGreaterThanOrEqual(lowest);
    expect(Math.max(...far)).toBeLessThanOrEqual(highest);
  });

  test('in bulk, quantiles are within 10^−9 of the deviation and 10^−9 of the width', () => {
    for (const given of [shares, extremes]) {
      const figures = new Float64Array(given.length);
      fill(given, figures);
      const errors = given.map((s, i) => Math.abs(quantile(s) - (figures[i] ?? Number.NaN)));
      expect(Math.max(...errors)).toBeLessThan(1.01e-9 * deviation);
      expect(Math.max(...errors)).toBeLessThan(1e-9 * Math.min(highest - lowest, 1e9));
    }
  });

  test('in bulk, quantiles do not depend on what else is asked, and may take the place of their shares', () => {
    const figures = new Float64Array(shares.length);
    fill(shares, figures);
    const pieces = shares.slice();
    for (let start = 0; start < pieces.length; start += 777) {
      const piece = pieces.subarray(start, start + 777);
      fill(piece, piece);
    }
    expect(pieces).toEqual(figures);
  });
});

describe('a cut normal curve', () => {
  // N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous univariate distributions 1, 2nd edition, section 10.1.
  test('has the mean and variance of Johnson, Kotz and Balakrishnan', () => {
    const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const whole = made({ kind: 'normal', mean: 0, standardDeviation: 1 });
    const [a, b] = [(0 - 0.8) / 0.3, (1 - 0.8) / 0.3];
    const kept = whole.cumulative(b) - whole.cumulative(a);
    const shift = (density(a) - density(b)) / kept;
    const cut = made({ kind: 'normal', mean: 0.8, standardDeviation: 0.3 }, share);
    expect(cut.mean).toBeCloseTo(0.8 + 0.3 * shift, 12);
    const shrunk = 1 + (a * density(a) - b * density(b)) / kept - shift * shift;
    expect(cut.variance).toBeCloseTo(0.09 * shrunk, 12);
  });

  test('is left as it is where nothing is cut', () => {
    const bounds = { lowest: -10, highest: 70 };
    expect(made({ kind: 'pert', low: 20, likely: 32, high: 60 }, bounds).name).toBe('PERT');
    expect(made({ kind: 'normal', mean: 20, standardDeviation: 3 }, bounds).name).toBe('normal, cut to the bounds');
  });
});

describe('PERT', () => {
  test('has the mean and the variance of Vose', () => {
    const { mean, variance } = made({ kind: 'pert', low: 20, likely: 32, high: 60 });
    expect(mean).toBeCloseTo((20 + 4 * 32 + 60) / 6, 12);
    expect(variance).toBeCloseTo(((mean - 20) * (60 - mean)) / 7, 12);
  });

  test('of weight 0 is uniform', () => {
    const flat = made({ kind: 'pert', low: 20, likely: 30, high: 60, weight: 0 });
    expect(flat.quantile(0.3)).toBeCloseTo(32, 12);
  });
});

describe('a range of no width', () => {
  test.each([
    { kind: 'pert', low: 7, likely: 7, high: 7 },
    { kind: 'triangular', low: 7, likely: 7, high: 7 },
    { kind: 'uniform', low: 7, high: 7 },
    { kind: 'beta', alpha: 2, beta: 3, low: 7, high: 7 },
    { kind: 'normal', mean: 7, standardDeviation: 0 },
    { kind: 'lognormal', mean: 7, standardDeviation: 0 },
    { kind: 'normal', p10: 7, p50: 7, p90: 7 },
  ] as const)('$kind is a figure without doubt', (spec) => {
    const certain = made(spec, { lowest: 7, highest: 7 });
    const figures = new Float64Array(3);
    certain.fill(Float64Array.of(0.1, 0.5, 0.9), figures);
    expect([certain.kind, certain.mean, certain.variance, ...figures]).toEqual(['point', 7, 0, 7, 7, 7]);
    expect([6.9, 7, 7.1].map(certain.cumulative)).toEqual([0, 1, 1]);
  });
});

describe('discrete', () => {
  const dice = made({
    kind: 'discrete',
    outcomes: [6, 3, 1, 2, 5, 4].map((value) => ({ value, probability: 1 / 6 })),
  });

  test('is a fair die', () => {
    expect(dice.mean).toBeCloseTo(3.5, 12);
    expect(dice.variance).toBeCloseTo(35 / 12, 12);
    expect([0.5, 1, 1.5, 5.9, 6, 7].map((x) => Math.round(6 * dice.cumulative(x)))).toEqual([0, 1, 1, 5, 6, 6]);
    expect([1e-9, 0.16, 0.17, 0.5, 0.99, 1].map(dice.quantile)).toEqual([1, 1, 2, 3, 6, 6]);
  });

  test('gives each outcome its share of evenly spread draws', () => {
    const figures = new Float64Array(shares.length);
    dice.fill(shares, figures);
    for (const value of [1, 2, 3, 4, 5, 6]) {
      const count = figures.filter((figure) => figure === value).length;
      expect(Math.abs(count - shares.length / 6)).toBeLessThan(3);
    }
  });

  test('never gives an outcome of no probability, wherever it stands', () => {
    const outcomes = [
      { value: -5, probability: 0 },
      { value: 1, probability: 1 },
      { value: 9, probability: 0 },
    ];
    const lone = made({ kind: 'discrete', outcomes });
    expect([lone.lowest, lone.quantile(0), lone.quantile(1), lone.highest]).toEqual([1, 1, 1, 1]);
  });
});
