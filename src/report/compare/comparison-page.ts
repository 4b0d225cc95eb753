import type { ComparedScenario, Comparison } from '../../answer/compare/comparison.js';
import type { Outlooks } from '../../answer/compare/outlooks.js';
import { countOf } from '../../formula/unit-words.js';
import { orMissing } from '../figures.js';
import { joined, linesOfAPage, sheetFor, type ReportStyle, type ScenariosPage, type Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { printed, tableOf } from '../table.js';
import { bridgeTable } from './bridge.js';
import { preferredText } from './increments.js';
import { moneyFor, scenarioColumns, scenariosSection, scenariosTitle } from './scenarios.js';

/** Scenarios side by side on one page: the answers, the money, and what makes the difference. */
export function comparisonPage(comparison: Comparison | Outlooks, style: ReportStyle): string {
  const inputs = 'inputs' in comparison ? comparison.inputs : [];
  const page: ScenariosPage = { comparison, inputs, ...sheetFor(style, comparison.currency) };
  const above = [scenariosTitle, outlookSection, scenariosSection, moneySection, preferredSection].map((section) =>
    section(page),
  );
  const below = [moreSection(page)];
  const bridges = bridgeSections(page, linesOfAPage - joined([...above, ...below]).length);
  return `${joined([...above, ...bridges, ...below]).join('\n')}\n`;
}

/** What the ends of ranges are. */
const outlookSection = ({ inputs, width }: ScenariosPage): Section =>
  inputs.length === 0
    ? []
    : wrapped(
        `Every one of ${inputs.length} inputs at its worse end, and at its better one, all at once: far rarer than one case in ten.`,
        width,
      );

interface Metric {
  readonly label: string;
  readonly cellOf: (scenario: ComparedScenario) => string;
}

function moneySection(page: ScenariosPage): Section {
  const { comparison, figures } = page;
  const money = moneyFor(
    page,
    comparison.scenarios.flatMap(({ metrics, cashOnly, treasury }) => [
      ...[metrics.npv, metrics.presentValueCost, metrics.presentValueBenefit],
      ...[cashOnly.npv, treasury.npv, treasury.peakFunding],
    ]),
  );
  const rows: readonly Metric[] = [
    { label: page.inputs.length > 0 ? 'Net value' : 'Expected net value', cellOf: ({ metrics }) => money(metrics.npv) },
    { label: '… with cash benefits only', cellOf: ({ cashOnly }) => money(cashOnly.npv) },
    { label: '… cash in less cash out', cellOf: ({ treasury }) => money(treasury.npv) },
    { label: 'Costs, present value', cellOf: ({ metrics }) => money(metrics.presentValueCost) },
    { label: 'Benefits, present value', cellOf: ({ metrics }) => money(metrics.presentValueBenefit) },
    { label: 'Peak funding', cellOf: ({ treasury }) => money(treasury.peakFunding) },
    {
      label: 'Payback in months',
      cellOf: ({ metrics }) => orMissing(metrics.paybackMonths, figures.months),
    },
    { label: 'Return on investment', cellOf: ({ metrics }) => orMissing(metrics.roi, figures.share) },
  ];
  const columns = scenarioColumns<Metric>(page, ({ cellOf }, scenario) => cellOf(scenario));
  return printed({ title: 'THE MONEY', ...tableOf(rows, ({ label }) => ({ label }), columns) }, page);
}

const preferredSection = (page: ScenariosPage): Section =>
  page.comparison.alternatives === null
    ? []
    : wrapped(preferredText(page.comparison.alternatives, page), page.width).map(page.palette.heading);

const mostCauses = 7;
/** A bridge of fewer causes would tell nothing. */
const fewestCauses = 2;

/** What makes the differences, with as many causes as there is room for; nothing where there is too little. */
function bridgeSections(page: ScenariosPage, room: number): readonly Section[] {
  for (let causes = mostCauses; causes >= fewestCauses; causes -= 1) {
    const told = page.comparison.differences.map((difference) => printed(bridgeTable(page, difference, causes), page));
    if (joined(told).length < room) return told;
  }
  return [];
}

function moreSection({ comparison, palette, width }: ScenariosPage): Section {
  const count = comparison.notices.length;
  const told = count === 0 ? '' : `, and ${countOf(count, 'notices')}`;
  return wrapped(`All of it${told}: compare FILES --full; one by itself: report FILE`, width).map(palette.faint);
}
