import type { Decimal } from '../decimal.js';
import { type Annuity, annuityTerms, growthOf } from './annuity.js';
import { figure } from './figure.js';

/**
 * What an annuity leaves after its last period (a spreadsheet's FV); negative: to be paid.
 *
 *     futureValue = −(presentValue · g + payment · (1 + rate · b) · (g − 1) ÷ rate)        g, b: see `Annuity`
 *     rate = 0:     −(presentValue + payment · periodCount)
 *
 * @param annuity  rate per period, more than −1, or less with a whole number of periods, as in a spreadsheet; money as
 *   one sees it: received is positive, paid is negative
 * @throws {FormulaError} `rate-too-low`; `not-a-number`; `not-a-choice`; `too-many-digits`
 * @source  “PV function (DAX)”, Microsoft Learn, https://learn.microsoft.com/en-us/dax/pv-function-dax, read
 *   2026-11-21: its equation is solved for `futureValue` here
 * @example futureValue({ rate: '0.1', periodCount: 2, presentValue: '-100' })  // 121
 */
export function futureValue(annuity: Omit<Annuity, 'futureValue'>): Decimal {
  const terms = annuityTerms(annuity, 'futureValue');
  const { ofOne, ofPayments } = growthOf(terms);
  return figure(ofOne.times(terms.presentValue).plus(ofPayments.times(terms.payment)).negated());
}
