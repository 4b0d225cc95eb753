import { Decimal } from '../decimal.js';
import { close, closeVerdict } from './close-verdict.js';
import { certainSign, curvePoint } from './curve-point.js';
import { narrowed, type Stretch } from './narrowed.js';
import type { Precision } from './precision.js';
import { turningCurve } from './turning-curve.js';
import { factorAt, valueAtFactor, type ValuedFactor } from './value-at-factor.js';
import type { ValueCurve } from './value-curve.js';
import { type Verdict, verdict } from './verdict.js';
import { zeroBetween } from './zero-between.js';

/** A factor at which a curve is worth nothing. */
export interface CurveZero {
  readonly factor: Decimal;
  /** Found between two factors of opposite sign, or a factor at which the value is nil to the digits of the precision. */
  readonly kind: 'crossing' | 'nil';
}

/** Of a logarithm; reached by a hundred million ticks, where halving until float64 is certain would not end. */
const tooUncertain = 1e-7;

/**
 * Every zero of a curve after `from`, up to and with `to`, from the lowest rate to the highest.
 *
 * A stretch is put aside where float64 proves that it has no zero, or not more than one; else it is halved; and where
 * float64 cannot tell, it is cut where the value turns (`turningCurve`), between which there is at most one. So the
 * work follows the number of zeros, not of changes of sign, and no zero is missed or found twice.
 */
export function curveZeros(curve: ValueCurve, stretch: Stretch, precision: Precision): readonly CurveZero[] {
  if (curve.signChangeCount === 0) return [];
  const found = verdictOn(curve, stretch);
  switch (found) {
    case 'none':
      return [];
    case 'at-most-one':
      return zeroWithin(curve, stretch, precision);
    case 'open':
      return halves(curve, stretch).flatMap((half) => curveZeros(curve, half, precision));
    case 'unclear':
      return zerosBetweenTurns(curve, stretch, precision);
  }
}

function verdictOn(curve: ValueCurve, { from, to }: Stretch): Verdict {
  // Descartes' rule of signs, which holds for powers of any times.
  if (curve.signChangeCount === 1) return 'at-most-one';
  const fromEnds = verdict(curve, from, to);
  if (fromEnds === 'open' && from.uncertainty + to.uncertainty > tooUncertain) return 'unclear';
  const isClose = (to.intensity - from.intensity) * curve.span <= close;
  return fromEnds === 'open' && isClose ? closeVerdict(curve, from, to) : fromEnds;
}

function halves(curve: ValueCurve, { from, to }: Stretch): readonly Stretch[] {
  const middle = curvePoint(curve, from.intensity + (to.intensity - from.intensity) / 2);
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

function zerosBetweenTurns(curve: ValueCurve, { from, to }: Stretch, precision: Precision): readonly CurveZero[] {
  const turning = turningCurve(curve, (from.income.duration + from.outlay.duration) / 2);
  const sameStretch = { from: curvePoint(turning, from.intensity), to: curvePoint(turning, to.intensity) };
  const turns = curveZeros(turning, sameStretch, precision).map(({ factor }) => factor);
  const stops = [factorAt(curve, from.intensity), ...turns, factorAt(curve, to.intensity)].map((factor) =>
    valueAtFactor(curve, factor, precision),
  );
  return stops.flatMap((stop, at) => {
    const previous = stops[at - 1];
    return previous ? zeroAfter(curve, { from: previous, to: stop }, precision) : [];
  });
}

function zeroWithin(curve: ValueCurve, stretch: Stretch, precision: Precision): readonly CurveZero[] {
  const signs = certainSign(stretch.from) * certainSign(stretch.to);
  if (signs > 0) return [];
  const { from, to } = signs < 0 ? narrowed(curve, stretch) : stretch;
  const valued = ({ intensity }: Stretch['from']): ValuedFactor =>
    valueAtFactor(curve, factorAt(curve, intensity), precision);
  return zeroAfter(curve, { from: valued(from), to: valued(to) }, precision);
}

/** The zero in (from, to], where the value rises or falls all the way: at `from` it belongs to the stretch before. */
function zeroAfter(
  curve: ValueCurve,
  ends: { readonly from: ValuedFactor; readonly to: ValuedFactor },
  precision: Precision,
): readonly CurveZero[] {
  if (ends.from.factor.equals(ends.to.factor) || ends.from.sign === 0) return [];
  if (ends.to.sign === 0) return [{ factor: ends.to.factor, kind: 'nil' }];
  if (ends.from.sign === ends.to.sign) return [];
  return [{ factor: zeroBetween(curve, ends, precision), kind: 'crossing' }];
}
