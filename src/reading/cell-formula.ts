import { ModelError } from '../errors.js';
import type { Expression, Operation } from '../formula/expression.js';

/**
 * Where an expression stands in a spreadsheet, as a formula names it; `undefined` where it has no cell of its own and is
 * written out. Every line, input, leaf of time and series has one, and every number but 0 and 1.
 */
type PlaceOf = (expression: Expression) => string | undefined;

/** How tightly the outermost operation binds. A spreadsheet takes a sign before a power, so that a negation binds least. */
type Strength = 1 | 2 | 3 | 4;

interface Written {
  readonly text: string;
  readonly strength: Strength;
}

export interface Places {
  readonly placeOf: PlaceOf;
  /** The part by which a figure may miss a threshold that it has reached: floats miss what decimals meet. */
  readonly rounding: string;
}

/** The formula of a cell, without the sign of equality: what an expression is made of, even if it has a cell itself. */
export function cellFormula(expression: Expression, places: Places): string {
  return writtenOut(expression.kind === 'line' ? expression.formula : expression, places).text;
}

function write(expression: Expression, places: Places): Written {
  const place = places.placeOf(expression);
  return place === undefined ? writtenOut(expression, places) : atom(place);
}

const atom = (text: string): Written => ({ text, strength: 4 });

function writtenOut(expression: Expression, places: Places): Written {
  switch (expression.kind) {
    case 'constant':
      if (isPlain(expression)) return atom(expression.value);
      break;
    case 'input':
    case 'line':
    case 'month':
    case 'year':
    case 'series':
      break;
    default:
      return writeOperation(expression, places);
  }
  throw new ModelError(`a ${expression.kind} of a formula has no cell`);
}

/** The two numbers that a formula may hold. */
export const isPlain = (expression: Expression): boolean =>
  expression.kind === 'constant' && (expression.value === '0' || expression.value === '1');

const isOne = (expression: Expression): boolean => expression.kind === 'constant' && expression.value === '1';
const isNothing = (expression: Expression): boolean => expression.kind === 'constant' && expression.value === '0';

function writeOperation(operation: Operation, places: Places): Written {
  const { kind, terms, whenZero } = operation;
  const held = (term: Expression, weakest: Strength): string => {
    const { text, strength } = write(term, places);
    return strength < weakest ? `(${text})` : text;
  };
  const free = (term: Expression): string => write(term, places).text;
  const called = (name: string): Written => atom(`${name}(${terms.map(free).join(',')})`);
  switch (kind) {
    case 'sum':
      return { text: terms.map((term) => held(term, 1)).join('+'), strength: 1 };
    case 'difference': {
      const [from, take] = both(operation);
      return isNothing(from)
        ? { text: `-${held(take, 4)}`, strength: 1 }
        : { text: `${held(from, 1)}-${held(take, 2)}`, strength: 1 };
    }
    case 'product': {
      // A factor of one only carries a unit.
      const factors = terms.filter((term) => !isOne(term));
      const [only] = factors;
      if (only === undefined) return atom('1');
      if (factors.length === 1) return write(only, places);
      return { text: factors.map((term) => held(term, 2)).join('*'), strength: 2 };
    }
    case 'ratio': {
      const [over, under] = both(operation);
      if (isOne(under)) return write(over, places);
      const divided = `${held(over, 2)}/${held(under, 3)}`;
      return whenZero === undefined
        ? { text: divided, strength: 2 }
        : atom(`IF(${free(under)}=0,${free(whenZero)},${divided})`);
    }
    case 'power': {
      const [base, exponent] = both(operation);
      return { text: `${held(base, 4)}^${held(exponent, 4)}`, strength: 3 };
    }
    case 'exponential':
      return called('EXP');
    case 'minimum':
      return called('MIN');
    case 'maximum':
      return called('MAX');
    case 'atLeast': {
      const [quantity, threshold] = both(operation);
      if (isNothing(threshold)) return atom(`IF(${free(quantity)}>=0,1,0)`);
      return atom(`IF(${held(quantity, 1)}+ABS(${free(threshold)})*${places.rounding}>=${free(threshold)},1,0)`);
    }
    default:
      return kind satisfies never;
  }
}

function both({ kind, terms: [first, second] }: Operation): readonly [Expression, Expression] {
  if (first === undefined || second === undefined) throw new ModelError(`a ${kind} is of two terms`);
  return [first, second];
}
