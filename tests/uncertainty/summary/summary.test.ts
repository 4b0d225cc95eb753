import { array, assert, constantFrom, double, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinHypercube } from '../../../src/uncertainty/sampling/latin-hypercube.js';
import { pseudoRandom } from '../../../src/uncertainty/sampling/pseudo-random.js';
import { sobol } from '../../../src/uncertainty/sampling/sobol.js';
import { histogram } from '../../../src/uncertainty/summary/histogram.js';
import { moments, sampleVariance } from '../../../src/uncertainty/summary/moments.js';
import { quantiles } from '../../../src/uncertainty/summary/quantiles.js';
import { standardError } from '../../../src/uncertainty/summary/standard-error.js';
import { references } from '../../finance/reference.js';

const numbers = (words: unknown): Float64Array => Float64Array.from(words as readonly string[], Number);
/** The number of digits in which two figures agree. */
const digits = (came: number, wanted: number): number =>
  came === wanted ? 16 : -Math.log10(Math.abs(came - wanted) / Math.abs(wanted));

describe('mean and deviation', () => {
  const sets = references('nist-univariate.json').map((reference) => [reference.source.title, reference] as const);

  test.each(sets)('%s', (_title, { inputs, expected }) => {
    const found = moments(numbers(inputs['data']));
    expect(digits(found.mean, Number(expected['mean']))).toBeGreaterThan(13);
    // The digits of the deviation that float64 can hold: a figure of ten million has but seven behind its first tenth.
    const lost = Math.log10(Math.abs(found.mean) / Math.sqrt(sampleVariance(found)));
    const certain = Math.min(14, 15 - Math.max(0, lost));
    expect(digits(Math.sqrt(sampleVariance(found)), Number(expected['sample_sd_n_minus_1']))).toBeGreaterThan(
      certain - 1,
    );
  });

  test('take every nth value where asked', () => {
    const values = Float64Array.of(1, 10, 2, 20, 3, 30);
    expect(moments(values, { from: 1, step: 2 })).toEqual({
      count: 3,
      mean: 20,
      squares: 200,
      lowest: 10,
      highest: 30,
    });
  });

  test('of a figure that does not exist are no numbers', () => {
    const found = moments(Float64Array.of(1, Number.NaN, 3));
    expect([found.count, found.mean, found.squares]).toEqual([3, Number.NaN, Number.NaN]);
  });

  test('of nothing, and of one value', () => {
    expect(moments(new Float64Array())).toEqual({
      count: 0,
      mean: 0,
      squares: 0,
      lowest: Infinity,
      highest: -Infinity,
    });
    expect(sampleVariance(moments(Float64Array.of(7)))).toBeNaN();
  });
});

describe('the standard error', () => {
  const figures = Float64Array.of(1, 2, 3, 4, 5, 6);

  test('of pseudo-random samples is s ÷ √n', () => {
    // s² = 17.5 ÷ 5 = 3.5
    const told = standardError(pseudoRandom(1), figures);
    expect(told).toEqual({ kind: 'known', value: expect.closeTo(Math.sqrt(3.5 / 6), 15) as number });
  });

  test('of Sobol is that of the means of its scrambles', () => {
    // The means of 1, 3, 5 and of 2, 4, 6 are 3 and 4: s² = ½, of two means.
    const told = standardError(sobol(1, { inputs: [], scrambleCount: 2 }), figures);
    expect(told).toEqual({ kind: 'known', value: expect.closeTo(0.5, 15) as number });
  });

  test('is not known of one Latin hypercube, of one scramble, or of too few samples', () => {
    expect(standardError(latinHypercube(1, 6), figures)).toEqual({ kind: 'unknown', reason: 'latin-hypercube' });
    const tooFew = { kind: 'unknown', reason: 'too-few-samples' };
    expect(standardError(sobol(1, { inputs: [], scrambleCount: 1 }), figures)).toEqual(tooFew);
    expect(standardError(sobol(1, { inputs: [], scrambleCount: 4 }), figures)).toEqual(tooFew);
    expect(standardError(pseudoRandom(1), Float64Array.of(4))).toEqual(tooFew);
  });
});

describe('quantiles', () => {
  const cases = references('quantiles.json').map((reference) => [reference.id, reference] as const);

  test.each(cases)('%s', (_id, { inputs, expected, tolerance }) => {
    // Excel cuts a quarter off to a whole one.
    const quarter = inputs['quart'] === undefined ? undefined : Math.trunc(Number(inputs['quart'])) / 4;
    const shares = inputs['p'] instanceof Array ? inputs['p'].map(Number) : [quarter ?? Number(inputs['p'])];
    const wanted = expected['type_7'] === undefined ? [Number(expected['value'])] : [...numbers(expected['type_7'])];
    const words: Readonly<Record<string, string>> = { ...tolerance };
    const near = Number(words['absolute'] ?? 1e-9);
    quantiles(numbers(inputs['data']), shares).forEach((quantile, index) => {
      expect(Math.abs(quantile - (wanted[index] ?? Number.NaN))).toBeLessThanOrEqual(near);
    });
  });

  test('are those of the sorted array, with ties, order and infinity as they come', () => {
    const value = oneof(double({ min: -1e6, max: 1e6, noNaN: true }), constantFrom(0, 1, 2, Infinity));
    assert(
      property(
        array(value, { minLength: 1, maxLength: 400 }),
        array(double({ min: 0, max: 1, noNaN: true })),
        (values, shares) => {
          const sorted = Float64Array.from(values).sort();
          const wanted = shares.map((share) => {
            const place = share * (sorted.length - 1);
            const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
            return below === above || place % 1 === 0 ? below : below + (above - below) * (place % 1);
          });
          expect(quantiles(Float64Array.from(values), shares)).toEqual(wanted);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test.each([
    ['rising', (i: number) => i],
    ['falling', (i: number) => -i],
    ['all the same', () => 3],
    ['up and down', (i: number) => Math.abs(i - 5000)],
    ['two figures', (i: number) => i % 2],
  ])('of an array that is %s', (_how, figure) => {
    const values = Float64Array.from({ length: 10_001 }, (_, i) => figure(i));
    const sorted = values.toSorted();
    const wanted = [0, 500, 1000, 5000, 9000, 9500, 10_000].map((rank) => sorted[rank]);
    expect(quantiles(values, [0, 0.05, 0.1, 0.5, 0.9, 0.95, 1])).toEqual(wanted);
  });

  test('of nothing are none', () => {
    expect(quantiles(new Float64Array(), [0.5])).toEqual([Number.NaN]);
  });
});

describe('a histogram', () => {
  test('counts every figure once', () => {
    const figures = Float64Array.from({ length: 4096 }, (_, i) => 50_000 * Math.sin(i) + 20 * i);
    const { from, width, counts, before, after } = histogram(figures.slice());
    expect(before + after).toBe(0);
    counts.forEach((count, bin) => {
      const [begins, ends] = [from + bin * width, from + (bin + 1) * width];
      expect(count).toBe(figures.filter((figure) => figure >= begins && figure < ends).length);
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4096);
  });

  test('has bins as wide as Freedman and Diaconis say, rounded up to 1, 2 or 5', () => {
    // 0 … 999: 2 · (749.25 − 249.75) ÷ ∛1000 = 99.9
    const { from, width, counts } = histogram(Float64Array.from({ length: 1000 }, (_, i) => i));
    expect([from, width, counts]).toEqual([0, 100, new Array(10).fill(100)]);
  });

  test('leaves half a percent at either end of a long tail outside, and says how many', () => {
    const figures = Float64Array.from({ length: 10_000 }, (_, i) => 1 / (1 - (i + 0.5) / 10_000));
    const { counts, before, after } = histogram(figures);
    expect(counts.length).toBeLessThanOrEqual(42);
    expect(before).toBe(0);
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThanOrEqual(50);
    expect(counts.reduce((sum, count) => sum + count, 0) + after).toBe(10_000);
  });

  test.each([
    [[5, 5, 5], 5],
    [[0], 0],
    [[-1234.5, -1234.5], -1234.5],
  ])('of %j has one bin that holds it', (figures, value) => {
    const { from, width, counts } = histogram(Float64Array.from(figures));
    expect(counts).toEqual([figures.length]);
    expect(from).toBeLessThanOrEqual(value);
    expect(from + width).toBeGreaterThan(value);
  });

  test('of nothing has none', () => {
    expect(histogram(new Float64Array()).counts).toEqual([]);
  });
});
