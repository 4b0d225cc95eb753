import { ModelError } from '../errors.js';
import { yearOf, type Expression } from '../formula/expression.js';
import { exponential, power } from './elementary.js';
import type { Plan, Step } from './plan.js';

/**
 * The batch reading: float64, one block of samples at a time. Plain here: each step is a loop over the block, a step
 * that runs by month is one such loop a month. It is held to the exact reading by test.
 */
export interface BatchReading {
  /** A figure that is free of months, one for each sample. */
  readonly figures: (expression: Expression) => Float64Array;
  /** The figures of months 0 … H, each one for each sample. */
  readonly rows: (expression: Expression) => readonly Float64Array[];
}

/** Figures of an input, one for each sample of the block. */
export type Samples = (path: string) => Float64Array;

type Block = Float64Array | readonly Float64Array[];

const isRows = (block: Block): block is readonly Float64Array[] => Array.isArray(block);

/**
 * @throws {ModelError} where a figure is asked for that has to be searched for: a rate, a payback
 */
export function batchReading(plan: Plan, samples: Samples, sampleCount: number): BatchReading {
  const months = plan.horizonMonths + 1;
  const blocks: (Block | undefined)[] = new Array<Block | undefined>(plan.steps.length).fill(undefined);
  const constant = (value: number): Float64Array => new Float64Array(sampleCount).fill(value);

  function blockAt(index: number): Block {
    const known = blocks[index];
    if (known !== undefined) return known;
    const step = plan.steps[index];
    if (step === undefined) throw new ModelError(`the plan has no step ${String(index)}`);
    const made = blockOf(step);
    blocks[index] = made;
    return made;
  }

  function blockOf(step: Step): Block {
    const { expression } = step;
    switch (expression.kind) {
      case 'constant':
        return constant(Number(expression.value));
      case 'input':
        return samples(expression.path);
      case 'month':
        return Array.from({ length: months }, (_, month) => constant(month));
      case 'year':
        return Array.from({ length: months }, (_, month) => constant(yearOf(month)));
      case 'series':
        if (expression.measure !== 'total') throw new ModelError(`a batch does not solve for ${expression.measure}`);
        return totalOf(rowsOf(step.operands[0] ?? 0));
      default:
        return operationBlock(step);
    }
  }

  function operationBlock(step: Step): Block {
    const operands = step.operands.map(blockAt);
    // A row has a block for each month from 0 to the horizon, and no month outside is asked for.
    const inMonth = (month: number): Float64Array =>
      applied(
        step,
        operands.map((block) => (isRows(block) ? (block[month] as Float64Array) : block)),
        sampleCount,
      );
    return step.isMonthly ? Array.from({ length: months }, (_, month) => inMonth(month)) : inMonth(0);
  }

  function rowsOf(index: number): readonly Float64Array[] {
    const block = blockAt(index);
    return isRows(block) ? block : new Array<Float64Array>(months).fill(block);
  }

  function totalOf(rows: readonly Float64Array[]): Float64Array {
    const total = constant(0);
    for (const row of rows) for (let sample = 0; sample < sampleCount; sample++) total[sample]! += row[sample]!;
    return total;
  }

  return Object.freeze({
    figures: (expression: Expression) => {
      const block = blockAt(plan.stepOf(expression));
      if (isRows(block)) throw new ModelError('a figure by month was read as one figure');
      return block;
    },
    rows: (expression: Expression) => rowsOf(plan.stepOf(expression)),
  });
}

function applied(step: Step, operands: readonly Float64Array[], sampleCount: number): Float64Array {
  const made = new Float64Array(sampleCount);
  const apply = arithmetic(step);
  const terms = new Float64Array(operands.length);
  for (let sample = 0; sample < sampleCount; sample++) {
    for (let term = 0; term < operands.length; term++) terms[term] = operands[term]![sample]!;
    made[sample] = apply(terms);
  }
  return made;
}

function arithmetic(step: Step): (terms: Float64Array) => number {
  const { kind } = step.expression;
  switch (kind) {
    case 'sum':
      return (terms) => terms.reduce((total, term) => total + term, 0);
    case 'difference':
      return (terms) => terms[0]! - terms[1]!;
    case 'product':
      return (terms) => terms.reduce((total, term) => total * term, 1);
    case 'ratio':
      return (terms) => (terms[1] === 0 ? whenZero(step, terms) : terms[0]! / terms[1]!);
    case 'minimum':
      return (terms) => Math.min(...terms);
    case 'maximum':
      return (terms) => Math.max(...terms);
    case 'power':
      return (terms) => power(terms[0]!, terms[1]!);
    case 'exponential':
      return (terms) => exponential(terms[0]!);
    case 'atLeast':
      return (terms) => (terms[0]! >= terms[1]! ? 1 : 0);
    case 'constant':
    case 'input':
    case 'month':
    case 'year':
    case 'series':
      throw new ModelError(`${kind} is a leaf, not an operation`);
  }
}

/** A figure that does not exist is NaN here, where a block has no room for a reason; who reads it says so. */
const whenZero = (step: Step, terms: Float64Array): number => (step.operands.length > 2 ? terms[2]! : Number.NaN);
