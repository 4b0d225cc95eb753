import { Decimal } from '../decimal.js';
import { Exact } from './precision.js';
import type { TimedAmount } from './timeline.js';
import { type ValueCurve, valueCurve } from './value-curve.js';

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
export function turningCurve(curve: ValueCurve, near: number): ValueCurve {
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
