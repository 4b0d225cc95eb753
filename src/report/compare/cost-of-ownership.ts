import type { OwnedAmounts } from '../../answer/accounts/accounts.js';
import type { ComparedScenario, Comparison } from '../../answer/compare/comparison.js';
import type { Outlooks } from '../../answer/compare/outlooks.js';
import { type OwnershipCategory, ownershipLabels } from '../../model/ownership.js';
import { orMissing } from '../figures.js';
import { joined, sheetFor, type ReportStyle, type ScenariosPage, type Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { printed, tableOf } from '../table.js';
import { calledIn, moneyFor, scenarioColumns, scenariosTitle } from './scenarios.js';

/** The cost of ownership of each option side by side. */
export function ownershipText(comparison: Comparison | Outlooks, style: ReportStyle): string {
  const page: ScenariosPage = { comparison, inputs: [], ...sheetFor(style, comparison.currency) };
  const names = comparison.scenarios.map(({ name }) => calledIn(comparison, name));
  return `${joined([scenariosTitle(page), names, costOfOwnershipSection(page)]).join('\n')}\n`;
}

interface OwnedRow {
  readonly label: string;
  readonly isStrong?: boolean;
  /** `null` where an option has no such cost, or it is not known. */
  readonly amountOf: (scenario: ComparedScenario) => OwnedAmounts[keyof OwnedAmounts];
}

// Its keys are just these categories.
const categories = Object.keys(ownershipLabels) as readonly OwnershipCategory[];

const units = {
  presentValue: '… present value',
  perModelYear: '… for a model, a year',
  perDeployment: '… for a deployment',
  perPerson: '… for a person',
} as const satisfies Partial<Record<keyof OwnedAmounts, string>>;

/** What each option costs whoever owns it, by what the money is for. */
function costOfOwnershipSection(page: ScenariosPage): Section {
  const { scenarios } = page.comparison;
  const amountIn = (category: OwnershipCategory, { costOfOwnership }: ComparedScenario) =>
    costOfOwnership.categories.find((each) => each.category === category)?.amount ?? null;
  const rows: readonly OwnedRow[] = [
    ...categories.map((category) => ({
      label: ownershipLabels[category],
      amountOf: (scenario: ComparedScenario) => amountIn(category, scenario),
    })),
    {
      label: 'Total cost of ownership',
      isStrong: true,
      amountOf: ({ costOfOwnership }: ComparedScenario) => costOfOwnership.total.amount,
    },
    ...(Object.entries(units) as readonly (readonly [keyof typeof units, string])[]).map(([key, label]) => ({
      label,
      amountOf: ({ costOfOwnership }: ComparedScenario) => costOfOwnership.total[key],
    })),
  ].filter(({ amountOf }) => scenarios.some((scenario) => amountOf(scenario) !== null));
  const money = moneyFor(
    page,
    rows.flatMap(({ amountOf }) => scenarios.flatMap((scenario) => amountOf(scenario) ?? [])),
  );
  const columns = scenarioColumns<OwnedRow>(page, ({ amountOf }, scenario) => orMissing(amountOf(scenario), money));
  const table = tableOf(
    rows,
    ({ label, isStrong }) => ({ label, ...(isStrong === true ? { isStrong } : {}) }),
    columns,
  );
  const note = 'Own hours included, the pace lost while people learn not; models and deployments on the new practice.';
  return [
    ...printed({ title: 'COST OF OWNERSHIP', ...table }, page),
    ...wrapped(note, page.width).map(page.palette.faint),
  ];
}
