import { Decimal, one, sumOf, zero } from '../../decimal.js';
import { ModelError } from '../../errors.js';
import type { InternalRate } from '../../finance/internal-rate.js';
import type { Expression, Series } from '../../formula/expression.js';
import { constant } from '../../formula/operations.js';
import { isPayback, runningTotals } from '../../reading/exact-series.js';
import { columnName } from '../file/address.js';
import { firstMonthColumn, monthPlace } from './frame.js';
import {
  columnBefore,
  inFloats,
  monthsOf,
  monthsUntilNow,
  nameOf,
  ownRow,
  type Layout,
  type Placed,
} from './row-list.js';

type Row = readonly Decimal[];

/** A row with its figures in decimals, of which further rows are made. */
interface Flow {
  readonly at: Placed;
  readonly amounts: Row;
}

const monthsPerYear = constant('12', 'month/year', 'Months in a year');
const halfMonthsPerYear = constant('24', 'month/year', 'Half-months in a year');

/** The formula of a figure that is made from all months; the rows that it needs are put above it. */
export function seriesFormula(series: Series, layout: Layout): string {
  const { measure, terms } = series;
  const [flow, ...others] = terms.map((term) => flowOf(term, layout));
  if (flow === undefined) throw new ModelError('a series is of a flow');
  const range = (at: Placed): string => monthsOf(at, layout.monthCount);
  switch (measure) {
    case 'total':
      return `SUM(${range(flow.at)})`;
    case 'lowest':
      return `MIN(0,${range(runningTotal(flow, layout).at)})`;
    case 'monthOfLowest': {
      const totals = range(runningTotal(flow, layout).at);
      return `IF(MIN(${totals})<0,MATCH(MIN(${totals}),${totals},0)-1,0)`;
    }
    case 'internalRate':
      return internalRate(flow, { time: timeOf(others), near: rateOf(series, layout) }, layout);
    case 'modifiedInternalRate':
      return modifiedRate(flow, others, layout);
    case 'payback':
      return payback(flow, timeOf(others), layout);
    default:
      return measure satisfies never;
  }
}

const flowOf = (term: Expression, layout: Layout): Flow => ({
  at: layout.rowOf(term),
  amounts: layout.reading.row(term),
});

function timeOf([time]: readonly Flow[]): Flow {
  if (time === undefined) throw new ModelError('these flows are placed at no time');
  return time;
}

const totals = new WeakMap<Layout, Map<number, Flow>>();

/** Once for each flow. */
export function runningTotal({ at, amounts }: Flow, layout: Layout): Flow {
  const known = totals.get(layout) ?? new Map<number, Flow>();
  totals.set(layout, known);
  const before = known.get(at.row);
  if (before !== undefined) return before;
  const added = runningTotals(amounts);
  const made = {
    amounts: added,
    at: layout.put({
      label: `Running total of row ${at.row}`,
      unit: 'money',
      isMonthly: true,
      formula: `SUM(${monthsUntilNow(at)})`,
      values: inFloats(added),
    }),
  };
  known.set(at.row, made);
  return made;
}

/** Flows as they are placed in time, by steps of equal length of which so many are a year. */
interface Spaced {
  readonly range: string;
  readonly stepsPerYear: string;
}

const isNear = (one: Decimal, other: Decimal): boolean => one.minus(other).abs().lt('1e-20');
const isAt = (times: Row, perYear: number): boolean =>
  times.every((time, month) => isNear(time.times(perYear), new Decimal(month)));

/** A rate is found from flows of equal steps: months, or half-months where the middle of a part of a year is one. */
function spaced(flow: Flow, time: Flow, layout: Layout): Spaced {
  const { monthCount } = layout;
  const perYear = layout.placeOfConstant(monthsPerYear);
  if (isAt(time.amounts, 12)) return { range: monthsOf(flow.at, monthCount), stepsPerYear: perYear };
  const isOnMonths = time.amounts.every((each) => isNear(each.times(12), each.times(12).round()));
  const stepsPerYear = isOnMonths ? perYear : layout.placeOfConstant(halfMonthsPerYear);
  const count = isOnMonths ? monthCount : 2 * monthCount - 1;
  const steps = layout.put({
    label: `Steps of time until then, ${isOnMonths ? '12' : '24'} a year`,
    unit: 'month',
    isMonthly: true,
    formula: `COLUMNS(${monthsUntilNow(flow.at)})-1`,
    values: Array.from({ length: count }, (_, step) => step),
  });
  const placed = Array.from({ length: count }, (_, step) =>
    sumOf(
      flow.amounts.filter((_, month) =>
        isNear((time.amounts[month] ?? zero).times(isOnMonths ? 12 : 24), new Decimal(step)),
      ),
    ),
  );
  const at = layout.put({
    label: `Row ${flow.at.row} when it counts`,
    unit: 'money',
    isMonthly: true,
    formula: `SUMIF(${monthsOf(time.at, monthCount)},${nameOf(steps)}/${stepsPerYear},${monthsOf(flow.at, monthCount)})`,
    values: inFloats(placed),
  });
  return { range: monthsOf(at, count), stepsPerYear };
}

interface Placing {
  readonly time: Flow;
  /** A rate a year near which it is searched for: from another, a program may give up, or find another of several. */
  readonly near: Decimal | undefined;
}

const usualRate = new Decimal('0.1');
/** Changed inputs may lose most of the money, and then some programs give up from where the rate was. */
const farBelow = constant('-0.1', '1', 'Rate a month at which the search for an internal rate begins again');

function internalRate(flow: Flow, { time, near = usualRate }: Placing, layout: Layout): string {
  const { range, stepsPerYear } = spaced(flow, time, layout);
  const perMonth = near.plus(1).pow(one.div(12)).minus(1).toSignificantDigits(2);
  const label = `Rate a month at which the search for the internal rate of row ${flow.at.row} begins`;
  const begin = layout.placeOfConstant(constant(perMonth.toString(), '1', label));
  const from = (start: string): string => `(1+IRR(${range},${start}))^${stepsPerYear}-1`;
  return `IFERROR(${from(begin)},IFERROR(${from(layout.placeOfConstant(farBelow))},"none"))`;
}

function rateOf(series: Series, { reading }: Layout): Decimal | undefined {
  const solved = reading.solved(series);
  return isPayback(solved) ? undefined : shownRate(solved);
}

/** The rate that a workbook shows: of several the one nearest to nothing. */
export function shownRate(solved: InternalRate): Decimal | undefined {
  if (solved.status === 'none') return undefined;
  if (solved.status === 'unique') return solved.rate;
  return solved.rates.reduce((nearest, rate) => (rate.abs().lt(nearest.abs()) ? rate : nearest));
}

function modifiedRate(flow: Flow, [time, finance, reinvest]: readonly Flow[], layout: Layout): string {
  if (time === undefined || finance === undefined || reinvest === undefined)
    throw new ModelError('a modified rate is of a time and two factors');
  const part = (name: 'MIN' | 'MAX', factors: Flow): Flow => {
    const amounts = flow.amounts.map((amount, month) =>
      Decimal[name === 'MIN' ? 'min' : 'max'](zero, amount).times(factors.amounts[month] ?? one),
    );
    const label = name === 'MIN' ? 'Outlays, financed' : 'Income, reinvested';
    const at = layout.put({
      label: `${label}: of row ${flow.at.row}`,
      unit: 'money/month',
      isMonthly: true,
      formula: `${name}(0,${nameOf(flow.at)})*${nameOf(factors.at)}`,
      values: inFloats(amounts),
    });
    return { at, amounts };
  };
  const [outlays, income] = [part('MIN', finance), part('MAX', reinvest)];
  const lastOf = ({ at }: Flow): string => `$${columnName(firstMonthColumn + layout.monthCount - 1)}$${at.row}`;
  const paid = layout.put({
    label: 'Outlays at the start',
    unit: 'money',
    isMonthly: false,
    formula: `-SUM(${monthsOf(outlays.at, layout.monthCount)})`,
    values: [sumOf(outlays.amounts).negated().toNumber()],
  });
  const earned = layout.put({
    label: 'Income at the end',
    unit: 'money',
    isMonthly: false,
    formula: `SUM(${monthsOf(income.at, layout.monthCount)})/${lastOf(reinvest)}`,
    values: [
      sumOf(income.amounts)
        .div(reinvest.amounts.at(-1) ?? one)
        .toNumber(),
    ],
  });
  return `IF(${nameOf(paid)}>0,(${nameOf(earned)}/${nameOf(paid)})^(1/${lastOf(time)})-1,"none")`;
}

interface Periods {
  readonly flow: Flow;
  /** The month in which the period of each month began, as a formula of the first month names it, and in figures. */
  readonly begin: string;
  readonly beginnings: readonly number[];
}

/** Flows at the ends of their periods, each period with its beginning; months begin a month before. */
function byPeriod(flow: Flow, time: Flow, layout: Layout): Periods {
  const { monthCount } = layout;
  const beginnings = beginningsOf(time.amounts);
  if (time.amounts.every((end, month) => end.eq(month))) return { flow, beginnings, begin: monthPlace(columnBefore) };
  const begins = layout.put({
    label: 'Month in which the period began',
    unit: 'month',
    isMonthly: true,
    formula: `IF(${nameOf(time.at, columnBefore)}=${monthPlace(columnBefore)},${monthPlace(columnBefore)},${columnBefore}${ownRow})`,
    values: beginnings,
  });
  const amounts = time.amounts.map((_, month) =>
    sumOf(flow.amounts.filter((_, from) => time.amounts[from]?.eq(month) === true)),
  );
  const at = layout.put({
    label: `Row ${flow.at.row} at the end of its period`,
    unit: 'money',
    isMonthly: true,
    formula: `SUMIF(${monthsOf(time.at, monthCount)},${monthPlace()},${monthsOf(flow.at, monthCount)})`,
    values: inFloats(amounts),
  });
  return { flow: { at, amounts }, beginnings, begin: nameOf(begins) };
}

function payback(unplaced: Flow, time: Flow, layout: Layout): string {
  const { flow, begin, beginnings } = byPeriod(unplaced, time, layout);
  const total = runningTotal(flow, layout);
  const [before, now] = [nameOf(total.at, columnBefore), nameOf(total.at)];
  const returns = layout.put({
    label: `Month in which row ${total.at.row} comes back to zero`,
    unit: 'month',
    isMonthly: true,
    formula: `IF(AND(${before}<0,${now}>=0),${begin}+(${monthPlace()}-${begin})*${before}/(${before}-${now}),"")`,
    values: total.amounts.map((after, month) => {
      const owed = total.amounts[month - 1] ?? zero;
      if (!(owed.lt(0) && after.gte(0))) return '';
      const from = beginnings[month] ?? 0;
      return from + (month - from) * owed.div(owed.minus(after)).toNumber();
    }),
  });
  const months = monthsOf(returns, layout.monthCount);
  const isBelow = total.amounts.some((amount) => amount.lt(0));
  const otherwise = layout.put({
    label: `Where it never does: nothing has to, or it stays below`,
    unit: 'month',
    isMonthly: false,
    formula: `IF(MIN(${monthsOf(total.at, layout.monthCount)})<0,"never",0)`,
    values: [isBelow ? 'never' : 0],
  });
  return `IF(COUNT(${months})>0,MIN(${months}),${nameOf(otherwise)})`;
}

/** Of the period that each month lies in. */
function beginningsOf(times: Row): readonly number[] {
  const ends = new Set(times.map((end) => end.toNumber()));
  let begun = 0;
  return times.map((_, month) => {
    if (month > 0 && ends.has(month - 1)) begun = month - 1;
    return begun;
  });
}
