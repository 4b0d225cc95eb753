import { Decimal } from '../decimal.js';
import { decimalsOf, type Precision } from './precision.js';
import type { Timeline } from './timeline.js';
import { curvePoint, logarithmOfGross, logarithmOfSize, naturalLogarithm, type ValueCurve } from './value-curve.js';

/** Decimal logarithms, which a fractional power needs, are known to about a thousand digits. */
const mostDigits = 1000;

/** Where on a curve, and what it is worth there. */
export interface ValuedFactor {
  readonly factor: Decimal;
  /**
   * In the unit of the curve's whole amounts; at the first date for factors below one, at the last date above: it has
   * the same zeros, and powers that do not grow.
   */
  readonly value: Decimal;
  /** 0: not told from nothing at this precision (at a rate of zero: exactly nothing). */
  readonly sign: -1 | 0 | 1;
}

/**
 * The value of a row of flows, and its sign where that is certain: where the value is more than 10^−digits of the gross.
 *
 * The digits behind the point are so many that all cutting together stays below that: each flow and each tick may cut
 * once, what is cut from a power is multiplied with at most the sum of all amounts, and a small factor with less.
 */
export function valueAtFactor(curve: ValueCurve, factor: Decimal, precision: Precision): ValuedFactor {
  if (factor.equals(1)) {
    const sum = curve.wholeAmounts.reduce((total, amount) => total + amount, 0n);
    return { factor, value: new precision.Number(`${sum}`), sign: signOf(sum) };
  }
  const isForward = factor.lessThan(1);
  const discountLogarithm = -Math.abs(naturalLogarithm(factor));
  const grossAtStart = grossLogarithm(curve, factor);
  const gross = isForward ? grossAtStart : grossAtStart + ticksOf(curve) * discountLogarithm;
  const doubt = gross - precision.digits * Math.LN10;
  const cuts = Math.log(curve.flows.length + ticksOf(curve)) + 8;
  const places = Math.max(0, Math.ceil((cuts - doubt) / Math.LN10));
  const powerLogarithm = Math.max(0, cuts - doubt + curve.logarithmOfSum - discountLogarithm);
  const Wide = decimalsOf(Math.min(powerLogarithm / Math.LN10 + 20, mostDigits));
  const discount = isForward ? new Wide(factor) : new Wide(1).dividedBy(factor);
  const powerBits = BigInt(Math.ceil(powerLogarithm / Math.LN2));
  const sum = discountedSum(curve, discount, { places, powerBits, isForward });
  const isCertain = logarithmOfSize(sum) - places * Math.LN10 > doubt;
  return { factor, value: new precision.Number(`${sum}e-${places}`), sign: isCertain ? signOf(sum) : 0 };
}

interface Discounting {
  /** Decimal places of the result. */
  readonly places: number;
  readonly powerBits: bigint;
  /** From the first date, or from the last with the discount that is growth backwards in time. */
  readonly isForward: boolean;
}

/** Horner's rule: the farthest flow is discounted to the next one, added to it, and so on. */
function discountedSum(curve: ValueCurve, discount: Decimal, { places, powerBits, isForward }: Discounting): bigint {
  const base = inBits(discount, powerBits);
  const powers = curve.steps.map((step) =>
    step.isInteger() ? powerInBits(base, step.toNumber(), powerBits) : inBits(discount.pow(step), powerBits),
  );
  const amounts = isForward ? curve.wholeAmounts.toReversed() : curve.wholeAmounts;
  const stepsBetween = isForward ? curve.stepAfter.toReversed() : curve.stepAfter;
  const unit = 10n ** BigInt(places);
  let sum = 0n;
  for (const [at, amount] of amounts.entries()) {
    const power = powers[stepsBetween[at - 1] ?? -1];
    if (power !== undefined) sum = (sum * power) >> powerBits;
    sum += amount * unit;
  }
  return sum;
}

/** In units of 2^−bits, cut. In bigint a product costs a twentieth of one in decimal.js, so that a thousand flows are in reach. */
function inBits(value: Decimal, bits: bigint): bigint {
  const [whole = '', fraction = ''] = value.toFixed().split('.');
  return (BigInt(whole + fraction) << bits) / 10n ** BigInt(fraction.length);
}

/** A whole power of a number in units of 2^−bits, in the same units. */
function powerInBits(base: bigint, exponent: number, bits: bigint): bigint {
  let [power, square, rest] = [1n << bits, base, exponent];
  while (rest > 0) {
    if (rest % 2 === 1) power = (power * square) >> bits;
    square = (square * square) >> bits;
    rest = Math.floor(rest / 2);
  }
  return power;
}

/** The factor that stands for an intensity: the float64 next to e^(−intensity ÷ ticks), taken as exact. */
export function factorAt(curve: Timeline, intensity: number): Decimal {
  const logarithm = -intensity / curve.ticksPerUnit;
  return Math.abs(logarithm) < 700 ? new Decimal(Math.exp(logarithm)) : new Decimal(logarithm).exp();
}

const grossLogarithm = (curve: ValueCurve, factor: Decimal): number =>
  logarithmOfGross(curvePoint(curve, -curve.ticksPerUnit * naturalLogarithm(factor))) + curve.unitLogarithm;

const ticksOf = (curve: ValueCurve): number => curve.span * curve.ticksPerUnit;

const signOf = (value: bigint): -1 | 0 | 1 => {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
};
