import type { ComparedScenario, NpvSpread, SimulatedNpv } from '../../answer/compare/comparison.js';
import type { MissingMetric } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { internalRateText } from '../metric-figures.js';
import type { ScenariosPage, Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { columnTable, type TableColumn } from '../table.js';
import { missing, moneyFor, plainRow, scenarioColumns } from './scenarios.js';

interface Row {
  readonly label: string;
  readonly cell: (scenario: ComparedScenario) => string;
}

/** The metrics side by side, in the order in which a board asks for them: ROI last. */
export function returnsTable(page: ScenariosPage): Section {
  const { comparison, palette, width } = page;
  const rows = rowsOf(page);
  const table = {
    rows: rows.map(({ label }) => plainRow(label)),
    columns: scenarioColumns(page, (scenario) => rows.map(({ cell }) => cell(scenario))),
    paintHeading: palette.heading,
  };
  const isMissing = comparison.scenarios.some(({ metrics }) => Object.keys(metrics.reasons).length > 0);
  const note = isMissing ? `${legend} ${missing}: it does not exist; “report” on the scenario says why.` : legend;
  return [palette.heading('RETURNS'), ...columnTable(table, width), ...wrapped(note, width).map(palette.faint)];
}

const legend =
  'Cash only: cash benefits less all costs. Treasury: cash benefits less cash costs, which is what has to be funded. ' +
  'The other figures are of all benefits and costs.';

function rowsOf(page: ScenariosPage): readonly Row[] {
  const { comparison, figures } = page;
  const money = moneyFor(page, comparison.scenarios.flatMap(moneyIn));
  const isAdjusted = comparison.scenarios.some((each) => each.npvWithoutRiskAdjustment !== null);
  const optional =
    (key: Exclude<MissingMetric, 'irr'>, write: (value: Decimal) => string) =>
    ({ metrics }: ComparedScenario): string => {
      const value = metrics[key];
      return value === null ? missing : write(value);
    };
  const unadjusted: Row = {
    label: '… without risk adjustment',
    cell: ({ npvWithoutRiskAdjustment: npv, metrics }) => money(npv?.metrics ?? metrics.npv),
  };
  const simulated = simulatedRows.map(([label, valueOf]): Row => ({
    label,
    cell: ({ simulatedNpv }) => {
      const value = simulatedNpv === null ? null : valueOf(simulatedNpv);
      return value === null ? missing : money(new Decimal(value));
    },
  }));
  return [
    {
      label: isAdjusted ? 'Net present value, risk-adjusted' : 'Net present value',
      cell: ({ metrics }) => money(metrics.npv),
    },
    ...(isAdjusted ? [unadjusted, ...simulated] : []),
    { label: 'Net present value, cash only', cell: ({ cashOnly }) => money(cashOnly.npv) },
    { label: 'Net present value, treasury', cell: ({ treasury }) => money(treasury.npv) },
    { label: 'Peak funding', cell: ({ treasury }) => money(treasury.peakFunding) },
    { label: 'Discounted payback, months', cell: optional('discountedPaybackMonths', figures.months) },
    { label: 'Benefit-cost ratio', cell: optional('benefitCostRatio', figures.ratio) },
    { label: 'Internal rate of return', cell: ({ metrics }) => internalRateText(metrics.irr, figures) },
    { label: 'Present value of benefits', cell: ({ metrics }) => money(metrics.presentValueBenefit) },
    { label: 'Present value of costs', cell: ({ metrics }) => money(metrics.presentValueCost) },
    { label: 'Total cost of ownership', cell: ({ metrics }) => money(metrics.tco) },
    { label: `ROI over ${comparison.horizonMonths} months`, cell: optional('roi', figures.share) },
  ];
}

/** Ranges in place of risk adjustments. */
const simulatedRows: readonly (readonly [label: string, valueOf: (simulated: SimulatedNpv) => number | null])[] = [
  ['… simulated instead: mean', ({ mean }) => mean],
  ['… simulated instead: P10', ({ quantiles }) => quantiles.p10],
  ['… simulated instead: P50', ({ quantiles }) => quantiles.p50],
  ['… simulated instead: P90', ({ quantiles }) => quantiles.p90],
];

const moneyIn = ({
  metrics,
  cashOnly,
  treasury,
  npvWithoutRiskAdjustment,
  simulatedNpv,
}: ComparedScenario): readonly Decimal[] => [
  metrics.npv,
  ...simulatedRows.flatMap(([, valueOf]) => {
    const value = simulatedNpv === null ? null : valueOf(simulatedNpv);
    return value === null ? [] : [new Decimal(value)];
  }),
  ...(npvWithoutRiskAdjustment === null ? [] : [npvWithoutRiskAdjustment.metrics]),
  cashOnly.npv,
  treasury.npv,
  treasury.peakFunding,
  metrics.presentValueBenefit,
  metrics.presentValueCost,
  metrics.tco,
];

/** The net present value by the probabilities of the scenarios. */
export function expectationTable(page: ScenariosPage): Section {
  const { comparison, figures, palette, width } = page;
  const { expected } = comparison;
  if (expected === null) return [];
  const views = [
    ['All benefits', expected.metrics],
    ['Cash only', expected.cashOnly],
    ['Treasury', expected.treasury],
  ] as const;
  const money = moneyFor(
    page,
    views.flatMap(([, { mean, standardDeviation, lowest, highest }]) => [mean, standardDeviation, lowest, highest]),
  );
  const column = (heading: string, cellOf: (spread: NpvSpread) => string): TableColumn => ({
    heading,
    cells: views.map(([, spread]) => cellOf(spread)),
    aligned: 'right',
  });
  const columns = [
    column('Mean', ({ mean }) => money(mean)),
    column('Deviation', ({ standardDeviation }) => money(standardDeviation)),
    column('Lowest', ({ lowest }) => money(lowest)),
    column('Highest', ({ highest }) => money(highest)),
    column('Loss', ({ probabilityOfLoss }) => figures.share(probabilityOfLoss)),
  ];
  return [
    palette.heading('NET PRESENT VALUE BY PROBABILITY'),
    ...columnTable({ rows: views.map(([label]) => plainRow(label)), columns, paintHeading: palette.heading }, width),
  ];
}
