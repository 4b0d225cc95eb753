import { Decimal } from '../../decimal.js';
import type { Line } from '../../formula/expression.js';
import type { Table } from '../../formula/table.js';
import { discountingGroup } from '../../model/discounting.js';
import { isPayback } from '../../reading/exact-series.js';
import type { ExactReading } from '../../reading/exact.js';
import { outward, type Interval } from '../../reading/interval-arithmetic.js';
import { intervalReading, runningTotals } from '../../reading/interval.js';
import type { Calculated } from '../calculated-scenario.js';
import { metricLines, type AskedMetric } from '../metrics.js';
import { movedBy } from '../sensitivity/moved.js';

/** A function of one input that is nothing where the answer turns: the same in three readings. */
export interface Question {
  /** In float64, of many figures at once. NaN where there is none. */
  readonly scan: (figures: readonly number[]) => readonly number[];
  readonly exactly: (figure: Decimal) => Decimal | undefined;
  /** Bounds over a range, or nothing where no bounds are known. */
  readonly bounds?: (range: Interval) => Interval;
}

/**
 * Ratios are asked without dividing, so that a cost of nothing is no gap: NPV − target · present value of costs for the
 * return, benefits − target · costs for the ratio; an internal rate is the rate at which the NPV is nothing.
 */
export function questionOf(
  made: Calculated,
  told: { readonly path: string; readonly metric: AskedMetric | 'paybackWithin'; readonly target: number },
): Question {
  const { path, metric, target } = told;
  const { all } = made.planned.model.returns;
  switch (metric) {
    case 'roi':
      return weighted(made, path, [
        [1, all.npv],
        [-target, all.presentValueCost],
      ]);
    case 'benefitCostRatio':
      return weighted(made, path, [
        [1, all.presentValueBenefit],
        [-target, all.presentValueCost],
      ]);
    case 'irr':
      return weighted(withRate(made, target), path, [[1, all.npv]]);
    case 'paybackWithin':
      return paidBackWithin(searched(made, path, all.payback, target), target, totalsBehind(made, path, all.payback));
    case 'paybackMonths':
    case 'discountedPaybackMonths':
      return searched(made, path, metricLines(made.planned.model)[metric], target);
    default:
      return weighted(made, path, [[1, metricLines(made.planned.model)[metric]]], target);
  }
}

type Weighted = readonly (readonly [weight: number, line: Line])[];

/** The figures with one input at another figure. */
export const readingWith = ({ resolved, reading }: Calculated, path: string, value: Decimal): ExactReading =>
  reading.withTable(tableWith(resolved.table, path, value));

/** Each takes over from the one before it what does not depend on the input. */
function readingsOf({ resolved, reading }: Calculated, path: string): (figure: Decimal) => ExactReading {
  let last = reading;
  return (figure) => (last = last.withTable(tableWith(resolved.table, path, figure)));
}

/** Σ weight · line − target */
function weighted(made: Calculated, path: string, terms: Weighted, target = 0): Question {
  const { plan } = made.planned;
  const readingAt = readingsOf(made, path);
  const intervals = intervalReading(plan, made.resolved.table, path);
  const reads = terms.map(([, line]) => movedBy(made, line, [path]));
  return {
    scan: (figures) => {
      const columns = reads.map((read) => read([Float64Array.from(figures)]));
      return figures.map((_, place) =>
        terms.reduce((total, [weight], term) => total + weight * (columns[term]?.[place] ?? Number.NaN), -target),
      );
    },
    exactly: (figure) => {
      const reading = readingAt(figure);
      return terms.reduce(
        (total, [weight, line]) => total.plus(reading.figure(line).times(weight)),
        new Decimal(-target),
      );
    },
    bounds: (range: Interval) =>
      terms.reduce(
        (total, [weight, line]) => {
          const { low, high } = intervals.figure(line, range);
          const ends = [weight * low, weight * high];
          return outward(total.low + Math.min(...ends), total.high + Math.max(...ends));
        },
        { low: -target, high: -target },
      ),
  };
}

/** A figure that is searched for has no bounds: only whether it is reached can be scanned. */
function searched(made: Calculated, path: string, line: Line, target: number): Question {
  const readingAt = readingsOf(made, path);
  const read = movedBy(made, line, [path]);
  return {
    scan: (figures) => [...read([Float64Array.from(figures)])].map((figure) => figure - target),
    exactly: (figure) => {
      const solved = readingAt(figure).solved(line);
      return isPayback(solved) && solved.status === 'paid-back' ? solved.periods.minus(target) : undefined;
    },
  };
}

const withRate = (made: Calculated, rate: number): Calculated => ({
  ...made,
  resolved: { ...made.resolved, table: tableWith(made.resolved.table, discountingGroup.paths.rate, new Decimal(rate)) },
});

/** The table with one input at another figure. */
function tableWith(table: Table, path: string, value: Decimal): Table {
  const figure = table.get(path);
  return figure === undefined ? table : new Map(table).set(path, { ...figure, value });
}

/**
 * 1 where it has paid back within the months, −1 where it has not.
 *
 * @param asked  the payback less the months
 * @param totals  bounds of the running total by month, where each month counts at its end
 */
function paidBackWithin(
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
function totalsBehind(
  { planned: { plan }, resolved }: Calculated,
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
