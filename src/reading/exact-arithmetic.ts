import { one, sumOf, zero, type Decimal as Figure } from '../decimal.js';
import { FormulaError, ModelError, type FormulaErrorCode } from '../errors.js';
import { inEnglish, type Values } from '../say.js';
import type { Step } from './plan.js';

/** One operation on the figures of one month. */
export type Arithmetic = (terms: readonly Figure[]) => Figure;

const first = (terms: readonly Figure[]): Figure => terms[0] ?? zero;
const second = (terms: readonly Figure[]): Figure => terms[1] ?? zero;

/** @throws {FormulaError} `zero-denominator` and `undefined-power`, with the name of the line */
export function arithmetic(step: Step): Arithmetic {
  const { kind } = step.expression;
  switch (kind) {
    case 'sum':
      return sumOf;
    case 'difference':
      return (terms) => first(terms).minus(second(terms));
    case 'product':
      return productOf;
    case 'ratio':
      return (terms) => quotient(step, terms);
    case 'minimum':
      return (terms) => terms.reduce((least, term) => (term.lt(least) ? term : least));
    case 'maximum':
      return (terms) => terms.reduce((most, term) => (term.gt(most) ? term : most));
    case 'power':
      return powerOver(step);
    case 'exponential':
      return (terms) => first(terms).exp();
    case 'atLeast':
      return (terms) => (first(terms).gte(second(terms)) ? one : zero);
    case 'constant':
    case 'input':
    case 'month':
    case 'year':
    case 'series':
      throw new ModelError(`${kind} is a leaf, not an operation`);
  }
}

/** Told from the digits: a comparison would copy the figure first, and a formula asks this of every factor. */
const isOne = ({ s: sign, e: exponent, d: digits }: Figure): boolean =>
  sign === 1 && exponent === 0 && digits.length === 1 && digits[0] === 1;

/** Many factors are timings, which are nothing before their start and one after it. */
function productOf(factors: readonly Figure[]): Figure {
  let product = one;
  for (const factor of factors) {
    if (factor.isZero()) return zero;
    if (!isOne(factor)) product = product === one ? factor : product.times(factor);
  }
  return product;
}

function quotient(step: Step, [over = zero, under = zero, whenZero]: readonly Figure[]): Figure {
  if (isOne(under)) return over;
  if (!under.isZero()) return over.isZero() ? zero : over.div(under);
  if (whenZero !== undefined) return whenZero;
  throw noFigure('zero-denominator', '“{line}” divides by zero', { line: step.lineLabel });
}

/**
 * Whole exponents by repeated multiplication, kept from month to month: a base that is free of months is multiplied
 * once a month instead of being raised anew (a fractional power costs fifteen times as much).
 */
function powerOver(step: Step): Arithmetic {
  let base = zero;
  let powers: Figure[] = [];
  return ([given = zero, exponent = zero]) => {
    if (!base.eq(given) || powers.length === 0) {
      base = given;
      powers = [one];
    }
    const isListed = exponent.isInteger() && exponent.gte(0) && exponent.lte(1200);
    return isListed ? listedPower(base, powers, exponent.toNumber()) : raised(step, base, exponent);
  };
}

function listedPower(base: Figure, powers: Figure[], exponent: number): Figure {
  while (powers.length <= exponent) powers.push((powers[powers.length - 1] ?? one).times(base));
  return powers[exponent] ?? one;
}

function raised(step: Step, base: Figure, exponent: Figure): Figure {
  const isDefined = base.gt(0) || (exponent.isInteger() && (!base.isZero() || exponent.gte(0)));
  if (isDefined) return base.pow(exponent);
  throw noFigure('undefined-power', '“{line}” raises {base} to {exponent}', {
    line: step.lineLabel,
    base: base.toString(),
    exponent: exponent.toString(),
  });
}

const noFigure = (code: FormulaErrorCode, text: string, values: Values): FormulaError =>
  new FormulaError(code, inEnglish(text, values), { text, values });
