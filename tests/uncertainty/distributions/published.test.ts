import { describe, expect, test } from 'vitest';
import { type Reference, references } from '../../finance/reference.js';
import { numberIn, publishedDistribution } from './published-distribution.js';

const cases = references('distributions.json').filter(({ expected }) => expected['error'] === undefined);
const curves = cases.filter(({ inputs }) => inputs['distribution'] !== undefined);
const functions = cases.filter(({ inputs }) => inputs['fn'] !== undefined);

/** Of Excel itself, of a table printed to some decimals, or of float64. */
interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}
const toleranceOf = ({ tolerance }: Reference): Tolerance => {
  const words: Readonly<Record<string, string>> = { ...tolerance };
  return {
    relative: Number.parseFloat(words['relative'] ?? '0'),
    absolute: Number.parseFloat(words['absolute'] ?? '0'),
  };
};

/** Of 60 digits, where the input was taken as it is written. */
const toThirteenDigits: Tolerance = { relative: 1e-13, absolute: 0 };

/** What a few units in the last place of its input move of a figure: nobody can be much nearer. */
const doubt = (figure: (x: number) => number, x: number): number => {
  const moved = Math.abs(figure(x * (1 + Number.EPSILON)) - figure(x * (1 - Number.EPSILON)));
  return Number.isFinite(moved) ? 10 * moved : 0;
};

function expectNear(came: number, published: unknown, { relative, absolute }: Tolerance): void {
  const wanted = numberIn(published);
  expect(Math.abs(came - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * relative + absolute);
}

function expectFigure(figure: (x: number) => number, x: number, published: unknown, tolerance: Tolerance): void {
  expectNear(figure(x), published, { ...tolerance, absolute: tolerance.absolute + doubt(figure, x) });
}

test('the references hold curves and spreadsheet functions', () => {
  expect(curves.length).toBeGreaterThan(25);
  expect(functions.length).toBeGreaterThan(100);
});

describe.each(curves.map((reference) => [reference.source.title, reference.id, reference] as const))(
  '%s, %s',
  (_title, _id, reference) => {
    const found = publishedDistribution(reference);
    const points = ((reference.inputs['points'] ?? []) as readonly string[]).map(Number);

    test.each([
      ['the published ones', reference.expected, toleranceOf(reference)],
      ['those of 60 digits', reference.recomputed ?? {}, toThirteenDigits],
    ])('mean, variance, median and cumulative shares are %s', (_whose, figures, tolerance) => {
      const { mean, variance, sd, median, cdf } = figures;
      if (mean !== undefined) expectNear(found.mean, mean, tolerance);
      if (variance !== undefined) expectNear(found.variance, variance, tolerance);
      if (sd !== undefined) expectNear(Math.sqrt(found.variance), sd, tolerance);
      if (median !== undefined) expectNear(found.quantile(0.5), median, tolerance);
      const shares = (cdf ?? []) as readonly string[];
      shares.forEach((share, index) => expectFigure(found.cumulative, points[index] ?? Number.NaN, share, tolerance));
    });

    test('a share leads back to its figure', () => {
      for (const x of points) {
        const share = found.cumulative(x);
        if (share <= 0 || share >= 1) continue;
        expectNear(found.quantile(share), x, { relative: 1e-12, absolute: doubt(found.quantile, share) });
      }
    });
  },
);

describe('Microsoft Excel 16 and formula.js', () => {
  test.each(functions.map((reference) => [reference.id, reference] as const))('%s', (_id, reference) => {
    const { fn, x, z, p } = reference.inputs;
    const found = publishedDistribution(reference);
    const isInverse = String(fn).endsWith('INV');
    const figure = isInverse ? found.quantile : found.cumulative;
    const input = numberIn(isInverse ? p : (x ?? z));
    expectFigure(figure, input, reference.expected['value'], toleranceOf(reference));
    const recomputed = reference.recomputed?.['value'];
    if (recomputed !== undefined) expectFigure(figure, input, recomputed, toThirteenDigits);
  });
});
