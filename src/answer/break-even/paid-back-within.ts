import { Decimal } from '../../decimal.js';
import type { Line } from '../../formula/expression.js';
import { intervalReading, runningTotals } from '../../reading/interval.js';
import type { Interval } from '../../reading/interval-arithmetic.js';
import type { Calculated } from '../calculate.js';
import type { Question } from './question.js';

/**
 * 1 where it has paid back within the months, −1 where it has not.
 *
 * @param asked  the payback less the months
 * @param totals  bounds of the running total by month, where each month counts at its end
 */
export function paidBackWithin(
  asked: Question,
  months: number,
  totals: ((range: Interval) => readonly Interval[]) | undefined,
): Question {
  return {
    scan: (figures) => asked.scan(figures).map((left) => (left <= 0 ? 1 : -1)),
    exactly: (figure) => new Decimal(asked.exactly(figure)?.lte(0) === true ? 1 : -1),
    ...(totals === undefined ? {} : { bounds: (range: Interval) => answerOf(totals(range), months) }),
  };
}

/** Bounds of the running total whose return to zero is the payback; none where it is looked at once a year only. */
export function totalsBehind(
  { prepared: { plan }, resolved }: Calculated,
  path: string,
  { formula }: Line,
): ((range: Interval) => readonly Interval[]) | undefined {
  if (formula.kind !== 'series') return undefined;
  const [flow, time] = formula.terms;
  if (flow === undefined || time?.kind !== 'month') return undefined;
  const intervals = intervalReading(plan, resolved.table, path);
  return (range) => runningTotals(intervals.row(flow, range));
}

const yes: Interval = Object.freeze({ low: 1, high: 1 });
const no: Interval = Object.freeze({ low: -1, high: -1 });
const unknown: Interval = Object.freeze({ low: -1, high: 1 });

const isBelow = ({ high }: Interval): boolean => high < 0;
const isNotBelow = ({ low }: Interval): boolean => low >= 0;

/**
 * What the running total by month tells for sure. It has paid back in time where it was below zero once and was not any
 * more in a later month of these, however often it crosses; it has not where it fell below zero once and stayed there.
 */
function answerOf(totals: readonly Interval[], months: number): Interval {
  const inTime = totals.slice(0, Math.floor(months) + 1);
  const fell = inTime.findIndex(isBelow);
  if (fell >= 0 && inTime.slice(fell).some(isNotBelow)) return yes;
  if (months >= 0 && totals.every(isNotBelow)) return yes;
  const nearly = totals.slice(0, Math.ceil(months) + 1);
  const first = nearly.findIndex((total) => !isNotBelow(total));
  return first >= 0 && nearly.slice(first).every(isBelow) ? no : unknown;
}
