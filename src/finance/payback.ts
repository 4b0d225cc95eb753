import { Decimal, type Numeric, zero } from '../decimal.js';
import { figure, rateFrom } from './figure.js';
import { growth } from './growth.js';
import { Exact, SixtyDigits } from './precision.js';
import { placedByPeriod, type PlacedFlow } from './timeline.js';
import { text } from '../say.js';

/** When the money that was laid out has come back, or why it has not. */
export type Payback =
  | {
      readonly status: 'paid-back';
      /** From time 0 to the first time at which the running total is no longer below zero. */
      readonly periods: Decimal;
      /** The running total was never below zero: nothing had to come back, and `periods` is 0. */
      readonly isNeverBelowZero: boolean;
      /** The running total falls below zero again; `laterCrossings` says when. */
      readonly isRecrossed: boolean;
      readonly laterCrossings: readonly Crossing[];
    }
  | {
      readonly status: 'never';
      readonly reason: 'no-income' | 'not-within-the-flows';
      readonly explanation: string;
      /** What is missing after the last flow; positive. */
      readonly shortfall: Decimal;
    };

export interface Crossing {
  readonly periods: Decimal;
  readonly direction: 'below-zero' | 'back-to-zero';
}

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

/**
 * The payback of flows at any times, from their running total.
 *
 *     running total
 *        0 ────────────────●─────────   ● = the time before + the period · what is missing ÷ what the period brings
 *          ╲           ╱
 *           ╲_______╱
 *
 * Within a period money is taken to come evenly. The first return to zero is the payback; that the total falls again
 * (a renewal, a clean-up) is flagged, never smoothed over. No outlay, or none that income had not covered before: paid
 * back at 0, and said so.
 *
 * @param rounding  the share of the gross below which a total is taken as nothing: 0 for flows that are exact
 */
export function paybackOf(placedFlows: readonly PlacedFlow[], rounding = zero): Payback {
  const totals = runningTotals(placedFlows, rounding);
  const [first, ...later] = crossingsOf(totals).slice(1);
  const isNeverBelowZero = totals.every(({ amount }) => amount.greaterThanOrEqualTo(0));
  if (isNeverBelowZero) return paidBack(zero, []);
  if (!first) return never(placedFlows, totals);
  return paidBack(first.periods, later);
}

function paidBack(periods: Decimal, later: readonly Crossing[]): Payback {
  return Object.freeze({
    status: 'paid-back',
    periods: figure(periods),
    isNeverBelowZero: periods.isZero(),
    isRecrossed: later.length > 0,
    laterCrossings: Object.freeze(later.map((crossing) => Object.freeze(crossing))),
  });
}

function never(placedFlows: readonly PlacedFlow[], totals: readonly PlacedFlow[]): Payback {
  const hasIncome = placedFlows.some(({ amount }) => amount.greaterThan(0));
  const shortfall = figure((totals.at(-1)?.amount ?? zero).negated());
  return Object.freeze({
    status: 'never',
    reason: hasIncome ? 'not-within-the-flows' : 'no-income',
    explanation: hasIncome
      ? text('After the last flow less has come in than was paid out.')
      : text('At no time does more come in than goes out: nothing comes back.'),
    shortfall,
  });
}

/** The total after each time. */
function runningTotals(placedFlows: readonly PlacedFlow[], rounding: Decimal): readonly PlacedFlow[] {
  const totals: PlacedFlow[] = [];
  let [total, gross] = [new Exact(0), new Exact(0)];
  for (const { time, amount } of placedFlows.toSorted((a, b) => a.time.comparedTo(b.time))) {
    total = total.plus(amount);
    gross = gross.plus(amount.abs());
    if (totals.at(-1)?.time.equals(time) === true) totals.pop();
    totals.push({ time, amount: total.abs().lessThan(gross.times(rounding)) ? zero : new SixtyDigits(total) });
  }
  return totals;
}

/** In order; the first one is always below zero. */
function crossingsOf(totals: readonly PlacedFlow[]): readonly Crossing[] {
  return totals.flatMap((after, at): readonly Crossing[] => {
    // Nothing is owed before the first flow, which is paid at once.
    const before = totals[at - 1] ?? { time: after.time, amount: zero };
    if (before.amount.isNegative() === after.amount.isNegative()) return [];
    const share = before.amount.dividedBy(before.amount.minus(after.amount));
    const periods = figure(before.time.plus(after.time.minus(before.time).times(share)));
    return [{ periods, direction: after.amount.isNegative() ? 'below-zero' : 'back-to-zero' }];
  });
}
