import type { DayCount } from './day-count.js';
import { internalRate, type InternalRate } from './internal-rate.js';
import { type DatedFlow, placedByDate } from './timeline.js';

/**
 * The internal rate of dated flows: every effective rate per year at which they are worth nothing. Answers as `irr`.
 *
 *     0 = Σ amounts[j] ÷ (1 + rate)^years[j]        −1 < rate ≤ 10^12
 *
 * @param datedFlows  in any order; those of one date are added up
 * @param dayCount    how years are counted, from the first date listed; `actual/365` as spreadsheets do
 * @throws {FormulaError} `no-flows`; `not-a-date`; `not-a-number`; `too-many-digits`; `not-a-choice`
 * @source  “WorksheetFunction.Xirr method (Excel)”, Microsoft Learn,
 *   https://learn.microsoft.com/en-us/office/vba/api/excel.worksheetfunction.xirr, read 2026-11-21 (actual/365)
 * @example xirr([{ date: '2025-01-01', amount: '-100' }, { date: '2026-01-01', amount: '110' }])  // { status: 'unique', rate: 0.1 }
 */
export const xirr = (datedFlows: readonly DatedFlow[], dayCount: DayCount = 'actual/365'): InternalRate =>
  internalRate(placedByDate(datedFlows, dayCount));
