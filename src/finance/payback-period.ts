import type { Numeric } from '../decimal.js';
import { type Payback, paybackOf } from './payback.js';
import { placedByPeriod } from './placed-flow.js';

/**
 * How many periods a row of flows needs to pay back its outlay, interpolated within the period.
 *
 *     payback = t − 1 + (−total[t − 1]) ÷ flows[t]        t: the first period after which the running total is not negative
 *
 * Never paid back is a result with a reason. No outlay: paid back at 0, with `isNeverBelowZero`. If the total falls
 * below zero again, the first return still is the payback, `isRecrossed` is true and `laterCrossings` has the times.
 *
 * @param flows  money, in is positive, out is negative; flows[0] is paid today, at period 0
 * @throws {FormulaError} `no-flows`; `not-a-number`; `too-many-digits`
 * @source  “discounted payback period”, InvestorWords,
 *   http://www.investorwords.com/8575/discounted_payback_period.html, read 2026-11-21: its formula, of flows as they
 *   are; what else the answer says is our definition
 * @example paybackPeriod(['-100', '60', '80'])  // { status: 'paid-back', periods: 1.5, isNeverBelowZero: false, isRecrossed: false, laterCrossings: [] }
 */
export const paybackPeriod = (flows: readonly Numeric[]): Payback => paybackOf(placedByPeriod(flows));
