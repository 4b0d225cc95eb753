/** A row of values, one a month from the start. */
export interface Curve {
  readonly mark: string;
  readonly values: readonly number[];
}

interface Sheet {
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
const levelAtZero = '─';
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
    Array.from({ length: columns }, (): string => (row === zeroRow ? levelAtZero : empty)),
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

interface SwingScale {
  readonly lowest: number;
  readonly highest: number;
  readonly likely: number;
  readonly columns: number;
}

/** A bar from the result at one end of a range to that at the other, the likely result marked. */
export function swingBar(atLow: number | null, atHigh: number | null, scale: SwingScale): string {
  const { lowest, highest, likely, columns } = scale;
  const placeOf = (value: number): number => Math.round(((columns - 1) * (value - lowest)) / (highest - lowest || 1));
  const ends = [atLow, atHigh].filter((end) => end !== null).map(placeOf);
  const middle = placeOf(likely);
  const [from, to] = [Math.min(middle, ...ends), Math.max(middle, ...ends)];
  return Array.from({ length: columns }, (_, place) =>
    place === middle ? '│' : place >= from && place <= to ? '█' : ' ',
  ).join('');
}

interface BarScale {
  /** Not above zero. */
  readonly lowest: number;
  /** Not below zero. */
  readonly highest: number;
  readonly columns: number;
}

const mark = '█';
const zeroLine = '│';

/** A bar from the line at zero to a value: to the left for a loss, to the right for a gain. */
export function zeroBar(value: number, { lowest, highest, columns }: BarScale): string {
  const room = columns - 1;
  const left = Math.round((room * -lowest) / (highest - lowest || 1));
  const loss = value < 0 ? Math.round((left * value) / lowest) : 0;
  const gain = value > 0 ? Math.round(((room - left) * value) / highest) : 0;
  return (mark.repeat(loss).padStart(left) + zeroLine + mark.repeat(gain)).padEnd(columns);
}

/** A step of a waterfall: from one running total to the next; a total itself stands on zero. */
interface WaterfallStep {
  readonly from: number;
  readonly to: number;
}

const gain = '█';
const loss = '░';
const standingAtZero = '│';

/**
 * One bar a step, hanging where the one before it ended, with a line at zero. A step that is not nothing has one
 * character at least.
 *
 *     █████│
 *          │███████
 *          │    ░░░
 */
export function waterfall(steps: readonly WaterfallStep[], columns: number): readonly string[] {
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const placeOf = (value: number): number => Math.round(((value - lowest) / (highest - lowest || 1)) * (columns - 1));
  const zero = placeOf(0);
  return steps.map(({ from, to }) => {
    const [start, end] = [placeOf(Math.min(from, to)), placeOf(Math.max(from, to))];
    const cells = Array.from({ length: columns }, (_, column): string => (column === zero ? standingAtZero : ' '));
    for (let column = start; from !== to && column <= end; column++) {
      if (column !== zero || start === end) cells[column] = to > from ? gain : loss;
    }
    return cells.join('').trimEnd();
  });
}

const mostTicks = 8;

/** A line of ticks, and the months under them. */
export function monthAxis(horizonMonths: number, columns: number): readonly string[] {
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => horizonMonths / months <= mostTicks) ?? horizonMonths;
  const ticks = Array.from({ length: Math.floor(horizonMonths / step) + 1 }, (_, index) => index * step);
  const columnOf = (month: number): number => Math.round((month / horizonMonths) * (columns - 1));
  const axis = Array.from({ length: columns }, () => '─');
  let months = '';
  for (const month of ticks) {
    axis[columnOf(month)] = '┴';
    const label = String(month);
    const start = Math.min(columnOf(month), columns - label.length);
    // Where two would touch, the tick stands alone.
    if (months === '' || start > months.length) months = months.padEnd(start) + label;
  }
  return [`└${axis.join('')}`, ` ${months}`];
}
