import { Decimal, inShownDigits, sumOf, zero, type Numeric } from '../decimal.js';
import { discountedValue } from '../finance/discounted-value.js';
import { amountsFrom, choiceFrom, groupFrom, rateFrom } from '../finance/figure.js';
import { rateOfReturn, type InternalRate } from '../finance/internal-rate.js';
import { modifiedInternalRate } from '../finance/mirr.js';
import { paybackOf, type Payback } from '../finance/payback.js';
import type { PlacedFlow } from '../finance/timeline.js';
import { roundingOfReading, runningTotals } from '../reading/exact-series.js';

/** Plain cash flows: in is positive, out is negative. */
export interface PlainFlows {
  /** Effective a year, as a share; more than −1. */
  readonly rate: Numeric;
  /** `flows[0]` is now; then one a month if `monthly`, else one a year, at its end or its middle. */
  readonly timing: 'monthly' | 'year-end' | 'mid-year';
  readonly flows: readonly Numeric[];
  /** Of the modified internal rate; the rate unless given. */
  readonly financeRate?: Numeric;
  readonly reinvestRate?: Numeric;
}

/** All metrics of plain flows. Outlays are the costs, income the benefits; `null` is a ratio to nothing. */
export interface Appraisal {
  readonly npv: Decimal;
  readonly roi: Decimal | null;
  readonly irr: InternalRate;
  readonly mirr: InternalRate;
  /** In months. */
  readonly payback: Payback;
  readonly discountedPayback: Payback;
  readonly profitabilityIndex: Decimal | null;
  readonly benefitCostRatio: Decimal | null;
  readonly peakFunding: Decimal;
  readonly totalCost: Decimal;
  readonly totalBenefit: Decimal;
  readonly presentValueCost: Decimal;
  readonly presentValueBenefit: Decimal;
}

const monthsPerYear = new Decimal(12);
const timings: readonly PlainFlows['timing'][] = ['monthly', 'year-end', 'mid-year'];

/**
 * What plain cash flows are worth: each metric by the same definition as in `calculate`. Plain flows have no go-live, so
 * that the profitability index is that of the textbook: the outlay is the first flow.
 *
 * @throws {FormulaError} `rate-too-low`, `no-flows`, `not-a-number`, `too-many-digits`, `not-a-choice`
 * @example appraise({ rate: '0.1', timing: 'year-end', flows: ['-100', '110'] }).npv  // 0
 */
export function appraise(plainFlows: PlainFlows): Appraisal {
  const {
    rate,
    timing,
    flows,
    financeRate = rate,
    reinvestRate = rate,
  } = groupFrom(plainFlows, 'the argument', ['rate', 'timing', 'flows', 'financeRate', 'reinvestRate']);
  choiceFrom(timing, 'timing', timings);
  const yearly = rateFrom(rate, 'rate');
  const amounts = amountsFrom(flows);
  const placed = amounts.map((amount, place) => ({ time: yearsUntil(place, timing), amount }));
  const byMonth = amounts.map((amount, place) => ({
    time: new Decimal(timing === 'monthly' ? place : 12 * place),
    amount,
  }));
  const outlays = placed.map(({ time, amount }) => ({ time, amount: Decimal.max(zero, amount.negated()) }));
  const income = placed.map(({ time, amount }) => ({ time, amount: Decimal.max(zero, amount) }));
  const presentValueCost = discountedValue(yearly, outlays);
  const presentValueBenefit = discountedValue(yearly, income);
  const npv = presentValueBenefit.minus(presentValueCost);
  const ratioToCost = (over: Decimal): Decimal | null =>
    presentValueCost.isZero() ? null : inShownDigits(over.div(presentValueCost));
  const discounted = byMonth.map(({ time }, place) => ({
    time,
    amount: discountedValue(yearly, placed.slice(place, place + 1)),
  }));
  return Object.freeze({
    npv: inShownDigits(npv),
    roi: ratioToCost(npv),
    irr: rateOfReturn(placed),
    mirr: modifiedInternalRate(placed, rateFrom(financeRate, 'financeRate'), rateFrom(reinvestRate, 'reinvestRate')),
    payback: paybackOf(byMonth),
    discountedPayback: paybackOf(discounted, roundingOfReading),
    profitabilityIndex: indexOf(npv, placed),
    benefitCostRatio: ratioToCost(presentValueBenefit),
    peakFunding: inShownDigits(Decimal.max(zero, ...runningTotals(amounts).map((total) => total.negated()))),
    totalCost: inShownDigits(sumOf(outlays.map(({ amount }) => amount))),
    totalBenefit: inShownDigits(sumOf(income.map(({ amount }) => amount))),
    presentValueCost: inShownDigits(presentValueCost),
    presentValueBenefit: inShownDigits(presentValueBenefit),
  });
}

function yearsUntil(place: number, timing: PlainFlows['timing']): Decimal {
  if (place === 0) return zero;
  if (timing === 'monthly') return new Decimal(place).div(monthsPerYear);
  return timing === 'mid-year' ? new Decimal(place).minus('0.5') : new Decimal(place);
}

/** Present value of later flows over the outlay at the start; none without an outlay. */
function indexOf(npv: Decimal, [first]: readonly PlacedFlow[]): Decimal | null {
  const outlay = first?.amount.negated() ?? zero;
  return outlay.gt(0) ? inShownDigits(npv.plus(outlay).div(outlay)) : null;
}
