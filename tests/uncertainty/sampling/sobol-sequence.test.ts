import { describe, expect, test } from 'vitest';
import {
  dimensionCount,
  directionsOf,
  nextSobolPoint,
  owenScramble,
  reversed,
  sobolPoint,
} from '../../../src/uncertainty/sampling/sobol.js';
import { references } from '../../finance/reference.js';

const cases = references('sobol.json');
const directions = Array.from({ length: dimensionCount }, (_, dimension) => directionsOf(dimension));
const coordinate = (word: number): number => (word >>> 0) / 2 ** 32;

describe('the Sobol sequence', () => {
  test('begins with the points that Joe and Kuo publish', () => {
    const published = cases.flatMap(({ expected }) => (expected['points'] ?? []) as readonly (readonly string[])[]);
    expect(published).toHaveLength(10);
    published.forEach((point, place) => {
      const came = point.map((_, dimension) =>
        coordinate(sobolPoint(directions[dimension] ?? new Int32Array(), place)),
      );
      expect(came).toEqual(point.map(Number));
    });
  });

  test('agrees with SciPy in all 64 dimensions, far into the sequence', () => {
    const far = cases.filter(({ expected }) => expected['words'] !== undefined);
    expect(far).toHaveLength(3);
    for (const { inputs, expected } of far) {
      const came = directions.map((matrix) => sobolPoint(matrix, Number(inputs['place'])) >>> 0);
      expect(came).toEqual((expected['words'] as readonly string[]).map(Number));
    }
  });

  test('goes from each point to the next', () => {
    for (const matrix of directions) {
      const points = [0];
      for (let place = 0; place < 299; place++) points.push(nextSobolPoint(matrix, points[place] ?? 0, place));
      expect(points).toEqual(points.map((_, place) => sobolPoint(matrix, place)));
    }
  });
});

/** How many of the points lie in each of the boxes of 2^a by 2^b equal parts. */
function boxCounts(points: readonly (readonly [number, number])[], [a, b]: readonly [number, number]): Set<number> {
  const counts = new Array<number>(2 ** (a + b)).fill(0);
  for (const [x, y] of points) {
    const box = Math.floor(x * 2 ** a) * 2 ** b + Math.floor(y * 2 ** b);
    counts[box] = (counts[box] ?? 0) + 1;
  }
  return new Set(counts);
}

describe.each([
  ['as it is', (word: number) => word],
  ['scrambled', (word: number, seed: number) => owenScramble(reversed(word), seed)],
])('a net, %s,', (_how, scrambled) => {
  const bits = 10;
  const points = (dimension: number, seed: number): readonly number[] =>
    Array.from({ length: 2 ** bits }, (_, place) =>
      coordinate(scrambled(sobolPoint(directions[dimension] ?? new Int32Array(), place), seed)),
    );

  test('has one point in each interval of 2^−10, in every dimension', () => {
    for (let dimension = 0; dimension < dimensionCount; dimension++) {
      const cells = points(dimension, 77 + dimension).map((x) => Math.floor(x * 2 ** bits));
      expect(new Set(cells).size).toBe(2 ** bits);
    }
  });

  test('has one point in each box of area 2^−10, however it is cut, in dimensions 1 and 2', () => {
    const [first, second] = [points(0, 123_456_789), points(1, -987_654_321)];
    const pairs = first.map((x, place): readonly [number, number] => [x, second[place] ?? Number.NaN]);
    for (let a = 0; a <= bits; a++) expect(boxCounts(pairs, [a, bits - a])).toEqual(new Set([1]));
  });
});

describe('Owen’s scrambling', () => {
  const words = Array.from({ length: 200 }, (_, i) => Math.imul(i + 1, 0x9e3779b9));
  const scrambled = (word: number, seed: number): number => owenScramble(reversed(word), seed);
  /** How many bits two words share from the first on. */
  const shared = (left: number, right: number): number => Math.clz32(left ^ right);

  test('keeps how many leading bits two points share: halves are swapped within halves', () => {
    for (const seed of [1, 0x12345678, -5]) {
      for (const left of words.slice(0, 20)) {
        const came = words.map((right) => shared(scrambled(left, seed), scrambled(right, seed)));
        expect(came).toEqual(words.map((right) => shared(left, right)));
      }
    }
  });

  test('puts a point into every sixteenth equally often (χ² with 15 degrees of freedom, one in a thousand)', () => {
    const counts = new Array<number>(16).fill(0);
    const seedCount = 8000;
    for (let k = 0; k < seedCount; k++) {
      const sixteenth = scrambled(0x40000000, Math.imul(k + 1, 0x85ebca6b)) >>> 28;
      counts[sixteenth] = (counts[sixteenth] ?? 0) + 1;
    }
    const wanted = seedCount / 16;
    const squares = counts.reduce((sum, seen) => sum + (seen - wanted) ** 2 / wanted, 0);
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: 0.999 of χ² with 15 degrees lie below 37.70.
    expect(squares).toBeLessThan(37.7);
  });

  test('reverses 32 bits', () => {
    expect([1, 0x80000000, 0x12345678].map((word) => reversed(word) >>> 0)).toEqual([0x80000000, 1, 0x1e6a2c48]);
  });
});
