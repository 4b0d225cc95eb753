import { inShownDigits, type Decimal } from '../decimal.js';
import { FormulaError, ModelError } from '../errors.js';
import type { InternalRate } from '../finance/internal-rate.js';
import type { Line } from '../formula/expression.js';
import type { Model } from '../model/model.js';
import type { View } from '../model/returns.js';
import { isPayback, type Solved } from '../reading/exact-series.js';
import type { ExactReading } from '../reading/exact.js';
import type { Metrics, MissingMetric } from './result.js';
import { text } from '../say.js';
import { whenAsked } from './when-asked.js';

/** Metrics that can be asked of many samples at once. */
export const askedMetrics = [
  'npv',
  'cashOnlyNpv',
  'treasuryNpv',
  'roi',
  'benefitCostRatio',
  'irr',
  'paybackMonths',
  'discountedPaybackMonths',
  'totalCost',
  'totalBenefit',
  'peakFunding',
] as const;
export type AskedMetric = (typeof askedMetrics)[number];

/** The line of each. */
export const metricLines = ({
  returns: { all, cashOnly, treasury },
  peakFunding,
}: Model): Readonly<Record<AskedMetric, Line>> => ({
  npv: all.npv,
  cashOnlyNpv: cashOnly.npv,
  treasuryNpv: treasury.npv,
  roi: all.roi,
  benefitCostRatio: all.benefitCostRatio,
  irr: all.irr,
  paybackMonths: all.payback,
  discountedPaybackMonths: all.discountedPayback,
  totalCost: all.totalCost,
  totalBenefit: all.totalBenefit,
  peakFunding,
});

interface Answered {
  readonly value: Decimal | null;
  readonly reason?: string;
}

/**
 * The metrics of a view, each worked out when it is first asked for: a page looks at few of those of cash, and rates take
 * longest. The peak funding need is that of the treasury view in each.
 */
export function metricsOf(reading: ExactReading, { returns, peakFunding, tco }: Model, key: View): Metrics {
  const view = returns[key];
  const figure = (line: Line): Decimal => inShownDigits(reading.figure(line));
  const rate = whenAsked({ irr: () => rateIn(key, rateOf(reading, view.irr)) });
  const answers = whenAsked<Readonly<Record<Exclude<MissingMetric, 'irr'>, Answered>>>({
    roi: () => ratioOf(reading, view.roi, text('there is no cost to return anything on')),
    benefitCostRatio: () => ratioOf(reading, view.benefitCostRatio, text('there is no cost to compare with')),
    profitabilityIndex: () => indexOf(reading, view.profitabilityIndex, view.outlayUntilGoLive),
    mirr: () => valueIn(key, reading.solved(view.mirr)),
    paybackMonths: () => valueIn(key, reading.solved(view.payback)),
    discountedPaybackMonths: () => valueIn(key, reading.solved(view.discountedPayback)),
  });
  return whenAsked<Metrics>({
    npv: () => figure(view.npv),
    roi: () => answers.roi.value,
    irr: () => rate.irr,
    mirr: () => answers.mirr.value,
    paybackMonths: () => answers.paybackMonths.value,
    discountedPaybackMonths: () => answers.discountedPaybackMonths.value,
    profitabilityIndex: () => answers.profitabilityIndex.value,
    benefitCostRatio: () => answers.benefitCostRatio.value,
    peakFunding: () => figure(peakFunding),
    peakFundingMonth: () => figure(returns.treasury.lowestMonth),
    totalCost: () => figure(view.totalCost),
    totalBenefit: () => figure(view.totalBenefit),
    presentValueCost: () => figure(view.presentValueCost),
    presentValueBenefit: () => figure(view.presentValueBenefit),
    // The treasury view leaves out all own hours, the learning loss among them.
    tco: () => figure(key === 'treasury' ? view.totalCost : tco),
    reasons: () =>
      Object.freeze({
        ...(rate.irr.status === 'none' ? { irr: rate.irr.explanation } : {}),
        ...Object.fromEntries(
          Object.entries(answers).flatMap(([name, { reason }]) => (reason === undefined ? [] : [[name, reason]])),
        ),
      }),
  });
}

function rateOf(reading: ExactReading, line: Line): InternalRate {
  const solved = reading.solved(line);
  if (isPayback(solved)) throw new ModelError(`“${line.label}” is not a rate`);
  return solved;
}

const noIncome: Readonly<Record<View, string>> = {
  all: text('In no month do benefits exceed costs.'),
  cashOnly: text('In no month do cash benefits exceed costs.'),
  treasury: text('In no month does cash in exceed cash out.'),
};

/** Of flows that are net, “no income” would say more than is so. */
const isWithoutIncome = (solved: Solved): boolean => 'reason' in solved && solved.reason === 'no-income';

const rateIn = (view: View, rate: InternalRate): InternalRate =>
  rate.status === 'none' && isWithoutIncome(rate) ? Object.freeze({ ...rate, explanation: noIncome[view] }) : rate;

const valueIn = (view: View, solved: Solved): Answered =>
  isWithoutIncome(solved) ? { value: null, reason: noIncome[view] } : valueOf(solved);

/** The one figure of what was solved for; of several rates none is the figure. */
export const solvedOf = (reading: ExactReading, line: Line): Answered => valueOf(reading.solved(line));

function valueOf(solved: Solved): Answered {
  switch (solved.status) {
    case 'unique':
      return { value: inShownDigits(solved.rate) };
    case 'paid-back':
      return { value: inShownDigits(solved.periods) };
    case 'several':
      return { value: null, reason: text('there are several') };
    case 'none':
    case 'never':
      return { value: null, reason: solved.explanation };
  }
}

/** A ratio to a cost of nothing does not exist. */
export function ratioOf(reading: ExactReading, line: Line, reason: string): Answered {
  try {
    return { value: inShownDigits(reading.figure(line)) };
  } catch (error) {
    if (error instanceof FormulaError && error.code === 'zero-denominator') return { value: null, reason };
    throw error;
  }
}

const indexOf = (reading: ExactReading, line: Line, outlay: Line): Answered =>
  reading.figure(outlay).gt(0)
    ? { value: inShownDigits(reading.figure(line)) }
    : { value: null, reason: text('nothing is paid until go-live') };

/** The period from which the running total never falls below zero again; `null` where it ends below. */
export function settledPayback(solved: Solved): Decimal | null {
  if (!isPayback(solved) || solved.status === 'never') return null;
  const last = solved.laterCrossings.at(-1);
  if (last === undefined) return inShownDigits(solved.periods);
  return last.direction === 'back-to-zero' ? inShownDigits(last.periods) : null;
}
