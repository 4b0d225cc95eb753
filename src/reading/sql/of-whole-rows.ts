import { ModelError } from '../../errors.js';
import type { Row, SeriesFigure, Total, Weights } from '../batch/node.js';
import { roundingOfFloats } from '../float-series.js';
import { floatLiteral } from './dialect.js';
import { partsWritten, type Writing } from './node-text.js';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Tells the months of an account apart. */
export const monthName = 'at_month';

/** What an account comes to over all months, as an aggregate. */
export function totalText(total: Total, { textOf, mayBeNull }: Writing): string {
  const factors = partsWritten(total);
  const text = factors.map(textOf).join(' * ');
  return factors.some(mayBeNull) ? wholeOnly(`sum(${text})`, text) : `sum(${text})`;
}

/** An aggregate leaves out what is null: what rests on it is then no figure. */
const wholeOnly = (aggregate: string, text: string): string =>
  `case when count(${text}) = count(*) then ${aggregate} end`;

/**
 * A whole-horizon figure, in three steps: aggregates over the months of an account, what is made of each of them, and the
 * figure. Running totals are aggregates, a column for each month: to sort the months of all accounts takes far longer.
 */
export interface SeriesText {
  readonly aggregates: readonly NamedText[];
  readonly between: readonly NamedText[];
  readonly figure: string;
}

export function seriesText({ measure, rows }: SeriesFigure, months: number, writing: Writing): SeriesText {
  const [flow, times] = rows;
  if (flow !== undefined && measure === 'lowest') return lowestText(flow, months, writing);
  if (flow !== undefined && measure === 'payback' && times?.kind === 'weights')
    return paybackText(flow, times, writing);
  throw new ModelError(`${measure} has no closed form`);
}

const totalName = (flow: Row, month: number): string => `r${flow.id}_until${month}`;
const settledName = (flow: Row, month: number): string => `r${flow.id}_settled${month}`;
const grossName = (flow: Row): string => `r${flow.id}_gross`;

function runningTotals(flow: Row, months: readonly number[], { dialect, textOf }: Writing): readonly NamedText[] {
  const text = textOf(flow);
  return months.map((month) => ({
    name: totalName(flow, month),
    text: `sum(case when ${monthName} <= ${floatLiteral(dialect, month)} then ${text} end)`,
  }));
}

/** The gross of a flow, which is null where a month of it is. */
function grossOf(flow: Row, { textOf, mayBeNull }: Writing): NamedText {
  const gross = `sum(abs(${textOf(flow)}))`;
  return { name: grossName(flow), text: mayBeNull(flow) ? wholeOnly(gross, textOf(flow)) : gross };
}

function lowestText(flow: Row, monthCount: number, writing: Writing): SeriesText {
  const months = Array.from({ length: monthCount }, (_, month) => month);
  const totals = months.map((month) => totalName(flow, month));
  const lowest = `least(${[floatLiteral(writing.dialect, 0), ...totals].join(', ')})`;
  return {
    aggregates: [...runningTotals(flow, months, writing), grossOf(flow, writing)],
    between: [],
    figure: writing.mayBeNull(flow) ? `case when ${grossName(flow)} >= 0 then ${lowest} end` : lowest,
  };
}

/**
 * The first time at which a running total that fell below zero is no longer below it, and zero where it never fell. Flows of
 * one time count together, at the last month that has it. A total of less than rounding leaves of its flows is nothing.
 */
function paybackText(flow: Row, times: Weights, writing: Writing): SeriesText {
  const number = (value: number): string => floatLiteral(writing.dialect, value);
  const ends = [...times.values.keys()].filter((month) => times.values[month] !== times.values[month + 1]);
  const rounding = `${grossName(flow)} * ${number(roundingOfFloats)}`;
  const crossings = ends.slice(1).map((end, place) => {
    const start = ends[place] ?? 0;
    const [before, after] = [settledName(flow, start), settledName(flow, end)];
    const [from, to] = [times.values[start] ?? 0, times.values[end] ?? 0];
    return (
      `when ${before} < 0 and ${after} >= 0 then ` +
      `${number(from)} + ${number(to - from)} * ${before} / nullif(${before} - ${after}, 0)`
    );
  });
  const last = settledName(flow, ends.at(-1) ?? 0);
  return {
    aggregates: [...runningTotals(flow, ends, writing), grossOf(flow, writing)],
    between: ends.map((month) => ({
      name: settledName(flow, month),
      text: `case when abs(${totalName(flow, month)}) < ${rounding} then ${number(0)} when ${grossName(flow)} >= 0 then ${totalName(flow, month)} end`,
    })),
    figure: `case ${[...crossings, `when ${last} >= 0 then ${number(0)}`].join('\n      ')} end`,
  };
}
