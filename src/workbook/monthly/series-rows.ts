import { Decimal, one, sumOf, zero } from '../../decimal.js';
import { ModelError } from '../../errors.js';
import { highestRate, type InternalRate } from '../../finance/internal-rate.js';
import type { Series } from '../../formula/expression.js';
import { constant } from '../../formula/operations.js';
import { isPayback } from '../../reading/exact-series.js';
import { columnName } from '../file/address.js';
import { flowOf, runningTotal, timeOf, type Flow } from './flow-rows.js';
import { firstMonthColumn } from './frame.js';
import { payback } from './payback-rows.js';
import { inFloats, monthsOf, monthsUntilNow, nameOf, type Layout, type Placed } from './row-list.js';

type Row = readonly Decimal[];

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
      return internalRate(flow, { time: timeOf(others), solved: rateOf(series, layout) }, layout);
    case 'modifiedInternalRate':
      return modifiedRate(flow, others, layout);
    case 'payback':
      return payback(flow, timeOf(others), layout);
    default:
      return measure satisfies never;
  }
}

/** Flows as they are placed in time, by steps of equal length of which so many are a year. */
interface Spaced extends Flow {
  readonly range: string;
  /** Where it stands, and what it is. */
  readonly stepsPerYear: string;
  readonly count: 12 | 24;
}

const isNear = (one: Decimal, other: Decimal): boolean => one.minus(other).abs().lt('1e-20');
const isAt = (times: Row, perYear: number): boolean =>
  times.every((time, month) => isNear(time.times(perYear), new Decimal(month)));

/** A rate is found from flows of equal steps: months, or half-months where the middle of a part of a year is one. */
function spaced(flow: Flow, time: Flow, layout: Layout): Spaced {
  const { monthCount } = layout;
  const perYear = layout.placeOfConstant(monthsPerYear);
  if (isAt(time.amounts, 12))
    return { ...flow, range: monthsOf(flow.at, monthCount), stepsPerYear: perYear, count: 12 };
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
  return { at, range: monthsOf(at, count), amounts: placed, stepsPerYear, count: isOnMonths ? 12 : 24 };
}

/** The highest rate a step that is one: what is searched for reaches no further. */
function highestOf(stepsPerYear: number, layout: Layout): string {
  const rate = highestRate.pow(one.div(stepsPerYear)).minus(1).toSignificantDigits(12);
  const label = `Highest internal rate ${stepName(stepsPerYear)} that is told`;
  return layout.placeOfConstant(constant(rate.toString(), '1', label));
}

const stepName = (stepsPerYear: number): string => (stepsPerYear === 12 ? 'a month' : 'a half-month');

interface Placing {
  readonly time: Flow;
  readonly solved: InternalRate;
}

const usualRate = new Decimal('0.1');
/** Changed inputs may lose most of the money, and then some programs give up from where the rate was. */
const farBelow = constant('-0.1', '1', 'Rate at which the search for an internal rate begins again');

function internalRate(flow: Flow, { time, solved }: Placing, layout: Layout): string {
  // From elsewhere a program may give up, or find another of several.
  const near = shownRate(solved) ?? usualRate;
  const { at, range, amounts, stepsPerYear, count } = spaced(flow, time, layout);
  const highest = highestOf(count, layout);
  const perStep = near.plus(1).pow(one.div(count)).minus(1).toSignificantDigits(2);
  const label = `Rate ${stepName(count)} at which the search for the internal rate of row ${flow.at.row} begins`;
  const begin = layout.placeOfConstant(constant(perStep.toString(), '1', label));
  // What is above the highest rate is divided by FALSE, an error like that of a rate that is not found.
  const from = (start: string): string => {
    const rate = `IRR(${range},${start})`;
    return `(1+${rate})^${stepsPerYear}-1/(${rate}<=${highest})`;
  };
  const found = `IFERROR(${from(begin)},${from(layout.placeOfConstant(farBelow))})`;
  if (solved.status === 'several') return `IFERROR(${found},"none")`;
  // Of flows that begin with income it is the price of a loan, and no return.
  const first = amounts.findIndex((amount) => !amount.isZero());
  const inItsMonth = layout.put({
    label: `First flow of row ${flow.at.row}, in its month`,
    unit: 'money',
    isMonthly: true,
    formula: `${nameOf(at)}*(COUNTIF(${monthsUntilNow(at)},"<>0")=1)`,
    values: inFloats(amounts.map((amount, step) => (step === first ? amount : zero))),
  });
  const begun = layout.put({
    label: `First flow of row ${flow.at.row}`,
    unit: 'money',
    isMonthly: false,
    formula: `SUM(${monthsOf(inItsMonth, amounts.length)})`,
    values: inFloats([amounts[first] ?? zero]),
  });
  return `IFERROR(${found}/(${nameOf(begun)}<=0),"none")`;
}

function rateOf(series: Series, { reading }: Layout): InternalRate {
  const solved = reading.solved(series);
  if (isPayback(solved)) throw new ModelError('a payback is no rate');
  return solved;
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
