import type { Industry } from './industry.js';

export const topics = [
  'licence',
  'upskilling',
  'wage',
  'infrastructure',
  'implementation',
  'deployment-speed',
  'reliability',
  'productivity',
  'value',
  'compliance',
  'finance',
  'adoption',
] as const;
export type Topic = (typeof topics)[number];

/**
 * A: official price list, government statistics or peer-reviewed work. B: independent survey, academic data, or
 * official figures read at a relay. C: paid by a vendor, second-hand, or converted by us. D: an assumption.
 */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** `ends`: least and greatest named; `one-sd`: one standard deviation of those asked, either way. */
export const rangeMeanings = ['ends', 'p10-p90', 'one-sd', 'confidence-95'] as const;
export type RangeMeaning = (typeof rangeMeanings)[number];

export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** Without an address the record is an assumption. */
  readonly url?: string;
  /** The page was not read at this address: a third party quoted it, and it is where to check. */
  readonly isUrlUnread?: true;
  readonly year?: number;
  readonly isYearApproximate?: true;
  /** `first-hand`: at the issuer (or a true copy of its page); `relayed`: at somebody who repeats it. */
  readonly seen: 'first-hand' | 'relayed';
  readonly officialUrl?: string;
  /** The day on which the relay copied the issuer's page. */
  readonly date?: string;
  /** The month in which the figure was read once more at this address; absent where it was not, or could not be. */
  readonly checked?: string;
}

export const priceCategories = [
  'ci-cd',
  'data-labelling',
  'data-versioning',
  'experiment-tracking',
  'explainability-governance',
  'feature-store',
  'genai-coding-assistance',
  'ml-platform',
  'model-serving',
  'monitoring-observability',
  'pipeline-orchestration',
] as const;
type PriceCategory = (typeof priceCategories)[number];

export const priceModels = [
  'per-seat',
  'per-seat-plus-usage',
  'per-host',
  'flat-plus-usage',
  'usage-based',
  'annual-contract',
  'free-tier',
  'open-source',
  'source-available',
] as const;
type PriceModel = (typeof priceModels)[number];

/** What is billed on top of the record's own price. */
interface ExtraPrice {
  readonly name: string;
  readonly price: string;
  readonly unit: string;
}

interface Pricing {
  readonly vendor: string;
  readonly product: string;
  readonly plan: string;
  readonly category: PriceCategory;
  readonly model: PriceModel;
  readonly isBilledAnnually?: true;
  readonly included?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly priceDate?: string;
  readonly currency: string;
  readonly extras?: readonly ExtraPrice[];
}

/** One cited figure. Numbers are decimal strings, carried over as the source prints them. */
export interface EvidenceRecord {
  readonly id: string;
  readonly topic: Topic;
  /** Absent: the figure is cross-industry. */
  readonly industry?: Industry;
  readonly label: string;
  readonly value: string;
  readonly low?: string;
  readonly high?: string;
  /** A currency or a quantity, then what it is divided by: `USD/seat/month`, `hours/person/year`, `share`, `ratio`. */
  readonly unit: string;
  readonly rangeMeaning?: RangeMeaning;
  readonly grade: Grade;
  readonly source: Source;
  readonly note: string;
  /**
   * Years after which the figure is old. Prices 1, and so market rates (cost of capital, inflation), which move as
   * fast; wages and benefit loads 2; surveys, trials of a tool, courses and rates set by law 3; case studies,
   * measurements and the estimates made for a regulation 5: what was measured stays true, its surroundings change.
   */
  readonly ageLimitYears: number;
  /** Of licences only. */
  readonly pricing?: Pricing;
}

/**
 * A figure and the doubt about it, as decimal strings: the least, the likeliest and the greatest value that *one*
 * organisation may have. Without `low` and `high` the figure is taken as certain.
 */
export interface Estimate {
  readonly low?: string;
  readonly likely: string;
  readonly high?: string;
  /** What `low` and `high` are: `ends` unless told. */
  readonly rangeMeaning?: RangeMeaning;
}
