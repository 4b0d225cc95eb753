import { Decimal, zero, type Decimal as Figure } from '../decimal.js';
import { ModelError } from '../errors.js';
import { yearOf, type Expression } from '../formula/expression.js';
import type { Table } from '../formula/table.js';
import { arithmetic, type Arithmetic } from './exact-arithmetic.js';
import type { Plan, Step } from './plan.js';
import { seriesFigure, type Solved } from './exact-series.js';

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
}

/**
 * @throws {FormulaError} `zero-denominator` and `undefined-power`, with the name of the line, when the figure is read
 */
export function exactReading(plan: Plan, table: Table): ExactReading {
  const readings: (Reading | undefined)[] = new Array<Reading | undefined>(plan.steps.length).fill(undefined);
  const months = plan.horizonMonths + 1;

  function readingAt(index: number): Reading {
    const known = readings[index];
    if (known !== undefined) return known;
    const made = readingOf(stepAt(plan, index));
    readings[index] = made;
    return made;
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
  return entry.likely;
}
