import type { Decimal } from '../../decimal.js';
import type { SamplerKind, Seed } from '../../uncertainty/sampling/sampler.js';
import type { Histogram } from '../../uncertainty/summary/histogram.js';
import type { StandardError } from '../../uncertainty/summary/standard-error.js';
import type { ForecastVerdict } from '../accounts/actuals.js';
import { askedMetrics, type AskedMetric } from '../metrics.js';
import type { Manifest } from '../manifest.js';
import type { Doubt } from '../result.js';
import type { Verdict } from '../judgement.js';
import type { BaseCase } from '../../scenario/base-case.js';

/** What a scenario is worth where its inputs are in doubt. Frozen, plain data, samples in float64. */
export interface Simulation {
  readonly schemaVersion: 2;
  readonly name: string | null;
  readonly currency: string;
  readonly horizonMonths: number;
  /** Of the exact figures beside the samples. */
  readonly baseCase: BaseCase;
  readonly seed: Seed;
  readonly sampler: SamplerKind;
  readonly samples: number;
  /** What was asked of the mean of the net present value, and whether it errs by no more than that. */
  readonly until?: {
    readonly standardError: number;
    /** Else the most samples that were permitted are too few. */
    readonly isReached: boolean;
  };
  /** Inputs that were drawn, and those that have no range and are taken as certain. */
  readonly drawnCount: number;
  readonly certainCount: number;
  readonly metrics: Readonly<Record<SimulatedMetric, SimulatedFigure>>;
  /** Present values of the statement lines that were asked for, by id. */
  readonly lines: Readonly<Record<string, SimulatedFigure>>;
  readonly probability: Probabilities;
  readonly fan: Fan;
  /** What each drawn input adds to the doubt, in the order in which to find them out: first what decides, as in the verdict. */
  readonly contributions: readonly Contribution[];
  /** What an input that has nothing to do with the result would show by chance: below it, differences mean nothing. */
  readonly noise: Omit<Contribution, 'path' | 'label' | 'isToLookUp'>;
  /** By the simulated chance of a gain. */
  readonly verdict: Verdict;
  /** What becomes of that with the actual amounts put in, where the scenario has any. */
  readonly forecastVerdict?: ForecastVerdict;
  /** What the doubt rests on, by what each input adds to it. */
  readonly doubt: Doubt;
  readonly manifest: Manifest;
}

/** Every metric but the internal rate, which takes longer than all others together and often does not exist. */
export type SimulatedMetric = Exclude<AskedMetric, 'irr'>;
export const simulatedMetrics: readonly SimulatedMetric[] = askedMetrics.filter((metric) => metric !== 'irr');

/** One figure over all samples in which it exists. */
export interface SimulatedFigure {
  /** The headline: the exact figure in the base case of the scenario; `null` where it does not exist. */
  readonly expected: Decimal | null;
  /** Over the samples in which it is a number; `null` where it is in none. */
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly standardError: StandardError;
  /** Over all samples; `null` where the quantile is “never”, as of a payback that does not come. */
  readonly quantiles: Readonly<Record<QuantileName, number | null>>;
  readonly histogram: Histogram;
  /** Share of the samples in which it does not come: a payback beyond the horizon. */
  readonly never: number;
  /** Samples in which it cannot be worked out, which are counted nowhere else, with the inputs of the first. */
  readonly undefinedCount: number;
  readonly undefinedAt?: Readonly<Record<string, number>>;
}

export const quantileShares = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;
export type QuantileName = keyof typeof quantileShares;

/** How probable it is that the case fails or succeeds. */
export interface Probabilities {
  /** Of a net present value below nothing. */
  readonly loss: number;
  readonly cashOnlyLoss: number;
  /** Of a discounted payback within so many months. */
  readonly paybackWithin: readonly { readonly months: number; readonly probability: number }[];
  readonly noPayback: number;
}

/** Bands of the running total by month, 0 … H, from the first samples. */
export interface Fan {
  readonly samples: number;
  readonly all: readonly FanMonth[];
  readonly cashOnly: readonly FanMonth[];
}

export type FanMonth = Readonly<Record<'p5' | 'p10' | 'p50' | 'p90' | 'p95', number>>;

/** What one input adds to the doubt about the net present value. */
export interface Contribution {
  readonly path: string;
  readonly label: string;
  /** Spearman’s, with the net present value: −1 to 1. */
  readonly rankCorrelation: number;
  /** First-order Sobol index: the share of the variance that would go if the input were known, on average. */
  readonly firstOrder: number;
  /**
   * Expected value of perfect information, in money: what knowing this input would be worth before deciding.
   *
   *     E[max(0, E[NPV | input])] − max(0, E[NPV])
   */
  readonly perfectInformation: number;
  /** Whether it is a fact that the organisation has only to look up: it comes last. */
  readonly isToLookUp: boolean;
}
