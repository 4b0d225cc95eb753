import type { Decimal, Numeric } from '../decimal.js';
import { wholePeriods } from './effective-rate.js';
import { figure, rateFrom } from './figure.js';
import { decimalsOf } from './precision.js';

/**
 * The nominal yearly rate that comes to an effective one (a spreadsheet's NOMINAL); the inverse of `effectiveRate`.
 *
 *     nominal = n · ((1 + effective)^(1 ÷ n) − 1)        n = periodsPerYear
 *
 * Zero and negative rates have a nominal rate too; Excel refuses them.
 *
 * @param effective       per year, as a share; more than −1
 * @param periodsPerYear  how often interest is added; of a fraction the whole part, as in Excel
 * @throws {FormulaError} `rate-too-low`; `not-positive` for less than one period; `not-a-number`; `too-many-digits`
 * @source  “NOMINAL function”, Microsoft Support, https://support.microsoft.com/en-us/Excel/nominal-function,
 *   read 2026-11-21
 * @example nominalRate('0.103812890625', 4)  // 0.1
 */
export function nominalRate(effective: Numeric, periodsPerYear: Numeric): Decimal {
  const yearly = rateFrom(effective, 'effective');
  const count = wholePeriods(periodsPerYear);
  const Wide = decimalsOf(Math.min(60 + Math.max(0, -yearly.e) + 2 * count.e, 1000));
  const growthPerPeriod = new Wide(yearly).plus(1).pow(new Wide(1).dividedBy(count));
  return figure(growthPerPeriod.minus(1).times(count));
}
