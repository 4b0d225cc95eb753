import type { RangeMeaning } from './record.js';

/**
 * A figure and the doubt about it, as decimal strings: the least, the likeliest and the greatest value that *one*
 * organisation may have. Without `low` and `high` the figure is taken as certain.
 */
export interface Estimate {
  readonly low?: string;
  readonly likely: string;
  readonly high?: string;
  /** What `low` and `high` are: `ends` unless told. */
  readonly rangeMeaning?: RangeMeaning;
}
