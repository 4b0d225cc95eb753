import type { Unit } from './unit.js';

/**
 * A formula is a frozen tree of plain data. It holds no value and no provenance: those stand in the table of inputs,
 * and a reading is a function of the two.
 */
export type Expression<U extends Unit = Unit> =
  | Constant<U>
  | Input<U>
  | Line<U>
  | Month<U>
  | Year<U>
  | Operation<U>
  | Series<U>;

/** A number that is part of the formula itself, as a decimal string. */
export interface Constant<U extends Unit = Unit> {
  readonly kind: 'constant';
  readonly unit: U;
  readonly value: string;
  /** What it is, where the figure alone does not say so: a workbook has it in a cell of its own. */
  readonly label?: string;
}

/** A number that the scenario gives, found in the table under `path`. */
export interface Input<U extends Unit = Unit> {
  readonly kind: 'input';
  readonly unit: U;
  readonly path: string;
  readonly label: string;
}

/** A named figure: what explanations, statements and workbooks show. */
export interface Line<U extends Unit = Unit> {
  readonly kind: 'line';
  readonly unit: U;
  readonly id: string;
  readonly label: string;
  readonly formula: Expression<U>;
  readonly note?: string;
  readonly source?: string;
}

/** 0 at the start, then 1 … H. The type parameter only makes the leaf fit `Expression`; its unit is `'month'`. */
export interface Month<U extends Unit = Unit> {
  readonly kind: 'month';
  readonly unit: U;
}

/** The year a month belongs to: 1 for months 0 to 12, 2 for 13 to 24, … (the start has the first year's prices). */
export interface Year<U extends Unit = Unit> {
  readonly kind: 'year';
  readonly unit: U;
}

/** The figure of the leaf `year` in a month. */
export const yearOf = (month: number): number => Math.max(1, Math.ceil(month / 12));

/** What stands in the months 0 … H, by period: month 0 alone, then months 1 to 12, 13 to 24, … */
export const inPeriods = <Each>([initial, ...later]: readonly Each[]): readonly (readonly Each[])[] => [
  initial === undefined ? [] : [initial],
  ...Array.from({ length: Math.ceil(later.length / 12) }, (_, year) => later.slice(12 * year, 12 * year + 12)),
];

export type Operator =
  | 'sum'
  | 'difference'
  | 'product'
  | 'ratio'
  | 'minimum'
  | 'maximum'
  | 'power'
  | 'exponential'
  | 'atLeast';

export interface Operation<U extends Unit = Unit> {
  readonly kind: Operator;
  readonly unit: U;
  readonly terms: readonly Expression[];
  /** Of a ratio: its figure where the denominator is zero. Without it a zero denominator is an error. */
  readonly whenZero?: Expression;
  /** The name under which a reader knows this combination, and what it was applied to. */
  readonly idiom?: Idiom;
}

interface Idiom {
  readonly name: string;
  readonly terms: readonly Expression[];
}

/**
 * One figure made from all months. The first term is the row of flows; the rates and times that the measure needs
 * follow, in the order that its builder in `series.ts` gives.
 */
export interface Series<U extends Unit = Unit> {
  readonly kind: 'series';
  readonly unit: U;
  readonly measure: Measure;
  readonly terms: readonly Expression[];
}

export type Measure = 'total' | 'lowest' | 'monthOfLowest' | 'internalRate' | 'modifiedInternalRate' | 'payback';

/** Neither a leaf nor a line nor made from all months. */
export function isOperation(expression: Expression): expression is Operation {
  switch (expression.kind) {
    case 'constant':
    case 'input':
    case 'line':
    case 'month':
    case 'year':
    case 'series':
      return false;
    default:
      return true;
  }
}

/** What an expression is made of directly; a line is made of its formula. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'input':
    case 'month':
    case 'year':
      return [];
    case 'line':
      return [expression.formula];
    case 'series':
      return expression.terms;
    default:
      return expression.whenZero === undefined ? expression.terms : [...expression.terms, expression.whenZero];
  }
}

/** The inputs that expressions read, directly or through lines, each once, in the order in which they are met. */
export function inputsRead(...expressions: readonly Expression[]): readonly Input[] {
  const seen = new Set<Expression>();
  const inputs = new Map<string, Input>();
  const visit = (each: Expression): void => {
    if (seen.has(each)) return;
    seen.add(each);
    if (each.kind === 'input' && !inputs.has(each.path)) inputs.set(each.path, each);
    operandsOf(each).forEach(visit);
  };
  expressions.forEach(visit);
  return [...inputs.values()];
}

/** The lines and inputs that stand in the formula of a line itself, each once: what one looks at next. */
export function namedInFormula({ formula }: Line): readonly (Input | Line)[] {
  const named = new Set<Input | Line>();
  const visit = (each: Expression): void => {
    if (each.kind === 'input' || each.kind === 'line') named.add(each);
    else operandsOf(each).forEach(visit);
  };
  visit(formula);
  return [...named];
}

/** Every line behind some expressions, themselves included, each once. */
export function linesRead(expressions: readonly Expression[]): readonly Line[] {
  const seen = new Set<Expression>();
  const lines: Line[] = [];
  const visit = (each: Expression): void => {
    if (seen.has(each)) return;
    seen.add(each);
    if (each.kind === 'line') lines.push(each);
    operandsOf(each).forEach(visit);
  };
  expressions.forEach(visit);
  return lines;
}
