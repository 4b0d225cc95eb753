import type { Decimal, Numeric } from '../decimal.js';
import { discountedValue } from './discounted-value.js';
import { figure, rateFrom } from './figure.js';
import { placedByPeriod } from './timeline.js';

/**
 * Net present value: what a row of flows is worth today.
 *
 *     NPV = Σ flows[t] ÷ (1 + rate)^t      t = 0, 1, …        rate = 0: the plain sum
 *
 * @param rate   per period, as a share: 0.08 is eight percent; more than −1
 * @param flows  money, in is positive, out is negative; flows[0] is paid today (a spreadsheet's NPV takes the first
 *   flow to be paid after one period: there, `flows[0] + NPV(rate, the rest)`)
 * @throws {FormulaError} `rate-too-low`; `no-flows`; `not-a-number`; `too-many-digits`
 * @source  “numpy.npv”, NumPy 1.18 manual, NumPy developers,
 *   https://numpy.org/doc/1.18/reference/generated/numpy.npv.html, read 2026-11-21
 * @example npv('0.1', ['-100', '110'])  // 0
 * @example npv('0.25', ['-100', '50', '125'])  // 20
 */
export const npv = (rate: Numeric, flows: readonly Numeric[]): Decimal =>
  figure(discountedValue(rateFrom(rate, 'rate'), placedByPeriod(flows)));
