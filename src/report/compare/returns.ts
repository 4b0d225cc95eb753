import type { ComparedScenario } from '../../answer/compare/comparison.js';
import type { MissingMetric } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { missing, orMissing } from '../figures.js';
import { internalRateText } from '../metric-figures.js';
import type { ScenariosPage, Section } from '../page.js';
import { printed, right, tableOf } from '../table.js';
import { moneyFor, scenarioColumns } from './scenarios.js';

interface Metric {
  readonly label: string;
  readonly cellOf: (scenario: ComparedScenario) => string;
}

/** The metrics side by side, in the order in which a board asks for them: ROI last. */
export function returnsSection(page: ScenariosPage): Section {
  const isMissing = page.comparison.scenarios.some(({ metrics }) => Object.keys(metrics.reasons).length > 0);
  const note = isMissing ? `${legend} ${missing}: it does not exist; “report” on the scenario says why.` : legend;
  const columns = scenarioColumns<Metric>(page, ({ cellOf }, scenario) => cellOf(scenario));
  const table = tableOf(metricsOf(page), ({ label }) => ({ label }), columns);
  return printed({ heading: 'RETURNS', ...table, notes: [note] }, page);
}

const legend =
  'Cash benefits only: less all costs. Treasury: cash in less cash out, which is what has to be funded. ' +
  'The other figures are of all benefits and costs.';

function metricsOf(page: ScenariosPage): readonly Metric[] {
  const { comparison, figures } = page;
  const money = moneyFor(page, comparison.scenarios.flatMap(moneyIn));
  const isAdjusted = comparison.scenarios.some((each) => each.npvWithoutRiskAdjustment !== null);
  const optional =
    (key: Exclude<MissingMetric, 'irr'>, write: (value: Decimal) => string) =>
    ({ metrics }: ComparedScenario): string =>
      orMissing(metrics[key], write);
  const unadjusted: Metric = {
    label: '… without risk adjustment',
    cellOf: ({ npvWithoutRiskAdjustment: npv, metrics }) => money(npv?.metrics ?? metrics.npv),
  };
  return [
    {
      label: isAdjusted ? 'Net present value, risk-adjusted' : 'Net present value',
      cellOf: ({ metrics }) => money(metrics.npv),
    },
    ...(isAdjusted ? [unadjusted] : []),
    { label: 'Net present value, cash benefits only', cellOf: ({ cashOnly }) => money(cashOnly.npv) },
    { label: 'Net present value, treasury', cellOf: ({ treasury }) => money(treasury.npv) },
    { label: 'Peak funding', cellOf: ({ treasury }) => money(treasury.peakFunding) },
    { label: 'Discounted payback, months', cellOf: optional('discountedPaybackMonths', figures.months) },
    { label: 'Benefit-cost ratio', cellOf: optional('benefitCostRatio', figures.ratio) },
    { label: 'Internal rate of return', cellOf: ({ metrics }) => internalRateText(metrics.irr, figures) },
    { label: 'Present value of benefits', cellOf: ({ metrics }) => money(metrics.presentValueBenefit) },
    { label: 'Present value of costs', cellOf: ({ metrics }) => money(metrics.presentValueCost) },
    { label: 'Total cost of ownership', cellOf: ({ metrics }) => money(metrics.tco) },
    { label: `ROI over ${countOf(comparison.horizonMonths, 'months')}`, cellOf: optional('roi', figures.share) },
  ];
}

const moneyIn = ({ metrics, cashOnly, treasury, npvWithoutRiskAdjustment }: ComparedScenario): readonly Decimal[] => [
  metrics.npv,
  ...(npvWithoutRiskAdjustment === null ? [] : [npvWithoutRiskAdjustment.metrics]),
  cashOnly.npv,
  treasury.npv,
  treasury.peakFunding,
  metrics.presentValueBenefit,
  metrics.presentValueCost,
  metrics.tco,
];

/** The net present value by the probabilities of the scenarios. */
export function expectationSection(page: ScenariosPage): Section {
  const { figures } = page;
  const { expected } = page.comparison;
  if (expected === null) return [];
  const views = [
    { label: 'All benefits', npv: expected.metrics },
    { label: 'Cash benefits', npv: expected.cashOnly },
    { label: 'Treasury', npv: expected.treasury },
  ];
  const money = moneyFor(
    page,
    views.flatMap(({ npv: { mean, standardDeviation, lowest, highest } }) => [
      mean,
      standardDeviation,
      lowest,
      highest,
    ]),
  );
  const table = tableOf(views, ({ label }) => ({ label }), [
    right('Mean', ({ npv }) => money(npv.mean)),
    right('Deviation', ({ npv }) => money(npv.standardDeviation)),
    right('Lowest', ({ npv }) => money(npv.lowest)),
    right('Highest', ({ npv }) => money(npv.highest)),
    right('Loss', ({ npv }) => figures.share(npv.probabilityOfLoss)),
  ]);
  return printed({ heading: 'NET PRESENT VALUE BY PROBABILITY', ...table }, page);
}
