import { Decimal, type Decimal as Figure, one, sumOf, zero } from '../decimal.js';
import { FormulaError, type FormulaErrorCode, ModelError } from '../errors.js';
import { type Expression, yearOf } from '../formula/expression.js';
import type { Table } from '../formula/table.js';
import { inEnglish, text, type Values } from '../say.js';
import { exponential, power } from './exact-exponentials.js';
import { seriesFigure, type Solved } from './exact-series.js';
import type { Plan, Step } from './plan.js';

type Row = readonly Figure[];
type Reading = Figure | Row | Solved;

/** The exact reading: decimals, month by month, each step when it is first asked for. */
export interface ExactReading {
  /** A figure that is free of months. */
  readonly figure: (expression: Expression) => Figure;
  /** The figures of months 0 … H; a figure that is free of months stands in each. */
  readonly row: (expression: Expression) => Row;
  /** A whole-horizon figure that has to be searched for, and may not exist. */
  readonly solved: (expression: Expression) => Solved;
  /** A month-free figure of either sort. */
  readonly outcome: (expression: Expression) => { readonly figure: Figure } | { readonly solved: Solved };
  /** Works a step of the plan out, of whatever sort, so that it is there when it is asked for. */
  readonly readAhead: (index: number) => void;
  /** With figures of another table. What was worked out here of figures that stay the same is not worked out anew. */
  readonly withTable: (table: Table) => ExactReading;
}

type Readings = readonly (Reading | undefined)[];

/**
 * @throws {FormulaError} `zero-denominator` and `undefined-power`, with the name of the line, when the figure is read
 */
export const exactReading = (plan: Plan, table: Table): ExactReading => readingAfter(plan, table, []);

/** @param before  what is known of each step with another table */
function readingAfter(plan: Plan, table: Table, before: Readings): ExactReading {
  const readings: (Reading | undefined)[] = new Array<Reading | undefined>(plan.steps.length).fill(undefined);
  const months = plan.horizonMonths + 1;

  function readingAt(index: number): Reading {
    const known = readings[index];
    if (known !== undefined) return known;
    const made = sameAsBefore(index) ?? readingOf(stepAt(plan, index));
    readings[index] = made;
    return made;
  }

  /** What a step came to before, if all that it is made of came to the same. */
  function sameAsBefore(index: number): Reading | undefined {
    const last = before[index];
    if (last === undefined) return undefined;
    const { expression, operands } = stepAt(plan, index);
    const isSame =
      expression.kind === 'input'
        ? Decimal.isDecimal(last) && last.eq(inputFigure(table, expression.path))
        : operands.every((operand) => readingAt(operand) === before[operand]);
    return isSame ? last : undefined;
  }

  function readingOf(step: Step): Reading {
    const { expression, operands } = step;
    switch (expression.kind) {
      case 'constant':
        return new Decimal(expression.value);
      case 'input':
        return inputFigure(table, expression.path);
      case 'month':
        return Array.from({ length: months }, (_, month) => new Decimal(month));
      case 'year':
        return Array.from({ length: months }, (_, month) => new Decimal(yearOf(month)));
      case 'series':
        return seriesFigure(
          expression.measure,
          operands.map((operand) => rowOf(readingAt(operand), months)),
        );
      default:
        return operationReading(step);
    }
  }

  function operationReading(step: Step): Reading {
    const terms = step.operands.map((operand) => amountOrRow(readingAt(operand)));
    const apply = arithmetic(step);
    return step.isMonthly ? rowByMonth(terms, apply, months) : apply(terms.map((term) => figureAt(term, 0)));
  }

  return Object.freeze({
    figure: (expression: Expression) => {
      const reading = readingAt(plan.stepOf(expression));
      if (Decimal.isDecimal(reading)) return reading;
      throw new ModelError('a figure by month was read as one figure');
    },
    row: (expression: Expression) => rowOf(readingAt(plan.stepOf(expression)), months),
    solved: (expression: Expression) => {
      const reading = readingAt(plan.stepOf(expression));
      if (isSolved(reading)) return reading;
      throw new ModelError('a figure that needs no search was read as a solved one');
    },
    outcome: (expression: Expression) => {
      const reading = readingAt(plan.stepOf(expression));
      if (isRow(reading)) throw new ModelError('a figure by month was read as one figure');
      return isSolved(reading) ? { solved: reading } : { figure: reading };
    },
    readAhead: (index: number) => void readingAt(index),
    withTable: (other: Table) => readingAfter(plan, other, readings),
  });
}

const isRow = (reading: Reading | undefined): reading is Row => Array.isArray(reading);
const isSolved = (reading: Reading): reading is Solved => !isRow(reading) && !Decimal.isDecimal(reading);

function amountOrRow(reading: Reading): Figure | Row {
  if (isSolved(reading)) throw new ModelError('a figure that may not exist was used inside a formula');
  return reading;
}

function rowOf(reading: Reading, months: number): Row {
  const amount = amountOrRow(reading);
  return isRow(amount) ? amount : new Array<Figure>(months).fill(amount);
}

const figureAt = (term: Figure | Row, month: number): Figure => (isRow(term) ? (term[month] ?? zero) : term);

/** Prices step once a year and timings stand still for months: where no term changes, neither does the figure. */
function rowByMonth(terms: readonly (Figure | Row)[], apply: Arithmetic, months: number): Row {
  const row: Figure[] = [];
  const figures = terms.map((term) => figureAt(term, 0));
  let figure = apply(figures);
  row.push(figure);
  for (let month = 1; month < months; month++) {
    let isChanged = false;
    for (let place = 0; place < terms.length; place++) {
      const term = terms[place];
      if (!isRow(term) || term[month] === figures[place]) continue;
      figures[place] = figureAt(term, month);
      isChanged = true;
    }
    if (isChanged) figure = apply(figures);
    row.push(figure);
  }
  return row;
}

function stepAt(plan: Plan, index: number): Step {
  const step = plan.steps[index];
  if (step === undefined) throw new ModelError(`the plan has no step ${String(index)}`);
  return step;
}

function inputFigure(table: Table, path: string): Figure {
  const entry = table.get(path);
  if (entry === undefined) throw new ModelError(`the table has no figure for ${path}`);
  return entry.value;
}

/** One operation on the figures of one month. */
type Arithmetic = (terms: readonly Figure[]) => Figure;

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
      return (terms) => exponential(first(terms));
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
  throw noFigure('zero-denominator', text('“{line}” divides by zero'), { line: step.lineLabel });
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
  if (isDefined) return power(base, exponent);
  throw noFigure('undefined-power', text('“{line}” raises {base} to {exponent}'), {
    line: step.lineLabel,
    base: base.toString(),
    exponent: exponent.toString(),
  });
}

const noFigure = (code: FormulaErrorCode, text: string, values: Values): FormulaError =>
  new FormulaError(code, inEnglish(text, values), { text, values });
