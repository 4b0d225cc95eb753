import { certainSign, type CurvePoint, curvePoint, logarithmicRatio } from './curve-point.js';
import type { ValueCurve } from './value-curve.js';

/** Two points on a curve, the lower intensity first. */
export interface Stretch {
  readonly from: CurvePoint;
  readonly to: CurvePoint;
}

/**
 * The smallest stretch in float64 at whose ends the value is certainly of opposite sign, within one where it is so and
 * changes only once; Newton's method on the logarithmic ratio, which is nearly a straight line, kept within bounds.
 */
export function narrowed(curve: ValueCurve, stretch: Stretch): Stretch {
  const signAtStart = certainSign(stretch.from);
  let { from, to } = stretch;
  let middle = curvePoint(curve, (from.intensity + to.intensity) / 2);
  for (let trial = 0; trial < 100; trial += 1) {
    const sign = certainSign(middle);
    if (sign === 0) break;
    if (sign === signAtStart) from = middle;
    else to = middle;
    const newton = middle.intensity - logarithmicRatio(middle) / slope(middle);
    const next = newton > from.intensity && newton < to.intensity ? newton : (from.intensity + to.intensity) / 2;
    if (next <= from.intensity || next >= to.intensity) break;
    middle = curvePoint(curve, next);
  }
  return around(curve, middle, { from, to });
}

/** Widens from a point near the zero until both signs are certain. */
function around(curve: ValueCurve, middle: CurvePoint, within: Stretch): Stretch {
  const reach = Math.abs((8 * middle.uncertainty) / slope(middle)) + 1e-15 * Math.abs(middle.intensity);
  for (const wider of [1, 16, 256]) {
    const from = Math.max(within.from.intensity, middle.intensity - wider * reach);
    const to = Math.min(within.to.intensity, middle.intensity + wider * reach);
    const nearer = { from: curvePoint(curve, from), to: curvePoint(curve, to) };
    if (certainSign(nearer.from) * certainSign(nearer.to) < 0) return nearer;
  }
  return within;
}

/** Of the logarithmic ratio over the intensity. */
const slope = (point: CurvePoint): number => point.outlay.duration - point.income.duration;
