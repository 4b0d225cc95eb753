import { inShownDigits, type Decimal } from '../decimal.js';
import { isPayback, type Solved } from '../reading/exact-series.js';

/** The period from which the running total never falls below zero again; `null` where it ends below. */
export function settledPayback(solved: Solved): Decimal | null {
  if (!isPayback(solved) || solved.status === 'never') return null;
  const last = solved.laterCrossings.at(-1);
  if (last === undefined) return inShownDigits(solved.periods);
  return last.direction === 'back-to-zero' ? inShownDigits(last.periods) : null;
}
