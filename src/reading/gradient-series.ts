import type { Measure } from '../formula/expression.js';
import { power } from './elementary.js';
import { floatSeries } from './float-series.js';

type Row = Float64Array;

/** The slopes of a whole-horizon figure in every month of its rows, a row of slopes for each; times have none. */
export function seriesSlopes(measure: Measure, rows: readonly Row[]): readonly Row[] {
  const [flow = new Float64Array(), times = flow, financeFactors = flow, reinvestFactors = flow] = rows;
  const figure = figureOf(measure, rows);
  const isFigure = Number.isFinite(figure);
  switch (measure) {
    case 'total':
      return [flow.map(() => 1)];
    case 'lowest':
      return [upTo(flow, figure < 0 ? figureOf('monthOfLowest', rows) : -1)];
    case 'monthOfLowest':
      return [flow.map(() => 0)];
    case 'payback':
      return [isFigure ? paybackSlopes(flow, times, figure) : flow.map(() => Number.NaN)];
    case 'internalRate':
      return [isFigure ? internalRateSlopes(flow, times, figure) : flow.map(() => Number.NaN)];
    case 'modifiedInternalRate':
      return modifiedRateSlopes({ flow, times, financeFactors, reinvestFactors }, isFigure ? figure : Number.NaN);
  }
}

function figureOf(measure: Measure, rows: readonly Row[]): number {
  const months = rows[0]?.length ?? 0;
  const memory = Float64Array.from(rows.flatMap((row) => [...row]));
  return floatSeries(
    measure,
    { memory, months },
    rows.map((_, place) => place * months),
  );
}

/** 1 up to a month, 0 after it. */
const upTo = (flow: Row, last: number): Row => flow.map((_, month) => (month <= last ? 1 : 0));

/**
 * Between the time before, when the total still is below zero, and the time at which it no longer is:
 *
 *     payback = time before + (time − time before) · before ÷ (before − after)
 */
function paybackSlopes(flow: Row, times: Row, figure: number): Row {
  if (figure === 0) return flow.map(() => 0);
  const lastBefore = times.findLastIndex((time) => time < figure);
  const last = times.lastIndexOf(times[lastBefore + 1]!);
  const totalAt = (end: number): number => flow.subarray(0, end + 1).reduce((total, amount) => total + amount, 0);
  const [before, after] = [totalAt(lastBefore), totalAt(last)];
  const perSquare = (times[last]! - times[lastBefore]!) / ((before - after) * (before - after));
  const [inBefore, inAfter] = [-after * perSquare, before * perSquare];
  return flow.map((_, month) => (month > last ? 0 : inAfter + (month <= lastBefore ? inBefore : 0)));
}

/** The worth at the rate stays nothing: what a flow adds to it, the rate takes away. */
function internalRateSlopes(flow: Row, times: Row, rate: number): Row {
  const factors = times.map((time) => power(1 + rate, -time));
  const fall = flow.reduce((sum, amount, month) => sum + times[month]! * amount * factors[month]!, 0) / (1 + rate);
  return factors.map((factor) => factor / fall);
}

interface ModifiedRateRows {
  readonly flow: Row;
  readonly times: Row;
  readonly financeFactors: Row;
  readonly reinvestFactors: Row;
}

/** 1 + rate = (income ÷ outlay)^(1 ÷ years): a share more income raises it by that share ÷ years. */
function modifiedRateSlopes(
  { flow, times, financeFactors, reinvestFactors }: ModifiedRateRows,
  rate: number,
): readonly Row[] {
  const isOutlay = (amount: number): boolean => amount < 0;
  const worth = (factors: Row, isCounted: (amount: number) => boolean): number =>
    flow.reduce((sum, amount, month) => sum + (isCounted(amount) ? amount * factors[month]! : 0), 0);
  const outlay = worth(financeFactors, isOutlay);
  const income = worth(reinvestFactors, (amount) => !isOutlay(amount));
  const perShare = (1 + rate) / (times.at(-1) ?? 0);
  const inIncome = perShare / income;
  const inOutlay = -perShare / outlay;
  const end = flow.length - 1;
  return [
    flow.map((amount, month) =>
      isOutlay(amount) ? inOutlay * financeFactors[month]! : inIncome * reinvestFactors[month]!,
    ),
    times.map(() => 0),
    flow.map((amount) => (isOutlay(amount) ? inOutlay * amount : 0)),
    flow.map(
      (amount, month) =>
        (isOutlay(amount) ? 0 : inIncome * amount) - (month === end ? perShare / reinvestFactors[end]! : 0),
    ),
  ];
}
