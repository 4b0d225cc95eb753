import type { RowMetric } from '../../answer/rows/figures.js';
import type { RowFigure, RowFigures } from '../../answer/rows/row-block.js';
import { type CsvCell, csvCells, csvTable, figureCell, givenCell, moneyCell } from '../../report/csv.js';
import { defaultCurrency, minorDigitsOf } from '../../scenario/currency.js';
import type { ByteText } from './byte-text.js';
import type { RowTask } from './row-task.js';

/** What is to be written of a row. */
export interface ResultRow {
  readonly row: number;
  /** Of the columns that are handed on, in their order. */
  readonly carried: readonly unknown[];
  /** Where the row tells it. */
  readonly currency?: string;
  /** Of the metrics, in their order; none of a row that is wrong. */
  readonly figures: RowFigures;
  readonly messages: readonly string[];
}

const money: readonly RowMetric[] = ['npv', 'cashOnlyNpv', 'treasuryNpv', 'totalCost', 'totalBenefit', 'peakFunding'];

/** The names of the columns of a table of results. */
export function headOf({ ids, isCurrencyTold, metrics, form }: RowTask): string {
  const currency = isCurrencyTold ? ['currency'] : [];
  return csvTable([[...(ids.length === 0 ? ['row'] : ids), ...currency, ...metrics, 'issues']], form);
}

/** Writes a result into a text, in the format that is asked for. */
export const rowWriter = (task: RowTask): ((row: ResultRow, into: ByteText) => void) =>
  task.to === 'csv' ? tableWriter(task) : objectWriter(task);

function tableWriter({ base, ids, isCurrencyTold, metrics, form }: RowTask): (row: ResultRow, into: ByteText) => void {
  const usual = base.currency ?? defaultCurrency;
  const { separator, decimalMark } = form;
  const areMoney = metrics.map((metric) => money.includes(metric));
  // A mark that also parts the cells has quotes about it.
  const isPlain = !form.hasAllDigits && decimalMark !== separator;
  return ({ row, carried, currency: told, figures, messages }, into) => {
    const currency = told ?? usual;
    const decimals = minorDigitsOf(currency);
    into.add(ids.length === 0 ? String(row) : csvCells(carried.map(textIn), form));
    if (isCurrencyTold) into.add(separator + csvCells([told ?? ''], form));
    for (let at = 0; at < metrics.length; at++) {
      into.add(separator);
      const figure = figures.at(at) ?? null;
      const isMoney = areMoney[at] === true;
      const isWritten =
        isPlain &&
        typeof figure === 'number' &&
        (isMoney ? into.addFixed(figure, decimals, decimalMark) : into.addPrecise(figure, decimalMark));
      if (!isWritten && figure !== null) into.add(csvCells([cellOf(figure, isMoney ? currency : undefined)], form));
    }
    into.add(separator);
    if (messages.length > 0) into.add(csvCells([messages.join(' ')], form));
    into.add('\r\n');
  };

  function cellOf(figure: RowFigure, currency: string | undefined): CsvCell {
    if (typeof figure === 'string') return figure;
    const asCell = currency === undefined ? figureCell : moneyCell(currency);
    if (typeof figure !== 'number' || form.hasAllDigits) return asCell(figure);
    // As a cell of a spreadsheet, and without decimals: these are floats already.
    const scale = currency === undefined ? undefined : 10 ** minorDigitsOf(currency);
    return givenCell(scale === undefined ? Number(figure.toPrecision(12)) : Math.round(figure * scale) / scale);
  }
}

/** Objects in JSON, one a line. */
function objectWriter({ ids, metrics }: RowTask): (row: ResultRow, into: ByteText) => void {
  const keyOf = (name: string): string => `,${JSON.stringify(name)}:`;
  const idKeys = ids.map(keyOf);
  const metricKeys = metrics.map(keyOf);
  return ({ row, carried, currency, figures, messages }, into) => {
    into.add(`{"row":${row}`);
    idKeys.forEach((key, at) => into.add(key + JSON.stringify(carried[at] ?? null)));
    if (currency !== undefined) into.add(`,"currency":${JSON.stringify(currency)}`);
    metricKeys.forEach((key, at) => into.add(key + JSON.stringify(figures.at(at) ?? null)));
    into.add(`${messages.length > 0 ? `,"issues":${JSON.stringify(messages)}` : ''}}\n`);
  };
}

/** A cell that is handed on: a text as it is, what else JSON has as it has it. */
export const textIn = (cell: unknown): string =>
  typeof cell === 'string' ? cell : cell === undefined || cell === null ? '' : JSON.stringify(cell);
