import { Decimal } from '../../decimal.js';
import type { Bounds } from '../../formula/bounds.js';
import type { Doubt } from '../../formula/table.js';
import { doubtOf, type Ends } from './doubt.js';
import type { WrittenRange } from './written-range.js';
import { writtenSpread } from './written-spread.js';

/** The doubt that a person wrote, if it is one. */
export function writtenDoubt(range: WrittenRange, bounds: Bounds): Doubt | undefined {
  const spread = writtenSpread(range);
  return spread === undefined ? undefined : doubtOf(spread, bounds, endsOf(range));
}

function endsOf(range: WrittenRange): Ends | undefined {
  if ('p10' in range) return { low: new Decimal(range.p10), high: new Decimal(range.p90) };
  if ('low' in range) return { low: new Decimal(range.low), high: new Decimal(range.high) };
  return undefined;
}
