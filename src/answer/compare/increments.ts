import { Decimal, inShownDigits, zero } from '../../decimal.js';
import { ModelError } from '../../errors.js';
import { rateOfReturn } from '../../finance/internal-rate.js';
import type { PlacedFlow } from '../../finance/timeline.js';
import type { View } from '../../model/returns.js';
import { viewKeys } from '../result.js';
import { isNothingDone, type Side } from './compared-scenario.js';
import type { Alternatives, AlternativeStep, Increment, IncrementalMetrics } from './comparison.js';

/**
 * What the second scenario has more than the first, in each view.
 *
 *     NPV = NPV of the second − NPV of the first        each at its own rate
 *     IRR of (flows of the second − flows of the first)
 */
export const incrementOf = (from: Side, to: Side): Increment =>
  Object.freeze({
    from: from.name,
    to: to.name,
    metrics: metricsOf(from, to, 'all'),
    cashOnly: metricsOf(from, to, 'cashOnly'),
    treasury: metricsOf(from, to, 'treasury'),
  });

function metricsOf(from: Side, to: Side, view: View): IncrementalMetrics {
  const [less, more] = [from.result[viewKeys[view]], to.result[viewKeys[view]]];
  return Object.freeze({
    npv: inShownDigits(more.npv.minus(less.npv)),
    presentValueCost: inShownDigits(more.presentValueCost.minus(less.presentValueCost)),
    presentValueBenefit: inShownDigits(more.presentValueBenefit.minus(less.presentValueBenefit)),
    irr: rateOfReturn(incrementalFlows(flowsOf(from, view), flowsOf(to, view))),
  });
}

/** The net flows of a view where the timing of the scenario places them, in years. */
function flowsOf({ calculated: { planned, reading } }: Side, view: View): readonly PlacedFlow[] {
  const place = planned.lines.get('flowPlace');
  if (place === undefined) throw new ModelError('the model places no flow');
  const times = reading.row(place);
  return reading.row(planned.model.returns[view].net).map((amount, month) => ({ amount, time: timeAt(times, month) }));
}

function timeAt(times: readonly Decimal[], month: number): Decimal {
  const time = times[month];
  if (time === undefined) throw new ModelError(`month ${month} has no place in time`);
  return time;
}

/** Beyond the digits to which a reading is worked out: what is left of equal amounts there is no flow. */
const rounding = new Decimal('1e-30');

/** The second less the first, at each time at which one of them has a flow. */
function incrementalFlows(first: readonly PlacedFlow[], second: readonly PlacedFlow[]): readonly PlacedFlow[] {
  const byTime = new Map<string, { readonly time: Decimal; readonly amount: Decimal; readonly gross: Decimal }>();
  const add = (time: Decimal, amount: Decimal): void => {
    const { amount: known, gross } = byTime.get(time.toString()) ?? { amount: zero, gross: zero };
    byTime.set(time.toString(), { time, amount: known.plus(amount), gross: gross.plus(amount.abs()) });
  };
  for (const { time, amount } of second) add(time, amount);
  for (const { time, amount } of first) add(time, amount.negated());
  return [...byTime.values()].map(({ time, amount, gross }) => ({
    time,
    amount: amount.abs().lte(gross.times(rounding)) ? zero : amount,
  }));
}

/**
 * Each alternative is held against the dearest of the cheaper ones that was worth its own step, beginning with doing
 * nothing. One that is not worth its step stands in nobody's way.
 */
export function alternativesOf(sides: readonly Side[]): Alternatives | null {
  const told = sides.flatMap((side) => {
    const { alternative } = side.scenario;
    return alternative === undefined ? [] : [{ side, alternative }];
  });
  if (told.length === 0) return null;
  const active = told.filter(({ side }) => !isNothingDone(side));
  const inOrder = active.toSorted((left, right) => costOf(left.side).cmp(costOf(right.side)));

  let best: Side | undefined;
  const steps = inOrder.map(({ side, alternative }): AlternativeStep => {
    const increment = best === undefined ? null : incrementOf(best, side);
    const { npv, presentValueCost } = side.result.metrics;
    const isWorthItsCost = (increment?.metrics.npv ?? npv).gt(zero);
    if (isWorthItsCost) best = side;
    return Object.freeze({ name: side.name, alternative, npv, presentValueCost, increment, isWorthItsCost });
  });
  return Object.freeze({ inOrderOfCost: Object.freeze(steps), preferred: best?.name ?? null });
}

const costOf = ({ result }: Side): Decimal => result.metrics.presentValueCost;
