import { viewKeys, type Metrics, type MissingMetric } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { type View, views } from '../../model/returns.js';
import { fittedWholeMoney, missing, orMissing } from '../figures.js';
import { internalRateText, missingNames } from '../metric-figures.js';
import type { Page, ResultPage, Section } from '../page.js';
import { marked, wrapped } from '../plain-text.js';
import { cashLabel } from './statement-rows.js';
import { cellRoom, printed, type Column, type Row } from '../table.js';

const viewLabels: Readonly<Record<View, string>> = {
  all: 'All benefits',
  cashOnly: 'Cash benefits',
  treasury: 'Treasury',
};

/** The metrics in three views side by side, in the order in which a board asks for them: ROI last. */
export function returnsSection(page: Page): Section {
  const { palette, width } = page;
  const columns = views.map((view): Column => ({ heading: viewLabels[view], aligned: 'right' }));
  const rows = rowsOf(page, cellRoom(views.length, width));
  return [
    ...printed({ title: 'RETURNS', columns, rows }, page),
    ...[...reasonLines(page), ...notForGood(page).flatMap((text) => wrapped(text, width)), ...peakLines(page)].map(
      palette.faint,
    ),
    ...wrapped(viewNote, width).map(palette.faint),
  ];
}

const viewNote =
  'Cash benefits: these alone, less all costs, hours of own staff included. Treasury: cash in less cash out, ' +
  'which is what has to be funded, bills in advance whole. Total cost of ownership: total cost less the learning loss.';

function rowsOf(page: Page, room: number): readonly Row[] {
  const { result, figures } = page;
  const metrics = views.map((view) => result[viewKeys[view]]);
  const moneyKeys = [
    'npv',
    'totalCost',
    'totalBenefit',
    'presentValueCost',
    'presentValueBenefit',
    'tco',
    'peakFunding',
  ] as const satisfies readonly (keyof Metrics)[];
  const money = fittedWholeMoney(
    figures,
    [result.prepaid, ...metrics.flatMap((each) => moneyKeys.map((key) => each[key]))],
    room,
  );
  const row = (label: string, cell: (each: Metrics) => string): Row => ({ label, cells: metrics.map(cell) });
  const treasuryRow = (label: string, cell: string): Row => ({ label, cells: ['', '', cell] });
  const optional =
    (key: Exclude<MissingMetric, 'irr'>, write: (value: Decimal) => string) =>
    (each: Metrics): string =>
      orMissing(each[key], write);

  return [
    row('Net present value', ({ npv }) => money(npv)),
    treasuryRow('Peak funding', money(result.treasury.peakFunding)),
    treasuryRow('Peak funding, month', figures.months(result.treasury.peakFundingMonth)),
    ...(result.prepaid.isZero() ? [] : [treasuryRow('Prepaid beyond the horizon', money(result.prepaid))]),
    row('Discounted payback, months', optional('discountedPaybackMonths', figures.months)),
    row('Payback, months', optional('paybackMonths', figures.months)),
    row('Benefit-cost ratio', optional('benefitCostRatio', figures.ratio)),
    row('Profitability index', optional('profitabilityIndex', figures.ratio)),
    row('Internal rate of return', ({ irr }) => internalRateText(irr, figures)),
    row('Present value of benefits', ({ presentValueBenefit }) => money(presentValueBenefit)),
    row('Present value of costs', ({ presentValueCost }) => money(presentValueCost)),
    row('Total benefit', ({ totalBenefit }) => money(totalBenefit)),
    row('Total cost', ({ totalCost }) => money(totalCost)),
    row('Total cost of ownership', ({ tco }) => money(tco)),
    row(`ROI over ${countOf(result.horizonMonths, 'months')}`, optional('roi', figures.share)),
  ];
}

/** Of cash that makes up for what was paid and then falls behind again: a payback is the first time that it does. */
export const notForGood = ({ result, figures }: ResultPage): readonly string[] =>
  (['cashOnly', 'treasury'] as const).flatMap((view) => {
    const { paybackMonths, totalBenefit, totalCost } = result[viewKeys[view]];
    return paybackMonths === null || totalBenefit.gte(totalCost)
      ? []
      : [
          `${pageLabels[view]} is at nothing again in month ${figures.months(paybackMonths)}, but not for good: ` +
            `it ends at ${figures.shortMoney(totalBenefit.minus(totalCost))}.`,
        ];
  });

const pageLabels = { cashOnly: 'Cash less all costs', treasury: cashLabel } as const;

/** Cash that is still at its lowest when the horizon ends may need more beyond it. */
const isRecovered = ({ result: { treasury, horizonMonths } }: Page): boolean =>
  treasury.peakFunding.isZero() || treasury.peakFundingMonth.lt(horizonMonths);

const peakLines = (page: Page): readonly string[] =>
  isRecovered(page)
    ? []
    : wrapped(
        `Peak funding is not recovered within ${countOf(page.result.horizonMonths, 'months')}: its month is the last.`,
        page.width,
      );

/** Why a figure is not there: each reason once, with the metrics it is the reason of, and in which view. */
function reasonLines({ result, width }: Page): readonly string[] {
  const told = new Map<string, Map<MissingMetric, readonly View[]>>();
  for (const view of views) {
    // `reasons` is keyed by just these metrics.
    const reasons = Object.entries(result[viewKeys[view]].reasons) as readonly (readonly [MissingMetric, string])[];
    for (const [metric, reason] of reasons.filter(([each]) => each !== 'mirr')) {
      const metrics = told.get(reason) ?? new Map<MissingMetric, readonly View[]>();
      told.set(reason, metrics.set(metric, [...(metrics.get(metric) ?? []), view]));
    }
  }
  return [...told].flatMap(([reason, metrics]) => {
    const names = [...metrics].map(([metric, of]) => missingNames[metric] + viewWords(of));
    return marked(`${missing} `, `No ${names.join(', ')}: ${reason}`, width);
  });
}

const viewWords = (of: readonly View[]): string =>
  of.length === views.length ? '' : ` (${of.map((view) => viewLabels[view].toLowerCase()).join(', ')})`;
