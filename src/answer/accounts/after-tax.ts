import { Decimal, inShownDigits, one, sumOf, zero } from '../../decimal.js';
import { paybackOf } from '../../finance/payback.js';
import { yearOf } from '../../formula/expression.js';
import { discountingGroup } from '../../model/discounting.js';
import { isCash, type View } from '../../model/returns.js';
import type { StatementLine } from '../../model/statement.js';
import { taxGroup, taxTreatmentsList } from '../../model/tax.js';
import { membersOf, wordAt } from '../../model/shape.js';
import { roundingOfReading } from '../../reading/exact-series.js';
import type { Calculated } from '../calculated-scenario.js';
import { valueAt } from '../facts.js';
import type { AfterTax, AfterTaxView, TaxYear } from './accounts.js';
import { presentValueOf, yearNames } from '../statement.js';
import { factorsAt } from './factors.js';
import { byFiscalYear, fiscalCalendar, type Years } from './fiscal-years.js';

type Row = readonly Decimal[];

type Treatment = AfterTax['treatments'][number];

/**
 * The plan after income tax, year by year, in the three views; nothing where no rate of tax is told.
 *
 *     profit  = benefits − costs expensed − what is written off
 *     taxable = profit − losses of earlier years, as far as the profit goes and the limit allows; a loss is carried on
 *     tax     = rate · taxable, paid in the last month of the year
 *
 * What is capitalised is written off evenly (straight line) over so many months from the one in which it is paid, what is
 * paid at approval from the first month on. What is left when the horizon ends is deducted nowhere, as no value beyond the
 * horizon is counted. Where losses are set off, a loss saves its tax in its year.
 */
export function afterTaxOf(made: Calculated): (() => AfterTax) | undefined {
  const terms = taxTermsOf(made);
  if (terms === undefined) return undefined;
  return () => {
    const { rate, losses, lossLimit, discountRate, treatments } = terms;
    return Object.freeze({
      rate: inShownDigits(rate),
      losses,
      lossLimit: inShownDigits(lossLimit),
      discountRate: inShownDigits(discountRate),
      treatments: Object.freeze(treatments.map((each) => Object.freeze(each))),
      all: viewAfterTax(made, 'all', terms),
      cashOnly: viewAfterTax(made, 'cashOnly', terms),
      treasury: viewAfterTax(made, 'treasury', terms),
    });
  };
}

/** The net present value of all benefits after tax, without the rest; nothing where no rate of tax is told. */
export function npvAfterTaxOf(made: Calculated): Decimal | undefined {
  const terms = taxTermsOf(made);
  return terms && viewAfterTax(made, 'all', terms).npv;
}

/** By which rules the tax is worked out; nothing where no rate of tax is told. */
export function taxTermsOf({ resolved }: Calculated): TaxTerms | undefined {
  const { table, shape, scenario } = resolved;
  const rate = table.get(taxGroup.paths.rate)?.value;
  if (rate === undefined) return undefined;
  return {
    rate,
    losses: wordAt(shape, taxGroup.paths.losses) === 'set-off' ? 'set-off' : 'carried-forward',
    lossLimit: table.get(taxGroup.paths.lossLimit)?.value ?? one,
    discountRate: table.get(taxGroup.paths.afterTaxRate)?.value ?? valueAt(resolved, discountingGroup.paths.rate),
    treatments: treatmentsIn(resolved),
    calendar: fiscalCalendar(scenario, shape.horizonMonths) ?? planYears(shape.horizonMonths),
  };
}

export interface TaxTerms extends Pick<AfterTax, 'rate' | 'losses' | 'lossLimit' | 'discountRate'> {
  readonly treatments: readonly Treatment[];
  readonly calendar: Years;
}

function treatmentsIn({ table, shape }: Calculated['resolved']): readonly Treatment[] {
  const { key, keys, fields } = taxTreatmentsList;
  return membersOf(shape, key).flatMap((id): readonly Treatment[] => {
    const word = wordAt(shape, `${key}.${id}.${keys.treats}`);
    const treats = fields.treats.choices?.find((choice) => choice === word);
    if (treats === undefined) return [];
    const { deductibleShare, writtenOffMonths } = taxTreatmentsList.each(id);
    const customLine = treats === 'custom-costs' ? wordAt(shape, `${key}.${id}.${keys.customLine}`) : undefined;
    return [
      {
        id,
        treats,
        ...(customLine === undefined ? {} : { customLine }),
        deductibleShare: table.get(deductibleShare.path)?.value ?? one,
        writtenOffMonths: table.get(writtenOffMonths.path)?.value ?? null,
      },
    ];
  });
}

/** What is told of one custom line goes before what is told of all; nothing of a line that is treated as usual. */
export function treatmentOf(line: StatementLine, treatments: readonly Treatment[]): Treatment | undefined {
  const part = line.taxed;
  const ofPart = treatments.filter(({ treats }) => treats === part);
  return (
    ofPart.find(({ customLine }) => customLine === line.line.id) ??
    ofPart.find(({ customLine }) => customLine === undefined)
  );
}

/** Years from approval; what is paid at approval belongs to the first. */
function planYears(horizonMonths: number): Years {
  return {
    names: yearNames(horizonMonths),
    yearOf: Array.from({ length: horizonMonths + 1 }, (_, month) => yearOf(month) - 1),
  };
}

/** What a view has of the statement, and how much of it by month. */
function linesOf({ planned, resolved, reading }: Calculated, view: View): readonly (readonly [StatementLine, Row])[] {
  return planned.statement.flatMap(({ each }): readonly (readonly [StatementLine, Row])[] => {
    const row = reading.row(each.line);
    if (each.side === 'cost') return view !== 'treasury' || each.nature === 'cash' ? [[each, row]] : [];
    // As in every view: a benefit that is negative over the horizon stays.
    return view === 'all' || isCash(resolved.shape, each) || sumOf(row).lt(0) ? [[each, row]] : [];
  });
}

/** By month, as far as it counts for tax. */
interface Counted {
  readonly benefit: Row;
  readonly expensed: Row;
  readonly writtenOff: Row;
  /** Capitalised and not yet written off when the horizon ends. */
  readonly leftToWriteOff: Decimal;
}

const nothingIn = (months: number): Decimal[] => Array.from({ length: months + 1 }, () => zero);

const add = (to: Decimal[], month: number, amount: Decimal): void => {
  to[month] = (to[month] ?? zero).plus(amount);
};

/** What of a view counts for tax, and when. */
function countedIn(made: Calculated, view: View, treatments: readonly Treatment[]): Counted {
  const { horizonMonths } = made.resolved.shape;
  const [benefit, expensed, writtenOff] = [
    nothingIn(horizonMonths),
    nothingIn(horizonMonths),
    nothingIn(horizonMonths),
  ];
  let leftToWriteOff = zero;
  for (const [line, row] of linesOf(made, view)) {
    const { deductibleShare = one, writtenOffMonths } = treatmentOf(line, treatments) ?? {};
    const months = line.side === 'cost' ? writtenOffMonths?.toNumber() : undefined;
    row.forEach((amount, month) => {
      const counted = amount.times(deductibleShare);
      if (counted.isZero()) return;
      if (months === undefined) {
        add(line.side === 'benefit' ? benefit : expensed, month, counted);
        return;
      }
      const first = Math.max(1, month);
      const within = Math.max(0, Math.min(months, horizonMonths - first + 1));
      const part = counted.div(months);
      for (let at = first; at < first + within; at += 1) add(writtenOff, at, part);
      // By the months that are left, which are none and no remainder of a third.
      leftToWriteOff = leftToWriteOff.plus(part.times(months - within));
    });
  }
  return { benefit, expensed, writtenOff, leftToWriteOff };
}

/** Year by year from benefits to tax, and the losses that no profit has taken. */
function taxYears(
  { benefit, expensed, writtenOff }: Counted,
  net: Row,
  { calendar, rate, losses, lossLimit }: TaxTerms,
): { readonly years: readonly TaxYear[]; readonly lossesLeft: Decimal } {
  const [benefits, costs, writeOffs, nets] = [benefit, expensed, writtenOff, net].map((row) =>
    byFiscalYear(row, calendar),
  );
  const isCarried = losses === 'carried-forward';
  let carried = zero;
  const years = calendar.names.map((period, year): TaxYear => {
    const at = (row: Row | undefined): Decimal => row?.[year] ?? zero;
    const profit = at(benefits).minus(at(costs)).minus(at(writeOffs));
    const lossesUsed = profit.gt(0) ? Decimal.min(carried, profit.times(lossLimit)) : zero;
    if (isCarried) carried = profit.lt(0) ? carried.minus(profit) : carried.minus(lossesUsed);
    const taxable = isCarried ? Decimal.max(zero, profit).minus(lossesUsed) : profit;
    const tax = taxable.times(rate);
    return {
      period,
      benefit: at(benefits),
      expensed: at(costs),
      writtenOff: at(writeOffs),
      profit,
      lossesUsed,
      taxable,
      tax,
      netBeforeTax: at(nets),
      netAfterTax: at(nets).minus(tax),
    };
  });
  return { years, lossesLeft: carried };
}

/** By month, what a view is after tax. */
export interface AfterTaxRows extends Counted {
  readonly net: Row;
  /** In the last month of each tax year. */
  readonly taxes: Row;
  readonly flows: Row;
  readonly factors: Row;
  readonly years: readonly TaxYear[];
  readonly lossesLeft: Decimal;
}

export function afterTaxRows(made: Calculated, view: View, terms: TaxTerms): AfterTaxRows {
  const { planned, resolved, reading } = made;
  const net = reading.row(planned.model.returns[view].net);
  const counted = countedIn(made, view, terms.treatments);
  const { years, lossesLeft } = taxYears(counted, net, terms);
  const taxes = nothingIn(resolved.shape.horizonMonths);
  years.forEach(({ tax }, year) => add(taxes, terms.calendar.yearOf.lastIndexOf(year), tax));
  const flows = net.map((amount, month) => amount.minus(taxes[month] ?? zero));
  return { ...counted, net, taxes, flows, factors: discountFactors(made, terms.discountRate), years, lossesLeft };
}

function viewAfterTax(made: Calculated, view: View, terms: TaxTerms): AfterTaxView {
  const { flows, taxes, factors, years, leftToWriteOff, lossesLeft } = afterTaxRows(made, view, terms);
  const payback = paybackOf(
    flows.map((amount, month) => ({ amount, time: new Decimal(month) })),
    roundingOfReading,
  );
  return Object.freeze({
    years: Object.freeze(years.map(shown)),
    npv: inShownDigits(presentValueOf(flows, factors)),
    totalTax: inShownDigits(sumOf(taxes)),
    presentValueTax: inShownDigits(presentValueOf(taxes, factors)),
    paybackMonths: payback.status === 'paid-back' ? inShownDigits(payback.periods) : null,
    leftToWriteOff: inShownDigits(leftToWriteOff),
    lossesLeft: inShownDigits(lossesLeft),
  });
}

const shown = ({ period, ...figures }: TaxYear): TaxYear =>
  // The same keys, each figure in its promised digits.
  Object.freeze({
    period,
    ...Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, inShownDigits(figure)])),
  }) as TaxYear;

/** Those of the plan, where the rate is the same. */
const discountFactors = (made: Calculated, rate: Decimal): Row =>
  rate.eq(valueAt(made.resolved, discountingGroup.paths.rate))
    ? made.reading.row(made.planned.model.returns.all.discountFactor)
    : (factorsAt(made, rate) ?? []);
