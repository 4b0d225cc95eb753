import type { Line } from '../formula/expression.js';
import type { Model } from '../model/model.js';

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
