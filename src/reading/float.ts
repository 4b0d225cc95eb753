import { ModelError } from '../errors.js';
import { type Expression, yearOf } from '../formula/expression.js';
import { exponential, power } from './elementary.js';
import { floatSeries } from './float-series.js';
import { quotient, reached } from './of-two-floats.js';
import type { Plan, Step } from './plan.js';

/**
 * The plain float reading: one sample, every step in every month, in the order of the plan. It is what the gradient
 * looks back over and what the batch reading is compared with; for many samples the batch reading is far faster.
 */
export interface FloatReading {
  /** The figures of all steps; step s in month m stands at s · `months` + m. */
  readonly memory: Float64Array;
  readonly months: number;
  readonly figure: (expression: Expression) => number;
  readonly row: (expression: Expression) => Float64Array;
}

/** A figure that does not exist is NaN; a payback or rate that does not is `none`. */
export function floatReading(plan: Plan, inputAt: (path: string) => number): FloatReading {
  const months = plan.horizonMonths + 1;
  const memory = new Float64Array(plan.steps.length * months);
  plan.steps.forEach((step, index) => {
    const at = index * months;
    const figureIn = monthly(step, { memory, months, inputAt });
    memory[at] = figureIn(0);
    for (let month = 1; month < months; month++) memory[at + month] = step.isMonthly ? figureIn(month) : memory[at];
  });
  return Object.freeze({
    memory,
    months,
    figure: (expression: Expression) => memory[plan.stepOf(expression) * months]!,
    row: (expression: Expression) => {
      const at = plan.stepOf(expression) * months;
      return memory.slice(at, at + months);
    },
  });
}

interface Surroundings {
  readonly memory: Float64Array;
  readonly months: number;
  readonly inputAt: (path: string) => number;
}

/** The figure of a step in a month, from the steps before it. */
function monthly(step: Step, { memory, months, inputAt }: Surroundings): (month: number) => number {
  const { expression, operands } = step;
  switch (expression.kind) {
    case 'constant':
      return () => Number(expression.value);
    case 'input':
      return () => inputAt(expression.path);
    case 'month':
      return (month) => month;
    case 'year':
      return yearOf;
    case 'series':
      return () =>
        floatSeries(
          expression.measure,
          { memory, months },
          operands.map((operand) => operand * months),
        );
    default: {
      const apply = floatArithmetic(step);
      const terms = new Float64Array(operands.length);
      return (month) => {
        operands.forEach((operand, place) => (terms[place] = memory[operand * months + month]!));
        return apply(terms);
      };
    }
  }
}

/** The figure of an input, as a float. */
export const valueIn =
  (table: ReadonlyMap<string, { readonly value: { readonly toNumber: () => number } }>) =>
  (path: string): number => {
    const figure = table.get(path);
    if (figure === undefined) throw new ModelError(`the table has no figure for ${path}`);
    return figure.value.toNumber();
  };

/** One operation on the float64 figures of one month. */
type FloatArithmetic = (terms: ArrayLike<number>) => number;

/** A figure that does not exist is NaN, and so is whatever rests on it: a float has no room for a reason. */
export function floatArithmetic({ expression: { kind }, operands }: Step): FloatArithmetic {
  const count = operands.length;
  switch (kind) {
    case 'sum':
      return (terms) => reduced(terms, count, 0, (total, term) => total + term);
    case 'difference':
      return (terms) => terms[0]! - terms[1]!;
    case 'product':
      return (terms) => reduced(terms, count, 1, (made, factor) => made * factor);
    case 'ratio':
      return (terms) => quotient(terms[0]!, terms[1]!, count > 2 ? terms[2]! : Number.NaN);
    case 'minimum':
      return (terms) => reduced(terms, count, Infinity, Math.min);
    case 'maximum':
      return (terms) => reduced(terms, count, -Infinity, Math.max);
    case 'power':
      return (terms) => power(terms[0]!, terms[1]!);
    case 'exponential':
      return (terms) => exponential(terms[0]!);
    case 'atLeast':
      return (terms) => reached(terms[0]!, terms[1]!);
    case 'constant':
    case 'input':
    case 'month':
    case 'year':
    case 'series':
      throw new ModelError(`${kind} is a leaf, not an operation`);
  }
}

function reduced(
  terms: ArrayLike<number>,
  count: number,
  start: number,
  combine: (made: number, term: number) => number,
): number {
  let made = start;
  for (let place = 0; place < count; place++) made = combine(made, terms[place]!);
  return made;
}
