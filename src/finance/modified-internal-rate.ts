import { Decimal, type Decimal as Figure } from '../decimal.js';
import { discountedValue } from './discounted-value.js';
import { figure } from './figure.js';
import { type InternalRate, noRate, uniqueRate } from './internal-rate.js';
import type { PlacedFlow } from './placed-flow.js';
import { decimalsOf } from './precision.js';

const SixtyDigits = decimalsOf(60);

/**
 * The modified internal rate of flows at any times: the one rate at which their outlays, financed, grow into their
 * income, reinvested.
 *
 *     MIRR = (income at the last time ÷ outlay at the first time)^(1 ÷ (last − first)) − 1
 *     income at the last time  = Σ positive amounts[j] · (1 + reinvestRate)^(last − times[j])
 *     outlay at the first time = Σ −negative amounts[j] ÷ (1 + financeRate)^(times[j] − first)
 *
 * `none` without outlay, and where all is paid at one time. First and last time are those of the flows given, also of
 * flows of zero.
 *
 * @param financeRate, reinvestRate  per unit of the times; more than −1, or, where powers are whole, less
 * @throws {FormulaError} `rate-too-low` where a power does not exist
 */
export function modifiedInternalRate(
  placedFlows: readonly PlacedFlow[],
  financeRate: Figure,
  reinvestRate: Figure,
): InternalRate {
  const times = placedFlows.map(({ time }) => time);
  const [first, last] = [Decimal.min(...times), Decimal.max(...times)];
  const since = (origin: Figure, sign: 1 | -1): readonly PlacedFlow[] =>
    placedFlows
      .filter(({ amount }) => !amount.isZero() && amount.s === sign)
      .map(({ time, amount }) => ({ time: time.minus(origin), amount: amount.abs() }));
  const income = discountedValue(reinvestRate, since(last, 1));
  const outlay = discountedValue(financeRate, since(first, -1));
  return grownFrom(outlay, income, last.minus(first));
}

/**
 * The growth per unit of time that makes an outlay, worth so much at the first time, into an income, worth so much at
 * the last. Without income everything is lost: −1.
 */
export function grownFrom(outlay: Figure, income: Figure, span: Figure): InternalRate {
  if (outlay.isZero()) return noRate(income.isZero() ? 'all-zero' : 'no-outlay');
  if (span.isZero()) return noRate('one-time');
  const ratio = new SixtyDigits(income).dividedBy(outlay);
  if (ratio.isNegative() && !ratio.isZero()) return noRate('negative-ratio');
  return uniqueRate(figure(ratio.pow(new SixtyDigits(1).dividedBy(span)).minus(1)));
}
