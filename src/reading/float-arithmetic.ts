import { ModelError } from '../errors.js';
import { exponential, power } from './elementary.js';
import type { Step } from './plan.js';

/** One operation on the float64 figures of one month. */
export type FloatArithmetic = (terms: ArrayLike<number>) => number;

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

export const quotient = (over: number, under: number, whenZero: number): number =>
  under === 0 ? whenZero : over / under;

/** 1 or 0; NaN where either is. */
export function reached(quantity: number, threshold: number): number {
  if (quantity >= threshold) return 1;
  return quantity < threshold ? 0 : Number.NaN;
}
