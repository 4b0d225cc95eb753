import { Decimal, inShownDigits } from '../decimal.js';
import type { NpvRange } from './industry-comparison.js';

/** @param values  one at least */
export function npvRange(values: readonly Decimal[]): NpvRange {
  const lowest = inShownDigits(Decimal.min(...values));
  const highest = inShownDigits(Decimal.max(...values));
  return Object.freeze({ lowest, highest, spread: inShownDigits(highest.minus(lowest)) });
}
