import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import { exponentialLessOne, logarithmOfOnePlus } from '../../../src/reading/elementary.js';
import { arcsine, sine } from '../../../src/uncertainty/special-functions/sine.js';
import { unitQuadrature } from '../../../src/uncertainty/distributions/truncated.js';
import { betaCurve, betaQuantile, stirlingRemainder } from '../../../src/uncertainty/special-functions/beta-curve.js';
import { normalCumulative, normalQuantile } from '../../../src/uncertainty/special-functions/normal-curve.js';
import { exactBetaShare, exactNormalShare } from './exact.js';

const relativeError = (came: number, truth: Decimal): number => truth.minus(came).div(truth).abs().toNumber();
const worst = (errors: readonly number[]): number => Math.max(...errors);
const steps = (from: number, to: number, count: number): readonly number[] =>
  Array.from({ length: count + 1 }, (_, k) => from + ((to - from) * k) / count);

describe('the normal curve', () => {
  test('has the shares of the series of the error function, in 80 digits, from −8 to 8', () => {
    const errors = steps(-8, 8, 64).map((z) => relativeError(normalCumulative(z), exactNormalShare(z)));
    expect(worst(errors)).toBeLessThan(1e-13);
  });

  test('has the far tail of the continued fraction of Laplace', () => {
    // Φ(−z) = φ(z) ÷ (z + 1 ÷ (z + 2 ÷ (z + 3 ÷ …)))
    const tail = (z: number): Decimal => {
      let fraction = new Decimal(z);
      for (let k = 200; k > 0; k--) fraction = new Decimal(k).div(fraction).plus(z);
      return new Decimal(-z * z).div(2).exp().div(Decimal.acos(-1).times(2).sqrt()).div(fraction);
    };
    const errors = [10, 15.5, 20, 37].map((z) => relativeError(normalCumulative(-z), tail(z)));
    expect(worst(errors)).toBeLessThan(1e-12);
  });

  test('gives back the figure below which a share lies', () => {
    const shares = [...steps(0.001, 0.999, 99), 2 ** -33, 1e-5, 1e-10, 1e-14, 0.075, 0.925];
    // An error of the figure is an error of the share over the density, which is at most (|z| + 1) times the smaller tail.
    const errors = shares.map((share) => {
      const z = normalQuantile(share);
      const tail = Math.min(share, 1 - share);
      return exactNormalShare(z).minus(share).abs().toNumber() / (tail * (Math.abs(z) + 1) * (Math.abs(z) + 1));
    });
    expect(worst(errors)).toBeLessThan(1e-15);
  });

  test('is symmetric, has its middle at 0, no ends, and nothing beyond a share of 1', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.125)).toBe(-normalQuantile(0.875));
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(1.5)).toBeNaN();
    expect(normalQuantile(-0.5)).toBeNaN();
    expect([normalCumulative(-40), normalCumulative(0), normalCumulative(40)]).toEqual([0, 0.5, 1]);
  });
});

describe('the beta curve', () => {
  const wholeShapes = [
    [1, 1],
    [1, 5],
    [2, 4],
    [3, 3],
    [5, 1],
    [7, 40],
    [60, 60],
  ] as const;

  test.each(wholeShapes)('for α %i and β %i has the shares of the binomial sum', (alpha, beta) => {
    const curve = betaCurve(alpha, beta);
    const points = steps(0.02, 0.98, 24).map((at) => ({ at, toOne: 1 - at }));
    const errors = points.map((point) => relativeError(curve.below(point), exactBetaShare(alpha, beta, point.at)));
    expect(worst(errors)).toBeLessThan(2e-13);
    const atTop = points.map((point) => relativeError(curve.above(point), exactBetaShare(beta, alpha, point.toOne)));
    expect(worst(atTop)).toBeLessThan(2e-13);
  });

  test('for α ½ and β ½ is the arcsine law', () => {
    const curve = betaCurve(0.5, 0.5);
    const errors = steps(0.05, 0.95, 18).map((at) => {
      const share = Decimal.asin(new Decimal(at).sqrt()).times(2).div(Decimal.acos(-1));
      return relativeError(curve.below({ at, toOne: 1 - at }), share);
    });
    expect(worst(errors)).toBeLessThan(1e-14);
  });

  test.each([
    [0.1, 0.1],
    [0.5, 3],
    [1, 5],
    [1.4, 4.6],
    [50, 50],
    [1000, 2000],
    [1_000_000, 2],
  ])('for α %d and β %d gives back the point below which a share lies', (alpha, beta) => {
    const curve = betaCurve(alpha, beta);
    const errors = [2 ** -33, 1e-6, 0.01, 0.2, 0.5, 0.7, 0.95, 0.9999, 1 - 2 ** -33].map((share) => {
      const point = betaQuantile(curve, share);
      const [came, wanted] = share <= 0.5 ? [curve.below(point), share] : [curve.above(point), 1 - share];
      return Math.abs(came - wanted) / wanted;
    });
    // A last digit of the point moves the share by as much as the share is steep there.
    expect(worst(errors)).toBeLessThan(1e-10);
  });

  test('has its ends at 0 and 1', () => {
    const curve = betaCurve(2, 3);
    expect([0, 1].map((share) => betaQuantile(curve, share).at)).toEqual([0, 1]);
    expect(curve.below({ at: -1, toOne: 2 })).toBe(0);
    expect(curve.below({ at: 2, toOne: -1 })).toBe(1);
    expect([-0.5, 1.5].map((share) => betaQuantile(curve, share).at)).toEqual([Number.NaN, Number.NaN]);
  });
});

test('ln(1 + x) and e^x − 1 keep their digits next to nothing', () => {
  const points = [1e-18, -1e-12, 3e-8, 0.001, -0.02, 0.4, -0.5, 0.99, 5];
  const logarithms = points.map((x) => relativeError(logarithmOfOnePlus(x), new Decimal(x).plus(1).ln()));
  expect(worst(logarithms)).toBeLessThan(5e-16);
  const growths = points.map((x) => relativeError(exponentialLessOne(x), new Decimal(x).exp().minus(1)));
  expect(worst(growths)).toBeLessThan(2e-15);
});

test('Stirling’s remainder is what factorials leave', () => {
  // Γ(n) = (n − 1)!
  const half = new Decimal(0.5);
  const remainderOf = (n: number): Decimal => {
    const factorial = Array.from({ length: n - 1 }, (_, k) => k + 1).reduce(
      (product, k) => product.times(k),
      half.times(2),
    );
    const stirling = half.negated().plus(n).times(new Decimal(n).ln()).minus(n);
    return factorial.ln().minus(stirling).minus(Decimal.acos(-1).times(2).ln().div(2));
  };
  const errors = [1, 2, 3, 9, 10, 11, 40].map((n) => relativeError(stirlingRemainder(n), remainderOf(n)));
  expect(worst(errors)).toBeLessThan(1e-13);
});

test('the sine and its inverse agree with decimals', () => {
  const angles = steps(0.01, 0.78, 50);
  expect(worst(angles.map((x) => relativeError(sine(x), new Decimal(x).sin())))).toBeLessThan(3e-16);
  const sines = steps(-0.5, -0.01, 50);
  expect(worst(sines.map((x) => relativeError(arcsine(x), new Decimal(x).asin())))).toBeLessThan(3e-16);
});

test('the quadrature takes curves that rise without bound toward an end', () => {
  const { shares, weights } = unitQuadrature();
  const integral = (f: (x: number) => number): number =>
    shares.reduce((sum, share, i) => sum + f(share) * (weights[i] ?? 0), 0);
  expect(integral(() => 1)).toBeCloseTo(1, 14);
  expect(integral((x) => x * x)).toBeCloseTo(1 / 3, 14);
  expect(integral((x) => 1 / Math.sqrt(x))).toBeCloseTo(2, 10);
  expect(integral((x) => Math.log(x))).toBeCloseTo(-1, 13);
  expect(integral((x) => Math.log(1 - x))).toBeCloseTo(-1, 13);
  expect(integral((x) => Math.max(x, 0.3))).toBeCloseTo(0.545, 4);
});
