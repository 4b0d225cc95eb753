import type { Decimal } from '../decimal.js';
import { readNumber } from './written-number.js';

/** The likely figure of a number or a range; none where it is not written as one. */
export function likelyOf(written: unknown): Decimal | undefined {
  if (typeof written === 'string' || typeof written === 'number') {
    const reading = readNumber(written);
    return reading.kind === 'number' ? reading.value : undefined;
  }
  if (typeof written !== 'object' || written === null || !('likely' in written)) return undefined;
  return typeof written.likely === 'object' ? undefined : likelyOf(written.likely);
}
