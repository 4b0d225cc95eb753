import type { Decimal } from '../decimal.js';
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

/** Natural logarithm of a magnitude; −∞ of nothing. */
export function logarithmOfSize(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  const leading = Number(`0x${digits.slice(0, 15)}`);
  return Math.log(leading) + Math.max(0, digits.length - 15) * Math.log(16);
}

/** In float64, for any positive decimal: `toNumber` alone would end at 10^308. */
export function naturalLogarithm(value: Decimal): number {
  if (Math.abs(value.e) < 300) return Math.log(value.toNumber());
  const mantissa = Number(value.toExponential().replace(/e.*$/, ''));
  return Math.log(mantissa) + value.e * Math.LN10;
}

/** A row of amounts as whole numbers of 10^−places, exact. */
function wholeAmounts(amounts: readonly Decimal[]): readonly bigint[] {
  const places = Math.max(...amounts.map((amount) => amount.decimalPlaces()));
  return amounts.map((amount) => {
    const [whole = '', fraction = ''] = amount.toFixed().split('.');
    return BigInt(whole + fraction.padEnd(places, '0'));
  });
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

/**
 * A curve at one intensity, in float64: what its income and its outlay are worth, as logarithms, and when on average
 * they are paid. Both logarithms are convex in the intensity, and their slopes are minus the durations (Macaulay):
 * that is all `verdict` needs.
 */
export interface CurvePoint {
  readonly intensity: number;
  readonly income: Worth;
  readonly outlay: Worth;
  /** How far a logarithm may be off. */
  readonly uncertainty: number;
}

export interface Worth {
  readonly logarithm: number;
  /** The mean time of payment, each weighted with its present value. */
  readonly duration: number;
}

/** Of one operation in float64, and a little more. */
export const roundingError = 2.3e-16;

export function curvePoint(curve: ValueCurve, intensity: number): CurvePoint {
  const largest = [...curve.income, ...curve.outlay].reduce(
    (most, { time, logarithm }) => Math.max(most, Math.abs(logarithm) + Math.abs(time * intensity)),
    0,
  );
  // The factor that stands for this intensity in decimals is a float64 too, and so is a little elsewhere.
  const shift = roundingError * (curve.ticksPerUnit + Math.abs(intensity)) * curve.span;
  return {
    intensity,
    income: worth(curve.income, intensity),
    outlay: worth(curve.outlay, intensity),
    uncertainty: 4 * (roundingError * (largest + curve.flows.length + 16) + shift),
  };
}

/** Logarithm of income ÷ outlay: zero where the value is zero. */
export const logarithmicRatio = (point: CurvePoint): number => point.income.logarithm - point.outlay.logarithm;

/** 1 or −1 where the sign of the value is beyond doubt, else 0. */
export function certainSign(point: CurvePoint): -1 | 0 | 1 {
  const ratio = logarithmicRatio(point);
  if (Math.abs(ratio) <= 2 * point.uncertainty) return 0;
  return ratio > 0 ? 1 : -1;
}

/** Logarithm of the gross: of all flows, taken as income, what they are worth. */
export const logarithmOfGross = ({ income, outlay }: CurvePoint): number => {
  const larger = Math.max(income.logarithm, outlay.logarithm);
  return larger + Math.log1p(Math.exp(Math.min(income.logarithm, outlay.logarithm) - larger));
};

function worth(weights: readonly Weight[], intensity: number): Worth {
  let largest = -Infinity;
  for (const { time, logarithm } of weights) largest = Math.max(largest, logarithm - time * intensity);
  let total = 0;
  let timed = 0;
  for (const { time, logarithm } of weights) {
    const share = Math.exp(logarithm - time * intensity - largest);
    total += share;
    timed += share * time;
  }
  return { logarithm: largest + Math.log(total), duration: timed / total };
}
