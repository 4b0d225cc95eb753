import { columnName, columnNumber } from './address.js';

/** Texts and names of sheets, in which nothing is a cell; else a cell, which is no part of a longer name. */
const cellsIn = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/** How far a cell lies from another. */
export interface Move {
  readonly columns: number;
  readonly rows: number;
}

/** A formula of one cell as another has it: what is not fixed by a `$` moves along. */
export const movedFormula = (formula: string, { columns, rows }: Move): string =>
  formula.replace(
    cellsIn,
    (whole: string, ...[dollar, column = '', fixed, row = '']: readonly (string | undefined)[]) =>
      dollar === undefined
        ? whole
        : [
            dollar,
            dollar === '' ? columnName(columnNumber(column) + columns) : column,
            fixed,
            fixed === '' ? String(Number(row) + rows) : row,
          ].join(''),
  );
