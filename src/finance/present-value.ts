import type { Decimal } from '../decimal.js';
import { type Annuity, annuityTerms, growthOf } from './annuity.js';
import { figure, rateTooLow } from './figure.js';

/**
 * What an annuity is worth today (a spreadsheet's PV); negative: to be paid.
 *
 *     presentValue = −(payment · (1 + rate · b) · (g − 1) ÷ rate + futureValue) ÷ g        g, b: see `Annuity`
 *     rate = 0:      −(payment · periodCount + futureValue)
 *
 * @param annuity  rate per period, more than −1, or less with a whole number of periods, as in a spreadsheet; money as
 *   one sees it: received is positive, paid is negative
 * @throws {FormulaError} `rate-too-low`; `not-a-number`; `not-a-choice`; `too-many-digits`
 * @source  “PV function (DAX)”, Microsoft Learn, https://learn.microsoft.com/en-us/dax/pv-function-dax, read
 *   2026-11-21: its equation is solved for `presentValue` here
 * @example presentValue({ rate: '0.1', periodCount: 2, futureValue: '-121' })  // 100
 */
export function presentValue(annuity: Omit<Annuity, 'presentValue'>): Decimal {
  const terms = annuityTerms(annuity, 'presentValue');
  const { ofOne, ofPayments } = growthOf(terms);
  if (ofOne.isZero()) throw rateTooLow(terms.rate, 'rate');
  return figure(ofPayments.times(terms.payment).plus(terms.futureValue).dividedBy(ofOne).negated());
}
