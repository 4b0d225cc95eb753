import type { Numeric } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { calendarDay } from './calendar-day.js';
import { type DayCount, yearsBetween } from './day-count.js';
import { numberFrom } from './numeric-argument.js';
import type { PlacedFlow } from './placed-flow.js';

/** Money on a date. */
export interface DatedFlow {
  /** ISO 8601: `2025-01-31`. */
  readonly date: string;
  readonly amount: Numeric;
}

/**
 * Dated flows in years after the first one listed, which need not be the earliest.
 *
 * @throws {FormulaError} `no-flows`; `not-a-date`; `not-a-number`; `too-many-digits`; `not-a-choice`
 */
export function placedByDate(datedFlows: readonly DatedFlow[], dayCount: DayCount): readonly PlacedFlow[] {
  const [first] = datedFlows;
  if (!first) throw new FormulaError('no-flows', 'There are no flows.');
  const start = calendarDay(first.date);
  return datedFlows.map(({ date, amount }, at) => ({
    time: yearsBetween(start, calendarDay(date), dayCount),
    amount: numberFrom(amount, `datedFlows[${at}].amount`),
  }));
}
