/** Why correlations cannot be had; `index` is the place in what was given, from 0. */
export type CorrelationIssue =
  | { readonly code: 'not-a-correlation'; readonly index: number; readonly received: number }
  | { readonly code: 'with-itself'; readonly index: number; readonly input: string }
  | { readonly code: 'unknown-input'; readonly index: number; readonly received: string }
  | { readonly code: 'given-twice'; readonly index: number; readonly first: number }
  | { readonly code: 'too-many-inputs'; readonly received: number; readonly limit: number }
  /** They contradict each other: no figures at all are correlated like this. A positive semi-definite matrix has no negative eigenvalue. */
  | { readonly code: 'contradictory'; readonly smallestEigenvalue: number };
