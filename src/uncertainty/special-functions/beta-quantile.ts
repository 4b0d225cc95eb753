import { exponential, logarithm } from '../../reading/elementary.js';
import { type BetaCurve, mirrored, type UnitPoint } from './beta-curve.js';
import { normalQuantile } from './normal-curve.js';

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
