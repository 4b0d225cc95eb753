import { columnName } from '../file/address.js';
import type { Row } from '../file/sheet.js';
import type { Style } from '../file/style.js';
import { firstMonthColumn, fixedColumn, headRows } from '../monthly/frame.js';
import type { Placed } from '../monthly/row-list.js';
import { filled, formats, formula, looks, textCell } from './looks.js';
import { modelMonths } from './model.js';

const first = columnName(firstMonthColumn);

/** Below the headings: the number of each period, by which months are added up. */
export const periodIndex = (count: number, firstPeriod: 0 | 1): Row => [
  textCell(firstPeriod === 0 ? 'Period, 0 at the start and then the year' : 'Year, counted from approval', looks.faint),
  textCell('year', looks.unit),
  undefined,
  {
    kind: 'run',
    formula: `COLUMNS($${first}$${headRows}:${first}$${headRows})${firstPeriod === 0 ? '-1' : ''}`,
    values: Array.from({ length: count }, (_, period) => period + firstPeriod),
    style: { font: 'faint', format: '0' },
  },
];

interface Periods {
  readonly currency: string;
  readonly monthCount: number;
  /** The row of the model that tells the period of each month. */
  readonly periodRow: number;
  readonly count: number;
}

/** A row of the model by year, with its total. */
export function rowByYear(
  { currency, monthCount, periodRow, count }: Periods,
  told: { label: string; of: Placed; values: readonly number[]; row: number; isStrong?: boolean },
): Row {
  const look: Style = told.isStrong === true ? { font: 'bold', fill: 'total' } : {};
  const format = { ...look, format: formats.money };
  const last = columnName(firstMonthColumn + count - 1);
  return [
    textCell(told.label, told.isStrong === true ? look : looks.part),
    textCell(currency, { ...look, font: 'faint' }),
    formula(
      `SUM($${first}${told.row}:$${last}${told.row})`,
      told.values.reduce((sum, value) => sum + value, 0),
      format,
    ),
    {
      kind: 'run',
      formula: `SUMIF(${modelMonths(periodRow, monthCount)},${first}$${headRows + 1},${modelMonths(told.of.row, monthCount)})`,
      values: told.values,
      style: format,
    },
  ];
}

/** A figure of the whole plan, beside its label. */
export const wholeFigure = (label: string, unit: string, of: string, value: number | string, format: string): Row => [
  textCell(label, looks.part),
  textCell(unit, looks.unit),
  formula(of, value, { format, ...(typeof value === 'string' ? { aligned: 'right' as const } : {}) }),
];

export const sectionAcross = (label: string, count: number): Row => [
  textCell(label, looks.section),
  ...filled(fixedColumn - 1 + count, looks.section),
];
