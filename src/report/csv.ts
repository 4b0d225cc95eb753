import { Decimal } from '../decimal.js';
import { minorDigitsOf } from '../scenario/currency.js';
import { plainText } from './plain-text.js';

/** How a file of comma-separated values is written, for the program that is to read it. */
export interface CsvForm {
  readonly separator: ',' | ';' | '\t';
  readonly decimalMark: '.' | ',';
  /** By which Excel knows that the letters are UTF-8. */
  readonly hasByteOrderMark: boolean;
  /** All digits that a figure has, and not only those of money, or the fifteen that a spreadsheet keeps. */
  readonly hasAllDigits: boolean;
}

/** What spreadsheets of a language read: where the comma parts a number, cells are parted by semicolons. */
export function csvFormOf(
  locale: string,
  asked: { readonly [K in keyof CsvForm]?: CsvForm[K] | undefined } = {},
): CsvForm {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  const decimalMark = asked.decimalMark ?? (isComma ? ',' : '.');
  return {
    separator: asked.separator ?? (decimalMark === ',' ? ';' : ','),
    decimalMark,
    hasByteOrderMark: asked.hasByteOrderMark ?? false,
    hasAllDigits: asked.hasAllDigits ?? false,
  };
}

/** RFC 4180 as it stands: commas, points, no mark before the text. */
const usualCsvForm: CsvForm = {
  separator: ',',
  decimalMark: '.',
  hasByteOrderMark: false,
  hasAllDigits: false,
};

type Figure = Decimal | number | null | undefined;

/** Words, or a figure: money has the digits of its currency, what was given all of its own. */
export type CsvCell =
  | string
  | { readonly figure: Figure; readonly digits: 'of-a-spreadsheet' | 'all' | { readonly currency: string } };

export const figureCell = (figure: Figure): CsvCell => ({ figure, digits: 'of-a-spreadsheet' });
export const givenCell = (figure: Figure): CsvCell => ({ figure, digits: 'all' });
export const moneyCell =
  (currency: string) =>
  (figure: Figure): CsvCell => ({ figure, digits: { currency } });

/** What a cell of a spreadsheet keeps. */
const spreadsheetDigits = 15;

/**
 * Rows of cells as CSV.
 *
 * @source RFC 4180: commas, line ends of two characters, quotes doubled, https://www.rfc-editor.org/rfc/rfc4180
 */
export const csvTable = (rows: readonly (readonly CsvCell[])[], form: CsvForm = usualCsvForm): string =>
  (form.hasByteOrderMark ? '\uFEFF' : '') + rows.map((cells) => `${csvCells(cells, form)}\r\n`).join('');

/** Cells of a row. */
export const csvCells = (cells: readonly CsvCell[], form: CsvForm): string =>
  cells.map((cell) => written(cell, form)).join(form.separator);

function written(cell: CsvCell, form: CsvForm): string {
  return quoted(typeof cell === 'string' ? neutralised(cell) : numeral(cell, form), form);
}

/** Nothing where there is no figure. */
function numeral({ figure, digits }: Exclude<CsvCell, string>, { decimalMark, hasAllDigits }: CsvForm): string {
  if (figure === null || figure === undefined) return '';
  if (typeof figure === 'number' && (hasAllDigits || digits === 'all')) {
    // A float of which nothing is rounded is written as it is, unless with an exponent: a million rows have millions of them.
    const written = String(figure);
    if (!written.includes('e')) return written.replace('.', decimalMark);
  }
  const value = new Decimal(figure);
  return rounded().toString().replace('.', decimalMark);

  function rounded(): Decimal {
    if (hasAllDigits || digits === 'all') return value;
    if (digits === 'of-a-spreadsheet') return value.toSignificantDigits(spreadsheetDigits);
    return value.toDecimalPlaces(minorDigitsOf(digits.currency));
  }
}

const quoted = (cell: string, { separator }: CsvForm): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;

const formulaSign = /^['\s]*[=+\-@＝＋－＠]/;

/**
 * A text that a spreadsheet would take for a formula and run begins with a quote: one that begins with a sign, and one
 * that begins so already, so that `restored` gives back just what there was. Some programs take the full-width signs of
 * East Asian keyboards for the same.
 *
 * @source CWE-1236, improper neutralization of formula elements in a CSV file, in a copy, https://vulnx.it/cwe/1236,
 *   read 2026-11-21; the full-width signs: our own precaution
 */
const neutralised = (text: string): string =>
  !isPlainStart.test(text) && formulaSign.test(plainText(text)) ? `'${text}` : text;

/** Most texts begin with a letter, a digit or nothing at all. */
const isPlainStart = /^(?:[A-Za-z0-9]|$)/;

/** What was neutralised, as it was. */
export const restored = (cell: string): string =>
  cell.startsWith("'") && formulaSign.test(plainText(cell)) ? cell.slice(1) : cell;
