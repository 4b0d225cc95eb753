import { Decimal } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { type Annuity, type AnnuityTerms, annuityTerms } from './annuity.js';
import { figure, rateFrom } from './figure.js';
import { decimalsOf } from './precision.js';

/**
 * For how many periods an annuity runs (a spreadsheet's NPER); may be a fraction, and negative: so long ago.
 *
 *     periodCount = ln((p − futureValue · rate) ÷ (p + presentValue · rate)) ÷ ln(1 + rate)        p = payment · (1 + rate · b)
 *     rate = 0:     −(presentValue + futureValue) ÷ payment
 *
 * @param annuity  rate per period, more than −1; money as one sees it: received is positive, paid is negative
 * @throws {FormulaError} `no-solution` where the payments never balance (they do not cover the interest) or always do;
 *   `rate-too-low`; `not-a-number`; `not-a-choice`; `too-many-digits`
 * @source  “PV function (DAX)”, Microsoft Learn, https://learn.microsoft.com/en-us/dax/pv-function-dax, read
 *   2026-11-21: its equation is solved for `periodCount` here
 * @example periodCount({ rate: '0', payment: '-100', presentValue: '1000' })  // 10
 */
export function periodCount(annuity: Omit<Annuity, 'periodCount'>): Decimal {
  const terms = annuityTerms(annuity, 'periodCount');
  const rate = rateFrom(terms.rate, 'rate');
  if (rate.isZero()) return withoutInterest(terms);
  const Wide = decimalsOf(Math.min(60 + digitsLost(terms), mostDigits));
  const perPeriod = new Wide(rate);
  const payment = terms.due === 'begin' ? perPeriod.plus(1).times(terms.payment) : new Wide(terms.payment);
  const afterLast = payment.minus(perPeriod.times(terms.futureValue));
  const today = payment.plus(perPeriod.times(terms.presentValue));
  if (today.isZero() || !afterLast.dividedBy(today).greaterThan(0)) throw noSolution();
  return figure(afterLast.dividedBy(today).ln().dividedBy(perPeriod.plus(1).ln()));
}

/** Decimal logarithms are known to about a thousand digits. */
const mostDigits = 1000;

function withoutInterest({ payment, presentValue, futureValue }: AnnuityTerms): Decimal {
  if (payment.isZero()) throw noSolution();
  return figure(presentValue.plus(futureValue).dividedBy(payment).negated());
}

/** Both logarithms are of numbers that a small rate, or large payments, bring near to one. */
function digitsLost({ rate, payment, presentValue, futureValue }: AnnuityTerms): number {
  const money = Decimal.max(presentValue.abs(), futureValue.abs());
  const isOfPayments = payment.isZero() || money.isZero();
  return Math.max(0, -rate.e) + (isOfPayments ? 0 : Math.max(0, payment.e - money.e));
}

const noSolution = (): FormulaError => new FormulaError('no-solution', 'No number of periods balances these amounts.');
