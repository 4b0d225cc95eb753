import type { Decimal } from '../../decimal.js';
import { inShownDigits } from '../../decimal.js';
import type { Calculated } from '../calculated-scenario.js';
import type { Answer } from '../judgement.js';
import { type AskedMetric, askedMetrics, metricLines, ratioOf, solvedOf } from '../metrics.js';
import { answerOf } from '../verdict.js';

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

/** How a figure is found: by a division, by a search for where something turns, or by adding up. */
const ways: Readonly<Record<AskedMetric, 'divided' | 'solved' | 'added'>> = {
  npv: 'added',
  cashOnlyNpv: 'added',
  treasuryNpv: 'added',
  roi: 'divided',
  benefitCostRatio: 'divided',
  irr: 'solved',
  paybackMonths: 'solved',
  discountedPaybackMonths: 'solved',
  totalCost: 'added',
  totalBenefit: 'added',
  peakFunding: 'added',
};

/** A figure of a scenario, exactly; nothing where it does not exist. */
export function exactFigure({ planned: { model }, reading }: Calculated, metric: AskedMetric): Decimal | null {
  const line = metricLines(model)[metric];
  switch (ways[metric]) {
    case 'divided':
      return ratioOf(reading, line, '').value;
    case 'solved':
      return solvedOf(reading, line).value;
    case 'added':
      return inShownDigits(reading.figure(line));
  }
}

export const verdictOf = (made: Calculated): Answer => answerOf(made);

/** How far floats may be from decimals, as a part of what is added up in them. */
const tolerance = 1e-9;
/** Where in time a total comes back to nothing hangs on how steeply it does. */
const toleranceOfSolved = 1e-6;

/** Whether a figure that came out in floats is the exact one. */
export function isClose(metric: AskedMetric, float: number | null, exact: number | null, gross: number): boolean {
  if (float === null || exact === null) return float === exact;
  const difference = Math.abs(float - exact);
  switch (ways[metric]) {
    case 'divided':
      return difference <= tolerance * (1 + Math.abs(exact)) ** 2;
    case 'solved':
      return difference <= toleranceOfSolved * (1 + Math.abs(exact));
    case 'added':
      return difference <= tolerance * gross;
  }
}
