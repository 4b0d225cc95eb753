import { ModelError } from '../errors.js';
import type { Steps } from '../steps.js';
import type { Expression } from '../formula/expression.js';
import type { Table } from '../formula/table.js';
import { logarithm, power } from './elementary.js';
import { floatReading, valueIn, type FloatReading } from './float.js';
import { seriesSlopes } from './gradient-series.js';
import type { Plan, Step } from './plan.js';

/** How much a figure changes for a small change of each input, all of them in one look back. */
export interface Gradient {
  readonly figure: number;
  /** By path; an input that the figure does not read is not there. A figure that does not exist has no slopes: NaN. */
  readonly slopes: ReadonlyMap<string, number>;
}

/**
 * The slopes of a month-free figure at the figures of all inputs: one sweep forward works out every step, one
 * back hands the slope of the figure from each step to what it is made of (the chain rule, read from the end).
 *
 * Where a slope has two sides, it is the one just above: of terms that tie in a minimum or maximum that one counts which
 * wins when every input is a billionth higher. So all ties are broken in one direction, and what leaves a month arrives
 * in the next. (If they still tie, the first counts.) A payback, a lowest point and the sides of a modified rate move
 * with the months that make them now. A jump (`atLeast`, the month of the lowest point, a ratio that becomes zero
 * divided by zero) has no slope: it counts as level.
 */
export function* gradientInSteps(plan: Plan, table: Table, of: Expression): Steps<Gradient> {
  const target = plan.stepOf(of);
  if (plan.steps[target]?.isMonthly !== false) throw new ModelError('a figure by month has no one slope');
  const value = valueIn(table);
  const forward = floatReading(plan, value);
  yield;
  const justAbove = floatReading(plan, (path) => value(path) + nudge * Math.max(1, Math.abs(value(path))));
  yield;
  const adjoints = new Float64Array(forward.memory.length);
  const sweep: Sweep = { plan, forward, justAbove, adjoints, isMoved: movedIn(plan) };
  sweep.adjoints[target * forward.months] = 1;
  for (let index = target; index >= 0; index--) {
    handBack(sweep, index);
    yield;
  }
  const slopes = new Map<string, number>();
  plan.steps.forEach(({ expression }, index) => {
    if (expression.kind !== 'input' || index > target) return;
    slopes.set(expression.path, sweep.adjoints[index * forward.months]!);
  });
  return Object.freeze({ figure: forward.figure(of), slopes });
}

/** Far above the rounding of floats, far below what anybody would call another figure. */
const nudge = 1e-9;

interface Sweep {
  readonly plan: Plan;
  readonly forward: FloatReading;
  /** The same with every input a little higher: it breaks ties. */
  readonly justAbove: FloatReading;
  /** The slope of the figure in each step and month; of a month-free step it stands at month 0. */
  readonly adjoints: Float64Array;
  /** Whether any input moves a step; to the others no slope is handed. */
  readonly isMoved: readonly boolean[];
}

function movedIn({ steps }: Plan): readonly boolean[] {
  const isMoved: boolean[] = [];
  for (const { expression, operands } of steps) {
    isMoved.push(expression.kind === 'input' || operands.some((operand) => isMoved[operand] === true));
  }
  return isMoved;
}

/** From a step to its operands. */
function handBack(sweep: Sweep, index: number): void {
  const step = sweep.plan.steps[index]!;
  const { months } = sweep.forward;
  const { expression, operands } = step;
  if (sweep.isMoved[index] !== true || operands.length === 0) return;
  const add = (operand: number, month: number, slope: number): void => {
    if (sweep.isMoved[operand] !== true) return;
    const isMonthly = sweep.plan.steps[operand]!.isMonthly;
    sweep.adjoints[operand * months + (isMonthly ? month : 0)]! += slope;
  };
  if (expression.kind === 'series') {
    const adjoint = sweep.adjoints[index * months]!;
    if (adjoint !== 0) handBackSeries(sweep, step, adjoint, add);
    return;
  }
  for (let month = 0; month < (step.isMonthly ? months : 1); month++) {
    const adjoint = sweep.adjoints[index * months + month]!;
    if (adjoint === 0) continue;
    const at = (reading: FloatReading): FiguresOfStep => ({
      made: reading.memory[index * months + month]!,
      terms: operands.map((operand) => reading.memory[operand * months + month]!),
    });
    slopesOf(step, at(sweep.forward), at(sweep.justAbove)).forEach((slope, place) => {
      if (slope !== 0) add(operands[place]!, month, adjoint * slope);
    });
  }
}

interface FiguresOfStep {
  readonly made: number;
  readonly terms: readonly number[];
}

type Add = (operand: number, month: number, slope: number) => void;

function handBackSeries({ forward }: Sweep, { expression, operands }: Step, adjoint: number, add: Add): void {
  if (expression.kind !== 'series') return;
  const rows = operands.map((operand) =>
    forward.memory.subarray(operand * forward.months, (operand + 1) * forward.months),
  );
  seriesSlopes(expression.measure, rows).forEach((slopes, place) => {
    slopes.forEach((slope, month) => add(operands[place]!, month, adjoint * slope));
  });
}

/** The slope of one operation in each of its terms. */
function slopesOf(
  { expression: { kind } }: Step,
  { made, terms }: FiguresOfStep,
  justAbove: FiguresOfStep,
): readonly number[] {
  const [first, second] = [terms[0]!, terms[1]!];
  switch (kind) {
    case 'sum':
      return terms.map(() => 1);
    case 'difference':
      return [1, -1];
    case 'product':
      return terms.map((_, place) => terms.reduce((rest, term, other) => (other === place ? rest : rest * term), 1));
    case 'ratio':
      return second === 0 ? [0, 0, 1].slice(0, terms.length) : [1 / second, -made / second, 0].slice(0, terms.length);
    case 'minimum':
    case 'maximum': {
      const counted = justAbove.terms.indexOf(justAbove.made);
      return terms.map((_, place) => (place === counted ? 1 : 0));
    }
    case 'power':
      return [second === 0 ? 0 : second * power(first, second - 1), first === 0 ? 0 : made * logarithm(first)];
    case 'exponential':
      return [made];
    case 'atLeast':
      return [0, 0];
    case 'constant':
    case 'input':
    case 'month':
    case 'year':
    case 'series':
      throw new ModelError(`${kind} is no operation on terms`);
  }
}
