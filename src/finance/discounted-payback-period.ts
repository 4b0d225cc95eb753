import type { Numeric } from '../decimal.js';
import { growth } from './growth.js';
import { rateFrom } from './numeric-argument.js';
import { type Payback, paybackOf } from './payback.js';
import { placedByPeriod } from './placed-flow.js';
import { decimalsOf } from './precision.js';

const SixtyDigits = decimalsOf(60);

/** Of sixty digits, ten may be lost in discounting. */
const rounding = new SixtyDigits('1e-50');

/**
 * How many periods a row of flows needs to pay back its outlay with interest: `paybackPeriod` of the discounted flows.
 *
 *     payback = t − 1 + (−total[t − 1]) ÷ (flows[t] ÷ (1 + rate)^t)        total: the running total of discounted flows
 *
 * @param rate   per period, as a share; more than −1
 * @param flows  money, in is positive, out is negative; flows[0] is paid today
 * @throws {FormulaError} `rate-too-low`; `no-flows`; `not-a-number`; `too-many-digits`
 * @source  answer on the discounted payback of a project that costs 17,400, WizEdu,
 *   https://wizedu.com/questions/160440/an-investment-project-costs-17400-and-has-annual, read 2026-11-21
 * @example discountedPaybackPeriod('0.1', ['-100', '66', '121'])  // { status: 'paid-back', periods: 1.4, isNeverBelowZero: false, isRecrossed: false, laterCrossings: [] }
 */
export function discountedPaybackPeriod(rate: Numeric, flows: readonly Numeric[]): Payback {
  const perPeriod = new SixtyDigits(rateFrom(rate, 'rate'));
  const discounted = placedByPeriod(flows).map(({ time, amount }) => ({
    time,
    amount: new SixtyDigits(amount).dividedBy(growth(perPeriod, time)),
  }));
  return paybackOf(discounted, rounding);
}
