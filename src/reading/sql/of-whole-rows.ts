import { ModelError } from '../../errors.js';
import { roundingOfFloats } from '../float-series.js';
import type { Row, SeriesFigure, Total, Weights } from '../batch/node.js';
import { floatLiteral } from './dialect.js';
import { isEven, type Writing } from './node-text.js';

/** A column that is worked out over the months of an account, or a number of each month alone. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface MonthColumn {
  readonly name: string;
  readonly values: readonly number[];
}

/** Places the months of an account in their order. */
export const monthName = 'at_month';

/** What an account comes to over all months, as an aggregate. */
export function totalText(total: Total, { textOf, mayBeNull }: Writing): string {
  const factors = isEven(total) ? total.factors : [total.weights, ...total.factors];
  const text = factors.map(textOf).join(' * ');
  return factors.some(mayBeNull) ? wholeOnly(`sum(${text})`, text) : `sum(${text})`;
}

/** An aggregate leaves out what is null: what rests on it is then no figure. */
const wholeOnly = (aggregate: string, text: string): string =>
  `case when count(${text}) = count(*) then ${aggregate} end`;

/** A whole-horizon figure: the columns that it needs beside its row, and the aggregate of them. */
export interface SeriesText {
  readonly windows: readonly NamedText[];
  readonly months: readonly MonthColumn[];
  readonly aggregate: string;
}

export function seriesText({ measure, rows }: SeriesFigure, writing: Writing): SeriesText {
  const [flow, times] = rows;
  if (flow !== undefined && measure === 'lowest') return lowestText(flow, writing);
  if (flow !== undefined && measure === 'payback' && times?.kind === 'weights')
    return paybackText(flow, times, writing);
  throw new ModelError(`${measure} has no closed form`);
}

/** A sum over the months until now, or until some months ago. */
const runningTotal = (of: string, until = 0): string =>
  `sum(${of}) over (partition by account order by ${monthName} rows between unbounded preceding and ${
    until === 0 ? 'current row' : `${until} preceding`
  })`;

const totalName = (flow: Row, until = 0): string => `r${flow.id}_total${until === 0 ? '' : `_${until}`}`;
const grossName = (flow: Row, until = 0): string => `r${flow.id}_gross${until === 0 ? '' : `_${until}`}`;

function lowestText(flow: Row, { dialect, textOf, mayBeNull }: Writing): SeriesText {
  const text = textOf(flow);
  const lowest = `least(${floatLiteral(dialect, 0)}, min(${totalName(flow)}))`;
  return {
    windows: [{ name: totalName(flow), text: runningTotal(text) }],
    months: [],
    aggregate: mayBeNull(flow) ? wholeOnly(lowest, text) : lowest,
  };
}

/**
 * The first time at which a running total that fell below zero is no longer below it: times rise, so that of all such
 * times it is the least. Flows of one time count together, at the last month that has it.
 */
function paybackText(flow: Row, times: Weights, { dialect, textOf, mayBeNull }: Writing): SeriesText {
  const number = (value: number): string => floatLiteral(dialect, value);
  const text = textOf(flow);
  const ends = endsOf(times);
  const gaps = [...new Set(ends.map(({ gap }) => gap))];
  const [time, before] = [`w${times.id}_end`, `w${times.id}_before`];
  const settled = (until: number): string => {
    const total = until === 0 ? totalName(flow) : `coalesce(${totalName(flow, until)}, ${number(0)})`;
    const gross = `${grossName(flow, until)} * ${number(roundingOfFloats)}`;
    return `case when abs(${total}) < ${gross} then ${number(0)} else ${total} end`;
  };
  const gapName = `w${times.id}_gap`;
  const earlier =
    gaps.length === 1
      ? `(${settled(gaps[0] ?? 1)})`
      : `(case ${gaps.map((gap) => `when ${gapName} = ${number(gap)} then ${settled(gap)}`).join(' ')} end)`;
  const now = `(${settled(0)})`;
  const crossing =
    `min(case when ${gapName} > 0 and ${earlier} < 0 and ${now} >= 0 then ` +
    `${before} + (${time} - ${before}) * ${earlier} / nullif(${earlier} - ${now}, 0) end)`;
  const neverBelow = `max(case when ${monthName} = ${number(times.values.length - 1)} and ${now} >= 0 then ${number(0)} end)`;
  const aggregate = `coalesce(${crossing}, ${neverBelow})`;
  const inMonths = (of: (end: End) => number): readonly number[] =>
    [...times.values.keys()].map((month) => {
      const end = ends.find((each) => each.month === month);
      return end === undefined ? 0 : of(end);
    });
  return {
    windows: [0, ...gaps].flatMap((until) => [
      { name: totalName(flow, until), text: runningTotal(text, until) },
      { name: grossName(flow, until), text: runningTotal(`abs(${text})`, until) },
    ]),
    months: [
      { name: time, values: inMonths(({ month }) => times.values[month] ?? 0) },
      { name: before, values: inMonths(({ timeBefore }) => timeBefore) },
      { name: gapName, values: inMonths(({ gap }) => gap) },
    ],
    aggregate: mayBeNull(flow) ? wholeOnly(aggregate, text) : aggregate,
  };
}

interface End {
  /** The last month of its time. */
  readonly month: number;
  readonly timeBefore: number;
  /** How many months ago the time before ended; of the first as many as lie before the start. */
  readonly gap: number;
}

function endsOf({ values }: Weights): readonly End[] {
  const months = [...values.keys()].filter((month) => values[month] !== values[month + 1]);
  return months.map((month, place) => {
    const previous = months[place - 1];
    if (previous !== undefined) return { month, timeBefore: values[previous] ?? 0, gap: month - previous };
    const next = (months[1] ?? 0) - month;
    return { month, timeBefore: 0, gap: next > month ? next : month + 1 };
  });
}
