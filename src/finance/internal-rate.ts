import { frozen, type Decimal } from '../decimal.js';
import { hasRateBeyondDomain, internalRates } from './internal-rates.js';
import type { PlacedFlow } from './placed-flow.js';
import { timelineOf } from './timeline.js';
import { type ValueCurve, valueCurve } from './value-curve.js';

/** The rates at which flows are worth nothing, or why there is none. */
export type InternalRate =
  | { readonly status: 'unique'; readonly rate: Decimal }
  | { readonly status: 'several'; readonly rates: readonly Decimal[] }
  | { readonly status: 'none'; readonly reason: NoRateReason; readonly explanation: string };

/** The last two are of the modified internal rate. */
export type NoRateReason =
  'no-outlay' | 'no-income' | 'all-zero' | 'no-root' | 'beyond-domain' | 'one-time' | 'negative-ratio';

/**
 * The internal rate of flows at any times: every rate at which they are worth nothing.
 *
 *     0 = Σ amounts[j] ÷ (1 + rate)^times[j]        −1 < rate ≤ 10^12
 *
 * A rate is effective per unit of the times, and given to 28 digits (next to −100 % with as many more as keep 28 of
 * 1 + rate). Several rates ascend. All flows nil: every rate would do, and none is given.
 *
 * @param placedFlows  in any order; those of one time are added up
 */
export function internalRate(placedFlows: readonly PlacedFlow[]): InternalRate {
  const timeline = timelineOf(placedFlows);
  if (placedFlows.every(({ amount }) => amount.isZero())) return noRate('all-zero');
  if (placedFlows.every(({ amount }) => amount.greaterThanOrEqualTo(0))) return noRate('no-outlay');
  if (placedFlows.every(({ amount }) => amount.lessThanOrEqualTo(0))) return noRate('no-income');
  if (timeline.flows.length === 0) return noRate('all-zero');
  const curve = valueCurve(timeline);
  return rateAnswer(internalRates(curve), curve);
}

/** The answer that rates of a curve make. */
export function rateAnswer(rates: readonly Decimal[], curve: ValueCurve): InternalRate {
  const [rate] = rates;
  if (!rate) return noRate(hasRateBeyondDomain(curve) ? 'beyond-domain' : 'no-root');
  if (rates.length === 1) return uniqueRate(rate);
  return Object.freeze({ status: 'several', rates: Object.freeze(rates.map(frozen)) });
}

export const uniqueRate = (rate: Decimal): InternalRate => Object.freeze({ status: 'unique', rate: frozen(rate) });

export const noRate = (reason: NoRateReason): InternalRate =>
  Object.freeze({ status: 'none', reason, explanation: explanations[reason] });

const explanations: Readonly<Record<NoRateReason, string>> = {
  'no-outlay': 'No flow is an outlay: the flows are worth more than nothing at every rate.',
  'no-income': 'No flow is income: the flows are worth less than nothing at every rate.',
  'all-zero': 'All flows are nil: they are worth nothing at every rate.',
  'no-root': 'At no rate above −100 % are the flows worth nothing.',
  'beyond-domain': 'The flows are worth nothing only at a rate above 10^12, or nearer to −100 % than 10^−40.',
  'one-time': 'All flows are paid at one time: no time passes in which money could grow.',
  'negative-ratio': 'At a rate below −100 % income or outlay changes sign, and their ratio has no root.',
};
