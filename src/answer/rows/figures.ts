import type { Decimal } from '../../decimal.js';
import { inShownDigits } from '../../decimal.js';
import type { Calculated } from '../calculated-scenario.js';
import { resultOf } from '../calculate.js';
import type { Answer } from '../judgement.js';
import { type AskedMetric, askedMetrics, metricLines, ratioOf, solvedOf } from '../metrics.js';

export const rowMetrics = [...askedMetrics, 'verdict'] as const;
/** What can be asked of each row: a metric by its name, or the verdict. */
export type RowMetric = (typeof rowMetrics)[number];

/** What is asked unless told. */
export const usualMetrics = [
  'npv',
  'cashOnlyNpv',
  'roi',
  'paybackMonths',
  'totalCost',
  'totalBenefit',
  'peakFunding',
] as const satisfies readonly RowMetric[];

export const isFigure = (metric: RowMetric): metric is AskedMetric => metric !== 'verdict';

/** A figure of a scenario, exactly; nothing where it does not exist. */
export function exactFigure({ planned: { model }, reading }: Calculated, metric: AskedMetric): Decimal | null {
  const line = metricLines(model)[metric];
  switch (metric) {
    case 'roi':
    case 'benefitCostRatio':
      return ratioOf(reading, line, '').value;
    case 'irr':
    case 'paybackMonths':
    case 'discountedPaybackMonths':
      return solvedOf(reading, line).value;
    case 'npv':
    case 'cashOnlyNpv':
    case 'treasuryNpv':
    case 'totalCost':
    case 'totalBenefit':
    case 'peakFunding':
      return inShownDigits(reading.figure(line));
    default:
      return metric satisfies never;
  }
}

export const verdictOf = (made: Calculated): Answer => resultOf(made).verdict.answer;

/** How far floats may be from decimals, as a part of what is added up in them. */
const tolerance = 1e-9;
/** Where in time a total comes back to nothing hangs on how steeply it does. */
const toleranceOfSolved = 1e-6;

/** Whether a figure that came out in floats is the exact one. */
export function isClose(metric: AskedMetric, float: number | null, exact: number | null, gross: number): boolean {
  if (float === null || exact === null) return float === exact;
  const difference = Math.abs(float - exact);
  switch (metric) {
    case 'roi':
    case 'benefitCostRatio':
      return difference <= tolerance * (1 + Math.abs(exact)) ** 2;
    case 'irr':
    case 'paybackMonths':
    case 'discountedPaybackMonths':
      return difference <= toleranceOfSolved * (1 + Math.abs(exact));
    case 'npv':
    case 'cashOnlyNpv':
    case 'treasuryNpv':
    case 'totalCost':
    case 'totalBenefit':
    case 'peakFunding':
      return difference <= tolerance * gross;
    default:
      return metric satisfies never;
  }
}
