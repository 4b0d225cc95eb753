/** How likely each value of a figure is, as plain data: in the unit of the figure, and in floats, as samples are. */
export type Spread = ByParameters | ByQuantiles;

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
  /** Mean and deviation are those of the figure itself, also where its logarithm is normal. */
  | { readonly kind: 'normal' | 'lognormal'; readonly mean: number; readonly standardDeviation: number }
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

interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What an input permits: without a figure there is no end on that side. */
export interface Bounds {
  readonly lowest?: number;
  readonly highest?: number;
}
