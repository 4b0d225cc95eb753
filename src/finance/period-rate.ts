import { Decimal, zero } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { type Annuity, type AnnuityTerms, annuityTerms } from './annuity.js';
import { type InternalRate, internalRates, noRate, rateAnswer } from './internal-rate.js';
import { Exact } from './precision.js';
import { type PlacedFlow, timelineOf } from './timeline.js';
import { valueCurve } from './value-curve.js';

/**
 * Every rate per period that balances an annuity (a spreadsheet's RATE gives one, near a guess, or #NUM). Answers as
 * `irr`.
 *
 *     0 = presentValue + payment · Σ v^k + futureValue · v^periodCount        v = 1 ÷ (1 + rate), −1 < rate ≤ 10^12
 *     k = 1 … periodCount for payments at the end of a period, 0 … periodCount − 1 at the begin
 *
 * The number of periods may be a fraction: the sum is then v · (1 − v^periodCount) ÷ (1 − v), as in a spreadsheet.
 *
 * @param annuity  money as one sees it: received is positive, paid is negative; a positive number of periods
 * @throws {FormulaError} `not-positive`; `not-a-number`; `not-a-choice`; `too-many-digits`
 * @source  “PV function (DAX)”, Microsoft Learn, https://learn.microsoft.com/en-us/dax/pv-function-dax, read
 *   2026-11-21: its equation is divided by (1 + rate)^periodCount here
 * @example periodRate({ periodCount: 2, payment: '-121', presentValue: '210' })  // { status: 'unique', rate: 0.1 }
 */
export function periodRate(annuity: Omit<Annuity, 'rate'>): InternalRate {
  const terms = annuityTerms(annuity, 'rate');
  if (!terms.periodCount.greaterThan(0)) throw new FormulaError('not-positive', 'periodCount is more than 0.');
  const money = [terms.presentValue, terms.payment, terms.futureValue];
  if (money.every((amount) => amount.isZero())) return noRate('all-zero');
  if (money.every((amount) => amount.greaterThanOrEqualTo(0))) return noRate('no-outlay');
  if (money.every((amount) => amount.lessThanOrEqualTo(0))) return noRate('no-income');
  const curve = valueCurve(timelineOf(telescoped(terms)));
  // Telescoping multiplies with 1 − v, and so adds a rate of zero.
  const rates = internalRates(curve).filter((rate) => !rate.isZero());
  const ofZero = isBalancedWithoutInterest(terms) ? [zero] : [];
  return rateAnswer(
    [...rates, ...ofZero].toSorted((a, b) => a.comparedTo(b)),
    curve,
  );
}

/** The flows times 1 − v: of the payments only the first remains, and one after the last with opposite sign. */
function telescoped({ periodCount, payment, presentValue, futureValue, due }: AnnuityTerms): readonly PlacedFlow[] {
  const firstPayment = due === 'begin' ? 0 : 1;
  return [
    { time: zero, amount: presentValue },
    { time: new Decimal(1), amount: presentValue.negated() },
    { time: new Decimal(firstPayment), amount: payment },
    { time: periodCount.plus(firstPayment), amount: payment.negated() },
    { time: periodCount, amount: futureValue },
    { time: periodCount.plus(1), amount: futureValue.negated() },
  ];
}

const isBalancedWithoutInterest = ({ periodCount, payment, presentValue, futureValue }: AnnuityTerms): boolean =>
  new Exact(payment).times(periodCount).plus(presentValue).plus(futureValue).isZero();
