import type { Decimal } from '../../decimal.js';
import type { Constant, Expression, Line } from '../../formula/expression.js';
import type { ExactReading } from '../../reading/exact.js';
import { columnName, fixedCell } from '../file/address.js';
import type { Value } from '../file/sheet.js';
import { firstMonthColumn, firstRow, fixedColumn } from './frame.js';

/** A row of the monthly model. */
export type ModelRow = Heading | FigureRow;

interface Heading {
  readonly kind: 'heading';
  readonly label: string;
}

/** One figure, or one for every month by one formula. */
export interface FigureRow {
  readonly kind: 'figure';
  readonly label: string;
  readonly unit: string;
  /** As it stands in the first month, or in the column of single figures. */
  readonly formula: string;
  readonly isMonthly: boolean;
  readonly values: readonly Value[];
  /** The line of the model that it shows; absent where it is a step on the way. */
  readonly line?: Line;
}

/** Where a row came to stand, and whether it has a figure in every month. */
export interface Placed {
  readonly row: number;
  readonly isMonthly: boolean;
}

/** Rows one under the other, each below all that it names. */
export interface RowList {
  readonly rows: readonly ModelRow[];
  readonly head: (label: string) => void;
  readonly put: (row: Omit<FigureRow, 'kind'>) => Placed;
}

/** In a formula that looks back along its own row. */
export const ownRow = '{row}';

export function rowList(): RowList {
  const rows: ModelRow[] = [];
  return {
    rows,
    head: (label) => void rows.push({ kind: 'heading', label }),
    put: (row) => {
      const number = firstRow + rows.length;
      rows.push({ kind: 'figure', ...row, formula: row.formula.replaceAll(ownRow, String(number)) });
      return { row: number, isMonthly: row.isMonthly };
    },
  };
}

/** What rows on the way are made with. */
export interface Layout {
  /** Of a row of all months. */
  readonly monthCount: number;
  readonly reading: ExactReading;
  readonly put: RowList['put'];
  /** The row in which an expression has a figure for every month. */
  readonly rowOf: (expression: Expression) => Placed;
  readonly placeOfConstant: (number: Constant) => string;
}

const firstColumn = columnName(firstMonthColumn);
/** The column to the left of the first month: empty in rows that look back a month. */
export const columnBefore = columnName(firstMonthColumn - 1);

/** A row as a formula of the first month names it. */
export const nameOf = ({ row, isMonthly }: Placed, column: string = firstColumn): string =>
  isMonthly ? `${column}${row}` : fixedCell(fixedColumn, row);

/** All months of a row. */
export const monthsOf = ({ row }: Placed, monthCount: number): string =>
  `$${firstColumn}$${row}:$${columnName(firstMonthColumn + monthCount - 1)}$${row}`;

/** The months of a row up to the one that the formula stands in. */
export const monthsUntilNow = ({ row }: Placed): string => `$${firstColumn}${row}:${firstColumn}${row}`;

export const inFloats = (row: readonly Decimal[]): readonly number[] => row.map((value) => value.toNumber());
