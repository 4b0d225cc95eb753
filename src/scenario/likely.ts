import type { Decimal } from '../decimal.js';
import { isKeyed } from './keyed.js';
import { impliedLikely } from './ranges/written-range.js';
import { numberOf } from './written-number.js';

/** The likely figure of a number or a range; none where it is not written as one. */
export function likelyOf(written: unknown): Decimal | undefined {
  if (!isKeyed(written)) return numberOf(written);
  return 'likely' in written ? numberOf(written['likely']) : impliedLikely(written);
}
