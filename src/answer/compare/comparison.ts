import { Decimal } from '../../decimal.js';
import type { Industry } from '../../evidence/industry.js';
import type { Size } from '../../evidence/size.js';
import type { InternalRate } from '../../finance/internal-rate.js';
import type { Alternative } from '../../scenario/scenario.js';
import type { Seed } from '../../uncertainty/sampling/sampler.js';
import type { Manifest } from '../manifest.js';
import type { Result, ResultLine, ViewKey } from '../result.js';

/** Scenarios side by side. Frozen, plain data: `JSON.stringify` writes each figure as a decimal string. */
export interface Comparison {
  readonly schemaVersion: 2;
  readonly modelVersion: string;
  readonly currency: string;
  readonly horizonMonths: number;
  /** Name of the scenario from which the others are told. */
  readonly base: string;
  /** In the order given. */
  readonly scenarios: readonly ComparedScenario[];
  /** Every line that any of them has. */
  readonly lines: readonly ComparedLine[];
  /** From the base to each other scenario, in the order given. */
  readonly differences: readonly Difference[];
  /** Where scenarios say which way to go they describe. */
  readonly alternatives: Alternatives | null;
  /** Where scenarios have probabilities. */
  readonly expected: Expectation | null;
  readonly notices: readonly ComparisonNotice[];
  readonly manifest: Manifest;
}

/** What `calculate` says of one scenario, less what is told by line and month. */
export interface ComparedScenario extends Pick<
  Result,
  | 'metrics'
  | 'cashOnly'
  | 'treasury'
  | 'npvWithoutRiskAdjustment'
  | 'costOfOwnership'
  | 'delivery'
  | 'verdict'
  | 'discounting'
  | 'notices'
> {
  readonly name: string;
  readonly tags: readonly string[];
  readonly probability: Decimal | null;
  readonly alternative: Alternative | null;
  readonly industry: Industry | null;
  readonly size: Size | null;
  readonly inputHash: string;
}

/** One line over all scenarios. A line with the same id on the other side is another line. */
export interface ComparedLine extends Pick<ResultLine, 'id' | 'label' | 'group' | 'side'> {
  /** In the order of the scenarios; `null` where a scenario has no such line. */
  readonly presentValues: readonly (Decimal | null)[];
  readonly totals: readonly (Decimal | null)[];
}

/** One scenario less another. */
export interface Increment extends Readonly<Record<ViewKey, IncrementalMetrics>> {
  readonly from: string;
  readonly to: string;
}

export interface IncrementalMetrics {
  readonly npv: Decimal;
  readonly presentValueCost: Decimal;
  readonly presentValueBenefit: Decimal;
  /** Of the flows of the one less those of the other, each where its own timing places it. Effective a year. */
  readonly irr: InternalRate;
}

/** What one scenario has more than the base, and why. */
export interface Difference extends Increment {
  readonly bridge: Bridge;
}

/** The net present value by the probabilities of the scenarios; those without one do not count. */
export type Expectation = Readonly<Record<ViewKey, NpvSpread>>;

export interface NpvSpread {
  readonly mean: Decimal;
  readonly standardDeviation: Decimal;
  readonly lowest: Decimal;
  readonly highest: Decimal;
  /** Of a net present value below zero. */
  readonly probabilityOfLoss: Decimal;
}

/** The ways to go, each told against doing nothing and against the best of those that cost less. */
export interface Alternatives {
  /** By present value of costs, the cheapest first. Doing nothing costs nothing, and brings nothing. */
  readonly inOrderOfCost: readonly AlternativeStep[];
  /** The last that was worth its extra cost, and so the one of the largest net present value; `null`: do nothing. */
  readonly preferred: string | null;
}

export interface AlternativeStep {
  readonly name: string;
  readonly alternative: Alternative;
  /** Against doing nothing: the net present value of the scenario itself. */
  readonly npv: Decimal;
  readonly presentValueCost: Decimal;
  /** Against the best of the cheaper ones; `null` where that is to do nothing. */
  readonly increment: Increment | null;
  /** Whether the net present value of the step is above zero. */
  readonly isWorthItsCost: boolean;
}

/**
 * What makes the net present value of one scenario that of another, cause by cause. It adds up, and it does not depend
 * on which cause is looked at first.
 */
export interface Bridge {
  /** The largest first. */
  readonly causes: readonly BridgeCause[];
  /** What the causes as shown miss of the difference: nothing but the rounding of their last digit. */
  readonly residual: Decimal;
  /**
   * `all-subsets`: Shapley’s values, over every mixture of the two. `orders`: their mean over some orders, each of
   * which adds up too. `lines`: one of the two is to do nothing, and what differs is every line of the other.
   */
  readonly method: 'all-subsets' | 'orders' | 'lines';
  readonly orders?: { readonly count: number; readonly seed: Seed };
}

/** One step of a bridge: inputs that differ between two scenarios, and what they move. */
export interface BridgeCause {
  readonly label: string;
  /** The label of each that it is made of: of causes that go together only, more than one. */
  readonly labels: readonly string[];
  /** Inputs or groups of inputs that stand for it: `tools.mlflow`, `models`; of `lines` the ids of lines. */
  readonly paths: readonly string[];
  /** What it brings to the net present value. */
  readonly npv: Decimal;
  /** How far that may be off, where not every mixture was looked at. */
  readonly standardError?: Decimal;
}

/** What a reader of a comparison should know. One a kind. */
export type ComparisonNotice =
  /** Each net present value is at the rate and timing of its own scenario. */
  | { readonly code: 'different-discounting'; readonly scenarios: readonly string[] }
  /** Scenarios whose costs and benefits are nil, by definition. */
  | { readonly code: 'nothing-done'; readonly scenarios: readonly string[] }
  /** Scenarios without a probability, beside others that have one. */
  | { readonly code: 'without-probability'; readonly scenarios: readonly string[] }
  /** Every doubtful input at its worst, or its best, at once: far rarer than one in ten. */
  | { readonly code: 'all-at-once'; readonly inputCount: number };
