import { Decimal, inShownDigits, one, sumOf, zero } from '../../decimal.js';
import { paybackOf } from '../../finance/payback.js';
import { discountingGroup } from '../../model/discounting.js';
import { isCash, type View } from '../../model/returns.js';
import type { StatementLine } from '../../model/statement.js';
import { taxedPart, taxGroup, taxTreatmentsList, type TaxedPart } from '../../model/tax.js';
import { membersOf, wordAt } from '../../model/shape.js';
import { roundingOfReading } from '../../reading/exact-series.js';
import type { Calculated } from '../calculated-scenario.js';
import { valueAt } from '../facts.js';
import type { AfterTax, AfterTaxView, TaxYear } from './accounts.js';
import { byFiscalYear, fiscalCalendar, type Years } from './fiscal-years.js';

type Row = readonly Decimal[];

interface Treatment {
  readonly treats: TaxedPart;
  readonly customLine?: string;
  readonly deductibleShare: Decimal;
  readonly writtenOffMonths: Decimal | null;
}

/** Whatever is treated in no way of its own. */
const usualTreatment = { deductibleShare: one, writtenOffMonths: null } as const;

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
export function afterTaxOf(made: Calculated): AfterTax | undefined {
  const { resolved } = made;
  const { table, shape } = resolved;
  const rate = table.get(taxGroup.paths.rate)?.value;
  if (rate === undefined) return undefined;
  const terms: Terms = {
    rate,
    losses: wordAt(shape, taxGroup.paths.losses) === 'set-off' ? 'set-off' : 'carried-forward',
    lossLimit: table.get(taxGroup.paths.lossLimit)?.value ?? one,
    discountRate: table.get(taxGroup.paths.afterTaxRate)?.value ?? valueAt(resolved, discountingGroup.paths.rate),
    treatments: treatmentsIn(made),
    calendar: fiscalCalendar(resolved.scenario, shape.horizonMonths) ?? planYears(shape.horizonMonths),
  };
  return Object.freeze({
    rate: inShownDigits(rate),
    losses: terms.losses,
    lossLimit: inShownDigits(terms.lossLimit),
    discountRate: inShownDigits(terms.discountRate),
    treatments: Object.freeze(terms.treatments.map((each) => Object.freeze(each))),
    all: viewAfterTax(made, 'all', terms),
    cashOnly: viewAfterTax(made, 'cashOnly', terms),
    treasury: viewAfterTax(made, 'treasury', terms),
  });
}

interface Terms extends Pick<AfterTax, 'rate' | 'losses' | 'lossLimit' | 'discountRate'> {
  readonly treatments: readonly Treatment[];
  readonly calendar: Years;
}

function treatmentsIn({ resolved: { table, shape } }: Calculated): readonly Treatment[] {
  const { key, keys, fields } = taxTreatmentsList;
  return membersOf(shape, key).flatMap((id): readonly Treatment[] => {
    const word = wordAt(shape, `${key}.${id}.${keys.treats}`);
    const treats = fields.treats.choices?.find((choice) => choice === word);
    if (treats === undefined) return [];
    const { deductibleShare, writtenOffMonths } = taxTreatmentsList.each(id);
    const customLine = treats === 'custom-costs' ? wordAt(shape, `${key}.${id}.${keys.customLine}`) : undefined;
    return [
      {
        treats,
        ...(customLine === undefined ? {} : { customLine }),
        deductibleShare: table.get(deductibleShare.path)?.value ?? one,
        writtenOffMonths: table.get(writtenOffMonths.path)?.value ?? null,
      },
    ];
  });
}

/** What is told of one custom line goes before what is told of all. */
function treatmentOf(line: StatementLine, treatments: readonly Treatment[]): Omit<Treatment, 'treats'> {
  const part = taxedPart(line);
  const ofPart = treatments.filter(({ treats }) => treats === part);
  return (
    ofPart.find(({ customLine }) => customLine === line.line.id) ??
    ofPart.find(({ customLine }) => customLine === undefined) ??
    usualTreatment
  );
}

/** Years from approval; what is paid at approval belongs to the first. */
function planYears(horizonMonths: number): Years {
  return {
    names: Array.from({ length: Math.ceil(horizonMonths / 12) }, (_, year) => `Year ${year + 1}`),
    yearOf: Array.from({ length: horizonMonths + 1 }, (_, month) => Math.max(0, Math.ceil(month / 12) - 1)),
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

function viewAfterTax(made: Calculated, view: View, terms: Terms): AfterTaxView {
  const { planned, resolved, reading } = made;
  const { horizonMonths } = resolved.shape;
  const { calendar, rate, losses, lossLimit } = terms;
  const { net } = planned.model.returns[view];
  const nothing: Row = Array.from({ length: horizonMonths + 1 }, () => zero);
  const sums = { benefit: [...nothing], expensed: [...nothing], writtenOff: [...nothing] };
  let leftToWriteOff = zero;
  const add = (to: Decimal[], month: number, amount: Decimal): void => {
    to[month] = (to[month] ?? zero).plus(amount);
  };
  for (const [line, row] of linesOf(made, view)) {
    const { deductibleShare, writtenOffMonths } = treatmentOf(line, terms.treatments);
    const months = line.side === 'cost' ? writtenOffMonths?.toNumber() : undefined;
    row.forEach((amount, month) => {
      const counted = amount.times(deductibleShare);
      if (counted.isZero()) return;
      if (line.side === 'benefit') add(sums.benefit, month, counted);
      else if (months === undefined) add(sums.expensed, month, counted);
      else {
        const first = Math.max(1, month);
        const within = Math.max(0, Math.min(months, horizonMonths - first + 1));
        const part = counted.div(months);
        for (let at = first; at < first + within; at += 1) add(sums.writtenOff, at, part);
        leftToWriteOff = leftToWriteOff.plus(counted.minus(part.times(within)));
      }
    });
  }
  const byYear = (row: Row): Row => byFiscalYear(row, calendar);
  const [benefits, expensed, writtenOff, nets] = [sums.benefit, sums.expensed, sums.writtenOff, reading.row(net)].map(
    byYear,
  );
  let carried = zero;
  const years = calendar.names.map((period, year): TaxYear => {
    const at = (row: Row | undefined): Decimal => row?.[year] ?? zero;
    const profit = at(benefits).minus(at(expensed)).minus(at(writtenOff));
    const lossesUsed = profit.gt(0) ? Decimal.min(carried, profit.times(lossLimit)) : zero;
    const isCarried = losses === 'carried-forward';
    if (isCarried) carried = profit.lt(0) ? carried.minus(profit) : carried.minus(lossesUsed);
    const taxable = isCarried ? Decimal.max(zero, profit).minus(lossesUsed) : profit;
    const tax = taxable.times(rate);
    return {
      period,
      benefit: at(benefits),
      expensed: at(expensed),
      writtenOff: at(writtenOff),
      profit,
      lossesUsed,
      taxable,
      tax,
      netBeforeTax: at(nets),
      netAfterTax: at(nets).minus(tax),
    };
  });
  const taxes = [...nothing];
  years.forEach(({ tax }, year) => add(taxes, calendar.yearOf.lastIndexOf(year), tax));
  const factors = discountFactors(made, terms.discountRate);
  const flows = reading.row(net).map((amount, month) => amount.minus(taxes[month] ?? zero));
  const worth = (row: Row): Decimal => sumOf(row.map((amount, month) => amount.times(factors[month] ?? zero)));
  const payback = paybackOf(
    flows.map((amount, month) => ({ amount, time: new Decimal(month) })),
    roundingOfReading,
  );
  return Object.freeze({
    years: Object.freeze(years.map(shown)),
    npv: inShownDigits(worth(flows)),
    totalTax: inShownDigits(sumOf(taxes)),
    presentValueTax: inShownDigits(worth(taxes)),
    paybackMonths: payback.status === 'paid-back' ? inShownDigits(payback.periods) : null,
    leftToWriteOff: inShownDigits(leftToWriteOff),
    lossesLeft: inShownDigits(carried),
  });
}

const shown = ({ period, ...figures }: TaxYear): TaxYear =>
  // The same keys, each figure in its promised digits.
  Object.freeze({
    period,
    ...Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, inShownDigits(figure)])),
  }) as TaxYear;

/** By month, at a rate of its own, placed as the flows of the plan are. */
function discountFactors({ planned, resolved, reading }: Calculated, rate: Decimal): Row {
  if (rate.eq(valueAt(resolved, discountingGroup.paths.rate)))
    return reading.row(planned.model.returns.all.discountFactor);
  const place = planned.lines.get('flowPlace');
  const growth = one.plus(rate);
  return place === undefined ? [] : reading.row(place).map((years) => growth.pow(years.negated()));
}
