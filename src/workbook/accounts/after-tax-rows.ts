import { afterTaxRows, type AfterTaxRows, type TaxTerms } from '../../answer/accounts/after-tax.js';
import type { AfterTax, TaxYear } from '../../answer/accounts/accounts.js';
import { Decimal, one, zero } from '../../decimal.js';
import { month } from '../../formula/operations.js';
import type { CountedForTax } from '../../model/counted-for-tax.js';
import type { View } from '../../model/returns.js';
import { taxGroup } from '../../model/tax.js';
import { columnName } from '../file/address.js';
import { firstMonthColumn, monthPlace, yearRow } from '../monthly/frame.js';
import type { ModelRows } from '../monthly/model-rows.js';
import { columnBefore, inFloats, monthsOf, nameOf, ownRow, type Placed } from '../monthly/row-list.js';
import { flowOf } from '../monthly/flow-rows.js';
import { payback } from '../monthly/payback-rows.js';
import { viewWords } from '../sheets/metrics.js';
import type { Extended, Taxed } from './extended.js';

type Amounts = readonly Decimal[];

/** Where the rows of a view stand from which the years are added up. */
export interface ViewPlaces {
  readonly yearly: Partial<Readonly<Record<Exclude<keyof TaxYear, 'period'>, Placed>>>;
  readonly capitalised: readonly Placed[];
  readonly lossesLeft?: Placed;
  readonly payback: Placed;
}

export interface AfterTaxPlaces {
  /** The row that tells the tax year of each month. */
  readonly taxYear: Placed;
  readonly factors: Placed;
  readonly views: Readonly<Record<View, ViewPlaces>>;
}

interface Told {
  readonly extended: Extended;
  readonly afterTax: AfterTax | undefined;
  readonly rows: ModelRows;
  readonly placeOfInput: (path: string) => string;
  /** The row of the fiscal years, where those are the years of tax. */
  readonly fiscalYear: Placed | undefined;
}

/** What the rows of every view need. */
interface Shared extends Told {
  readonly taxed: Taxed;
  readonly afterTax: AfterTax;
  readonly taxYear: Placed;
  readonly isLast: Placed;
  readonly writtenFrom: Placed;
  readonly put: (label: string, unit: string, formula: string, amounts: Amounts) => Placed;
  readonly range: (at: Placed) => string;
}

/** Rows of the model from what counts for tax to the flow after tax, in three views; nothing where no tax is told. */
export function afterTaxPlaces(told: Told): AfterTaxPlaces | undefined {
  const { extended, rows, fiscalYear, afterTax } = told;
  const { taxed } = extended;
  if (taxed === undefined || afterTax === undefined) return undefined;
  const { yearOf } = taxed.terms.calendar;
  const { layout, head } = rows;
  const taxYear = fiscalYear ?? { row: yearRow, isMonthly: true };
  const range = (at: Placed): string => monthsOf(at, layout.monthCount);
  const put: Shared['put'] = (label, unit, formula, amounts) =>
    layout.put({ label, unit, isMonthly: true, formula, values: inFloats(amounts) });
  head('Tax');
  const now = nameOf(taxYear);
  const isLast = put(
    'Last month of its tax year',
    '1',
    `IF(COUNTIF($${columnName(firstMonthColumn)}${taxYear.row}:${now},${now})=COUNTIF(${range(taxYear)},${now}),1,0)`,
    yearOf.map((year, place) => (yearOf.lastIndexOf(year) === place ? one : zero)),
  );
  const writtenFrom = put(
    'First month in which what is paid is written off',
    'month',
    `MAX(1,${monthPlace()})`,
    yearOf.map((_, place) => new Decimal(Math.max(1, place))),
  );
  const shared = { ...told, taxed, afterTax, taxYear, isLast, writtenFrom, put, range };
  return {
    taxYear,
    factors: factorRow(shared),
    views: {
      all: viewPlaces('all', shared),
      cashOnly: viewPlaces('cashOnly', shared),
      treasury: viewPlaces('treasury', shared),
    },
  };
}

/** Those of the plan, unless another rate is told. */
function factorRow({ extended: { made }, taxed, rows, placeOfInput, put }: Shared): Placed {
  const { planned, resolved } = made;
  const years = planned.lines.get('flowPlace');
  if (years === undefined || !resolved.table.has(taxGroup.paths.afterTaxRate))
    return rows.layout.rowOf(planned.model.returns.all.discountFactor);
  return put(
    'Discount factor after tax',
    '1',
    `(1+${placeOfInput(taxGroup.paths.afterTaxRate)})^(0-${nameOf(rows.layout.rowOf(years))})`,
    afterTaxRows(made, 'all', taxed.terms).factors,
  );
}

function viewPlaces(view: View, shared: Shared): ViewPlaces {
  const { extended, rows, taxed, isLast, taxYear, range, put, placeOfInput } = shared;
  const { layout, head } = rows;
  const { made } = extended;
  head(`After tax: ${viewWords[view].toLowerCase()}`);
  const exact = afterTaxRows(made, view, taxed.terms);
  const counted = taxed.counted[view];
  const [benefit, expensed] = [layout.rowOf(counted.benefit), layout.rowOf(counted.expensed)];
  const net = layout.rowOf(made.planned.model.returns[view].net);
  const writeOffs = writeOffRows(counted, exact, shared);
  const inYear = (at: Placed): string => `SUMIF(${range(taxYear)},${nameOf(taxYear)},${range(at)})`;
  const costs = [expensed, ...(writeOffs === undefined ? [] : [writeOffs.writtenOff])];
  const profit = put(
    'Profit or loss of the tax year, in its last month',
    'money',
    `${nameOf(isLast)}*(${[benefit, ...costs].map(inYear).join('-')})`,
    inLastMonths(exact, taxed.terms, 'profit'),
  );
  const losses = lossRows(profit, exact, shared);
  const taxable = put(
    'Taxable',
    'money',
    losses === undefined ? nameOf(profit) : `MAX(0,${nameOf(profit)})-${nameOf(losses.lossesUsed)}`,
    inLastMonths(exact, taxed.terms, 'taxable'),
  );
  const tax = put('Tax', 'money/month', `${nameOf(taxable)}*${placeOfInput(taxGroup.paths.rate)}`, exact.taxes);
  const after = put('Net flow after tax', 'money/month', `${nameOf(net)}-${nameOf(tax)}`, exact.flows);
  const back = payback({ at: after, amounts: exact.flows }, flowOf(month, layout), layout);
  return {
    yearly: {
      benefit,
      expensed,
      ...(writeOffs === undefined ? {} : { writtenOff: writeOffs.writtenOff }),
      profit,
      ...(losses === undefined ? {} : { lossesUsed: losses.lossesUsed }),
      taxable,
      tax,
      netBeforeTax: net,
      netAfterTax: after,
    },
    capitalised: writeOffs?.capitalised ?? [],
    ...(losses === undefined ? {} : { lossesLeft: losses.carried }),
    payback: layout.put({
      label: 'Payback after tax',
      unit: 'month',
      isMonthly: false,
      formula: back,
      values: [shared.afterTax[view].paybackMonths?.toNumber() ?? 'never'],
    }),
  };
}

/** A figure of the tax years, each in the last month of its own. */
const inLastMonths = (
  { years }: AfterTaxRows,
  { calendar: { yearOf } }: TaxTerms,
  of: Exclude<keyof TaxYear, 'period'>,
): Amounts => yearOf.map((year, place) => (yearOf.lastIndexOf(year) === place ? (years[year]?.[of] ?? zero) : zero));

interface WriteOffs {
  readonly capitalised: readonly Placed[];
  readonly writtenOff: Placed;
}

/** What is capitalised by the months over which it is written off; what is paid at approval from the first month on. */
function writeOffRows(
  { capitalised }: CountedForTax,
  exact: AfterTaxRows,
  { rows: { layout }, writtenFrom, range, put, placeOfInput }: Shared,
): WriteOffs | undefined {
  if (capitalised.length === 0) return undefined;
  const paid = capitalised.map((each) => layout.rowOf(each.paid));
  const parts = capitalised.map(({ months, paid: line }, place) => {
    const own = paid[place] ?? writtenFrom;
    const over = placeOfInput(months.path);
    const until = (last: string): string => `SUMIF(${range(writtenFrom)},"<="&${last},${range(own)})`;
    return put(
      `${line.label}, written off`,
      'money/month',
      `(${until(monthPlace())}-${until(`(${monthPlace()}-${over})`)})/${over}`,
      writtenOffEvenly(layout.reading.row(line), layout.reading.figure(months)),
    );
  });
  const writtenOff = put('Written off', 'money/month', parts.map((at) => nameOf(at)).join('+'), exact.writtenOff);
  return { capitalised: paid, writtenOff };
}

function writtenOffEvenly(paid: Amounts, over: Decimal): Amounts {
  const months = over.toNumber();
  return paid.map((_, now) =>
    paid
      .filter((_amount, month) => Math.max(1, month) <= now && Math.max(1, month) > now - months)
      .reduce((sum, amount) => sum.plus(amount), zero)
      .div(over),
  );
}

interface Losses {
  readonly carried: Placed;
  readonly lossesUsed: Placed;
}

/** Losses that are carried on; nothing where they are set off at once. */
function lossRows(
  profit: Placed,
  exact: AfterTaxRows,
  { extended: { made }, taxed: { terms }, put, placeOfInput }: Shared,
): Losses | undefined {
  if (terms.losses !== 'carried-forward') return undefined;
  const { lossLimit } = taxGroup.paths;
  const takable = `MAX(0,${nameOf(profit)})${made.resolved.table.has(lossLimit) ? `*${placeOfInput(lossLimit)}` : ''}`;
  // SUM takes the empty cell before the first month for nothing.
  const before = (row: number | string): string => `SUM(${columnBefore}${row})`;
  const [profits, used] = [inLastMonths(exact, terms, 'profit'), inLastMonths(exact, terms, 'lossesUsed')];
  let left = zero;
  const carried = put(
    'Losses carried forward',
    'money',
    `${before(ownRow)}+MAX(0,0-${nameOf(profit)})-MIN(${before(ownRow)},${takable})`,
    profits.map((amount, place) => (left = left.plus(Decimal.max(zero, amount.negated())).minus(used[place] ?? zero))),
  );
  const lossesUsed = put(
    'Losses of earlier years that it takes',
    'money',
    `MIN(${before(carried.row)},${takable})`,
    used,
  );
  return { carried, lossesUsed };
}
