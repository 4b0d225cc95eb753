import type { CurvePoint, Worth } from './curve-point.js';
import type { ValueCurve } from './value-curve.js';

/**
 * What is certain about the zeros of a curve between two intensities: none, at most one, nothing yet, or nothing that
 * float64 could ever tell.
 */
export type Verdict = 'none' | 'at-most-one' | 'open' | 'unclear';

/**
 * Reads the verdict from the two ends, however far apart, alone.
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
export function verdict(curve: ValueCurve, from: CurvePoint, to: CurvePoint): Verdict {
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
