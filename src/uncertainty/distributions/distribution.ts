type DistributionKind = 'point' | 'uniform' | 'triangular' | 'pert' | 'beta' | 'normal' | 'lognormal' | 'discrete';

/** How likely each figure is that an input may have. All figures in the unit of the input, shares between 0 and 1. */
export interface Distribution {
  readonly kind: DistributionKind;
  /** In words, for a report. */
  readonly name: string;
  /** The least and the greatest figure it can give; infinite where it has no end. */
  readonly lowest: number;
  readonly highest: number;
  readonly mean: number;
  readonly variance: number;
  /** The share of figures that are at most x. */
  readonly cumulative: (x: number) => number;
  /** The least figure that a share of the figures does not exceed, to the last digits that float64 has. */
  readonly quantile: (share: number) => number;
  /**
   * The quantiles of many shares strictly between 0 and 1, fast; both arrays may be the same. They differ from
   * `quantile` by at most 10^−9 of the width, and not at all from one call to the next.
   */
  readonly fill: (shares: Float64Array, into: Float64Array) => void;
}
