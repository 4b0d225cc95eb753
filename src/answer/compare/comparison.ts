import type { Decimal } from '../../decimal.js';
import type { Industry } from '../../evidence/industry.js';
import type { Size } from '../../evidence/size.js';
import type { InternalRate } from '../../finance/internal-rate.js';
import type { Alternative } from '../../scenario/alternative.js';
import type { SimulatedFigure, Simulation } from '../simulate/simulation.js';
import type { Manifest, Result, ResultLine, viewKeys } from '../result.js';
import type { Alternatives } from './alternatives.js';
import type { Bridge } from './bridge.js';
import type { ComparisonNotice } from './comparison-notice.js';
import type { Expectation } from './expectation.js';

/** Scenarios side by side. Frozen, plain data: `JSON.stringify` writes each figure as a decimal string. */
export interface Comparison {
  readonly schemaVersion: 1;
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

export type ViewKey = (typeof viewKeys)[keyof typeof viewKeys];

/** What `calculate` says of one scenario, less what is told by line and month. */
export interface ComparedScenario extends Pick<
  Result,
  'metrics' | 'cashOnly' | 'treasury' | 'delivery' | 'verdict' | 'discounting' | 'notices'
> {
  readonly name: string;
  readonly tags: readonly string[];
  readonly probability: Decimal | null;
  readonly alternative: Alternative | null;
  readonly industry: Industry | null;
  readonly size: Size | null;
  /** Net present value by view with every risk adjustment set to nothing; `null` where none is made. */
  readonly npvWithoutRiskAdjustment: Readonly<Record<ViewKey, Decimal>> | null;
  /** Where any of the scenarios makes risk adjustments: the other way of caution, by ranges and without them. */
  readonly simulatedNpv: SimulatedNpv | null;
  readonly inputHash: string;
}

/** The net present value over all samples; risk adjustments are set to nothing in them. */
export interface SimulatedNpv
  extends
    Pick<SimulatedFigure, 'mean' | 'standardError' | 'quantiles'>,
    Pick<Simulation, 'seed' | 'samples' | 'riskAdjusted'> {}

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

export interface Difference extends Increment {
  readonly bridge: Bridge;
}
