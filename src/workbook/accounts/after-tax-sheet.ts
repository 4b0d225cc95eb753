import type { AfterTax, TaxYear } from '../../answer/accounts/accounts.js';
import type { Result } from '../../answer/result.js';
import { sumOf } from '../../decimal.js';
import { type Returns, type View, views } from '../../model/returns.js';
import { columnName, fixedCell, onSheet } from '../file/address.js';
import type { Row, Sheet } from '../file/sheet.js';
import { firstMonthColumn, fixedColumn, headRows, sheetNames } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import type { Placed } from '../monthly/row-list.js';
import { periodIndex, rowByYear, sectionAcross, wholeFigure } from '../sheets/by-year.js';
import { headColours, type AddedCheck, type AddedChecks } from '../sheets/checks.js';
import { headOf } from '../sheets/head.js';
import { formats, looks, textCell } from '../sheets/looks.js';
import { viewWords } from '../sheets/metrics.js';
import { modelCell, modelMonths } from '../sheets/model.js';
import type { AfterTaxPlaces, ViewPlaces } from './after-tax-rows.js';

type Yearly = Exclude<keyof TaxYear, 'period'>;

const yearlyWords: Readonly<Record<Yearly, string>> = {
  benefit: 'Benefits',
  expensed: 'Costs expensed',
  writtenOff: 'Written off',
  profit: 'Profit or loss',
  lossesUsed: 'Losses of earlier years',
  taxable: 'Taxable',
  tax: 'Tax',
  netBeforeTax: 'Net flow before tax',
  netAfterTax: 'Net flow after tax',
};
const yearlyKeys = Object.keys(yearlyWords) as readonly Yearly[];
const strong: ReadonlySet<Yearly> = new Set(['profit', 'tax', 'netAfterTax']);

interface Told {
  readonly result: Result;
  readonly rows: ModelRows;
  readonly places: AfterTaxPlaces | undefined;
  readonly returns: Returns;
  readonly checks: AddedChecks;
}

export interface AfterTaxSheet {
  readonly sheet: Sheet;
  /** Cells of the net present value after tax. */
  readonly npv: Readonly<Record<View, string>>;
}

/** From benefits to tax by tax year in three views, and what the plan is worth after it. */
export function afterTaxSheet({ result, rows, places, returns, checks }: Told): AfterTaxSheet | undefined {
  const { afterTax, currency, horizonMonths } = result;
  if (afterTax === undefined || places === undefined) return undefined;
  const monthCount = horizonMonths + 1;
  const periods = afterTax.all.years.map(({ period }) => period);
  const periodsOf = { currency, monthCount, periodRow: places.taxYear.row, count: periods.length };
  const months = ({ row }: Placed): string => modelMonths(row, monthCount);
  const sheetRows: Row[] = [
    ...headOf(
      'After tax, by tax year',
      ['Line', 'Unit', 'Total', ...periods],
      checks.add(
        'afterTax',
        ...checksOf({ result, rows, returns, afterTax, places, months, taxTotal: () => taxTotal }),
      ),
    ),
    periodIndex(periods.length, 1),
  ];
  let taxTotal = '';
  const npv: Partial<Record<View, string>> = {};
  for (const view of views) {
    const of = places.views[view];
    const told = afterTax[view];
    sheetRows.push(sectionAcross(viewWords[view], periods.length));
    for (const key of yearlyKeys) {
      const placed = of.yearly[key];
      if (placed === undefined) continue;
      const values = told.years.map((year) => year[key].toNumber());
      const row = sheetRows.length + 1;
      if (view === 'all' && key === 'tax') taxTotal = onSheet(sheetNames.afterTax, fixedCell(fixedColumn, row));
      sheetRows.push(
        rowByYear(periodsOf, { label: yearlyWords[key], of: placed, values, row, isStrong: strong.has(key) }),
      );
    }
    // The first of the figures of the whole plan.
    npv[view] = onSheet(sheetNames.afterTax, fixedCell(fixedColumn, sheetRows.length + 1));
    sheetRows.push(...wholeRows(of, { told, factors: months(places.factors), months, currency, monthCount }));
  }
  sheetRows.push(
    [],
    [
      textCell(
        'A convention for comparing plans, and no accounting or tax advice. Tax is paid in the last month of its year.',
        looks.faint,
      ),
    ],
  );
  return {
    sheet: {
      name: sheetNames.afterTax,
      widths: [52, 8, 15, ...periods.map(() => 14)],
      rows: sheetRows,
      frozen: { rows: headRows + 1, columns: fixedColumn },
      isOnePage: true,
      coloured: headColours,
    },
    // Of each of the views there is one.
    npv: npv as Readonly<Record<View, string>>,
  };
}

interface WholeTold {
  readonly told: AfterTax[View];
  readonly factors: string;
  readonly months: (at: Placed) => string;
  readonly currency: string;
  readonly monthCount: number;
}

/** What a view is worth after tax, when it pays back, and what the horizon cuts off. */
function wholeRows(
  { yearly, capitalised, lossesLeft, payback }: ViewPlaces,
  { told, factors, months, currency, monthCount }: WholeTold,
): readonly Row[] {
  const worth = (of: Placed | undefined): string => (of === undefined ? '0' : `SUMPRODUCT(${months(of)},${factors})`);
  const sums = (of: readonly Placed[]): string => of.map((at) => `SUM(${months(at)})`).join('+');
  const money = (label: string, formula: string, value: { toNumber: () => number }): Row =>
    wholeFigure(label, currency, formula, value.toNumber(), formats.money);
  return [
    money('Net present value after tax', worth(yearly.netAfterTax), told.npv),
    money('Present value of tax', worth(yearly.tax), told.presentValueTax),
    wholeFigure(
      'Payback after tax',
      'months',
      modelCell(payback.row),
      told.paybackMonths?.toNumber() ?? 'never',
      formats.tenths,
    ),
    ...(yearly.writtenOff === undefined
      ? []
      : [
          wholeFigure(
            'Left to write off when the horizon ends',
            currency,
            `${sums(capitalised)}-SUM(${months(yearly.writtenOff)})`,
            told.leftToWriteOff.toNumber(),
            formats.money,
          ),
        ]),
    ...(lossesLeft === undefined
      ? []
      : [
          money(
            'Losses that no profit has taken',
            onSheet(sheetNames.model, `$${columnName(firstMonthColumn + monthCount - 1)}$${lossesLeft.row}`),
            told.lossesLeft,
          ),
        ]),
  ];
}

interface CheckTold extends Pick<Told, 'result' | 'rows' | 'returns'> {
  readonly afterTax: AfterTax;
  readonly places: AfterTaxPlaces;
  readonly months: (at: Placed) => string;
  readonly taxTotal: () => string;
}

function checksOf({
  result,
  rows,
  returns,
  afterTax,
  places,
  months,
  taxTotal,
}: CheckTold): readonly Omit<AddedCheck, 'sheet'>[] {
  const { metrics } = result;
  const { netBeforeTax, netAfterTax, tax } = places.views.all.yearly;
  const single = (line: Returns['npv']): string => modelCell(rows.at(line).row);
  const gross = `(ABS(${single(returns.presentValueCost)})+ABS(${single(returns.presentValueBenefit)}))`;
  const size = metrics.presentValueCost.abs().plus(metrics.presentValueBenefit.abs()).toNumber();
  const worth = (of: Placed | undefined): string =>
    of === undefined ? '0' : `SUMPRODUCT(${months(of)},${months(places.factors)})`;
  const [npv, total] = [afterTax.all.npv.toNumber(), sumOf(afterTax.all.years.map((year) => year.tax)).toNumber()];
  return [
    {
      label: 'Value after tax: by flows after tax, and before tax less the tax',
      compared: () => ({
        one: worth(netAfterTax),
        other: `${worth(netBeforeTax)}-${worth(tax)}`,
        gross,
        values: [npv, npv, size],
      }),
    },
    {
      label: 'Tax: the years added up, and the months',
      compared: () => ({
        one: taxTotal(),
        other: tax === undefined ? '0' : `SUM(${months(tax)})`,
        gross,
        values: [total, total, size],
      }),
    },
  ];
}
