import type { Decimal } from '../../decimal.js';
import type { Industry } from '../../evidence/industry.js';
import { valueGroup } from '../../model/estate.js';
import { modelsGroup } from '../../model/models.js';
import { realisationGroup } from '../../model/labour.js';
import type { ScenarioNotice } from '../../scenario/notice.js';
import type { Manifest } from '../manifest.js';
import type { MissingMetric, Result, ResultInput } from '../result.js';
import type { Verdict } from '../judgement.js';

/**
 * One organisation under the profile of each industry. Frozen, plain data: `JSON.stringify` writes each figure as a
 * decimal string.
 */
export interface IndustryComparison extends Pick<
  Result,
  'schemaVersion' | 'modelVersion' | 'name' | 'size' | 'currency' | 'horizonMonths'
> {
  /** The one that the scenario names. */
  readonly industry: Industry | null;
  /** In the order of `industries`. */
  readonly industries: readonly ComparedIndustry[];
  /** Over the industries, at one rate. */
  readonly npv: NpvRange;
  readonly reference: ComparedWith;
  /** Size of the estate, realisation and value of a model, each moved alone under the reference. */
  readonly movedInputs: readonly MovedInput[];
  readonly decides: Deciding;
  /** How the scenario was filled in under the reference. */
  readonly notices: readonly ScenarioNotice[];
  /** Of the scenario as given. */
  readonly manifest: Manifest;
}

/** The scenario with its industry replaced, and nothing else. */
export interface ComparedIndustry {
  readonly industry: Industry;
  readonly label: string;
  readonly isOwn: boolean;
  readonly npv: Decimal;
  /** At the rate of the private industries, where the scenario gives none: the public one would decide the order. */
  readonly npvAtOneRate: Decimal;
  /** Of cash benefits less all costs. */
  readonly cashOnlyNpv: Decimal;
  /** A figure that does not exist is `null`, and `reasons` says why under the same key. */
  readonly roi: Decimal | null;
  readonly benefitCostRatio: Decimal | null;
  readonly discountedPaybackMonths: Decimal | null;
  readonly reasons: Readonly<Partial<Record<ComparedMetric, string>>>;
  readonly verdict: Verdict['answer'];
  /** By which it was judged; `null` where nothing was simulated, and the ratio of benefits to costs decides. */
  readonly chanceOfGain: Decimal | null;
  /** Inputs behind the figures that are not those of the reference. */
  readonly differingInputs: readonly ResultInput[];
}

export type ComparedMetric = Extract<MissingMetric, 'roi' | 'benefitCostRatio' | 'discountedPaybackMonths'>;

export interface NpvRange {
  readonly lowest: Decimal;
  readonly highest: Decimal;
  /** Highest less lowest. */
  readonly spread: Decimal;
}

/** What the industries are told apart from: the scenario's own industry, else the middle one by net present value. */
interface ComparedWith {
  readonly industry: Industry;
  /** Its figures of the inputs that differ under any other industry. */
  readonly inputs: readonly ResultInput[];
}

/** What may decide more than an industry. */
export const movedPaths = [
  modelsGroup.paths.count,
  realisationGroup.paths.freedHours,
  valueGroup.paths.perModelYear,
] as const;
export type MovedPath = (typeof movedPaths)[number];

/** One input between its ends, and what that does to the net present value. */
export interface MovedInput extends Pick<ResultInput, 'label' | 'unit' | 'value' | 'likely'> {
  readonly path: MovedPath;
  /** `fixed-step`: a count without a range is halved and doubled, which is no evidence. `not-moved`: without a range. */
  readonly by: 'range' | 'fixed-step' | 'not-moved';
  readonly low: Decimal;
  readonly high: Decimal;
  readonly npvAtLow: Decimal;
  readonly npvAtHigh: Decimal;
  /** Over the two ends and the base case. */
  readonly npv: NpvRange;
}

/** Which of the two moves the net present value further: the industry, or the input that moves it furthest. */
export interface Deciding {
  readonly answer: 'industry' | 'input' | 'both-alike' | 'nothing';
  /** The answer in one sentence, with its figures left to the reader’s locale. */
  readonly sentence: string;
  /** The input that moves the net present value furthest; absent where none moves it. */
  readonly path?: MovedPath;
  /** The larger spread over the smaller one; `null` where the smaller one is nothing. */
  readonly factor: Decimal | null;
}
