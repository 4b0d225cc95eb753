import { text } from '../say.js';
import type { StatementLine } from './statement.js';

/** What a platform costs whoever owns it, by what the money is for. */
export const ownershipLabels = {
  licence: text('Licences and use'),
  infrastructure: text('Infrastructure'),
  people: text('People who run it'),
  upskilling: text('Upskilling and change'),
  migration: text('Set-up and migration'),
  exit: text('Exit'),
  risk: text('Contingency'),
  other: text('Other costs of your own'),
} as const;

export type OwnershipCategory = keyof typeof ownershipLabels;

/** Lines of the statement by category; a line of a member goes by the line, `licence.mlflow` by `licence`. */
const linesByCategory: Readonly<Record<Exclude<OwnershipCategory, 'other'>, readonly string[]>> = {
  licence: ['licence', 'usage', 'assistanceSeats'],
  infrastructure: [
    'infrastructurePurchase',
    'platformInfrastructure',
    'hostingInfrastructure',
    'dataStorage',
    'explainability',
    'languageEvaluation',
    'languageTokens',
    'monitoring',
    'refreshPaid',
    'retraining',
  ],
  people: [
    'runTeam',
    'hosting',
    'alertTriage',
    'assistanceReview',
    'dataStewardship',
    'languageReview',
    'linkUpkeep',
    'refreshHours',
    'skillGap',
    'switching',
  ],
  upskilling: ['awareness', 'changeLead', 'coaching', 'trainingFees', 'trainingHours', 'workshops'],
  migration: [
    'consulting',
    'dataSetup',
    'explainabilityBuild',
    'linkBuild',
    'migration',
    'oldWay',
    'parallelRun',
    'procurement',
    'procurementFees',
    'setup',
  ],
  exit: ['exit'],
  risk: ['contingencyCash', 'contingencyHours'],
};

const categoryByLine: ReadonlyMap<string, OwnershipCategory> = new Map(
  // Its keys are just these categories.
  (Object.entries(linesByCategory) as readonly (readonly [OwnershipCategory, readonly string[]])[]).flatMap(
    ([category, lines]) => lines.map((line): readonly [string, OwnershipCategory] => [line, category]),
  ),
);

/**
 * The category of a cost; none of a benefit, and none of the learning loss, which is no cost of owning: the total cost of
 * ownership leaves it out.
 */
export function ownershipCategory({ side, group, line: { id } }: StatementLine): OwnershipCategory | undefined {
  if (side !== 'cost' || id === 'learningLoss') return undefined;
  if (group === 'Custom lines') return 'other';
  return categoryByLine.get(id.split('.')[0] ?? id) ?? 'other';
}
