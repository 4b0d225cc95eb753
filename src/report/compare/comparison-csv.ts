import type { ComparedScenario, Comparison, Difference } from '../../answer/compare/comparison.js';
import { viewKeys, type Metrics, type ViewKey } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import type { InternalRate } from '../../finance/internal-rate.js';
import { deliveryKeys } from '../../model/delivery.js';
import { csvTable, figureCell, moneyCell, type CsvForm } from '../csv.js';
import { plainText } from '../plain-text.js';
import { deliveryMetrics } from '../result/delivery.js';

type Figure = Decimal | null | undefined;

interface Row {
  readonly section: string;
  readonly view: string;
  readonly id: string;
  readonly label: string;
  /** One for each scenario. */
  readonly figures: readonly Figure[];
}

const deliveryAfter = 'delivery after';

const metricKeys = [
  'npv',
  'roi',
  'mirr',
  'paybackMonths',
  'discountedPaybackMonths',
  'profitabilityIndex',
  'benefitCostRatio',
  'peakFunding',
  'peakFundingMonth',
  'totalCost',
  'totalBenefit',
  'presentValueCost',
  'presentValueBenefit',
  'tco',
] as const satisfies readonly (keyof Metrics)[];

/**
 * The comparison as CSV: one row a figure, one column a scenario. What is told of a scenario against the base
 * stands in the column of that scenario.
 */
export function comparisonCsv(comparison: Comparison, form?: CsvForm): string {
  const { scenarios, currency } = comparison;
  const heading = ['section', 'view', 'id', 'label', 'currency', ...scenarios.map(({ name }) => plainText(name))];
  const rows: readonly Row[] = [
    ...Object.values(viewKeys).flatMap((view) => metricRows(scenarios, view)),
    ...unadjustedRows(scenarios),
    ...lineRows(comparison),
    ...deliveryRows(scenarios),
    ...comparison.differences.flatMap((difference) => differenceRows(comparison, difference)),
  ];
  const money = moneyCell(currency);
  return csvTable(
    [
      heading,
      ...rows.map(({ section, view, id, label, figures }) => [
        ...[section, view, id, label, currency].map(plainText),
        ...figures.map(isMoney(section, id) ? money : figureCell),
      ]),
    ],
    form,
  );
}

/** What is no money: shares, ratios, months, and how delivery goes. */
const otherMetrics: ReadonlySet<string> = new Set<keyof Metrics>([
  'roi',
  'irr',
  'mirr',
  'paybackMonths',
  'discountedPaybackMonths',
  'profitabilityIndex',
  'benefitCostRatio',
  'peakFundingMonth',
]);

const isMoney = (section: string, id: string): boolean => section !== deliveryAfter && !otherMetrics.has(id);

/** The one rate that there is. */
const rateOf = (irr: InternalRate): Figure => (irr.status === 'unique' ? irr.rate : null);

const metricRows = (scenarios: readonly ComparedScenario[], view: ViewKey): readonly Row[] => [
  ...metricKeys.map((id) => ({
    section: 'metrics',
    view,
    id,
    label: '',
    figures: scenarios.map((scenario) => scenario[view][id]),
  })),
  { section: 'metrics', view, id: 'irr', label: '', figures: scenarios.map((scenario) => rateOf(scenario[view].irr)) },
];

/** Without the risk adjustment of the metrics. */
function unadjustedRows(scenarios: readonly ComparedScenario[]): readonly Row[] {
  if (scenarios.every(({ npvWithoutRiskAdjustment }) => npvWithoutRiskAdjustment === null)) return [];
  return Object.values(viewKeys).map((view) => ({
    section: 'without risk adjustment',
    view,
    id: 'npv',
    label: '',
    figures: scenarios.map((each) => (each.npvWithoutRiskAdjustment ?? npvsOf(each))[view]),
  }));
}

const npvsOf = ({ metrics, cashOnly, treasury }: ComparedScenario): Readonly<Record<ViewKey, Decimal>> => ({
  metrics: metrics.npv,
  cashOnly: cashOnly.npv,
  treasury: treasury.npv,
});

const lineRows = ({ lines }: Comparison): readonly Row[] =>
  lines.map(({ id, label, side, presentValues }) => ({
    section: `${side}, present value`,
    view: viewKeys.all,
    id,
    label,
    figures: presentValues,
  }));

const deliveryRows = (scenarios: readonly ComparedScenario[]): readonly Row[] =>
  deliveryKeys.map((id) => ({
    section: deliveryAfter,
    view: '',
    id,
    label: deliveryMetrics[id].label,
    figures: scenarios.map(({ delivery }) => delivery.after[id]),
  }));

function differenceRows({ scenarios }: Comparison, { from, to, bridge, ...views }: Difference): readonly Row[] {
  const ofOne = (figure: Figure): readonly Figure[] => scenarios.map(({ name }) => (name === to ? figure : null));
  const section = `less ${from}`;
  return [
    ...Object.values(viewKeys).flatMap((view) => [
      { section, view, id: 'npv', label: '', figures: ofOne(views[view].npv) },
      { section, view, id: 'irr', label: '', figures: ofOne(rateOf(views[view].irr)) },
    ]),
    ...bridge.causes.map(({ label, paths, npv }) => ({
      section: `bridge from ${from}`,
      view: viewKeys.all,
      id: paths.join(' '),
      label,
      figures: ofOne(npv),
    })),
  ];
}
