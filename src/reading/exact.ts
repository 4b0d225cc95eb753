import { Decimal } from '../decimal.js';
import { FormulaError, type FormulaErrorCode, ModelError } from '../errors.js';
import { type Expression, inPeriods, yearOf } from '../formula/expression.js';
import type { Table } from '../formula/table.js';
import { inEnglish, text, type Values } from '../say.js';
import { exponential, power } from './exact-exponentials.js';
import { seriesFigure, type Solved } from './exact-series.js';
import type { Plan, Step } from './plan.js';
import {
  decimalOf,
  decimalsIn,
  nothing,
  one,
  over,
  scaled,
  scaledWhole,
  sumOf,
  times,
  wholeOf,
  type Scaled,
} from './scaled.js';

type Row = readonly Scaled[];
type Reading = Scaled | Row | Solved;

/**
 * The exact reading: month by month, each step when it is first asked for; in whole numbers inside (`Scaled`), and told in
 * decimals.
 */
export interface ExactReading {
  /** A figure that is free of months. */
  readonly figure: (expression: Expression) => Decimal;
  /** The figures of months 0 … H; a figure that is free of months stands in each. */
  readonly row: (expression: Expression) => readonly Decimal[];
  /** Those of a flow, added up by period: month 0, then months 1 to 12, 13 to 24, … */
  readonly byPeriod: (expression: Expression) => readonly Decimal[];
  /** A whole-horizon figure that has to be searched for, and may not exist. */
  readonly solved: (expression: Expression) => Solved;
  /** A month-free figure of either sort. */
  readonly outcome: (expression: Expression) => { readonly figure: Decimal } | { readonly solved: Solved };
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
    const { expression, operands } = stepAt(plan, index);
    if (last === undefined || expression.kind === 'input') return undefined;
    return operands.every((operand) => readingAt(operand) === before[operand]) ? last : undefined;
  }

  function readingOf(step: Step): Reading {
    const { expression, operands } = step;
    switch (expression.kind) {
      case 'constant':
        return scaled(new Decimal(expression.value));
      case 'input':
        return inputFigure(table, expression.path);
      case 'month':
        return Array.from({ length: months }, (_, month) => scaledWhole(month));
      case 'year':
        return Array.from({ length: months }, (_, month) => scaledWhole(yearOf(month)));
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
      if (typeof reading === 'bigint') return decimalOf(reading);
      throw new ModelError('a figure by month was read as one figure');
    },
    row: (expression: Expression) => decimalsIn(rowOf(readingAt(plan.stepOf(expression)), months)),
    byPeriod: (expression: Expression) =>
      decimalsIn(inPeriods(rowOf(readingAt(plan.stepOf(expression)), months)).map(sumOf)),
    solved: (expression: Expression) => {
      const reading = readingAt(plan.stepOf(expression));
      if (isSolved(reading)) return reading;
      throw new ModelError('a figure that needs no search was read as a solved one');
    },
    outcome: (expression: Expression) => {
      const reading = readingAt(plan.stepOf(expression));
      if (isRow(reading)) throw new ModelError('a figure by month was read as one figure');
      return isSolved(reading) ? { solved: reading } : { figure: decimalOf(reading) };
    },
    readAhead: (index: number) => void readingAt(index),
    withTable: (other: Table) => readingAfter(plan, other, readings),
  });
}

const isRow = (reading: Reading | undefined): reading is Row => Array.isArray(reading);
const isSolved = (reading: Reading): reading is Solved => typeof reading !== 'bigint' && !isRow(reading);

function amountOrRow(reading: Reading): Scaled | Row {
  if (isSolved(reading)) throw new ModelError('a figure that may not exist was used inside a formula');
  return reading;
}

function rowOf(reading: Reading, months: number): Row {
  const amount = amountOrRow(reading);
  return isRow(amount) ? amount : new Array<Scaled>(months).fill(amount);
}

const figureAt = (term: Scaled | Row, month: number): Scaled => (isRow(term) ? (term[month] ?? nothing) : term);

/** Prices step once a year and timings stand still for months: where no term changes, neither does the figure. */
function rowByMonth(terms: readonly (Scaled | Row)[], apply: Arithmetic, months: number): Row {
  const row: Scaled[] = [];
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

function inputFigure(table: Table, path: string): Scaled {
  const entry = table.get(path);
  if (entry === undefined) throw new ModelError(`the table has no figure for ${path}`);
  return scaled(entry.value);
}

/** One operation on the figures of one month. */
type Arithmetic = (terms: readonly Scaled[]) => Scaled;

const first = (terms: readonly Scaled[]): Scaled => terms[0] ?? nothing;
const second = (terms: readonly Scaled[]): Scaled => terms[1] ?? nothing;

/** @throws {FormulaError} `zero-denominator` and `undefined-power`, with the name of the line */
export function arithmetic(step: Step): Arithmetic {
  const { kind } = step.expression;
  switch (kind) {
    case 'sum':
      return sumOf;
    case 'difference':
      return (terms) => first(terms) - second(terms);
    case 'product':
      return productOf;
    case 'ratio':
      return (terms) => quotient(step, terms);
    case 'minimum':
      return (terms) => terms.reduce((least, term) => (term < least ? term : least));
    case 'maximum':
      return (terms) => terms.reduce((most, term) => (term > most ? term : most));
    case 'power':
      return powerOver(step);
    case 'exponential':
      return (terms) => exponential(first(terms));
    case 'atLeast':
      return (terms) => (first(terms) >= second(terms) ? one : nothing);
    case 'constant':
    case 'input':
    case 'month':
    case 'year':
    case 'series':
      throw new ModelError(`${kind} is a leaf, not an operation`);
  }
}

/** Many factors are timings, which are nothing before their start and one after it. */
function productOf(factors: readonly Scaled[]): Scaled {
  let product = one;
  for (const factor of factors) {
    if (factor === nothing) return nothing;
    if (factor !== one) product = product === one ? factor : times(product, factor);
  }
  return product;
}

function quotient(step: Step, [figure = nothing, divisor = nothing, whenZero]: readonly Scaled[]): Scaled {
  if (divisor === one) return figure;
  if (divisor !== nothing) return figure === nothing ? nothing : over(figure, divisor);
  if (whenZero !== undefined) return whenZero;
  throw noFigure('zero-denominator', text('“{line}” divides by zero'), { line: step.lineLabel });
}

/**
 * Whole exponents by repeated multiplication, kept from month to month: a base that is free of months is multiplied
 * once a month instead of being raised anew (a fractional power costs fifteen times as much).
 */
function powerOver(step: Step): Arithmetic {
  let base = nothing;
  let powers: Scaled[] = [];
  return ([given = nothing, exponent = nothing]) => {
    if (base !== given || powers.length === 0) {
      base = given;
      powers = [one];
    }
    const whole = wholeOf(exponent);
    return whole !== undefined && whole <= 1200 ? listedPower(base, powers, whole) : raised(step, base, exponent);
  };
}

function listedPower(base: Scaled, powers: Scaled[], exponent: number): Scaled {
  while (powers.length <= exponent) powers.push(times(powers[powers.length - 1] ?? one, base));
  return powers[exponent] ?? one;
}

function raised(step: Step, base: Scaled, exponent: Scaled): Scaled {
  const isDefined = base > nothing || (exponent % one === nothing && (base !== nothing || exponent >= nothing));
  if (isDefined) return power(base, exponent);
  throw noFigure('undefined-power', text('“{line}” raises {base} to {exponent}'), {
    line: step.lineLabel,
    base: decimalOf(base).toString(),
    exponent: decimalOf(exponent).toString(),
  });
}

const noFigure = (code: FormulaErrorCode, text: string, values: Values): FormulaError =>
  new FormulaError(code, inEnglish(text, values), { text, values });
