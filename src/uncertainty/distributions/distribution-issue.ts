import type { FittedKind } from '../../formula/spread.js';

/**
 * Why figures make no distribution. `field` names the figure as the specification does: `likely`,
 * `outcomes[2].probability`.
 */
export type DistributionIssue =
  | { readonly code: 'not-finite'; readonly field: string; readonly received: number }
  | {
      readonly code: 'out-of-range';
      readonly field: string;
      readonly received: number;
      readonly lowest?: number;
      readonly highest?: number;
      /** A bound that is itself not permitted. */
      readonly above?: number;
    }
  /** Two figures in the wrong order, or equal where a distribution needs a distance. */
  | {
      readonly code: 'upside-down';
      readonly field: string;
      readonly received: number;
      readonly otherField: string;
      readonly other: number;
    }
  /**
   * No curve of the family has these three quantiles; with a P50 from lowest to highest one has. Without these two, P10
   * and P90 take up so much of the bounds that the curve would have to be all but flat.
   */
  | {
      readonly code: 'quantiles-do-not-fit';
      readonly kind: FittedKind;
      readonly field: 'p50';
      readonly received: number;
      readonly lowest?: number;
      readonly highest?: number;
    }
  | { readonly code: 'probabilities-do-not-add-up'; readonly field: string; readonly received: number }
  | { readonly code: 'no-outcomes'; readonly field: string }
  | { readonly code: 'too-many-outcomes'; readonly field: string; readonly received: number; readonly limit: number };
