import type { Returns, View } from '../../model/returns.js';
import type { ResultPage } from '../../report/page.js';
import { columnName, onSheet } from '../file/address.js';
import type { Chart } from '../file/sheet.js';
import { firstMonthColumn, headRows, monthRow, sheetNames } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import type { Placed } from '../monthly/row-list.js';
import { modelMonths } from './model.js';
import type { StatementSheet } from './statement.js';

/** What is drawn. */
export interface Charted {
  readonly page: ResultPage;
  readonly statement: StatementSheet;
  readonly model: ModelRows;
  readonly returns: Readonly<Record<View, Returns>>;
}

const chartRows = 22;
const colours = { cost: 'C00000', benefit: '2E75B6', cash: '7F7F7F' } as const;

/** Costs and benefits by year, and how the money comes back by month. */
export function chartsOf(
  { statement, model, returns, page: { result } }: Charted,
  { row, columns }: { readonly row: number; readonly columns: number },
): readonly Chart[] {
  const { annual, monthly, currency } = result;
  const count = monthly.net.length;
  const firstPeriod = columnName(firstMonthColumn);
  const lastPeriod = columnName(firstMonthColumn + annual.length - 1);
  const periods = (number: number): string =>
    onSheet(sheetNames.statement, `$${firstPeriod}$${number}:$${lastPeriod}$${number}`);
  const total = (at: Placed): string => modelMonths(at.row, count);
  // The first column is as wide as three others.
  const half = Math.floor(columns / 3);
  return [
    {
      kind: 'bar',
      title: 'Costs and benefits by year',
      description: `Costs and benefits of each year in ${currency}; the figures stand in the table above.`,
      format: '#,##0',
      categories: { range: periods(headRows), values: annual.map(({ period }) => period) },
      series: [
        {
          name: 'Costs',
          colour: colours.cost,
          range: periods(statement.cost.total.row),
          values: statement.cost.total.annual,
        },
        {
          name: 'Benefits',
          colour: colours.benefit,
          range: periods(statement.benefit.total.row),
          values: statement.benefit.total.annual,
        },
      ],
      from: [0, row],
      to: [half, row + chartRows],
    },
    {
      kind: 'line',
      title: 'Running total of the net flow by month',
      description: `What has come in less what was paid, month by month in ${currency}: all benefits, and cash benefits only.`,
      format: '#,##0',
      categories: {
        range: modelMonths(monthRow, count),
        values: monthly.net.map((_, month) => month),
        title: 'Months from approval',
      },
      series: [
        {
          name: 'All benefits',
          colour: colours.benefit,
          range: total(model.runningTotalOf(returns.all.net)),
          values: monthly.cumulative.map((value) => value.toNumber()),
        },
        {
          name: 'Cash less all costs',
          colour: colours.cash,
          range: total(model.runningTotalOf(returns.cashOnly.net)),
          values: monthly.cumulativeCashOnly.map((value) => value.toNumber()),
        },
      ],
      from: [half, row],
      to: [columns, row + chartRows],
    },
  ];
}
