import type { Decimal } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { type Annuity, annuityTerms, growthOf } from './annuity.js';
import { figure, rateFrom } from './figure.js';

/**
 * The payment of each period that balances an annuity (a spreadsheet's PMT); negative: to be paid.
 *
 *     payment = −(presentValue · g + futureValue) · rate ÷ ((1 + rate · b) · (g − 1))        g, b: see `Annuity`
 *     rate = 0: −(presentValue + futureValue) ÷ periodCount
 *
 * @param annuity  rate per period, more than −1; money as one sees it: received is positive, paid is negative
 * @throws {FormulaError} `rate-too-low`; `zero-denominator` for no periods; `not-a-number`; `not-a-choice`;
 *   `too-many-digits`
 * @source  “PV function (DAX)”, Microsoft Learn, https://learn.microsoft.com/en-us/dax/pv-function-dax, read
 *   2026-11-21: its equation is solved for `payment` here
 * @example payment({ rate: '0.1', periodCount: 2, presentValue: '210' })  // -121
 */
export function payment(annuity: Omit<Annuity, 'payment'>): Decimal {
  const terms = annuityTerms(annuity, 'payment');
  rateFrom(terms.rate, 'rate');
  const { ofOne, ofPayments } = growthOf(terms);
  if (ofPayments.isZero()) throw new FormulaError('zero-denominator', 'There is no period in which to pay.');
  return figure(ofOne.times(terms.presentValue).plus(terms.futureValue).dividedBy(ofPayments).negated());
}
