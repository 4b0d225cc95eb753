/** What a reader of a comparison should know. One a kind. */
export type ComparisonNotice =
  /** Each net present value is at the rate and timing of its own scenario. */
  | { readonly code: 'different-discounting'; readonly scenarios: readonly string[] }
  /** Scenarios whose costs and benefits are nil, by definition. */
  | { readonly code: 'nothing-done'; readonly scenarios: readonly string[] }
  /** Scenarios without a probability, beside others that have one. */
  | { readonly code: 'without-probability'; readonly scenarios: readonly string[] }
  /** Every doubtful input at its worst, or its best, at once: far rarer than one in ten. */
  | { readonly code: 'all-at-once'; readonly inputCount: number }
  /** Estimate error is in the ranges, and so not in the risk adjustments too. */
  | { readonly code: 'risk-adjustment-set-aside' };
