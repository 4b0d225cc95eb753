import { pathBetween, pathThrough, type Point } from './path.js';
import { roundScaleOver, scaleOver, type Scale } from './scale.js';

/** What a plan has come to by the end of each month 0 … H, not discounted, in money. */
export interface RunningTotal {
  readonly all: readonly number[];
  readonly cashOnly: readonly number[];
  readonly paybackMonths: number | null;
  /** Between which eight cases in ten lie, month by month; empty where nothing was simulated. */
  readonly fan: readonly { readonly p10: number; readonly p90: number }[];
}

interface Across {
  /** Place of the first month; the greater one where text runs from right to left. */
  readonly start: number;
  /** Place of the last month. */
  readonly end: number;
}

/** Where it is drawn, in pixels from the top left. */
interface Room {
  /** Highest place of the drawing. */
  readonly top: number;
  /** Lowest place. */
  readonly bottom: number;
  /** Where months begin and end, beside the amounts that are written there. */
  readonly across: (ticks: readonly number[]) => Across;
}

/** A running total with its places: whoever shows it writes the marks, in a page or in a report. */
interface DrawnTotal {
  /** From a month to its place across. */
  readonly months: Scale;
  /** From an amount to its place from the top. */
  readonly amounts: Scale;
  /** Round amounts, from the lowest to the highest end of the drawing. */
  readonly ticks: readonly number[];
  /** Path of the line of all benefits. */
  readonly all: string;
  /** Path of the line of cash benefits. */
  readonly cashOnly: string;
  /** Path around eight cases in ten; empty where nothing was simulated. */
  readonly band: string;
  /** Where the total comes back to nothing. */
  readonly payback: Point | undefined;
}

const amountCount = 5;

/** The month in which a running total comes back to nothing, where it is drawn. */
export const paidBackIn = ({ all, paybackMonths }: RunningTotal): number | undefined =>
  paybackMonths !== null && paybackMonths >= 0 && paybackMonths <= all.length - 1 ? paybackMonths : undefined;

/** Where the lines, the band of doubt and the payback of a running total go. */
export function drawnTotal(total: RunningTotal, { top, bottom, across }: Room): DrawnTotal {
  const { all, cashOnly, fan } = total;
  const figures = [0, ...all, ...cashOnly, ...fan.flatMap(({ p10, p90 }) => [p10, p90])];
  const amounts = roundScaleOver(figures, [bottom, top], amountCount);
  const last = Math.max(all.length, cashOnly.length) - 1;
  const ticks = amounts.ticks(amountCount);
  const { start, end } = across(ticks);
  const months = scaleOver([0, Math.max(1, last)], [start, end]);
  const points = (row: readonly number[]): readonly Point[] =>
    row.flatMap((value, month) => (Number.isFinite(value) ? [[months.at(month), amounts.at(value)] as const] : []));
  const paidBack = paidBackIn(total);
  return {
    months,
    amounts,
    ticks,
    all: pathThrough(points(all)),
    cashOnly: pathThrough(points(cashOnly)),
    band: pathBetween(points(fan.map(({ p90 }) => p90)), points(fan.map(({ p10 }) => p10))),
    payback: paidBack === undefined ? undefined : [months.at(paidBack), amounts.at(0)],
  };
}
