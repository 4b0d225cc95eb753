import type { AskedMetric } from '../answer/metrics.js';
import type { MissingMetric } from '../answer/result.js';
import type { Decimal } from '../decimal.js';
import type { InternalRate } from '../finance/internal-rate.js';
import { missing, orMissing, type Figures } from './figures.js';

interface MetricName {
  readonly label: string;
  readonly kind: 'money' | 'share' | 'ratio' | 'months';
}

/** What a reader calls each metric, and how its figures are written. */
export const metricNames: Readonly<Record<AskedMetric, MetricName>> = {
  npv: { label: 'net present value', kind: 'money' },
  cashOnlyNpv: { label: 'net present value, cash benefits only', kind: 'money' },
  treasuryNpv: { label: 'net present value, treasury', kind: 'money' },
  roi: { label: 'return on investment', kind: 'share' },
  benefitCostRatio: { label: 'benefit-cost ratio', kind: 'ratio' },
  irr: { label: 'internal rate of return', kind: 'share' },
  paybackMonths: { label: 'payback in months', kind: 'months' },
  discountedPaybackMonths: { label: 'discounted payback in months', kind: 'months' },
  totalCost: { label: 'total cost', kind: 'money' },
  totalBenefit: { label: 'total benefit', kind: 'money' },
  peakFunding: { label: 'peak funding need', kind: 'money' },
};

/** What each is called where it does not exist. */
export const missingNames: Readonly<Record<MissingMetric, string>> = {
  roi: metricNames.roi.label,
  irr: metricNames.irr.label,
  mirr: 'modified internal rate',
  paybackMonths: 'payback',
  discountedPaybackMonths: 'discounted payback',
  profitabilityIndex: 'profitability index',
  benefitCostRatio: metricNames.benefitCostRatio.label,
};

/** Writes the figures of a metric; what does not exist is a dash. */
export function metricWriter(metric: AskedMetric, figures: Figures): (value: Decimal | number | null) => string {
  const writers = { money: figures.shortMoney, share: figures.share, ratio: figures.ratio, months: figures.months };
  const write = writers[metricNames[metric].kind];
  return (value) => orMissing(value, write);
}

/** “39 %”, “2 rates”, or a dash where there is none. */
export function internalRateText(rate: InternalRate, figures: Figures): string {
  switch (rate.status) {
    case 'unique':
      return figures.share(rate.rate);
    case 'several':
      return `${rate.rates.length} rates`;
    case 'none':
      return missing;
    default:
      return rate satisfies never;
  }
}
