import type { Decimal } from '../decimal.js';
import { rateTooLow } from './figure.js';

/**
 * What one unit of money becomes: (1 + rate)^periods, with the digits of `rate`.
 *
 * At a rate of −1 and below only whole powers exist, as in a spreadsheet; at −1 itself only positive ones, and the
 * zeroth, which is one.
 *
 * @throws {FormulaError} `rate-too-low`
 */
export function growth(rate: Decimal, periods: Decimal): Decimal {
  const perPeriod = rate.plus(1);
  const isDefined =
    perPeriod.greaterThan(0) ||
    periods.isZero() ||
    (periods.isInteger() && (!perPeriod.isZero() || periods.greaterThan(0)));
  if (!isDefined) throw rateTooLow(rate, 'rate');
  return perPeriod.pow(periods);
}
