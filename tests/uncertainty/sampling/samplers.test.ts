import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinHypercube, permutation } from '../../../src/uncertainty/sampling/latin-hypercube.js';
import { pseudoRandom, streamKey } from '../../../src/uncertainty/sampling/pseudo-random.js';
import { sobol } from '../../../src/uncertainty/sampling/sobol.js';
import { inputs, samplers, sharesOf } from './samplers.js';

const sampleCount = 2500;

describe.each(samplers)('%s', (_kind, samplerOf) => {
  test('is the same in one go and in any pieces, whatever was asked before', () => {
    const once = samplerOf(11, sampleCount);
    const whole = new Map(inputs.map((input) => [input, sharesOf(once, input, sampleCount)]));
    const again = samplerOf(11, sampleCount);
    assert(
      property(
        constantFrom(...inputs),
        integer({ min: 0, max: sampleCount - 1 }),
        integer({ min: 1, max: 1500 }),
        (input, start, length) => {
          const piece = new Float64Array(Math.min(length, sampleCount - start));
          again.fill(input, start, piece);
          expect(piece).toEqual(whole.get(input)?.subarray(start, start + piece.length));
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  test('never gives a share of 0 or 1', () => {
    const sampler = samplerOf(5, sampleCount);
    for (const input of inputs) {
      const shares = sharesOf(sampler, input, sampleCount);
      expect(Math.min(...shares)).toBeGreaterThan(0);
      expect(Math.max(...shares)).toBeLessThan(1);
    }
  });

  test('gives other shares for another seed or another input', () => {
    const firsts = [1, 2, 'one'].flatMap((seed) => {
      const sampler = samplerOf(seed, 64);
      return inputs.map((input) => sharesOf(sampler, input, 64).join());
    });
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  test('is uniform: at most 1.95 ÷ √n from the straight line (Kolmogorov and Smirnov, one in a thousand)', () => {
    const sampler = samplerOf('uniform', sampleCount);
    for (const input of inputs) {
      const sorted = sharesOf(sampler, input, sampleCount).sort();
      const distances = sorted.map((share, rank) => Math.abs(share - (rank + 0.5) / sampleCount));
      expect(Math.max(...distances)).toBeLessThan(1.95 / Math.sqrt(sampleCount));
    }
  });

  // 8192: of few points the later dimensions of a Sobol sequence are not yet even in pairs.
  test('draws inputs that do not depend on each other', () => {
    const many = 8192;
    const sampler = samplerOf(3, many);
    const columns = inputs.map((input) => sharesOf(sampler, input, many));
    const correlation = (left: Float64Array, right: Float64Array): number => {
      let sum = 0;
      left.forEach((share, sample) => (sum += (share - 0.5) * ((right[sample] ?? 0) - 0.5)));
      return (12 * sum) / many;
    };
    const correlations = columns.flatMap((left, i) => columns.slice(i + 1).map((right) => correlation(left, right)));
    // Of 2415 independent pairs one is as far as 4.2 standard errors from nothing once in fifteen times.
    expect(Math.max(...correlations.map(Math.abs))).toBeLessThan(4.2 / Math.sqrt(many));
  });
});

describe('latin hypercube', () => {
  test.each([1, 2, 3, 10, 1000, 4096, 5000])('draws every one of %i strata once', (count) => {
    for (const input of inputs.slice(0, 5)) {
      const strata = sharesOf(latinHypercube(8, count), input, count).map((share) => Math.floor(share * count));
      expect([...strata.sort()]).toEqual(Array.from({ length: count }, (_, stratum) => stratum));
    }
  });

  test('stays below 1 in the last of the greatest number of strata', () => {
    const count = 2 ** 28;
    const sampler = latinHypercube(1, count);
    const shares = new Float64Array(2048);
    sampler.fill('a', count - 2048, shares);
    expect(Math.max(...shares)).toBeLessThan(1);
    expect((count - 1 + (2 ** 24 - 0.5) / 2 ** 24) / count).toBeLessThan(1);
  });
});

describe('a keyed permutation', () => {
  const keyOf = (part: number): Int32Array => streamKey('order', { purpose: 'stratum', input: 'a', part });

  test('is one for every count', () => {
    for (let count = 1; count <= 130; count++) {
      const places = Array.from({ length: count }, (_, index) => permutation(count, keyOf(count))(index));
      expect(new Set(places).size).toBe(count);
      expect(Math.max(...places)).toBe(count - 1);
    }
  });

  test('puts each number in each place equally often (χ² with 81 degrees of freedom, one in a thousand)', () => {
    const [count, keyCount] = [10, 4000];
    const counts = Array.from({ length: count }, () => new Array<number>(count).fill(0));
    for (let part = 0; part < keyCount; part++) {
      const placeOf = permutation(count, keyOf(part));
      counts.forEach((row, index) => {
        const place = placeOf(index);
        row[place] = (row[place] ?? 0) + 1;
      });
    }
    const wanted = keyCount / count;
    const squares = counts.flat().reduce((sum, seen) => sum + (seen - wanted) ** 2 / wanted, 0);
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: 0.999 of χ² with 81 degrees lie below 126.08.
    expect(squares).toBeLessThan(126.08);
  });
});

describe('sobol', () => {
  test('serves 64 inputs, and draws the others as pseudo-random does', () => {
    const quasi = sobol(4, { inputs });
    const pseudo = pseudoRandom(4);
    const isPseudo = inputs.map((input) => sharesOf(quasi, input, 10).join() === sharesOf(pseudo, input, 10).join());
    expect(isPseudo).toEqual(inputs.map((_, place) => place >= 64));
    expect(sharesOf(quasi, 'unheard of', 10)).toEqual(sharesOf(pseudo, 'unheard of', 10));
  });

  test('lets its scrambles take turns, each of them a net of its own', () => {
    const scrambleCount = 8;
    const shares = sharesOf(sobol(4, { inputs, scrambleCount }), 'input7', 8 * 128);
    for (let scramble = 0; scramble < scrambleCount; scramble++) {
      const cells = shares
        .filter((_, sample) => sample % scrambleCount === scramble)
        .map((share) => Math.floor(share * 128));
      expect([...cells.sort()]).toEqual(Array.from({ length: 128 }, (_, cell) => cell));
    }
  });
});
