import { type CurvePoint, roundingError, type ValueCurve, type Weight, type Worth } from './value-curve.js';

/**
 * How many zeros a curve has on a stretch, as far as that is certain: none, at most one, nothing yet, or nothing that
 * float64 could ever tell.
 */
export type ZeroCount = 'none' | 'at-most-one' | 'open' | 'unclear';

/** Two points on a curve, the lower intensity first. */
export interface Stretch {
  readonly from: CurvePoint;
  readonly to: CurvePoint;
}

/** Of a logarithm; reached by a hundred million ticks, where halving until float64 is certain would not end. */
const tooUncertain = 1e-7;

/** Where the ends alone leave it open, a series about the middle may still tell, if the stretch is short enough. */
export function zeroCount(curve: ValueCurve, stretch: Stretch): ZeroCount {
  // Descartes' rule of signs, which holds for powers of any times.
  if (curve.signChangeCount === 1) return 'at-most-one';
  const { from, to } = stretch;
  const fromEnds = countFromEnds(curve, stretch);
  if (fromEnds === 'open' && from.uncertainty + to.uncertainty > tooUncertain) return 'unclear';
  const isShort = (to.intensity - from.intensity) * curve.span <= longest;
  return fromEnds === 'open' && isShort ? countFromSeries(curve, stretch) : fromEnds;
}

/**
 * From the two ends alone, however far apart.
 *
 *     ln income, ln outlay    convex in the intensity, slope = −duration; a duration falls as the intensity rises
 *     none                    one of them stays above the other: its tangents at both ends are below it,
 *                             the chord between the ends of the other is above that
 *     at most one             all outlay is paid, on average, before all income at every rate between (or after)
 *
 * The picture, with income the higher curve:
 *
 *     \                       income
 *      \ ` .  tangents
 *     --\---`.----------      chord of outlay
 *         ` . ` . _ _ _
 */
function countFromEnds(curve: ValueCurve, { from, to }: Stretch): ZeroCount {
  const doubt = from.uncertainty + to.uncertainty;
  const width = to.intensity - from.intensity;
  const durationDoubt = 4 * doubt * curve.span;
  const isOrdered =
    to.income.duration - from.outlay.duration > durationDoubt ||
    to.outlay.duration - from.income.duration > durationDoubt;
  if (isOrdered) return 'at-most-one';
  const logarithmDoubt = 4 * doubt * (1 + curve.span * width);
  const isApart =
    leastGap(from.income, to.income, { from: from.outlay, to: to.outlay, width }) > logarithmDoubt ||
    leastGap(from.outlay, to.outlay, { from: from.income, to: to.income, width }) > logarithmDoubt;
  return isApart ? 'none' : 'open';
}

interface Chord {
  readonly from: Worth;
  readonly to: Worth;
  readonly width: number;
}

/** The least distance of the two tangents above the chord: at an end, or where the tangents meet. */
function leastGap(from: Worth, to: Worth, chord: Chord): number {
  const { width } = chord;
  const atEnds = Math.min(from.logarithm - chord.from.logarithm, to.logarithm - chord.to.logarithm);
  const bend = from.duration - to.duration;
  if (bend <= 0) return atEnds;
  const meeting = (from.logarithm - to.logarithm - to.duration * width) / bend;
  if (!(meeting > 0 && meeting < width)) return atEnds;
  const tangent = from.logarithm - from.duration * meeting;
  const above = chord.from.logarithm + ((chord.to.logarithm - chord.from.logarithm) * meeting) / width;
  return Math.min(atEnds, tangent - above);
}

/** Terms of the series: with exponents up to a half, what is left out is below 10^−14 of the gross. */
const order = 12;
const leftOut = 5e-14;

/** The widest stretch, as intensity times span, on which the exponents stay below a half. */
const longest = 2;

/**
 * On a short stretch, from the curve's Taylor series about the middle, compounded to
 * half of the span:
 *
 *     Σ ± weights[j] · e^(u[j] · s)  =  Σ moments[i] · s^i  ± doubt      −1 ≤ s ≤ 1,  moments[i] = Σ ± weights[j] · u[j]^i ÷ i!
 *
 * In Bernstein's form a polynomial lies between the least and the greatest of its coefficients: all of one sign, there
 * is no zero; all rising or all falling, there is at most one. `unclear`: all within the doubt, float64 cannot tell.
 */
function countFromSeries(curve: ValueCurve, { from, to }: Stretch): ZeroCount {
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
