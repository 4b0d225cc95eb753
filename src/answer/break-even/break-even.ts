import type { Decimal } from '../../decimal.js';
import type { AskedMetric } from '../metric-lines.js';

/** At which figure of an input the answer turns. */
export type BreakEven = Found | NotFound;

interface Asked {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly metric: AskedMetric | 'paybackWithin';
  readonly target: number;
  /** What was searched. */
  readonly range: { readonly from: Decimal; readonly to: Decimal };
  readonly likely: Decimal;
  /** Whether the metric depends on the input at all. */
  readonly isRead: boolean;
  /** Whether the metric is at its target or above it at the likely figure. */
  readonly isReachedAtLikely: boolean;
  /** The same at the start of what was searched, and so in all of it where it does not turn. */
  readonly isReachedAtStart: boolean;
}

export interface Found extends Asked {
  readonly status: 'found';
  /** Every one in the range, ascending. */
  readonly solutions: readonly Solution[];
  /** Whether it is proved that there are no others, but for the close neighbourhood of these. */
  readonly isComplete: boolean;
}

export interface Solution {
  /** To twelve digits, and confirmed by the exact reading. */
  readonly value: Decimal;
  /** Which way the metric goes there: through the target, or past it in one jump. */
  readonly direction: 'rises' | 'falls' | 'touches';
  readonly isJump: boolean;
}

export interface NotFound extends Asked {
  /** `none`: proved that it does not turn in the range. `undecided`: no figure was found, and no proof either. */
  readonly status: 'none' | 'undecided';
  readonly reason: string;
}

export interface BreakEvenOptions {
  /** `npv` unless given. */
  readonly metric?: AskedMetric | 'paybackWithin';
  /** Nothing for NPV and ROI, 1 for the benefit-cost ratio; to be given for the others. For `paybackWithin` months. */
  readonly target?: number;
  /** Whether it is to be proved that there are no others, which can take seconds; yes unless told. */
  readonly isProofWanted?: boolean;
  /** Where to search, unless in all that the input permits. */
  readonly from?: number;
  readonly to?: number;
}
