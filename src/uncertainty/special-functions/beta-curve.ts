import { exponential, logarithm, logarithmOfOnePlus } from '../../reading/elementary.js';
import { normalQuantile } from './normal-curve.js';

/** A point between 0 and 1 by its distances from both: `toOne` = 1 − `at`, without the rounding of the difference. */
export interface UnitPoint {
  readonly at: number;
  readonly toOne: number;
}

/** The curve x^(α−1) (1−x)^(β−1) ÷ B(α, β) over 0 … 1. */
export interface BetaCurve {
  readonly alpha: number;
  readonly beta: number;
  /** ln B(α, β) */
  readonly logarithmOfB: number;
  readonly density: (point: UnitPoint) => number;
  /** The slope of the density, as a multiple of the density. */
  readonly bend: (point: UnitPoint) => number;
  /** The share of the curve below a point, with its digits where that is the smaller share. */
  readonly below: (point: UnitPoint) => number;
  readonly above: (point: UnitPoint) => number;
}

/** The curve of 1 − x. */
const mirrored = (curve: BetaCurve): BetaCurve => ({
  alpha: curve.beta,
  beta: curve.alpha,
  logarithmOfB: curve.logarithmOfB,
  density: (point) => curve.density(seenFromOne(point)),
  bend: (point) => -curve.bend(seenFromOne(point)),
  below: (point) => curve.above(seenFromOne(point)),
  above: (point) => curve.below(seenFromOne(point)),
});

const seenFromOne = ({ at, toOne }: UnitPoint): UnitPoint => ({ at: toOne, toOne: at });

/**
 * The regularised incomplete beta function for given α and β, by its continued fraction, on the side of the mean where
 * that converges. Right to about 10^−13 for α and β up to a hundred, 10^−10 up to a million.
 *
 * @source  NIST Digital Library of Mathematical Functions, 8.17.22, https://dlmf.nist.gov/8.17#E22
 */
export function betaCurve(alpha: number, beta: number): BetaCurve {
  const sum = alpha + beta;
  const remainders = stirlingRemainder(sum) - stirlingRemainder(alpha) - stirlingRemainder(beta);
  const scale = Math.sqrt((alpha * beta) / (2 * Math.PI * sum)) * exponential(remainders);

  /** x^α (1−x)^β ÷ B(α, β), measured from the mean, where both logarithms are small. */
  function weight({ at, toOne }: UnitPoint): number {
    const fromMean = at * beta - toOne * alpha;
    const rise = alpha * logarithmOfRatio(fromMean / alpha, (at * sum) / alpha);
    const fall = beta * logarithmOfRatio(-fromMean / beta, (toOne * sum) / beta);
    return scale * exponential(rise + fall);
  }

  function share(point: UnitPoint): { readonly below: number; readonly above: number } {
    const { at, toOne } = point;
    if (at <= 0) return { below: 0, above: 1 };
    if (toOne <= 0) return { below: 1, above: 0 };
    if (at * (sum + 2) <= alpha + 1) {
      const below = (weight(point) * continuedFraction(alpha, beta, at)) / alpha;
      return { below, above: 1 - below };
    }
    const above = (weight(point) * continuedFraction(beta, alpha, toOne)) / beta;
    return { below: 1 - above, above };
  }

  return {
    alpha,
    beta,
    logarithmOfB: alpha * logarithm(alpha / sum) + beta * logarithm(beta / sum) - logarithm(scale),
    density: (point) => weight(point) / (point.at * point.toOne),
    bend: ({ at, toOne }) => (alpha - 1) / at - (beta - 1) / toOne,
    below: (point) => share(point).below,
    above: (point) => share(point).above,
  };
}

/** ln ratio, where ratio = 1 + excess. */
const logarithmOfRatio = (excess: number, ratio: number): number =>
  Math.abs(excess) < 0.5 ? logarithmOfOnePlus(excess) : logarithm(ratio);

/** 1 ÷ (1 + d₁ ÷ (1 + d₂ ÷ (1 + …))), from the front (the method of Lentz), to the last bit. */
function continuedFraction(a: number, b: number, x: number): number {
  const sum = a + b;
  let lower = 1 / notZero(1 - (sum * x) / (a + 1));
  let upper = 1;
  let fraction = lower;
  for (let m = 1; m < 100_000; m++) {
    const twice = a + 2 * m;
    const even = (m * (b - m) * x) / ((twice - 1) * twice);
    lower = 1 / notZero(1 + even * lower);
    upper = notZero(1 + even / upper);
    fraction *= lower * upper;
    const odd = (-(a + m) * (sum + m) * x) / (twice * (twice + 1));
    lower = 1 / notZero(1 + odd * lower);
    upper = notZero(1 + odd / upper);
    const change = lower * upper;
    fraction *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) break;
  }
  return fraction;
}

const notZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/**
 * The point below which a share of a beta curve lies. The smaller of the two tails is solved for, so that the point
 * keeps its digits next to 0, and its distance to 1 next to 1.
 */
export function betaQuantile(curve: BetaCurve, share: number): UnitPoint {
  if (share <= 0.5) {
    const at = pointBelow(curve, share);
    return { at, toOne: 1 - at };
  }
  const toOne = pointBelow(mirrored(curve), 1 - share);
  return { at: 1 - toOne, toOne };
}

const mostSteps = 200;

/** Halley's steps, held in a bracket that every step narrows. */
function pointBelow(curve: BetaCurve, share: number): number {
  if (!(share > 0)) return share === 0 ? 0 : Number.NaN;
  let [low, high] = [0, 1];
  let x = start(curve, share);
  for (let step = 0; step < mostSteps && x > low && x < high; step++) {
    const point = { at: x, toOne: 1 - x };
    const excess = curve.below(point) - share;
    if (excess > 0) high = x;
    else low = x;
    const newton = excess / curve.density(point);
    if (Math.abs(newton) <= x * Number.EPSILON) return x;
    const next = x - newton / Math.max(0.5, 1 - (newton * curve.bend(point)) / 2);
    x = next > low && next < high ? next : between(low, high);
  }
  return x;
}

/**
 * The first term of the power series, I_x(α, β) ≈ x^α ÷ (α B(α, β)), or where the normal curve of the same mean and
 * deviation has the share; never beyond the mean.
 */
function start({ alpha, beta, logarithmOfB }: BetaCurve, share: number): number {
  const sum = alpha + beta;
  const mean = alpha / sum;
  const deviation = Math.sqrt((mean * beta) / sum / (sum + 1));
  const first = exponential((logarithm(share * alpha) + logarithmOfB) / alpha);
  return Math.min(Math.max(first, mean + normalQuantile(share) * deviation), mean);
}

/** Halfway by size while the bracket spans sizes, else by distance. */
function between(low: number, high: number): number {
  if (low === 0) return high / 1024;
  return high > 2 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
}

/**
 * What Stirling's formula leaves out of the logarithm of the gamma function.
 *
 *     ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + remainder(x)        x > 0
 *     remainder(x) = 1/12x − 1/360x³ + 1/1260x⁵ − …              from 10 on, to the last bit
 *     remainder(x) = remainder(x + 1) + (x + ½) ln(1 + 1/x) − 1  below
 *
 * Unlike ln Γ itself it is small, and sums of it keep their digits however large x is.
 *
 * @source  NIST Digital Library of Mathematical Functions, 5.11.1, https://dlmf.nist.gov/5.11#E1
 */
export function stirlingRemainder(x: number): number {
  let steps = 0;
  let from = x;
  for (; from < 10; from++) steps += (from + 0.5) * logarithmOfOnePlus(1 / from) - 1;
  return steps + series(from);
}

function series(x: number): number {
  const z = 1 / (x * x);
  const later = 1 / 1188 + z * (-691 / 360360 + z * (1 / 156));
  return (1 / 12 + z * (-1 / 360 + z * (1 / 1260 + z * (-1 / 1680 + z * later)))) / x;
}
