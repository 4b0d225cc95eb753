import type { Bridge, Contribution, Decimal, ResultLine, Simulation, Swing } from 'mlops-roi';
import type { Chart } from '../../../widget/charts/chart.js';
import { annualChart, type PeriodAmounts } from '../../../widget/charts/annual-chart.js';
import { bridgeChart } from '../../../widget/charts/bridge-chart.js';
import { comparisonBridgeChart } from '../../../widget/charts/comparison-bridge-chart.js';
import { cumulativeChart } from '../../../widget/charts/cumulative-chart.js';
import { distributionChart, type Distribution } from '../../../widget/charts/distribution-chart.js';
import { measureFirstChart } from '../../../widget/charts/measure-first-chart.js';
import { tornadoChart } from '../../../widget/charts/tornado-chart.js';
import type { View } from '../../../widget/view.js';

/** Charts only turn a decimal into a number. */
export const decimal = (value: number): Decimal => ({ toNumber: () => value }) as unknown as Decimal;

export const period = (cost: number, benefit: number): PeriodAmounts => ({ cost, benefit, net: benefit - cost });

export const line = (
  side: ResultLine['side'],
  label: string,
  amount: number,
): Pick<ResultLine, 'id' | 'label' | 'side'> & { readonly presentValue: number } => ({
  id: `id of ${label}`,
  label,
  side,
  presentValue: amount,
});

export const swing = (label: string, atLow: number | null, atHigh: number | null, likely = 0): Swing => {
  const known = [atLow, atHigh, likely].filter((figure) => figure !== null);
  return {
    path: label,
    label,
    unit: 'hour',
    provenance: 'assumption',
    low: decimal(10),
    value: decimal(20),
    likely: decimal(20),
    high: decimal(40),
    atLow,
    atHigh,
    swing: Math.max(...known) - Math.min(...known),
    slope: null,
    elasticity: null,
    switchingValues: [],
  };
};

export const contribution = (label: string, perfectInformation: number): Contribution => ({
  path: label,
  label,
  rankCorrelation: 0.5,
  firstOrder: 0.25,
  perfectInformation,
  isToLookUp: false,
});

export const noise = (perfectInformation: number): Simulation['noise'] => ({
  rankCorrelation: 0,
  firstOrder: 0,
  perfectInformation,
});

export const distribution = (counts: readonly number[], from: number, width: number): Distribution => ({
  baseCase: 'expected',
  npv: {
    expected: decimal(from + width),
    quantiles: {
      p5: from,
      p10: from + width,
      p25: from,
      p50: from + 2 * width,
      p75: from,
      p90: from + 3 * width,
      p95: from,
    },
    histogram: { from, width, counts, before: 0, after: 0 },
  },
  loss: 0.25,
  samples: counts.reduce((sum, count) => sum + count, 0),
});

export const bridge = (causes: Readonly<Record<string, number>>): Bridge => ({
  causes: Object.entries(causes).map(([label, npv]) => ({ label, labels: [label], paths: [], npv: decimal(npv) })),
  residual: decimal(0),
  method: 'all-subsets',
});

/** Every chart, of one row of figures and one label. */
export function chartsOf(figures: readonly number[], label: string, view: View): readonly Chart[] {
  const first = figures[0] ?? 0;
  const named = figures.map((figure, place) => ({ label: `${label} ${String(place)}`, figure }));
  const fan = figures.map((p50) => ({ p5: p50 - 9, p10: p50 - 5, p50, p90: p50 + 5, p95: p50 + 9 }));
  return [
    cumulativeChart(
      {
        all: figures,
        cashOnly: figures,
        paybackMonths: 1,
        cashOnlyPaybackMonths: 1,
        npv: first,
        cashOnlyNpv: first,
        fan,
        isComputing: true,
      },
      view,
    ),
    cumulativeChart(
      {
        all: figures,
        cashOnly: [],
        paybackMonths: null,
        cashOnlyPaybackMonths: null,
        npv: first,
        cashOnlyNpv: first,
      },
      view,
    ),
    annualChart(
      figures.map((figure) => period(figure, -2 * figure)),
      view,
    ),
    bridgeChart(
      {
        lines: named.flatMap((each) => [
          line('cost', each.label, each.figure),
          line('benefit', each.label, each.figure),
        ]),
        npv: first,
      },
      view,
    ),
    distributionChart(distribution(figures.map(Math.abs), first, 100), view),
    tornadoChart(
      {
        baseCase: 'expected',
        expected: first,
        swings: named.map((each) => swing(each.label, each.figure, each.figure * 2, first)),
      },
      view,
    ),
    measureFirstChart(
      { contributions: named.map((each) => contribution(each.label, each.figure)), noise: noise(first) },
      view,
    ),
    comparisonBridgeChart(
      {
        bridge: bridge(Object.fromEntries(named.map((each) => [each.label, each.figure]))),
        from: { name: label, npv: decimal(first) },
        to: { name: label, npv: decimal(first) },
      },
      view,
    ),
  ];
}
