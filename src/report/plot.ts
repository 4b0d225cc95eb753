/** A row of values, one a month from the start. */
export interface Curve {
  readonly mark: string;
  readonly values: readonly number[];
}

export interface Sheet {
  /** Not below zero. */
  readonly highest: number;
  /** Not above zero. */
  readonly lowest: number;
  readonly rows: number;
  readonly columns: number;
}

interface Plot {
  readonly rows: readonly string[];
  readonly zeroRow: number;
}

const empty = ' ';
const zeroLine = '─';
const bothMark = '#';

/**
 * Two curves in characters on one sheet, the highest value in the top row, a line at zero. Where both curves fall on
 * one place, one mark stands for both.
 */
export function plotted(curves: readonly [Curve, Curve], sheet: Sheet): Plot {
  const { highest, lowest, rows, columns } = sheet;
  const span = highest - lowest || 1;
  const rowOf = (value: number): number => Math.round(((highest - value) / span) * (rows - 1));
  const zeroRow = rowOf(0);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (): string => (row === zeroRow ? zeroLine : empty)),
  );
  const valueAt = ({ values }: Curve, column: number): number =>
    values[Math.round((column / Math.max(1, columns - 1)) * (values.length - 1))] ?? 0;

  for (let column = 0; column < columns; column++) {
    const [first, second] = curves.map((curve) => rowOf(valueAt(curve, column)));
    const put = (row: number | undefined, mark: string): void => {
      const line = row === undefined ? undefined : cells[row];
      if (line !== undefined) line[column] = mark;
    };
    put(second, curves[1].mark);
    put(first, first === second ? bothMark : curves[0].mark);
  }
  return { rows: cells.map((row) => row.join('').trimEnd()), zeroRow };
}
