import type { Industry } from './industry.js';
import type { Estimate } from './record.js';
import type { Size } from './size.js';

interface AssumptionBase {
  readonly id: AssumptionId;
  readonly grade: 'D';
  readonly label: string;
  readonly unit: string;
  readonly reasoning: string;
  /** Records it leans on or was checked against: never proof. */
  readonly anchors?: readonly string[];
  /** Ends of its range that records give, though none gives the figure. */
  readonly citedEnds?: readonly CitedEnd[];
}

/** An end of a range that rests on a record. */
export interface CitedEnd {
  readonly end: 'low' | 'high';
  readonly record: string;
  /** The sizes or industries of which it holds; all of them unless told. */
  readonly of?: readonly (Size | Industry)[];
  /** How the end follows from the record, where it is not one of its figures. */
  readonly how?: string;
}

/** This project's own judgement: no address, and shown as an assumption. Money is in USD. */
export type Assumption = AssumptionBase &
  (
    | { readonly kind: 'for-all'; readonly forAll: Estimate }
    | { readonly kind: 'by-size'; readonly bySize: Readonly<Record<Size, Estimate>> }
    | { readonly kind: 'by-industry'; readonly byIndustry: Readonly<Record<Industry, Estimate>> }
  );

export interface Organisation {
  readonly industry: Industry;
  readonly size: Size;
}

/** The part of an assumption that holds for this organisation. */
export function assumedEstimate(assumption: Assumption, { industry, size }: Organisation): Estimate {
  switch (assumption.kind) {
    case 'for-all':
      return assumption.forAll;
    case 'by-size':
      return assumption.bySize[size];
    case 'by-industry':
      return assumption.byIndustry[industry];
    default:
      return assumption satisfies never;
  }
}

/** The ends of this organisation's range that rest on records. */
export const citedEndsOf = ({ citedEnds = [] }: Assumption, { industry, size }: Organisation): readonly CitedEnd[] =>
  citedEnds.filter(({ of }) => of === undefined || of.includes(industry) || of.includes(size));

/** What is assumed for want of a usable source; the names are those of the model’s inputs where there is one. */
export const assumptionIds = [
  'people',
  'dataScientists',
  'engineers',
  'validators',
  'otherStaff',
  'models',
  'valuePerModel',
  'revenue',
  'mlInfra',
  'hoursPerRelease',
  'coordination',
  'runHours',
  'templateHours',
  'retiredTools',
  'setupHours',
  'implementationMonths',
  'rampMonths',
  'adoptionCeiling',
  'migrationHours',
  'consultingDays',
  'tools',
  'hoursPerLink',
  'licencePerPerson',
  'platformFee',
  'platformInfra',
  'platformTeam',
  'procurementHours',
  'championShare',
  'platformReuse',
  'auditHours',
  'experiments',
  'experimentHours',
  'monitorPrice',
  'retrainCompute',
  'platformUnits',
  'rho',
  'freedHoursCap',
  'changesPerYear',
  'retrainingsPerYear',
  'retrainingFactor',
  'hoursPerRetraining',
  'handsOnCut',
  'leadCut',
  'failureCut',
  'recoveryCut',
  'incidentHours',
  'responders',
  'severity',
  'decay',
  'decayCap',
  'driftEvents',
  'detectionDays',
  'detectionCut',
  'driftLoss',
  'perishable',
  'alpha',
  'extraShareLive',
  'newModels',
  'modelLife',
  'coordinationCut',
  'runHoursCut',
  'prepCut',
  'rerunCut',
  'infraCut',
  'auditCut',
  'evidenceHours',
  'evidenceCut',
  'alerts',
  'triageMinutes',
  'trainingHours',
  'refresherHours',
  'dipShare',
  'dipDepth',
  'dipMonths',
  'licenceUplift',
  'wageGrowth',
  'templateCoverage',
  'overlapMonths',
  'workshopHours',
  'awarenessHours',
  'computePerExperiment',
  'consultingDayRate',
  'dataSetHours',
  'stewardshipHours',
  'fillMonths',
  'hiringCost',
  'contractorDays',
  'contractorDayRate',
  'biasTestHours',
  'biasTestHoursAfter',
  'explanationHours',
  'explanationHoursAfter',
  'explanationBuildHours',
  'codingHours',
  'assistantTimeSaved',
  'assistantPrice',
  'untrainedShare',
  'untrainedLearning',
  'acceleratorPrice',
  'trainingHoursCut',
  'servingUtilisation',
  'servingUtilisationAfter',
  'idleHoursCut',
  'tokenPrice',
  'tokenPriceWritten',
  'cachedTokenPrice',
  'refreshShare',
  'platformUnitPrice',
  'regulatedShare',
  'leavers',
  'freezeWeeks',
] as const;
export type AssumptionId = (typeof assumptionIds)[number];
