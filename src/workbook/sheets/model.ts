import { monthAt, monthName } from '../../answer/accounts/fiscal-years.js';
import { formatOfEndless, formatOfUnit, filled, formula, looks, textCell, unitText } from './looks.js';
import { columnName, fixedCell, onSheet } from '../file/address.js';
import type { Cell, Row, Run, Sheet, Value } from '../file/sheet.js';
import { endless, type Style } from '../file/style.js';
import { constant } from '../../formula/operations.js';
import { yearOf } from '../../formula/expression.js';
import {
  firstMonthColumn,
  firstRow,
  fixedColumn,
  headRows,
  monthPlace,
  periodRow,
  sheetNames,
  yearPlace,
} from '../monthly/frame.js';
import type { InputCells, ModelRows } from '../monthly/model-rows.js';
import { monthsOf, type FigureRow, type ModelRow } from '../monthly/row-list.js';
import { checkCells, headColours } from './checks.js';
import { headOf } from './head.js';

/** What a row of the statement or of the returns looks like beside the steps to it. */
type Emphasis = 'strong' | 'plain';

interface Told {
  readonly model: ModelRows;
  readonly horizonMonths: number;
  readonly currency: string;
  /** The first month, `2026-01`, where the scenario tells it. */
  readonly start: string | undefined;
  readonly inputs: InputCells;
  readonly emphasisOf: (row: FigureRow) => Emphasis;
}

/** Beside the labels, in letters that can be read. */
const monthsOnPaper = 19;

const monthsPerYear = constant('12', 'month/year', 'Months in a year');

/** A row a line, a column a month. */
export function modelSheet(told: Told): Sheet {
  const { model, horizonMonths, currency, inputs } = told;
  const count = horizonMonths + 1;
  const months = Array.from({ length: count }, (_, month) => month);
  const run = (of: string, values: readonly Value[], style: Style): Run => ({
    kind: 'run',
    formula: of,
    values,
    style,
  });
  const first = columnName(firstMonthColumn);
  const timeline = (label: string, unit: string, of: string, values: readonly number[]): Row => [
    textCell(label, looks.strong),
    textCell(unit, looks.unit),
    undefined,
    run(of, values, { font: 'bold', format: '0' }),
  ];
  const time: readonly Row[] = [
    timeline('Month', 'month', `COLUMNS($${first}$${headRows}:${first}$${headRows})-1`, months),
    timeline(
      'Year that the month belongs to',
      'year',
      `MAX(1,ROUNDUP(${monthPlace()}/${inputs.placeOfConstant(monthsPerYear)},0))`,
      months.map(yearOf),
    ),
    timeline(
      'Period of the statement, 0 at the start and then the year',
      'year',
      `IF(${monthPlace()}=0,0,${yearPlace()})`,
      months.map((month) => (month === 0 ? 0 : yearOf(month))),
    ),
  ];
  return {
    name: sheetNames.model,
    widths: [58, 20, 16, ...months.map(() => 11)],
    rows: [
      ...headOf(
        'Monthly model: one formula a row',
        ['Line', 'Unit', 'One figure, or the total', ...monthNames(count, told.start)],
        checkCells('model'),
      ),
      ...time,
      ...model.rows.map((row, place) => rowOf(row, { number: firstRow + place, count, currency, told })),
    ],
    frozen: { rows: periodRow, columns: fixedColumn },
    pagesAcross: Math.ceil(count / monthsOnPaper),
    coloured: headColours,
  };
}

interface Placing {
  readonly number: number;
  readonly count: number;
  readonly currency: string;
  readonly told: Told;
}

function rowOf(row: ModelRow, { number, count, currency, told }: Placing): Row {
  if (row.kind === 'heading')
    return [textCell(row.label, looks.section), ...filled(fixedColumn - 1 + count, looks.section)];
  const { label, unit, isMonthly, values, formula: of } = row;
  const isStrong = told.emphasisOf(row) === 'strong';
  const isEndless = values.some((value) => typeof value === 'number' && value >= endless);
  const format = isEndless ? formatOfEndless : formatOfUnit(unit);
  const look: Style = isStrong ? { font: 'bold', fill: 'total', format } : { format };
  const told_ = [
    textCell(
      label,
      isStrong
        ? { font: 'bold', fill: 'total', isWrapped: true }
        : row.line === undefined
          ? { font: 'faint', indent: 2, isWrapped: true }
          : looks.part,
    ),
    textCell(unitText(unit, currency), isStrong ? { font: 'faint', fill: 'total' } : looks.unit),
  ];
  if (!isMonthly) return [...told_, figure(of, values[0] ?? 0, look)];
  return [...told_, totalOf(row, number, count, look), { kind: 'run', formula: of, values, style: look }];
}

const figure = (of: string, value: Value, look: Style): Cell =>
  formula(of, value, typeof value === 'string' ? { ...look, aligned: 'right' } : look);

/** What flows by the month has a total; a share or a moment has none. */
function totalOf({ line, unit, values }: FigureRow, row: number, count: number, look: Style): Cell {
  if (line === undefined || !unit.endsWith('/month') || unit.split('/').length > 2) return textCell('', look);
  const total = values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
  return formula(`SUM(${monthsOf({ row, isMonthly: true }, count)})`, total, look);
}

/** Calendar months where it is known when the plan starts. */
function monthNames(count: number, start: string | undefined): readonly string[] {
  return Array.from({ length: count }, (_, place) => {
    // Month 0 is the moment of approval, at the beginning of the first month.
    if (place === 0) return 'Start';
    return start === undefined ? `Month ${place}` : monthName(monthAt(start, place));
  });
}

/** A row of the model, or the cell of a single figure, as other sheets name it. */
export const modelCell = (row: number): string => onSheet(sheetNames.model, fixedCell(fixedColumn, row));
export const modelMonths = (row: number, count: number): string =>
  onSheet(sheetNames.model, monthsOf({ row, isMonthly: true }, count));
