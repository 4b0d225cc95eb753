import type { Decimal, Numeric } from '../decimal.js';
import type { DayCount } from './day-count.js';
import { discountedValue } from './discounted-value.js';
import { figure, rateFrom } from './figure.js';
import { type DatedFlow, placedByDate } from './timeline.js';

/**
 * Net present value of dated flows, on the first date listed.
 *
 *     XNPV = Σ amounts[j] ÷ (1 + rate)^years[j]        years[j] = from the first date listed to dates[j]
 *
 * @param rate        effective per year; more than −1 (Excel refuses rates below zero too, where the sum exists)
 * @param datedFlows  in any order after the first; an earlier date than the first is compounded
 * @param dayCount    how years are counted; `actual/365` as spreadsheets do
 * @throws {FormulaError} `rate-too-low`; `no-flows`; `not-a-date`; `not-a-number`; `too-many-digits`; `not-a-choice`
 * @source  “XNPV function (DAX)”, Microsoft Learn, https://learn.microsoft.com/en-ca/dax/xnpv-function-dax,
 *   read 2026-11-21 (actual/365)
 * @example xnpv('0.1', [{ date: '2025-01-01', amount: '-100' }, { date: '2026-01-01', amount: '110' }])  // 0
 */
export const xnpv = (rate: Numeric, datedFlows: readonly DatedFlow[], dayCount: DayCount = 'actual/365'): Decimal =>
  figure(discountedValue(rateFrom(rate, 'rate'), placedByDate(datedFlows, dayCount)));
