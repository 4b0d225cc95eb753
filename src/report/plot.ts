import { alignedRight, textWidth } from './plain-text.js';

/** From the least to the greatest value that is drawn, and how many characters lie between them. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
  readonly columns: number;
}

const full = '█';
const lost = '░';
const upright = '│';
const level = '─';
const bothMark = '#';

/** The character of a value on a scale. */
const placeOn =
  ({ lowest, highest, columns }: Scale) =>
  (value: number): number =>
    Math.round(((value - lowest) / (highest - lowest || 1)) * (columns - 1));

interface Bar {
  /** First and last character that is drawn. */
  readonly from: number;
  readonly to: number;
  readonly mark: string;
  /** Where the line stands from which bars begin. */
  readonly line: number;
}

/** A bar with a line in front of it. */
const barOf = ({ from, to, mark, line }: Bar, columns: number): string =>
  Array.from({ length: columns }, (_, place) => {
    if (place === line) return upright;
    return place >= from && place <= to ? mark : ' ';
  }).join('');

/** A bar from the line at zero to a value: to the left for a loss, to the right for a gain. */
export function zeroBar(value: number, scale: Scale): string {
  const placeOf = placeOn(scale);
  const [line, end] = [placeOf(0), placeOf(value)];
  return barOf({ from: Math.min(line, end), to: Math.max(line, end), mark: full, line }, scale.columns);
}

/** A bar from the result at one end of a range to that at the other, with a line at the result in the base case. */
export function swingBar(
  atLow: number | null,
  atHigh: number | null,
  scale: Scale & { readonly line: number },
): string {
  const placeOf = placeOn(scale);
  const ends = [atLow, atHigh].filter((end) => end !== null).map(placeOf);
  const line = placeOf(scale.line);
  return barOf({ from: Math.min(line, ...ends), to: Math.max(line, ...ends), mark: full, line }, scale.columns);
}

/** A step of a waterfall: from one running total to the next; a total itself stands on zero. */
interface WaterfallStep {
  readonly from: number;
  readonly to: number;
}

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
  const placeOf = placeOn({ lowest: Math.min(0, ...ends), highest: Math.max(0, ...ends), columns });
  const zero = placeOf(0);
  return steps.map(({ from, to }) => {
    const [start, end] = [placeOf(Math.min(from, to)), placeOf(Math.max(from, to))];
    if (from === to) return barOf({ from: 0, to: -1, mark: ' ', line: zero }, columns).trimEnd();
    const mark = to > from ? full : lost;
    const isHidden = start === end && start === zero;
    return barOf({ from: start, to: end, mark, line: isHidden ? -1 : zero }, columns).trimEnd();
  });
}

/** A part of a whole, filled up to the end with another mark. */
export function shareBar(
  part: number,
  whole: number,
  { columns, rest }: { readonly columns: number; readonly rest: string },
): string {
  const filled = Math.round((columns * Math.min(whole, Math.max(0, part))) / whole);
  return full.repeat(filled) + rest.repeat(columns - filled);
}

/** A row of values, one a month from the start. */
export interface Curve {
  readonly mark: string;
  readonly values: readonly number[];
}

/** Everything between two rows of values. */
interface Band {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface MonthPlot {
  /** The first is drawn over the second; where both fall on one place, one mark stands for both. */
  readonly curves: readonly Curve[];
  readonly band?: Band;
  /** Not below zero. */
  readonly highest: number;
  /** Not above zero. */
  readonly lowest: number;
  readonly rows: number;
  readonly horizonMonths: number;
}

/** How a plot is written: all its columns, and the amounts beside it. */
interface Frame {
  readonly width: number;
  readonly write: (amount: number) => string;
}

/** Values by month in characters, the highest in the top row, a line at zero, amounts at the left and months below. */
export function plotted(plot: MonthPlot, { width, write }: Frame): readonly string[] {
  const { highest, lowest, rows, horizonMonths } = plot;
  const labelColumns = Math.max(...[highest, 0, lowest].map((amount) => textWidth(write(amount))));
  const columns = width - labelColumns - 2;
  const rowOf = (value: number): number => Math.round(((highest - value) / (highest - lowest || 1)) * (rows - 1));
  const zeroRow = rowOf(0);
  const labelOf = (row: number): string => {
    if (row === zeroRow) return write(0);
    if (row === 0) return write(highest);
    return row === rows - 1 ? write(lowest) : '';
  };
  const drawn = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (__, column) =>
      markAt(plot, { row, share: column / Math.max(1, columns - 1), rowOf }),
    );
    return `${alignedRight(labelOf(row), labelColumns)} ${row === zeroRow ? '┼' : upright}${cells.join('')}`.trimEnd();
  });
  const margin = ' '.repeat(labelColumns + 1);
  return [...drawn, ...monthAxis(horizonMonths, columns).map((line) => margin + line)];
}

interface Cell {
  readonly row: number;
  /** How far along the months. */
  readonly share: number;
  readonly rowOf: (value: number) => number;
}

/** Curves in front, then the band, then the line at zero. */
function markAt({ curves, band }: MonthPlot, { row, share, rowOf }: Cell): string {
  const isAt = (values: readonly number[]): number => rowOf(values[Math.round(share * (values.length - 1))] ?? 0);
  const here = curves.filter(({ values }) => isAt(values) === row);
  if (here.length > 1) return bothMark;
  const [curve] = here;
  if (curve !== undefined) return curve.mark;
  if (band !== undefined && row >= isAt(band.high) && row <= isAt(band.low)) return lost;
  return row === rowOf(0) ? level : ' ';
}

const mostTicks = 8;

/** Months that are named below a plot, the start first. */
export function monthTicks(horizonMonths: number): readonly number[] {
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => horizonMonths / months <= mostTicks) ?? horizonMonths;
  return Array.from({ length: Math.floor(horizonMonths / step) + 1 }, (_, index) => index * step);
}

/** A line of ticks, and the months under them. */
function monthAxis(horizonMonths: number, columns: number): readonly string[] {
  const columnOf = (month: number): number => Math.round((month / horizonMonths) * (columns - 1));
  const axis = Array.from({ length: columns }, () => level);
  let months = '';
  for (const month of monthTicks(horizonMonths)) {
    axis[columnOf(month)] = '┴';
    const label = String(month);
    const start = Math.min(columnOf(month), columns - label.length);
    // Where two would touch, the tick stands alone.
    if (months === '' || start > months.length) months = months.padEnd(start) + label;
  }
  return [`└${axis.join('')}`, ` ${months}`];
}
