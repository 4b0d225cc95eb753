import type { Metrics } from '../../src/answer/result.js';
import type { Decimal } from '../../src/decimal.js';
import type { Reported } from '../../src/report/page.js';

const moneyMetrics = [
  'npv',
  'peakFunding',
  'totalCost',
  'totalBenefit',
  'presentValueCost',
  'presentValueBenefit',
  'tco',
] as const;

const currencies = ['USD', 'JPY', 'KWD', 'IDR'];

/** In which currencies amounts of this length are printed: all of them the longest, and each of the others in one. */
export const currenciesAt = (factor: string, place: number): readonly string[] =>
  /e\d\d$|^\d{6,}$/.test(factor) ? currencies : currencies.filter((_, at) => at === place % currencies.length);

/** The same case with all money multiplied; shares, months and ratios stay. */
export function multiplied(result: Reported, factor: string): Reported {
  const by = (value: Decimal): Decimal => value.times(factor);
  const metrics = (of: Metrics): Metrics => ({
    ...of,
    ...Object.fromEntries(moneyMetrics.map((key) => [key, by(of[key])])),
  });
  return {
    ...result,
    metrics: metrics(result.metrics),
    cashOnly: metrics(result.cashOnly),
    treasury: metrics(result.treasury),
    annual: result.annual.map(({ period, cost, benefit, net, treasury }) => ({
      period,
      cost: by(cost),
      benefit: by(benefit),
      net: by(net),
      treasury: by(treasury),
    })),
    monthly: {
      ...result.monthly,
      cumulative: result.monthly.cumulative.map(by),
      cumulativeCashOnly: result.monthly.cumulativeCashOnly.map(by),
      treasury: result.monthly.treasury.map(by),
    },
    adoption: result.adoption.map((rung) => ({ ...rung, npv: by(rung.npv) })),
    kpis: result.kpis.map((kpi) =>
      kpi.unit.startsWith('money') && kpi.value !== null ? { ...kpi, value: by(kpi.value) } : kpi,
    ),
    lines: result.lines.map((line) => ({
      ...line,
      annual: line.annual.map(by),
      total: by(line.total),
      presentValue: by(line.presentValue),
    })),
  };
}
