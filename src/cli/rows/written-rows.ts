import type { RowMetric } from '../../answer/rows/figures.js';
import type { RowFigure } from '../../answer/rows/row-block.js';
import { type CsvCell, csvTable, figureCell, givenCell, moneyCell } from '../../report/csv.js';
import { defaultCurrency, minorDigitsOf } from '../../scenario/currency.js';
import type { RowTask } from './row-task.js';

/** What is to be written of a row. */
export interface ResultRow {
  readonly row: number;
  /** Of the columns that are handed on, in their order. */
  readonly carried: readonly unknown[];
  /** Of the metrics, in their order; none of a row that is wrong. */
  readonly figures: readonly RowFigure[];
  readonly messages: readonly string[];
}

const money: readonly RowMetric[] = ['npv', 'cashOnlyNpv', 'treasuryNpv', 'totalCost', 'totalBenefit', 'peakFunding'];

/** The names of the columns of a table of results. */
export function headOf({ ids, metrics, form }: RowTask): string {
  return csvTable([[...(ids.length === 0 ? ['row'] : ids), ...metrics, 'issues']], form);
}

/** Writes results as text, in the format that is asked for. */
export const rowWriter = (task: RowTask): ((rows: readonly ResultRow[]) => string) =>
  task.to === 'csv' ? tableWriter(task) : objectWriter(task);

function tableWriter({ base, ids, metrics, form }: RowTask): (rows: readonly ResultRow[]) => string {
  const currency = base.currency ?? defaultCurrency;
  const asMoney = moneyCell(currency);
  const scale = 10 ** minorDigitsOf(currency);
  const formOfRows = { ...form, hasByteOrderMark: false };
  return (rows) =>
    csvTable(
      rows.map(({ row, carried, figures, messages }) => [
        ...(ids.length === 0 ? [String(row)] : carried.map(textIn)),
        ...metrics.map((metric, at) => cellOf(figures[at] ?? null, metric)),
        messages.join(' '),
      ]),
      formOfRows,
    );

  function cellOf(figure: RowFigure, metric: RowMetric): CsvCell {
    if (typeof figure === 'string') return figure;
    const isMoney = money.includes(metric);
    if (typeof figure === 'number' && !form.hasAllDigits) {
      // As a cell of a spreadsheet, and without decimals: these are floats already.
      return givenCell(isMoney ? Math.round(figure * scale) / scale : Number(figure.toPrecision(12)));
    }
    return (isMoney ? asMoney : figureCell)(figure);
  }
}

const objectWriter =
  ({ ids, metrics }: RowTask) =>
  (rows: readonly ResultRow[]): string =>
    rows
      .map(({ row, carried, figures, messages }) => {
        const named = new Map<string, unknown>([['row', row]]);
        ids.forEach((name, at) => named.set(name, carried[at] ?? null));
        metrics.forEach((metric, at) => named.set(metric, figures[at] ?? null));
        if (messages.length > 0) named.set('issues', messages);
        return `${JSON.stringify(Object.fromEntries(named))}\n`;
      })
      .join('');

/** A cell that is handed on: a text as it is, what else JSON has as it has it. */
export const textIn = (cell: unknown): string =>
  typeof cell === 'string' ? cell : cell === undefined || cell === null ? '' : JSON.stringify(cell);
