import type { View } from '../view.js';
import { known } from './amount-text.js';
import type { Chart } from './chart.js';
import type { Cumulative } from './cumulative-chart.js';

interface Words extends Pick<Chart, 'summary' | 'table'> {
  readonly spokenOf: (month: number) => string;
}

/** The running total in words: as a whole, month by month, and as a table. */
export function cumulativeWords({ all, cashOnly, fan = [], ...data }: Cumulative, view: View): Words {
  const { say } = view;
  const money = (amount: number | undefined): string => known(amount, view.wholeMoney);
  const totals = (month: number) => ({
    month: view.number(month),
    total: money(all[month]),
    cash: money(cashOnly[month]),
    low: money(fan[month]?.p5),
    high: money(fan[month]?.p95),
  });
  const last = all.length - 1;
  const payback = known(data.paybackMonths, view.months);
  const paidBack = say(
    data.paybackMonths === null
      ? 'Counting all benefits, the outlay is not paid back within {month} months: the running total ends at {total}.'
      : 'Counting all benefits, the outlay is paid back in month {payback}, and the running total after {month} months is {total}.',
    { ...totals(last), payback },
  );
  const summary = [
    paidBack,
    say('Counting cash only, it ends at {cash}.', totals(last)),
    ...(fan[last] === undefined ? [] : [say('Nine of ten cases end between {low} and {high}.', totals(last))]),
    ...(data.isComputing === true ? [say('The doubt about it is being computed.')] : []),
  ];
  return {
    summary: last < 0 ? say('There are no months to show.') : summary.join(' '),
    spokenOf: (month) =>
      [
        say('Month {month}: running total {total}, cash only {cash}.', totals(month)),
        ...(fan[month] === undefined ? [] : [say('Nine of ten cases lie between {low} and {high}.', totals(month))]),
      ].join(' '),
    table: {
      columns: [
        say('Month'),
        say('All benefits'),
        say('Cash only'),
        ...(fan.length === 0
          ? []
          : [say('One in twenty cases below'), say('Middle case'), say('One in twenty cases above')]),
      ],
      rows: all.map((total, month) => [
        view.number(month),
        money(total),
        money(cashOnly[month]),
        ...(fan.length === 0 ? [] : [money(fan[month]?.p5), money(fan[month]?.p50), money(fan[month]?.p95)]),
      ]),
    },
  };
}
