import { sumOf, zero } from '../../decimal.js';
import { ModelError } from '../../errors.js';
import { isOperation, type Expression, type Line, type Operation, type Series } from '../../formula/expression.js';
import { constant } from '../../formula/operations.js';
import { cellFormula, isPlain } from '../../reading/cell-formula.js';
import type { ExactReading } from '../../reading/exact.js';
import type { Plan } from '../../reading/plan.js';
import { areaFormula, isArea, partsOf } from './area-formula.js';
import { inFewWords, isIf, isTiming, mayNotExist, operationsIn, sumOfAll } from './formula-parts.js';
import { monthPlace, yearPlace } from './frame.js';
import type { Section } from './sections.js';
import { inFloats, nameOf, rowList, type Layout, type ModelRow, type Placed } from './row-list.js';
import { runningTotal } from './flow-rows.js';
import { seriesFormula } from './series-rows.js';
import { valuesOf } from './row-values.js';

/** Where inputs and the numbers of formulas stand: on a sheet before this one. */
export interface InputCells extends Pick<Layout, 'placeOfConstant'> {
  readonly placeOfInput: (path: string) => string;
  /** Whether any formula reads an input: others have no cell. */
  readonly isRead: (path: string) => boolean;
}

/** The rows of the model below its timeline, and where each line came to stand. */
export interface ModelRows {
  readonly rows: readonly ModelRow[];
  readonly at: (line: Line) => Placed;
  /** The running total of a flow. */
  readonly runningTotalOf: (flow: Line) => Placed;
  /** By which further rows are put below. */
  readonly layout: Layout;
  readonly head: (label: string) => void;
}

/** A formula that a workbook writes in a way of its own; it is given the name of a line in the same month. */
export type OwnFormula = (nameIn: (line: Line) => string) => string;

/** A formula holds no more than this, so that it can be read on one line of a screen. */
const longestFormula = 255;
/** A column with as long a name as any. */
const furthest = 'ZZ';
/** Of a sum that is long by the length of its terms. */
const mostTerms = 12;

/** Well above what floats lose in a formula, and well below what anybody measures. */
const rounding = constant('1e-12', '1', 'Part by which a figure may miss a threshold that it has reached');

interface Told {
  readonly plan: Plan;
  readonly reading: ExactReading;
  readonly inputs: InputCells;
  /** Lines that read what somebody types into another sheet. */
  readonly ownFormulas: ReadonlyMap<Line, OwnFormula>;
}

/**
 * Every line of some sections as a row of formulas, below all that it is made of: timings first, in rows that lines share;
 * no IF within another, and no formula that is longer than can be read.
 */
export function modelRows({ plan, reading, inputs, ownFormulas }: Told, sections: readonly Section[]): ModelRows {
  const list = rowList();
  /** By the step of the plan: what is written twice stands once. */
  const placed = new Map<number, Placed>();
  const lines = new Map<Line, Placed>();
  /** Parts of long sums, and what stands the same in every month. */
  const parts = new Map<Expression, Placed>();
  const inEveryMonth = new Map<number, Placed>();
  const monthCount = plan.horizonMonths + 1;
  const layout: Layout = {
    monthCount,
    reading,
    put: list.put,
    rowOf,
    placeOfConstant: inputs.placeOfConstant,
  };

  const isMonthly = (expression: Expression): boolean => plan.steps[plan.stepOf(expression)]?.isMonthly === true;
  const isFlag = (operation: Operation): boolean => isTiming(operation) && isMonthly(operation);

  function placeOf(expression: Expression, column?: string): string | undefined {
    switch (expression.kind) {
      case 'constant':
        return isPlain(expression) ? undefined : inputs.placeOfConstant(expression);
      case 'input':
        return inputs.placeOfInput(expression.path);
      case 'month':
        return monthPlace(column);
      case 'year':
        return yearPlace(column);
      default: {
        const own = parts.get(expression) ?? placed.get(plan.stepOf(expression));
        return own === undefined ? undefined : nameOf(own, column);
      }
    }
  }

  /** As it stands in the first month, or in another column. */
  const textOf = (expression: Expression, column?: string): string =>
    cellFormula(expression, { placeOf: (each) => placeOf(each, column), rounding: inputs.placeOfConstant(rounding) });

  /** Rows for what the formula of an expression names, and for what would stand as an IF in another. */
  function prepare(expression: Expression, isInIf: boolean): void {
    switch (expression.kind) {
      case 'constant':
      case 'input':
      case 'month':
      case 'year':
        return;
      case 'line':
        placeLine(expression);
        return;
      case 'series':
        placeStep(expression);
        return;
      default:
        if (parts.has(expression) || placed.has(plan.stepOf(expression))) return;
        if ((isIf(expression) && isInIf) || isFlag(expression) || isArea(expression, monthCount)) placeStep(expression);
        else for (const each of partsOf(expression, monthCount)) prepare(each, isInIf || isIf(expression));
    }
  }

  function placeLine(line: Line): Placed {
    const known = lines.get(line);
    if (known !== undefined) return known;
    const formula = ownFormulas.get(line);
    const at = formula === undefined ? place(line, line.label) : placeOwn(line, formula);
    lines.set(line, at);
    return at;
  }

  /** In a row of its own, even if another line has the same figures now. */
  function placeOwn(line: Line, formula: OwnFormula): Placed {
    const at = list.put({
      label: line.label,
      unit: line.unit,
      isMonthly: true,
      formula: formula((each) => nameOf(placeLine(each))),
      values: inFloats(reading.row(line)),
      line,
    });
    parts.set(line, at);
    return at;
  }

  /** A row for something that is no line. */
  const placeStep = (expression: Series | Operation): Placed =>
    placed.get(plan.stepOf(expression)) ?? place(expression, inFewWords(expression));

  function place(expression: Line | Series | Operation, label: string): Placed {
    const step = plan.stepOf(expression);
    // Rows that it needs are put above it.
    const whole = expression.kind === 'line' ? expression.formula : expression;
    const formula = placed.has(step) ? '' : guarded(whole, formulaOf(whole));
    const same = placed.get(step);
    const own = list.put({
      label,
      unit: expression.unit,
      isMonthly: isMonthly(expression),
      values: valuesOf(expression, { reading, isMonthly: isMonthly(expression) }),
      // A second name of a figure that has a row.
      formula: same === undefined ? formula : nameOf(same),
      ...(expression.kind === 'line' ? { line: expression } : {}),
    });
    if (same === undefined) placed.set(step, own);
    return own;
  }

  function formulaOf(expression: Expression): string {
    if (expression.kind === 'series') return seriesFormula(expression, layout);
    if (isArea(expression, monthCount)) return areaFormula(expression, layout);
    if (!isOperation(expression)) {
      prepare(expression, false);
      return placeOf(expression) ?? textOf(expression);
    }
    for (const each of partsOf(expression, monthCount)) prepare(each, isIf(expression));
    return shortened(expression, isMonthly(expression));
  }

  /** A figure that does not exist where nothing is divided by: it says so, and is no error. */
  const guarded = (expression: Expression, formula: string): string =>
    !isMonthly(expression) && mayNotExist(expression) ? `IFERROR(${formula},"none")` : formula;

  /** With rows for its longest parts, until it fits. */
  function shortened(whole: Operation, isByMonth: boolean): string {
    let operation = whole;
    while (textOf(operation, furthest).length > longestFormula) {
      if (operation.kind === 'sum' && operation.terms.length > mostTerms) operation = inParts(operation, isByMonth);
      else placeStep(longestIn(operation));
    }
    return textOf(operation);
  }

  /** A long sum as one of shorter sums. */
  function inParts({ terms, unit }: Operation, isByMonth: boolean): Operation {
    const size = Math.ceil(Math.sqrt(terms.length)) + 4;
    const groups = Array.from({ length: Math.ceil(terms.length / size) }, (_, group) =>
      terms.slice(group * size, (group + 1) * size),
    );
    const sums = groups.map((group, place) => {
      const part = sumOfAll(group);
      const rows = group.map((term) => reading.row(term));
      const added = Array.from({ length: isByMonth ? layout.monthCount : 1 }, (_, month) =>
        sumOf(rows.map((row) => row[month] ?? zero)),
      );
      const label = `Part ${place + 1} of ${groups.length} of the sum that follows`;
      parts.set(
        part,
        list.put({ label, unit, isMonthly: isByMonth, values: inFloats(added), formula: shortened(part, isByMonth) }),
      );
      return part;
    });
    return sumOfAll(sums);
  }

  function longestIn(operation: Operation): Operation {
    const [longest] = partsOf(operation, monthCount)
      .filter((each): each is Operation => isOperation(each) && placeOf(each) === undefined)
      .toSorted((one, other) => textOf(other, furthest).length - textOf(one, furthest).length);
    if (longest === undefined) throw new ModelError('a formula of the workbook cannot be made shorter');
    return longest;
  }

  function rowOf(expression: Expression): Placed {
    prepare(expression, false);
    if (isMonthly(expression)) {
      if (expression.kind === 'line') return placeLine(expression);
      if (isOperation(expression)) return placeStep(expression);
    }
    const step = plan.stepOf(expression);
    const known = inEveryMonth.get(step);
    if (known !== undefined) return known;
    const made = list.put({
      label: `${inFewWords(expression)}, in every month`,
      unit: expression.unit,
      isMonthly: true,
      formula: placeOf(expression) ?? textOf(expression),
      values: inFloats(reading.row(expression)),
    });
    inEveryMonth.set(step, made);
    return made;
  }

  list.head('Timings');
  for (const flag of operationsIn(sections, monthCount)) if (isFlag(flag)) placeStep(flag);
  for (const section of sections) {
    list.head(section.label);
    section.lines.forEach(placeLine);
  }
  return {
    rows: list.rows,
    layout,
    head: list.head,
    at: (line) => {
      const found = lines.get(line);
      if (found === undefined) throw new ModelError(`“${line.label}” has no row`);
      return found;
    },
    runningTotalOf: (flow) => runningTotal({ at: rowOf(flow), amounts: reading.row(flow) }, layout).at,
  };
}
