import { inShownDigits, sumOf, type Decimal } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { type Expression, type Input, type Line, namedInFormula, yearOf } from '../formula/expression.js';
import type { Spread } from '../formula/spread.js';
import type { Provenance, Table } from '../formula/table.js';
import { sayUnit } from '../formula/unit-words.js';
import { inEnglish, sayAll, sayLabel, type Say } from '../say.js';
import type { Solved } from './exact-series.js';
import type { ExactReading } from './exact.js';
import { inWords, written, type Notation } from './notation.js';
import type { Plan } from './plan.js';

/** Where a figure comes from, down to the inputs: a graph in which each figure stands once, the root first. */
export interface Explanation {
  readonly root: string;
  readonly figures: readonly ExplainedFigure[];
}

/** One figure of an explanation: an input, or a line with what it is made of. */
export type ExplainedFigure = ExplainedInput | ExplainedLine;

/** A figure that was given or filled in, and its source. */
export interface ExplainedInput {
  readonly kind: 'input';
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** As the figures took it. */
  readonly value: Decimal;
  readonly low?: Decimal;
  /** The mode of the range, where there is one. */
  readonly likely?: Decimal;
  readonly high?: Decimal;
  readonly spread?: Spread;
  readonly provenance: Provenance;
  readonly record?: string;
  /** What the record itself says, in its own words. */
  readonly quotation?: string;
  readonly note?: string;
}

/** A figure that is worked out: its formula, in words and in numbers. */
export interface ExplainedLine {
  readonly kind: 'line';
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Whether it is money: the unit is in words. */
  readonly isMoney: boolean;
  /** `null` for a figure that does not exist, or that only exists by month where no month was asked for. */
  readonly value: Decimal | null;
  /** Of a figure that had to be searched for. */
  readonly outcome?: Solved;
  /** Why there is no value. */
  readonly reason?: string;
  /** One figure for all months, the figure of `month`, or the total over the horizon. */
  readonly per: 'once' | 'month' | 'horizon';
  readonly month?: number;
  /** In words. */
  readonly formula: string;
  /** The same with figures for names; absent where those would be of many months. */
  readonly numbers?: string;
  /** Ids of the figures that stand in the formula. */
  readonly reads: readonly string[];
  readonly note?: string;
  readonly source?: string;
}

/** What explaining needs to know of a calculated model, and the language to explain it in: English unless given. */
export interface Explained {
  readonly plan: Plan;
  readonly table: Table;
  readonly reading: ExactReading;
  readonly say?: Say;
}

/** @param month  opens the figures of one month, 0 to the horizon; without it flows are told by their totals */
export function explanationOf(root: Input | Line, explained: Explained, month?: number): Explanation {
  const figures = new Map<string, ExplainedFigure>();
  const visit = (named: Input | Line): void => {
    const id = idOf(named);
    if (figures.has(id)) return;
    if (named.kind === 'input') {
      figures.set(id, explainedInput(named, explained));
      return;
    }
    figures.set(id, explainedLine(named, explained, month));
    namedInFormula(named).forEach(visit);
  };
  visit(root);
  return Object.freeze({ root: idOf(root), figures: Object.freeze([...figures.values()]) });
}

const idOf = (named: Input | Line): string => (named.kind === 'input' ? named.path : named.id);

function explainedInput({ path, label, unit }: Input, { table, say = inEnglish }: Explained): ExplainedFigure {
  const figure = table.get(path);
  if (figure === undefined) throw new FormulaError('not-a-number', `${path} has no figure`);
  const { value, likely, low, high, spread, provenance, record, quotation, notes } = figure;
  return Object.freeze({
    kind: 'input',
    id: path,
    label: sayLabel(label, say),
    unit: sayUnit(figure.unitInWords || unit, say, 1),
    value: inShownDigits(value),
    provenance,
    ...(low === undefined ? {} : { low, likely }),
    ...(high === undefined ? {} : { high }),
    ...(spread === undefined ? {} : { spread }),
    ...(record === undefined ? {} : { record }),
    ...(quotation === undefined ? {} : { quotation }),
    ...(notes === undefined ? {} : { note: sayAll(notes, say) }),
  });
}

function explainedLine(line: Line, explained: Explained, month: number | undefined): ExplainedFigure {
  const { say = inEnglish } = explained;
  const figure = figureOf(line, explained, month);
  const numbers = numbersOf(line, explained, month);
  return Object.freeze({
    kind: 'line',
    id: line.id,
    label: sayLabel(line.label, say),
    unit: say(line.unit),
    isMoney: line.unit.startsWith('money'),
    ...figure,
    formula: written(line, inWords(say)),
    ...(numbers === undefined ? {} : { numbers }),
    reads: Object.freeze(namedInFormula(line).map(idOf)),
    ...(line.note === undefined ? {} : { note: say(line.note) }),
    ...(line.source === undefined ? {} : { source: line.source }),
  });
}

type LineFigure = Pick<ExplainedLine, 'value' | 'per'> & Partial<Pick<ExplainedLine, 'outcome' | 'reason' | 'month'>>;

function figureOf(line: Line, { plan, reading, say = inEnglish }: Explained, month: number | undefined): LineFigure {
  const step = plan.steps[plan.stepOf(line)];
  if (step?.isMonthly === true) {
    if (month !== undefined) return { value: inShownDigitsOrNone(reading.row(line)[month]), per: 'month', month };
    // Only a flow adds up over months; a share or an index does not.
    return line.unit.endsWith('/month')
      ? { value: inShownDigits(sumOf(reading.row(line))), per: 'horizon' }
      : { value: null, per: 'month' };
  }
  try {
    const outcome = reading.outcome(line);
    return 'solved' in outcome
      ? { value: valueOf(outcome.solved), outcome: outcome.solved, per: 'once' }
      : { value: inShownDigits(outcome.figure), per: 'once' };
  } catch (error) {
    if (error instanceof FormulaError) return { value: null, reason: reasonIn(error, say), per: 'once' };
    throw error;
  }
}

/** The values are figures, or labels. */
function reasonIn({ saying: { text, values = {} } }: FormulaError, say: Say): string {
  const said = Object.entries(values).map(([name, value]) => [name, sayLabel(value, say)] as const);
  return say(text, Object.fromEntries(said));
}

const inShownDigitsOrNone = (figure: Decimal | undefined): Decimal | null =>
  figure === undefined ? null : inShownDigits(figure);

function valueOf(solved: Solved): Decimal | null {
  switch (solved.status) {
    case 'unique':
      return solved.rate;
    case 'paid-back':
      return solved.periods;
    case 'several':
    case 'none':
    case 'never':
      return null;
  }
}

/** The formula with figures in the place of names, where each name has one figure. */
function numbersOf(line: Line, explained: Explained, month: number | undefined): string | undefined {
  const named = namedInFormula(line);
  const isMonthly = (each: Expression): boolean =>
    explained.plan.steps[explained.plan.stepOf(each)]?.isMonthly === true;
  const { say = inEnglish } = explained;
  const readsMonths = isMonthly(line) || named.some(isMonthly);
  if (readsMonths && (month === undefined || line.formula.kind === 'series')) return undefined;
  const at = (each: Input | Line): string => {
    if (each.kind === 'input') return shown(explained.table.get(each.path)?.value);
    const { value } = figureOf(each, explained, month);
    return value === null ? sayLabel(each.label, say) : shown(value);
  };
  const inNumbers: Notation = {
    ...inWords(say),
    name: at,
    month: String(month ?? ''),
    year: String(yearOf(month ?? 0)),
  };
  return written(line, inNumbers);
}

/** Six digits, or two places behind the point where that is more: enough to follow a calculation, and to let it foot. */
function shown(value: Decimal | undefined): string {
  if (value === undefined) return '?';
  return value.abs().gte(10_000) ? value.toDecimalPlaces(2).toString() : value.toSignificantDigits(6).toString();
}
