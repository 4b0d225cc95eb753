import { Decimal, one, zero } from '../decimal.js';
import { noRate, type InternalRate } from './internal-rate.js';
import type { PlacedFlow } from './placed-flow.js';

/**
 * The rate at which outlays, financed at one rate back to the first flow, grow to the income, reinvested at another up
 * to the last flow. There is one, unlike the internal rate.
 *
 *     (income at the end ÷ outlays at the start)^(1 ÷ (last − first)) − 1      income: Σ amount · (1 + reinvest)^(last − time)
 *                                                                            outlays: Σ −amount · (1 + finance)^(first − time)
 *
 * No outlay, no income, or all flows at one time: there is none.
 *
 * @param financeRate, reinvestRate  effective per unit of the times; more than −1
 */
export function modifiedInternalRate(
  placedFlows: readonly PlacedFlow[],
  financeRate: Decimal,
  reinvestRate: Decimal,
): InternalRate {
  const flows = placedFlows.toSorted((left, right) => left.time.comparedTo(right.time));
  const first = flows[0]?.time ?? zero;
  const last = flows[flows.length - 1]?.time ?? zero;
  const income = carried(flows.map(({ time, amount }) => ({ time, amount: Decimal.max(amount, zero) })), one.plus(reinvestRate));
  const outlays = carried(
    flows.toReversed().map(({ time, amount }) => ({ time, amount: Decimal.max(amount.negated(), zero) })),
    one.plus(financeRate),
  );
  return grownFrom(outlays, income, last.minus(first));
}

/** The yearly growth that makes the outlays, worth so much at the first flow, the income, worth so much at the last. */
export function grownFrom(outlays: Decimal, income: Decimal, span: Decimal): InternalRate {
  if (outlays.isZero()) return noRate(income.isZero() ? 'all-zero' : 'no-outlay');
  if (income.isZero()) return noRate('no-income');
  if (span.isZero()) return noRate('no-root');
  return Object.freeze({ status: 'unique', rate: income.div(outlays).pow(one.div(span)).minus(one) });
}

/**
 * What a row of amounts comes to at the time of its last one: each carried forward, or back where the row runs
 * backwards, by growth^(time to the next). Equal steps are raised once: a fractional power costs as much as a hundred
 * multiplications.
 */
function carried(flows: readonly PlacedFlow[], growth: Decimal): Decimal {
  let value = zero;
  let time = flows[0]?.time ?? zero;
  let step = zero;
  let factor = one;
  for (const flow of flows) {
    const gap = flow.time.minus(time);
    if (gap.minus(step).abs().gt(sameStep)) {
      step = gap;
      factor = growth.pow(gap);
    }
    value = value.times(gap.isZero() ? one : factor).plus(flow.amount);
    time = flow.time;
  }
  return value;
}

/** Times that are twelfths of a year differ in their last digit. */
const sameStep = '1e-30';
