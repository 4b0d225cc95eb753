import { ModelError } from '../errors.js';
import { yearOf, type Expression } from '../formula/expression.js';
import type { Table } from '../formula/table.js';
import { intervalArithmetic, outward, type Interval } from './interval-arithmetic.js';
import { likelyIn } from './float.js';
import type { Plan, Step } from './plan.js';

/**
 * The interval reading: what a figure can be at most and at least while one input goes through a range and all others
 * are likely. Every figure is a pair of bounds that is rounded outward, so that what lies outside is proved impossible;
 * what lies inside need not be possible, because the same doubt may stand in a formula twice. Halving the range
 * tightens the bounds.
 */
export interface IntervalReading {
  readonly figure: (expression: Expression, range: Interval) => Interval;
}

/** @param path  the input that goes through the range */
export function intervalReading(plan: Plan, table: Table, path: string): IntervalReading {
  const likely = likelyIn(table);
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
        return [expression.path === path ? range : outward(likely(expression.path), likely(expression.path))];
      case 'month':
        return months(plan, (month) => ({ low: month, high: month }));
      case 'year':
        return months(plan, (month) => ({ low: yearOf(month), high: yearOf(month) }));
      case 'series':
        if (expression.measure !== 'total')
          throw new ModelError(`an interval does not solve for ${expression.measure}`);
        return [totalOf(operands.map((operand) => boundsOf(operand, range, seen))[0] ?? [], plan)];
      default: {
        const apply = intervalArithmetic(step);
        const terms = operands.map((operand) => boundsOf(operand, range, seen));
        const at = (month: number): Interval => apply(terms.map((term) => figureAt(term, month)));
        return isMonthly ? months(plan, at) : [at(0)];
      }
    }
  }

  return Object.freeze({
    figure: (expression: Expression, range: Interval) =>
      figureAt(boundsOf(plan.stepOf(expression), range, new Map<number, readonly Interval[]>()), 0),
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

function totalOf(row: readonly Interval[], { horizonMonths }: Plan): Interval {
  let low = 0;
  let high = 0;
  for (let month = 0; month <= horizonMonths; month++) {
    const figure = figureAt(row, month);
    ({ low, high } = outward(low + figure.low, high + figure.high));
  }
  return { low, high };
}

function stepAt(plan: Plan, index: number): Step {
  const step = plan.steps[index];
  if (step === undefined) throw new ModelError(`the plan has no step ${String(index)}`);
  return step;
}
