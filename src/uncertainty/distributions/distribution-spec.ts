/** A distribution as a person gives it: figures in the unit of the input. */
export type DistributionSpec = ByParameters | ByQuantiles;

export type ByParameters =
  | {
      readonly kind: 'pert';
      readonly low: number;
      readonly likely: number;
      readonly high: number;
      readonly weight?: number;
    }
  | { readonly kind: 'triangular'; readonly low: number; readonly likely: number; readonly high: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly standardDeviation: number }
  /** Mean and deviation of the figure itself, not of its logarithm. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly standardDeviation: number }
  | {
      readonly kind: 'beta';
      readonly alpha: number;
      readonly beta: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'discrete'; readonly outcomes: readonly Outcome[] };

export interface Outcome {
  readonly value: number;
  readonly probability: number;
}

/** The families that can be found from three of their quantiles. */
export type FittedKind = 'pert' | 'triangular' | 'uniform' | 'normal' | 'lognormal';

/** The figures that one, five and nine of ten cases do not exceed. */
export interface ByQuantiles extends Quantiles {
  readonly kind: FittedKind;
}

export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}
