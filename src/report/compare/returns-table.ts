import type { ComparedScenario, SimulatedNpv } from '../../answer/compare/comparison.js';
import type { MissingMetric } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { columnTable } from '../column-table.js';
import { internalRateText } from '../internal-rate-text.js';
import type { Section } from '../page.js';
import { wrapped } from '../wrapped.js';
import { missing, moneyFor, plainRow, scenarioColumns, type ScenariosPage } from './scenarios-page.js';

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
