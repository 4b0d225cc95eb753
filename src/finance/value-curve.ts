import type { Decimal } from '../decimal.js';
import { logarithmOfSize, wholeAmounts } from './fixed-point.js';
import type { TimedAmount, Timeline } from './timeline.js';

/**
 * What a row of flows is worth today, as a curve over the rate.
 *
 *     value(rate) = Σ amounts[j] · (1 + rate)^−times[j]
 *
 * The rate is read in two ways: as `intensity` = ln(1 + rate) in float64, where e^(−intensity · time) spans every rate
 * evenly, and as `factor` = (1 + rate)^(−1 ÷ ticksPerUnit) in decimals, the discount of one tick, whose whole powers
 * are exact.
 */
export interface ValueCurve extends Timeline {
  /** The time from the first flow to the last. */
  readonly span: number;
  readonly income: readonly Weight[];
  readonly outlay: readonly Weight[];
  readonly signChangeCount: number;
  /** The distinct steps between neighbouring flows, in ticks: the powers of the factor that are needed. */
  readonly steps: readonly Decimal[];
  /** For each flow, which of the steps leads to the next one. */
  readonly stepAfter: readonly number[];
  /** The amounts as whole numbers of one small unit. */
  readonly wholeAmounts: readonly bigint[];
  /** Logarithm of how many of that unit make one. */
  readonly unitLogarithm: number;
  /** Logarithm of the sum of the absolute whole amounts. */
  readonly logarithmOfSum: number;
}

/** The size of a flow as a logarithm: 10^−313 and 10^300 meet in one sum without overflow. */
export interface Weight {
  readonly time: number;
  readonly logarithm: number;
}

export function valueCurve(timeline: Timeline): ValueCurve {
  const { flows } = timeline;
  const weights = (sign: number): readonly Weight[] =>
    flows
      .filter(({ amount }) => amount.s === sign)
      .map(({ elapsed, amount }) => ({ time: elapsed, logarithm: naturalLogarithm(amount.abs()) }));
  const whole = wholeAmounts(flows.map(({ amount }) => amount));
  const sum = whole.reduce((total, amount) => total + (amount < 0n ? -amount : amount), 0n);
  const places = Math.max(...flows.map(({ amount }) => amount.decimalPlaces()));
  return {
    ...timeline,
    span: flows.at(-1)?.elapsed ?? 0,
    income: weights(1),
    outlay: weights(-1),
    signChangeCount: flows.filter(({ amount }, at) => at > 0 && flows[at - 1]?.amount.s !== amount.s).length,
    ...stepsBetween(flows),
    wholeAmounts: whole,
    unitLogarithm: places * Math.LN10,
    logarithmOfSum: logarithmOfSize(sum),
  };
}

/** In float64, for any positive decimal: `toNumber` alone would end at 10^308. */
export function naturalLogarithm(value: Decimal): number {
  if (Math.abs(value.e) < 300) return Math.log(value.toNumber());
  const mantissa = Number(value.toExponential().replace(/e.*$/, ''));
  return Math.log(mantissa) + value.e * Math.LN10;
}

function stepsBetween(flows: readonly TimedAmount[]): Pick<ValueCurve, 'steps' | 'stepAfter'> {
  const steps: Decimal[] = [];
  const known = new Map<string, number>();
  const stepAfter = flows.slice(1).map(({ tick }, at) => {
    const step = tick.minus(flows[at]?.tick ?? tick);
    const name = step.toString();
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, steps.length);
    return steps.push(step) - 1;
  });
  return { steps, stepAfter };
}
