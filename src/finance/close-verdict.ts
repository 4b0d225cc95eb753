import { type CurvePoint, roundingError } from './curve-point.js';
import type { ValueCurve, Weight } from './value-curve.js';
import type { Verdict } from './verdict.js';

/** Terms of the series: with exponents up to a half, what is left out is below 10^−14 of the gross. */
const order = 12;
const leftOut = 5e-14;

/** The widest stretch, as intensity times span, on which the exponents stay below a half. */
export const close = 2;

/**
 * What is certain about the zeros of a curve on a close stretch, from its Taylor series about the middle, compounded to
 * half of the span:
 *
 *     Σ ± weights[j] · e^(u[j] · s)  =  Σ moments[i] · s^i  ± doubt      −1 ≤ s ≤ 1,  moments[i] = Σ ± weights[j] · u[j]^i ÷ i!
 *
 * In Bernstein's form a polynomial lies between the least and the greatest of its coefficients: all of one sign, there
 * is no zero; all rising or all falling, there is at most one. `unclear`: all within the doubt, float64 cannot tell.
 */
export function closeVerdict(curve: ValueCurve, from: CurvePoint, to: CurvePoint): Verdict {
  const halfWidth = (to.intensity - from.intensity) / 2;
  const middle = from.intensity + halfWidth;
  const largest = [...curve.income, ...curve.outlay].reduce(
    (most, { time, logarithm }) => Math.max(most, logarithm - time * middle),
    -Infinity,
  );
  const moments = new Float64Array(order + 1);
  const addMoments = (weights: readonly Weight[], sign: 1 | -1): number => {
    let total = 0;
    for (const { time, logarithm } of weights) {
      const weight = Math.exp(logarithm - time * middle - largest);
      const exponent = (curve.span / 2 - time) * halfWidth;
      total += weight;
      let term = sign * weight;
      for (let power = 0; power <= order; power += 1) {
        moments[power] = (moments[power] ?? 0) + term;
        term *= exponent / (power + 1);
      }
    }
    return total;
  };
  const gross = addMoments(curve.income, 1) + addMoments(curve.outlay, -1);
  const doubt =
    gross * (leftOut + from.uncertainty + to.uncertainty + roundingError * (curve.flows.length + order * order));
  const coefficients = bernsteinCoefficients(moments);
  if (isOneSided(coefficients, doubt)) return 'none';
  const rises = coefficients.slice(1).map((coefficient, at) => coefficient - (coefficients[at] ?? coefficient));
  if (isOneSided(rises, doubt)) return 'at-most-one';
  return coefficients.every((coefficient) => Math.abs(coefficient) < 64 * doubt) ? 'unclear' : 'open';
}

const isOneSided = (coefficients: readonly number[], doubt: number): boolean =>
  coefficients.every((coefficient) => coefficient > doubt) || coefficients.every((coefficient) => coefficient < -doubt);

const bernsteinCoefficients = (moments: Float64Array): readonly number[] =>
  bernsteinOfPowers.map((ofPowers) =>
    ofPowers.reduce((sum, ofPower, power) => sum + ofPower * (moments[power] ?? 0), 0),
  );

const binomial = (count: number, chosen: number): number =>
  chosen === 0 ? 1 : (binomial(count - 1, chosen - 1) * count) / chosen;

/**
 * The coefficients of 1, s, s², … over [−1, 1] in Bernstein's form of this order: the coefficient of z^power in
 * (1 + z)^at · (1 − z)^(order − at), over the binomial (its polar form with `at` ones and the rest minus ones).
 */
const bernsteinOfPowers: readonly (readonly number[])[] = Array.from({ length: order + 1 }, (_row, at) => {
  let product = [1];
  for (let factor = 0; factor < order; factor += 1) {
    const sign = factor < at ? 1 : -1;
    product = [...product, 0].map((coefficient, power) => coefficient + sign * (product[power - 1] ?? 0));
  }
  return product.map((coefficient, power) => coefficient / binomial(order, power));
});
