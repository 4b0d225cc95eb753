import { sumOf, zero, type Decimal } from '../../decimal.js';
import { monthPlace } from './frame.js';
import { runningTotal, type Flow } from './flow-rows.js';
import { columnBefore, inFloats, monthsOf, nameOf, ownRow, type Layout } from './row-list.js';

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

/** The month in which a flow, placed at times, has come back: the rows that it needs are put above it. */
export function payback(unplaced: Flow, time: Flow, layout: Layout): string {
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
function beginningsOf(times: readonly Decimal[]): readonly number[] {
  const ends = new Set(times.map((end) => end.toNumber()));
  let begun = 0;
  return times.map((_, month) => {
    if (month > 0 && ends.has(month - 1)) begun = month - 1;
    return begun;
  });
}
