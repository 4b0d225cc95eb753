import { ModelError } from '../errors.js';
import { operandsOf, type Expression, type Line } from '../formula/expression.js';
import { constant, product } from '../formula/operations.js';

/**
 * A model as a list of steps, each formula once: what is written twice in the tree, or built twice for two members of
 * a list, is one step here. A line is the same step as its formula.
 */
export interface Plan {
  readonly steps: readonly Step[];
  readonly horizonMonths: number;
  readonly stepOf: (expression: Expression) => number;
}

export interface Step {
  readonly expression: Exclude<Expression, Line>;
  /** Earlier steps; of a ratio the third, if any, is its figure where the denominator is zero. */
  readonly operands: readonly number[];
  /** A row with a figure for each month 0 … H, or one figure for all. */
  readonly isMonthly: boolean;
  /** The innermost named line, for messages. */
  readonly lineLabel: string;
}

/** Steps of the same key have the same figures: the kind, what the leaf holds, and the operands. */
function keyOf(expression: Exclude<Expression, Line>, operands: readonly number[]): string {
  switch (expression.kind) {
    case 'constant':
      return `constant ${expression.value}`;
    case 'input':
      return `input ${expression.path}`;
    case 'series':
      return `${expression.measure} ${operands.join(' ')}`;
    default:
      return `${expression.kind} ${operands.join(' ')}`;
  }
}

export function planOf(roots: readonly Expression[], horizonMonths: number): Plan {
  const steps: Step[] = [];
  const stepByKey = new Map<string, number>();
  const stepByNode = new Map<Expression, number>();

  function add(expression: Exclude<Expression, Line>, operands: readonly number[], lineLabel: string): number {
    const key = keyOf(expression, operands);
    const known = stepByKey.get(key);
    if (known !== undefined) return known;
    const reachesMonths = operands.some((operand) => steps[operand]?.isMonthly === true);
    const isLeafOfTime = expression.kind === 'month' || expression.kind === 'year';
    const isMonthly = isLeafOfTime || (reachesMonths && expression.kind !== 'series');
    steps.push(Object.freeze({ expression, operands: Object.freeze(operands), isMonthly, lineLabel }));
    stepByKey.set(key, steps.length - 1);
    return steps.length - 1;
  }

  // In a product of amounts and a timing the amounts are multiplied once, not once a month.
  function operandsOfProduct(operands: readonly number[], lineLabel: string): readonly number[] {
    const fixed = operands.filter((operand) => steps[operand]?.isMonthly === false);
    const monthly = operands.filter((operand) => steps[operand]?.isMonthly === true);
    if (fixed.length < 2 || monthly.length === 0) return operands;
    return [add(amounts, fixed, lineLabel), ...monthly];
  }

  function visit(expression: Expression, lineLabel: string): number {
    const known = stepByNode.get(expression);
    if (known !== undefined) return known;
    const label = expression.kind === 'line' ? expression.label : lineLabel;
    const operands = operandsOf(expression).map((operand) => visit(operand, label));
    const step = stepFor(expression, operands, label);
    stepByNode.set(expression, step);
    return step;
  }

  function stepFor(expression: Expression, operands: readonly number[], label: string): number {
    const [only] = operands;
    if (expression.kind === 'line' && only !== undefined) return only;
    if (expression.kind === 'line') throw new ModelError(`“${expression.label}” has no formula`);
    return add(expression, expression.kind === 'product' ? operandsOfProduct(operands, label) : operands, label);
  }

  for (const root of roots) visit(root, 'a formula');
  return Object.freeze({
    steps: Object.freeze(steps),
    horizonMonths,
    stepOf: (expression: Expression) => {
      const step = stepByNode.get(expression);
      if (step === undefined) throw new ModelError('this formula is not part of the plan');
      return step;
    },
  });
}

/** Stands for the product of the month-free factors, which has no node of its own in the tree. */
const amounts = product(constant('1'));
