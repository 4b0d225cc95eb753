import type { Decimal } from '../decimal.js';
import { rateTooLow } from './figure.js';
import { growth } from './growth.js';
import { SixtyDigits } from './precision.js';
import { type PlacedFlow, timelineOf } from './timeline.js';

/**
 * What flows are worth at time 0; those before it grow up to it.
 *
 *     Σ amounts[j] ÷ (1 + rate)^times[j]        rate = 0: the plain sum
 *
 * @param rate  per unit of time; more than −1, or less where the powers are whole
 * @throws {FormulaError} `rate-too-low` where a power does not exist or is zero
 */
export function discountedValue(rate: Decimal, placedFlows: readonly PlacedFlow[]): Decimal {
  const { start, flows, ticksPerUnit } = timelineOf(placedFlows);
  const perUnit = new SixtyDigits(rate);
  const perTick = ticksPerUnit === 1 ? perUnit : growth(perUnit, new SixtyDigits(1).dividedBy(ticksPerUnit)).minus(1);
  // Dividing by the growth, and not multiplying with its inverse, keeps 110 ÷ 1.1 = 100 exact.
  const discounted = (value: Decimal, ticks: Decimal): Decimal => {
    if (ticks.isZero()) return value;
    const divisor = growth(perTick, ticks);
    if (divisor.isZero()) throw rateTooLow(rate, 'rate');
    return value.dividedBy(divisor);
  };
  const atStart = flows.reduceRight((value, { tick, amount }, at) => {
    const step = flows[at + 1]?.tick.minus(tick);
    return step === undefined ? value.plus(amount) : discounted(value, step).plus(amount);
  }, new SixtyDigits(0));
  return discounted(atStart, start.times(ticksPerUnit));
}
