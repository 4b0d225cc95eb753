import { describe, expect, test } from 'vitest';
import { cholesky } from '../../../src/uncertainty/correlation/cholesky.js';
import { correlationFor, type GivenCorrelation } from '../../../src/uncertainty/correlation/correlation.js';
import { eigen } from '../../../src/uncertainty/correlation/eigen.js';
import { normalCorrelationOf, rankCorrelationOf } from '../../../src/uncertainty/correlation/gaussian-copula.js';
import { type Matrix, matrixOf } from '../../../src/uncertainty/correlation/matrix.js';
import { nearestCorrelation } from '../../../src/uncertainty/correlation/nearest-correlation.js';
import { pseudoRandom } from '../../../src/uncertainty/sampling/pseudo-random.js';
import { sharesOf } from '../sampling/samplers.js';

const known = ['adoption', 'hours', 'wage', 'models'];
const options = { known, whenContradictory: 'tell' } as const;
const pair = (left: string, right: string, rank: number): GivenCorrelation => ({ between: [left, right], rank });

const matrix = (rows: readonly (readonly number[])[]): Matrix => rows.map((row) => Float64Array.from(row));
const product = (left: Matrix, right: Matrix): Matrix =>
  matrixOf(left.length, (i, j) =>
    (left[i] ?? new Float64Array()).reduce((sum, x, k) => sum + x * (right[k]?.[j] ?? 0), 0),
  );
const transposed = (given: Matrix): Matrix => matrixOf(given.length, (i, j) => given[j]?.[i] ?? Number.NaN);
const distance = (left: Matrix, right: Matrix): number =>
  Math.max(...left.flatMap((row, i) => [...row].map((x, j) => Math.abs(x - (right[i]?.[j] ?? Number.NaN)))));

/** Spearman's: the correlation of the ranks. */
function rankCorrelation(left: Float64Array, right: Float64Array): number {
  const ranks = (values: Float64Array): Float64Array => {
    const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const placed = new Float64Array(values.length);
    order.forEach((sample, rank) => (placed[sample] = rank));
    return placed;
  };
  const [a, b] = [ranks(left), ranks(right)];
  const n = left.length;
  const squares = a.reduce((sum, rank, sample) => sum + (rank - (b[sample] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe('correlated inputs', () => {
  const sampleCount = 20_000;
  const given = [pair('adoption', 'hours', 0.6), pair('hours', 'wage', -0.35), pair('adoption', 'wage', 0.2)];
  const found = correlationFor(given, options);
  if (!found.ok) throw new Error('these correlations can be had');
  const { correlation } = found;
  const independent = correlation.inputs.map((input) => sharesOf(pseudoRandom(9), input, sampleCount));
  const correlated = independent.map((column) => column.slice());
  correlation.correlate(correlated);
  const columnOf = (input: string): Float64Array => correlated[correlation.inputs.indexOf(input)] ?? new Float64Array();

  test('have the rank correlations that were given, to three standard errors of 20,000 samples', () => {
    for (const { between, rank } of given) {
      const came = rankCorrelation(columnOf(between[0]), columnOf(between[1]));
      expect(Math.abs(came - rank)).toBeLessThan(3 / Math.sqrt(sampleCount));
    }
  });

  test('stay uniform one by one: at most 1.95 ÷ √n from the straight line', () => {
    for (const column of correlated) {
      const distances = column.toSorted().map((share, rank) => Math.abs(share - (rank + 0.5) / sampleCount));
      expect(Math.max(...distances)).toBeLessThan(1.95 / Math.sqrt(sampleCount));
      expect(Math.min(...column)).toBeGreaterThan(0);
      expect(Math.max(...column)).toBeLessThan(1);
    }
  });

  test('are the same in one go and in pieces', () => {
    const pieces = independent.map((column) => column.slice());
    for (let start = 0; start < sampleCount; start += 1024) {
      correlation.correlate(pieces.map((column) => column.subarray(start, start + 1024)));
    }
    expect(pieces).toEqual(correlated);
  });

  test('leave the first as it was, within a few units in the last place', () => {
    const moved = (correlated[0] ?? []).map((share, sample) => Math.abs(share - (independent[0]?.[sample] ?? 0)));
    expect(Math.max(...moved)).toBeLessThan(1e-14);
  });

  test('move as one at a correlation of 1, and against each other at −1', () => {
    const tied = correlationFor(
      [pair('wage', 'hours', 1), pair('wage', 'models', -1), pair('hours', 'models', -1)],
      options,
    );
    expect(tied.ok).toBe(true);
    if (!tied.ok) return;
    const columns = tied.correlation.inputs.map((input) => sharesOf(pseudoRandom(2), input, 1000));
    tied.correlation.correlate(columns);
    const [wage = new Float64Array(), hours = new Float64Array(), models = new Float64Array()] = columns;
    expect(Math.max(...wage.map((share, i) => Math.abs(share - (hours[i] ?? 0))))).toBeLessThan(1e-7);
    expect(Math.max(...wage.map((share, i) => Math.abs(1 - share - (models[i] ?? 0))))).toBeLessThan(1e-7);
  });

  test('may be none', () => {
    const none = correlationFor([], options);
    expect(none).toMatchObject({ ok: true, changes: [], correlation: { inputs: [] } });
  });
});

describe('correlations that cannot be had', () => {
  test('are told all at once', () => {
    const given = [
      pair('wage', 'wage', 0.5),
      pair('wagge', 'hours', 0.5),
      pair('hours', 'wage', 1.5),
      pair('wage', 'hours', 0.2),
      pair('models', 'adoption', Number.NaN),
    ];
    expect(correlationFor(given, options)).toEqual({
      ok: false,
      issues: [
        { code: 'with-itself', index: 0, input: 'wage' },
        { code: 'unknown-input', index: 1, received: 'wagge' },
        { code: 'not-a-correlation', index: 2, received: 1.5 },
        { code: 'given-twice', index: 3, first: 2 },
        { code: 'not-a-correlation', index: 4, received: Number.NaN },
      ],
    });
  });

  test('are told when the matrix would be larger than anyone writes', () => {
    const many = Array.from({ length: 102 }, (_, k) => `input${k}`);
    const chain = many.slice(1).map((input, k) => pair(many[k] ?? '', input, 0.1));
    expect(correlationFor(chain, { ...options, known: many })).toEqual({
      ok: false,
      issues: [{ code: 'too-many-inputs', received: 102, limit: 100 }],
    });
  });

  // a follows b, b follows c, and c does not follow a: the eigenvalues of [1 r 0; r 1 r; 0 r 1] are 1 and 1 ± r√2.
  const contradictory = [pair('adoption', 'hours', 1), pair('hours', 'wage', 1)];

  test('are told with the smallest eigenvalue when they contradict each other', () => {
    const found = correlationFor(contradictory, options);
    expect(found).toEqual({
      ok: false,
      issues: [{ code: 'contradictory', smallestEigenvalue: expect.closeTo(1 - Math.SQRT2, 12) as number }],
    });
  });

  test('are replaced by the nearest ones on request, with what changed', () => {
    const found = correlationFor(contradictory, { ...options, whenContradictory: 'repair' });
    expect(found.ok).toBe(true);
    if (!found.ok) return;
    // The nearest matrix is [1 x y; x 1 x; y x 1] with y = 2x² − 1, which is singular; the sum of squares
    // 4 (1 − x)² + 2 y² is least where 4x³ = x + 1.
    let x = 0.75;
    for (let step = 0; step < 50; step++) x -= (4 * x ** 3 - x - 1) / (12 * x ** 2 - 1);
    const rank = (normal: number): number => (6 / Math.PI) * Math.asin(normal / 2);
    expect(found.changes).toEqual([
      {
        between: ['adoption', 'hours'],
        from: expect.closeTo(1, 12) as number,
        to: expect.closeTo(rank(x), 8) as number,
      },
      { between: ['adoption', 'wage'], from: 0, to: expect.closeTo(rank(2 * x * x - 1), 8) as number },
      { between: ['hours', 'wage'], from: expect.closeTo(1, 12) as number, to: expect.closeTo(rank(x), 8) as number },
    ]);
  });
});

describe('the nearest correlation matrix', () => {
  // N. J. Higham, The nearest correlation matrix, https://nhigham.com/2013/02/13/the-nearest-correlation-matrix/
  test('is the one that Higham prints for [1 1 0; 1 1 1; 0 1 1]', () => {
    const came = nearestCorrelation(
      matrix([
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ]),
    );
    const printed = matrix([
      [1, 0.7607, 0.1573],
      [0.7607, 1, 0.7607],
      [0.1573, 0.7607, 1],
    ]);
    expect(distance(came, printed)).toBeLessThan(0.00005);
  });

  test('is positive semi-definite with ones on the diagonal, however wild the matrix', () => {
    const wild = matrixOf(12, (i, j) => (i === j ? 1 : Math.cos(7 * (i + 1) * (j + 1))));
    expect(Math.min(...eigen(wild).values)).toBeLessThan(-0.5);
    const came = nearestCorrelation(wild);
    expect(Math.min(...eigen(came).values)).toBeGreaterThan(-1e-12);
    expect(came.map((row, i) => row[i])).toEqual(new Array(12).fill(1));
    expect(distance(came, transposed(came))).toBeLessThan(1e-15);
  });

  test('of a correlation matrix is that matrix', () => {
    const fine = matrix([
      [1, 0.3, -0.2],
      [0.3, 1, 0.5],
      [-0.2, 0.5, 1],
    ]);
    expect(distance(nearestCorrelation(fine), fine)).toBeLessThan(1e-12);
  });
});

describe('eigenvalues', () => {
  test('of the second difference of n points are 2 − 2 cos(kπ ÷ (n + 1))', () => {
    const size = 20;
    const difference = matrixOf(size, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
    const { values, vectors } = eigen(difference);
    const wanted = Array.from({ length: size }, (_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (size + 1)));
    values.toSorted().forEach((value, k) => expect(value).toBeCloseTo(wanted[k] ?? Number.NaN, 12));
    const diagonal = matrixOf(size, (i, j) => (i === j ? (values[i] ?? 0) : 0));
    expect(distance(product(product(vectors, diagonal), transposed(vectors)), difference)).toBeLessThan(1e-12);
  });

  test('of nothing and of a lone figure', () => {
    expect([...eigen([]).values]).toEqual([]);
    expect([...eigen(matrix([[3]])).values]).toEqual([3]);
  });
});

describe('the triangle of Cholesky', () => {
  test.each([
    [
      'a matrix',
      matrix([
        [1, 0.5, 0.2],
        [0.5, 1, -0.3],
        [0.2, -0.3, 1],
      ]),
    ],
    [
      'a matrix of which a row follows from another',
      matrix([
        [1, 1, 0.4],
        [1, 1, 0.4],
        [0.4, 0.4, 1],
      ]),
    ],
  ])('times itself is %s', (_what, given) => {
    const lower = cholesky(given);
    expect(distance(product(lower, transposed(lower)), given)).toBeLessThan(1e-15);
    expect(lower[0]?.slice(1)).toEqual(new Float64Array(2));
  });
});

test('a rank correlation of one half takes a normal one of (√6 − √2) ÷ 2, and 1 takes 1', () => {
  expect(normalCorrelationOf(0.5)).toBeCloseTo((Math.sqrt(6) - Math.SQRT2) / 2, 15);
  expect([-1, 0, 1].map(normalCorrelationOf).map((r) => Math.round(r * 1e15) / 1e15 + 0)).toEqual([-1, 0, 1]);
  for (const rank of [-1, -0.77, 0.001, 0.5, 1])
    expect(rankCorrelationOf(normalCorrelationOf(rank))).toBeCloseTo(rank, 14);
});
