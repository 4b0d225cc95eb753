import type { Decimal, Numeric } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { figure, numberFrom, rateTooLow } from './figure.js';
import { decimalsOf } from './precision.js';

/**
 * The rate that a nominal yearly rate comes to with interest on interest (a spreadsheet's EFFECT).
 *
 *     effective = (1 + nominal ÷ n)^n − 1        n = periodsPerYear
 *
 * Zero and negative rates have an effective rate too; Excel refuses them.
 *
 * @param nominal         per year, as a share; more than −n
 * @param periodsPerYear  how often interest is added; of a fraction the whole part, as in Excel
 * @throws {FormulaError} `not-positive` for less than one period; `rate-too-low`; `not-a-number`; `too-many-digits`
 * @source  “WorksheetFunction.Effect method (Excel)”, Microsoft Learn,
 *   https://learn.microsoft.com/en-us/office/VBA/api/excel.worksheetfunction.effect, read 2026-11-21
 * @example effectiveRate('0.1', 4)  // 0.103812890625
 */
export function effectiveRate(nominal: Numeric, periodsPerYear: Numeric): Decimal {
  const yearly = numberFrom(nominal, 'nominal');
  const count = wholePeriods(periodsPerYear);
  const Wide = decimalsOf(60 + Math.max(0, -yearly.e) + 2 * count.e);
  const growthPerPeriod = new Wide(yearly).dividedBy(count).plus(1);
  if (!growthPerPeriod.greaterThan(0)) throw rateTooLow(growthPerPeriod.minus(1), 'nominal ÷ periodsPerYear');
  return figure(growthPerPeriod.pow(count).minus(1));
}

/** @throws {FormulaError} `not-positive`; `not-a-number`; `too-many-digits` */
export function wholePeriods(periodsPerYear: Numeric): Decimal {
  const count = numberFrom(periodsPerYear, 'periodsPerYear').truncated();
  if (count.greaterThanOrEqualTo(1)) return count;
  throw new FormulaError('not-positive', `periodsPerYear is ${count.toString()}; it is at least 1.`);
}
