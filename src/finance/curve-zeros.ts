import { Decimal } from '../decimal.js';
import { Exact, type Precision } from './precision.js';
import type { TimedAmount } from './timeline.js';
import { factorAt, valueAtFactor, type ValuedFactor } from './value-at-factor.js';
import {
  certainSign,
  curvePoint,
  type CurvePoint,
  logarithmicRatio,
  type ValueCurve,
  valueCurve,
} from './value-curve.js';
import { type Stretch, zeroCount } from './zero-count.js';

/** A factor at which a curve is worth nothing. */
export interface CurveZero {
  readonly factor: Decimal;
  /** Found between two factors of opposite sign, or a factor at which the value is nil to the digits of the precision. */
  readonly kind: 'crossing' | 'nil';
}

/**
 * Every zero of a curve after `from`, up to and with `to`, from the lowest rate to the highest.
 *
 * A stretch is put aside where float64 proves that it has no zero, or not more than one; else it is halved; and where
 * float64 cannot tell, it is cut where the value turns (`turningCurve`), between which there is at most one. So the
 * work follows the number of zeros, not of changes of sign, and no zero is missed or found twice.
 */
export function curveZeros(curve: ValueCurve, stretch: Stretch, precision: Precision): readonly CurveZero[] {
  if (curve.signChangeCount === 0) return [];
  switch (zeroCount(curve, stretch)) {
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

/**
 * The curve that is zero where the value, compounded to a pivot between two flows of opposite sign, turns.
 *
 *     d/dx  e^(pivot · x) · Σ amounts[j] · e^(−times[j] · x)   ∝   Σ amounts[j] · (pivot − times[j]) · e^(−times[j] · x)
 *
 * These are flows again, and with one change of sign fewer: those after the pivot are turned over. By Rolle's theorem
 * the value has at most one zero between neighbouring zeros of this curve.
 *
 * @param near  in units of time: of the changes of sign, the one nearest to it is taken
 */
function turningCurve(curve: ValueCurve, near: number): ValueCurve {
  const { before, after } = changeOfSign(curve, near);
  // Twice the distance, so that a pivot half-way between two ticks stays whole.
  const flows = curve.flows.map(({ tick, elapsed, amount }) => ({
    tick,
    elapsed,
    amount: exactProduct(amount, before.tick.plus(after.tick).minus(tick.times(2))),
  }));
  return valueCurve({ start: curve.start, ticksPerUnit: curve.ticksPerUnit, flows });
}

interface ChangeOfSign {
  readonly before: TimedAmount;
  readonly after: TimedAmount;
}

function changeOfSign({ flows }: ValueCurve, near: number): ChangeOfSign {
  const changes = flows.flatMap((after, at): readonly ChangeOfSign[] => {
    const before = flows[at - 1];
    return before && before.amount.s !== after.amount.s ? [{ before, after }] : [];
  });
  const distance = ({ before, after }: ChangeOfSign): number => Math.abs(before.elapsed + after.elapsed - 2 * near);
  return changes.reduce((nearest, change) => (distance(change) < distance(nearest) ? change : nearest));
}

const exactProduct = (amount: Decimal, distance: Decimal): Decimal => new Decimal(new Exact(amount).times(distance));

/**
 * The smallest stretch in float64 at whose ends the value is certainly of opposite sign, within one where it is so and
 * changes only once; Newton's method on the logarithmic ratio, which is nearly a straight line, kept within bounds.
 */
function narrowed(curve: ValueCurve, stretch: Stretch): Stretch {
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

/**
 * The factor between two of opposite sign at which a curve is worth nothing, by the secant through the last two trials,
 * or by halving where that does not at least halve its steps.
 *
 * Ends when a step is below 10^−(0.8 digits) of the factor, which leaves a simple zero right to more digits than that
 * because a secant's error falls faster than its steps; or where the value is not told from nothing.
 */
function zeroBetween(
  curve: ValueCurve,
  { from, to }: { readonly from: ValuedFactor; readonly to: ValuedFactor },
  precision: Precision,
): Decimal {
  const smallestStep = new Decimal(10).pow(-Math.round(0.8 * precision.digits));
  let bracket = { from, to };
  let [older, newer] = from.value.abs().lessThan(to.value.abs()) ? [to, from] : [from, to];
  let steps = [to.factor.minus(from.factor).abs(), to.factor.minus(from.factor).abs()] as const;
  for (;;) {
    const secant = newer.factor.minus(
      newer.value.times(newer.factor.minus(older.factor)).dividedBy(newer.value.minus(older.value)),
    );
    const isUseful = isBetween(secant, bracket) && secant.minus(newer.factor).abs().times(2).lessThan(steps[0]);
    const next = isUseful ? secant : bracket.from.factor.plus(bracket.to.factor).dividedBy(2);
    const step = next.minus(newer.factor).abs();
    if (step.lessThanOrEqualTo(next.times(smallestStep))) return next;
    const trial = valueAtFactor(curve, new precision.Number(next), precision);
    if (trial.sign === 0) return next;
    bracket = trial.sign === bracket.from.sign ? { from: trial, to: bracket.to } : { from: bracket.from, to: trial };
    [older, newer] = [newer, trial];
    steps = [steps[1], step];
  }
}

const isBetween = (
  factor: Decimal,
  { from, to }: { readonly from: ValuedFactor; readonly to: ValuedFactor },
): boolean => factor.isFinite() && factor.minus(from.factor).times(factor.minus(to.factor)).isNegative();
