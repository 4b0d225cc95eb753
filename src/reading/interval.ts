import { ModelError } from '../errors.js';
import { yearOf, type Expression, type Measure } from '../formula/expression.js';
import type { Table } from '../formula/table.js';
import { intervalArithmetic, outward, type Interval } from './interval-arithmetic.js';
import { valueIn } from './float.js';
import type { Plan, Step } from './plan.js';

/**
 * The interval reading: what a figure can be at most and at least while one input goes through a range and all others
 * stay as they are. Every figure is a pair of bounds that is rounded outward, so that what lies outside is proved impossible;
 * what lies inside need not be possible, because the same doubt may stand in a formula twice. Halving the range
 * tightens the bounds.
 */
export interface IntervalReading {
  readonly figure: (expression: Expression, range: Interval) => Interval;
  /** By month, 0 … H. */
  readonly row: (expression: Expression, range: Interval) => readonly Interval[];
}

/** @param path  the input that goes through the range */
export function intervalReading(plan: Plan, table: Table, path: string): IntervalReading {
  const value = valueIn(table);
  const isMoved: boolean[] = [];
  for (const { expression, operands } of plan.steps) {
    isMoved.push(
      (expression.kind === 'input' && expression.path === path) ||
        operands.some((operand) => isMoved[operand] === true),
    );
  }
  // What the input does not reach has the same bounds in every range.
  const still = new Map<number, readonly Interval[]>();

  function boundsOf(index: number, range: Interval, seen: Map<number, readonly Interval[]>): readonly Interval[] {
    const kept = isMoved[index] === true ? seen : still;
    const known = kept.get(index);
    if (known !== undefined) return known;
    const made = worked(index, range, seen);
    kept.set(index, made);
    return made;
  }

  function worked(index: number, range: Interval, seen: Map<number, readonly Interval[]>): readonly Interval[] {
    const step = stepAt(plan, index);
    const { expression, operands, isMonthly } = step;
    switch (expression.kind) {
      case 'constant':
        return [outward(Number(expression.value), Number(expression.value))];
      case 'input':
        return [expression.path === path ? range : outward(value(expression.path), value(expression.path))];
      case 'month':
        return months(plan, (month) => ({ low: month, high: month }));
      case 'year':
        return months(plan, (month) => ({ low: yearOf(month), high: yearOf(month) }));
      case 'series':
        return [seriesOf(expression.measure, months(plan, flowIn(operands, range, seen)))];
      default: {
        const apply = intervalArithmetic(step);
        const terms = operands.map((operand) => boundsOf(operand, range, seen));
        const at = (month: number): Interval => apply(terms.map((term) => figureAt(term, month)));
        return isMonthly ? months(plan, at) : [at(0)];
      }
    }
  }

  function flowIn(
    [flow = -1]: readonly number[],
    range: Interval,
    seen: Map<number, readonly Interval[]>,
  ): (month: number) => Interval {
    const bounds = boundsOf(flow, range, seen);
    return (month) => figureAt(bounds, month);
  }

  const read = (expression: Expression, range: Interval): readonly Interval[] =>
    boundsOf(plan.stepOf(expression), range, new Map<number, readonly Interval[]>());

  return Object.freeze({
    figure: (expression: Expression, range: Interval) => figureAt(read(expression, range), 0),
    row: (expression: Expression, range: Interval) => {
      const bounds = read(expression, range);
      return months(plan, (month) => figureAt(bounds, month));
    },
  });
}

const months = ({ horizonMonths }: Plan, at: (month: number) => Interval): readonly Interval[] =>
  Array.from({ length: horizonMonths + 1 }, (_, month) => at(month));

/** A month-free figure is the same in all months. */
function figureAt(bounds: readonly Interval[], month: number): Interval {
  const found = bounds.length === 1 ? bounds[0] : bounds[month];
  if (found === undefined) throw new ModelError('an interval was read outside the horizon');
  return found;
}

const nothing: Interval = Object.freeze({ low: 0, high: 0 });

/** The running totals of a flow, month by month. */
export function runningTotals(flow: readonly Interval[]): readonly Interval[] {
  let total = nothing;
  return flow.map(({ low, high }) => (total = outward(total.low + low, total.high + high)));
}

function seriesOf(measure: Measure, flow: readonly Interval[]): Interval {
  const totals = runningTotals(flow);
  switch (measure) {
    case 'total':
      return totals.at(-1) ?? nothing;
    case 'lowest':
      return {
        low: Math.min(0, ...totals.map(({ low }) => low)),
        high: Math.min(0, ...totals.map(({ high }) => high)),
      };
    case 'monthOfLowest':
    case 'internalRate':
    case 'modifiedInternalRate':
    case 'payback':
      throw new ModelError(`an interval does not solve for ${measure}`);
  }
}

function stepAt(plan: Plan, index: number): Step {
  const step = plan.steps[index];
  if (step === undefined) throw new ModelError(`the plan has no step ${String(index)}`);
  return step;
}
