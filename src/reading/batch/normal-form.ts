import { ModelError } from '../../errors.js';
import { yearOf, type Operation } from '../../formula/expression.js';
import { floatArithmetic } from '../float.js';
import type { Plan, Step } from '../plan.js';
import { amountsIn } from './amounts.js';
import { type Amount, type Node, nodeStore, type NonLinear, type Row } from './node.js';
import { rowsIn } from './rows.js';

/** The plan as a graph of amounts and rows. */
export interface NormalForm {
  /** The node of a step of the plan. */
  readonly nodeOf: (step: number) => Node;
  /** The same as a row, whether or not it varies by month. */
  readonly rowOf: (step: number) => Row;
}

export interface Givens {
  readonly figureOf: (path: string) => number;
  /** The inputs that vary, in the order of their draws. */
  readonly varying: readonly string[];
}

/**
 * Turns each step of a plan into a node, once it is asked for. What no sample changes is worked out here: a number, or
 * a row of weights. The rest falls into amounts, which no month changes, and rows.
 */
export function normalForm(plan: Plan, { figureOf, varying }: Givens): NormalForm {
  const months = plan.horizonMonths + 1;
  const store = nodeStore();
  const amounts = amountsIn(store);
  const rows = rowsIn(store, amounts, months);
  const one = amounts.fixed(1);
  const minusOne = amounts.fixed(-1);
  const places = new Map(varying.map((path, place) => [path, place]));
  const nodes: (Node | undefined)[] = [];
  const useCounts = useCountsIn(plan);

  function nodeOf(index: number): Node {
    const known = nodes[index];
    if (known !== undefined) return known;
    const step = plan.steps[index];
    if (step === undefined) throw new ModelError(`the plan has no step ${String(index)}`);
    const made = nodeFor(step);
    const node = made.sort === 'row' && (useCounts[index] ?? 0) > 1 ? rows.shared(made) : made;
    nodes[index] = node;
    return node;
  }

  function nodeFor(step: Step): Node {
    const { expression } = step;
    switch (expression.kind) {
      case 'constant':
        return amounts.fixed(Number(expression.value));
      case 'input': {
        const place = places.get(expression.path);
        return place === undefined ? amounts.fixed(figureOf(expression.path)) : amounts.draw(place);
      }
      case 'month':
        return rows.weights(Float64Array.from({ length: months }, (_, month) => month));
      case 'year':
        return rows.weights(Float64Array.from({ length: months }, (_, month) => yearOf(month)));
      case 'series': {
        const flows = step.operands.map((operand) => rowOf(operand));
        const [flow] = flows;
        return expression.measure === 'total' && flow !== undefined
          ? rows.total(flow)
          : amounts.series(expression.measure, flows.map(rows.settled));
      }
      default: {
        const operands = step.operands.map(nodeOf);
        return sameInAllSamples(step, operands) ?? varyingNode(expression, operands);
      }
    }
  }

  const rowOf = (index: number): Row => asRow(nodeOf(index));
  const asRow = (node: Node): Row => (node.sort === 'row' ? node : rows.added([[node, one]]));

  /** Of figures that no sample changes the figure is known now. */
  function sameInAllSamples(step: Step, operands: readonly Node[]): Node | undefined {
    const figures = operands.flatMap((operand) => {
      if (operand.kind === 'fixed') return [() => operand.value];
      return operand.kind === 'weights' ? [(month: number) => operand.values[month]!] : [];
    });
    if (figures.length < operands.length) return undefined;
    const apply = floatArithmetic(step);
    const inMonth = (month: number): number => apply(figures.map((figure) => figure(month)));
    if (!operands.some(({ sort }) => sort === 'row')) return amounts.fixed(inMonth(0));
    return rows.weights(Float64Array.from({ length: months }, (_, month) => inMonth(month)));
  }

  function varyingNode({ kind, whenZero }: Operation, operands: readonly Node[]): Node {
    const [first = one, second = one, third] = operands;
    switch (kind) {
      case 'sum':
        return added(operands.map((operand) => [operand, one]));
      case 'difference':
        return added([
          [first, one],
          [second, minusOne],
        ]);
      case 'product':
        return multiplied(operands);
      case 'ratio':
        return divided(first, second, whenZero === undefined ? undefined : third);
      case 'minimum':
      case 'maximum':
        return extreme(kind, operands);
      case 'power':
        return first.sort === 'amount' && second.kind === 'weights'
          ? rows.powers(first, second)
          : operated(kind, operands);
      case 'exponential':
      case 'atLeast':
        return operated(kind, operands);
    }
  }

  function added(terms: readonly (readonly [Node, Amount])[]): Node {
    const isRow = terms.some(([node]) => node.sort === 'row');
    if (isRow) return rows.added(terms);
    return amounts.added(terms.map(([node, by]) => [amounts.multiplied([by, node as Amount]), 1]));
  }

  function multiplied(factors: readonly Node[]): Node {
    const by = amounts.multiplied(factors.filter((factor) => factor.sort === 'amount'));
    const monthly = factors.filter((factor) => factor.sort === 'row');
    return monthly.length === 0 ? by : rows.added([[rows.multiplied(monthly), by]]);
  }

  /**
   * Dividing by an amount is multiplying by its reciprocal; where the amount is zero, the reciprocal is nothing and
   * what the ratio is then comes in:   over · (1 ÷ under) + whenZero · (under is zero)
   */
  function divided(over: Node, under: Node, whenZero: Node | undefined): Node {
    const isMonthly = [over, under, whenZero].some((node) => node?.sort === 'row');
    const isProduct = under.sort === 'amount' && (isMonthly || under.kind === 'fixed');
    if (!isProduct) return operated('ratio', [over, under, whenZero ?? amounts.fixed(Number.NaN)]);
    if (whenZero === undefined) return added([[over, amounts.reciprocal(under, Number.NaN)]]);
    return added([
      [over, amounts.reciprocal(under, 0)],
      [whenZero, amounts.isZero(under)],
    ]);
  }

  /** Of amounts and at most one row the row is bounded by the amounts. */
  function extreme(kind: 'minimum' | 'maximum', operands: readonly Node[]): Node {
    const bounds = operands.filter((operand) => operand.sort === 'amount');
    const monthly = operands.filter((operand) => operand.sort === 'row');
    const [bound, ...furtherBounds] = bounds;
    const extremeBound =
      bound && furtherBounds.reduce((found: Amount, next) => amounts.operated(kind, [found, next]), bound);
    const [row, ...furtherRows] = monthly;
    const extremeRow = row && furtherRows.reduce((found: Row, next) => rows.extreme(kind, found, next), row);
    if (extremeRow === undefined) return extremeBound ?? amounts.fixed(Number.NaN);
    if (extremeBound === undefined) return extremeRow;
    return rows.bounded(extremeRow, kind === 'minimum' ? { highest: extremeBound } : { lowest: extremeBound });
  }

  function operated(operator: NonLinear, operands: readonly Node[]): Node {
    const plain = operands.filter((operand) => operand.sort === 'amount');
    return plain.length === operands.length ? amounts.operated(operator, plain) : rows.operated(operator, operands);
  }

  return Object.freeze({ nodeOf, rowOf: (index: number) => rows.settled(rowOf(index)) });
}

/** How many steps are made of each step. */
function useCountsIn({ steps }: Plan): readonly number[] {
  const counts = new Array<number>(steps.length).fill(0);
  for (const { operands } of steps) for (const operand of operands) counts[operand]! += 1;
  return counts;
}
