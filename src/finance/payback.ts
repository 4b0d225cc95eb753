import { zero, type Decimal } from '../decimal.js';
import type { PlacedFlow } from './placed-flow.js';

/** When the running total of a row of flows has come back to zero, or why it never does. */
export type Payback =
  | {
      readonly status: 'paid-back';
      /** Interpolated within the period in which the running total rises through zero. */
      readonly periods: Decimal;
      /** Whether the running total falls below zero again afterwards. */
      readonly isRecrossed: boolean;
    }
  | { readonly status: 'never'; readonly reason: 'never-recovered'; readonly explanation: string };

/**
 * The time at which outlays have been recovered: the first moment from which the running total is no longer negative.
 *
 *     time before + (time after − time before) · shortfall ÷ flow      a straight line within the period
 *
 * Nothing to recover (the running total is never negative): paid back at the first flow.
 *
 * @param placedFlows  in ascending order of time; those of one time are added up
 */
export function paybackOf(placedFlows: readonly PlacedFlow[]): Payback {
  const totals = runningTotals(placedFlows);
  const [first] = totals;
  const wentNegative = totals.findIndex(({ total }) => total.lt(0));
  if (first === undefined || wentNegative < 0) return paidBack(first?.time ?? zero, false);
  const recovered = totals.findIndex(({ total }, place) => place > wentNegative && total.gte(0));
  const before = totals[recovered - 1];
  const after = totals[recovered];
  if (before === undefined || after === undefined) return never;
  const part = before.total.negated().div(after.total.minus(before.total));
  const isRecrossed = totals.slice(recovered).some(({ total }) => total.lt(0));
  return paidBack(before.time.plus(after.time.minus(before.time).times(part)), isRecrossed);
}

const paidBack = (periods: Decimal, isRecrossed: boolean): Payback =>
  Object.freeze({ status: 'paid-back', periods, isRecrossed });

const never: Payback = Object.freeze({
  status: 'never',
  reason: 'never-recovered',
  explanation: 'The outlay is not recovered within the time that is looked at.',
});

interface RunningTotal {
  readonly time: Decimal;
  readonly total: Decimal;
}

function runningTotals(placedFlows: readonly PlacedFlow[]): readonly RunningTotal[] {
  const totals: RunningTotal[] = [];
  let total = zero;
  for (const { time, amount } of placedFlows) {
    total = total.plus(amount);
    if (totals[totals.length - 1]?.time.eq(time) === true) totals.pop();
    totals.push({ time, total });
  }
  return totals;
}
