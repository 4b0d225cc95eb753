import { describe, expect, test } from 'vitest';
import type { Sampler } from '../../../src/uncertainty/sampling/sampler.js';
import { standardError } from '../../../src/uncertainty/summary/standard-error.js';
import { inputs, samplers, sharesOf } from './samplers.js';

const seeds = Array.from({ length: 24 }, (_, k) => `convergence ${k}`);

interface Integrand {
  readonly dimension: number;
  readonly figure: (point: readonly number[]) => number;
  readonly mean: number;
}

const weights = Array.from({ length: 12 }, (_, k) => 1 / (k + 1));

/** Smooth, with every input at work together: ∏ (1 + w (u − ½)), the mean of which is 1. */
const product: Integrand = {
  dimension: 12,
  figure: (point) => weights.reduce((result, weight, k) => result * (1 + weight * ((point[k] ?? 0) - 0.5)), 1),
  mean: 1,
};

/** Σ e^(w u), the mean of which is Σ (e^w − 1) ÷ w. */
const additive: Integrand = {
  dimension: 12,
  figure: (point) => weights.reduce((sum, weight, k) => sum + Math.exp(weight * (point[k] ?? 0)), 0),
  mean: weights.reduce((sum, weight) => sum + Math.expm1(weight) / weight, 0),
};

function figuresOf(sampler: Sampler, { dimension, figure }: Integrand, sampleCount: number): Float64Array {
  const columns = inputs.slice(0, dimension).map((input) => sharesOf(sampler, input, sampleCount));
  return Float64Array.from({ length: sampleCount }, (_, sample) =>
    figure(columns.map((column) => column[sample] ?? 0)),
  );
}

const average = (values: Iterable<number>): number => {
  const all = [...values];
  return all.reduce((sum, value) => sum + value, 0) / all.length;
};

const known = new Map<string, number>();

/** The root of the mean squared error over all seeds. */
function typicalError(kind: string, integrand: Integrand, sampleCount: number): number {
  const key = [kind, integrand.mean, sampleCount].join();
  const error = known.get(key) ?? worked(kind, integrand, sampleCount);
  known.set(key, error);
  return error;
}

function worked(kind: string, integrand: Integrand, sampleCount: number): number {
  const samplerOf = samplers.find(([name]) => name === kind)?.[1];
  if (samplerOf === undefined) throw new Error(`no sampler is called ${kind}`);
  const errors = seeds.map(
    (seed) => average(figuresOf(samplerOf(seed, sampleCount), integrand, sampleCount)) - integrand.mean,
  );
  return Math.sqrt(average(errors.map((error) => error * error)));
}

/** The power of the number of samples with which the error falls, from 256 to 4096. */
const rate = (kind: string, integrand: Integrand): number =>
  Math.log(typicalError(kind, integrand, 4096) / typicalError(kind, integrand, 256)) / Math.log(4096 / 256);

describe('the error of a mean', () => {
  test('of pseudo-random samples falls like √samples', () => {
    expect(rate('pseudo-random', product)).toBeGreaterThan(-0.65);
    expect(rate('pseudo-random', product)).toBeLessThan(-0.35);
  });

  test('of a Latin hypercube falls like samples^1.5 for a sum (M. Stein 1987)', () => {
    expect(rate('latin hypercube', additive)).toBeLessThan(-1.3);
    expect(rate('latin hypercube', additive)).toBeGreaterThan(-1.7);
  });

  test('of scrambled Sobol points falls like samples^1.5 for a smooth sum, and faster than samples for a product', () => {
    expect(rate('sobol', additive)).toBeLessThan(-1.3);
    expect(rate('sobol', product)).toBeLessThan(-1);
  });

  test('at 4096 samples is at most a tenth of the pseudo-random one with Sobol, and less with a Latin hypercube', () => {
    const pseudo = typicalError('pseudo-random', product, 4096);
    expect(typicalError('sobol', product, 4096)).toBeLessThan(pseudo / 10);
    expect(typicalError('latin hypercube', product, 4096)).toBeLessThan(pseudo / 2);
  });
});

describe('the standard error that is told', () => {
  const repeats = Array.from({ length: 200 }, (_, k) => `error ${k}`);

  /** How often the true mean lies within so many standard errors. */
  const coverage = (kind: string, errors: number): number => {
    const samplerOf = samplers.find(([name]) => name === kind)?.[1];
    const hits = repeats.map((seed) => {
      const sampler = samplerOf?.(seed, 256);
      if (sampler === undefined) return 0;
      const figures = figuresOf(sampler, product, 256);
      const told = standardError(sampler, figures);
      return told.kind === 'known' && Math.abs(average(figures) - product.mean) <= errors * told.value ? 1 : 0;
    });
    return average(hits);
  };

  // 95 of 100, give or take three deviations of two hundred trials: √(0.95 · 0.05 ÷ 200) = 0.0154.
  test('of pseudo-random samples holds the mean within 1.96 of it, 95 times in 100', () => {
    expect(Math.abs(coverage('pseudo-random', 1.96) - 0.95)).toBeLessThan(0.047);
  });

  test('of eight scrambles holds it within 2.365 of it (Student’s t, 7 degrees of freedom), 95 times in 100', () => {
    expect(Math.abs(coverage('sobol', 2.365) - 0.95)).toBeLessThan(0.047);
  });

  test('of one Latin hypercube is not known', () => {
    const sampler = samplers.find(([name]) => name === 'latin hypercube')?.[1]('one', 8);
    expect(sampler && standardError(sampler, new Float64Array(8))).toEqual({
      kind: 'unknown',
      reason: 'latin-hypercube',
    });
  });
});
