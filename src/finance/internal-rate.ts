import { Decimal, frozen, one } from '../decimal.js';
import { type CurveZero, curveZeros } from './curve-zeros.js';
import { Exact, finestPrecision, type Precision, usualPrecision } from './precision.js';
import { type PlacedFlow, timelineOf } from './timeline.js';
import { valueAtFactor } from './value-at-factor.js';
import { curvePoint, type ValueCurve, valueCurve } from './value-curve.js';
import { text } from '../say.js';

/** The rates at which flows are worth nothing, or why there is none. */
export type InternalRate =
  | { readonly status: 'unique'; readonly rate: Decimal }
  | { readonly status: 'several'; readonly rates: readonly Decimal[] }
  | { readonly status: 'none'; readonly reason: NoRateReason; readonly explanation: string };

export type NoRateReason =
  | 'no-outlay'
  | 'no-income'
  | 'all-zero'
  | 'no-root'
  | 'beyond-domain'
  | 'one-time'
  | 'negative-ratio'
  /** Of a return alone: what comes first and is paid back later earns nothing. */
  | 'income-first';

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
  if (placedFlows.every(({ time }) => placedFlows[0]?.time.equals(time))) return noRate('one-time');
  const curve = valueCurve(timeline);
  return rateAnswer(internalRates(curve), curve);
}

/**
 * The internal rate of return: the internal rate, unless the flows are worth the more the higher the rate is there. A
 * lender’s flows begin with outlay and lose by a higher rate; those of a borrower begin with income and gain, and the
 * rate at which they are worth nothing is the price of a loan.
 */
export function rateOfReturn(placedFlows: readonly PlacedFlow[]): InternalRate {
  const rate = internalRate(placedFlows);
  if (rate.status !== 'unique') return rate;
  const [first] = timelineOf(placedFlows).flows;
  return first?.amount.gt(0) === true ? noRate('income-first') : rate;
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
  Object.freeze({ status: 'none', reason, explanation: whyNoRate[reason] });

export const whyNoRate: Readonly<Record<NoRateReason, string>> = {
  'no-outlay': text('At no time does more go out than comes in: the flows are worth more than nothing at every rate.'),
  'no-income': text('At no time does more come in than goes out: the flows are worth less than nothing at every rate.'),
  'all-zero': text('All flows are nil: they are worth nothing at every rate.'),
  'no-root': text('At no rate above −100 % are the flows worth nothing.'),
  'beyond-domain': text('The flows are worth nothing only at a rate above 10^12, or nearer to −100 % than 10^−40.'),
  'one-time': text('All flows are paid at one time: no time passes in which money could grow.'),
  'income-first': text('Income comes first, as with a loan: a rate would be what that money costs, and no return.'),
  'negative-ratio': text('At a rate below −100 % income or outlay changes sign, and their ratio has no root.'),
};

/** The highest rate that is searched: 10^12, which is 100,000,000,000,000 % a period. */
export const highestRate = new Decimal('1e12');

/** The lowest growth, 1 + rate, that is searched: nearer to −100 % a rate has more nines than a figure has digits. */
const lowestGrowth = new Decimal('1e-40');

const highestIntensity = highestRate.plus(1).ln().toNumber();
const lowestIntensity = lowestGrowth.ln().toNumber();

/** A rate is checked against the flows to 30 of its digits, and given to 28. */
const checkedDigits = 30;

/**
 * Every rate above −1, up to 10^12, at which the flows of a curve are worth nothing, ascending; a rate at which the
 * value touches nothing without changing sign counts once.
 *
 * Each is confirmed: the value has opposite signs, beyond all rounding, on both sides of the rate's thirtieth digit.
 * Where that fails at 50 digits, because roots are near each other or multiple, the search is repeated at 200, and what
 * then remains below 10^−200 of the gross is taken as nothing.
 */
export function internalRates(curve: ValueCurve): readonly Decimal[] {
  if (curve.signChangeCount === 0) return [];
  const { lowest, highest } = bounds(curve);
  const from = Math.max(lowest, lowestIntensity);
  const to = Math.min(highest, highestIntensity + 1e-9);
  return confirmedZeros(curve, from < 0 && to > 0 ? [from, 0, to] : [from, to])
    .map(({ factor }) => rateOf(curve, factor))
    .filter((rate) => rate.lessThanOrEqualTo(highestRate));
}

/** Whether flows are worth nothing above the highest rate, or below the lowest. */
function hasRateBeyondDomain(curve: ValueCurve): boolean {
  if (curve.signChangeCount === 0) return false;
  const { lowest, highest } = bounds(curve);
  const beyond = [
    ...zerosBetween(curve, [lowest, lowestIntensity], usualPrecision),
    ...zerosBetween(curve, [highestIntensity, highest], usualPrecision),
  ];
  return beyond.length > 0;
}

function confirmedZeros(curve: ValueCurve, limits: readonly number[]): readonly CurveZero[] {
  const zeros = zerosBetween(curve, limits, usualPrecision);
  if (zeros.every((zero) => isConfirmed(curve, zero, usualPrecision))) return zeros;
  return zerosBetween(curve, limits, finestPrecision);
}

/** Between neighbouring limits; where they do not ascend there is nothing. */
const zerosBetween = (curve: ValueCurve, limits: readonly number[], precision: Precision): readonly CurveZero[] =>
  limits.flatMap((to, at) => {
    const from = limits[at - 1] ?? to;
    if (from >= to) return [];
    return curveZeros(curve, { from: curvePoint(curve, from), to: curvePoint(curve, to) }, precision);
  });

function isConfirmed(curve: ValueCurve, zero: CurveZero, precision: Precision): boolean {
  // At a rate of zero the value is a plain sum, and exact.
  if (zero.kind === 'nil') return zero.factor.equals(1);
  const factor = new precision.Number(zero.factor);
  const growthAndRate = Decimal.min(factor.minus(1).abs().times(curve.ticksPerUnit), 1);
  const doubt = growthAndRate.times(new Decimal(10).pow(-checkedDigits)).dividedBy(curve.ticksPerUnit);
  const below = valueAtFactor(curve, factor.times(one.minus(doubt)), precision);
  const above = valueAtFactor(curve, factor.times(one.plus(doubt)), precision);
  return below.sign * above.sign < 0;
}

/**
 * Outside these intensities the last flow, or the first, is worth more than all others together.
 *
 *     2 n · |amounts[j]| · e^(−(times[j] − times[first]) · x)  <  |amounts[first]|     for every j
 */
function bounds({ income, outlay }: ValueCurve): { readonly lowest: number; readonly highest: number } {
  const weights = [...income, ...outlay].toSorted((a, b) => a.time - b.time);
  const manyFold = Math.log(2 * weights.length);
  const extreme = (dominant: (typeof weights)[number]): number =>
    weights
      .filter((weight) => weight !== dominant)
      .reduce((most, { time, logarithm }) => {
        const enough = (manyFold + logarithm - dominant.logarithm) / Math.abs(time - dominant.time);
        return Math.max(most, enough);
      }, -Infinity);
  const [first, last] = [weights.at(0), weights.at(-1)];
  return { lowest: last ? -extreme(last) : 0, highest: first ? extreme(first) : 0 };
}

/** With 28 digits, and with as many of the growth, which next to −100 % are more. */
function rateOf(curve: ValueCurve, factor: Decimal): Decimal {
  const growth = new usualPrecision.Number(factor).pow(-curve.ticksPerUnit);
  // Exact: a growth of 10^−40 less one has forty nines, and 28 digits behind them.
  const rate = new Exact(growth).minus(1);
  if (rate.isZero()) return new Decimal(0);
  return new Decimal(rate.toDecimalPlaces(Math.max(0, 27 - Math.min(rate.e, growth.e))));
}
