import type { Decimal } from '../../decimal.js';
import type { Saying } from '../../say.js';
import type { Finding } from '../finding.js';
import { numberOf } from '../numbers.js';
import { isKeyed, type Keyed } from '../plain-data.js';

/** A scenario in the next format, with what became of it there and what could not be carried over. */
export interface Carried {
  readonly data: Keyed;
  readonly changes: readonly Saying[];
  readonly findings: readonly Finding[];
}

/** A scenario with one part of it in the next format. */
export interface CarriedPart {
  readonly data: Keyed;
  readonly changes: readonly Saying[];
  readonly findings?: readonly Finding[];
}

/** The version that was written, where it is not the newest, and what was changed for it. */
export interface CarriedOver {
  readonly from: number;
  readonly changes: readonly Saying[];
}

export const without = (data: Keyed, ...keys: readonly string[]): Keyed =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));

/** A group of a scenario; empty where nothing of it is written. */
export const groupIn = (data: Keyed, key: string): Keyed => (isKeyed(data[key]) ? data[key] : {});

/** A scenario with the group in place of what was written of it; none of it where it is empty. */
export const withGroup = (data: Keyed, key: string, group: Keyed): Keyed =>
  Object.keys(group).length === 0 ? without(data, key) : { ...data, [key]: group };

/** As many digits as a scenario may have. */
export const numeral = (figure: Decimal): string => figure.toSignificantDigits(30).toString();

/** Numbers of a range that say where it lies; the others are of its form. */
const places = new Set(['low', 'likely', 'high', 'mean', 'p10', 'p50', 'p90', 'value', 'standardDeviation']);

/** A number or a range of another size; what is no number stays as it is. */
export function resized(written: unknown, size: (figure: Decimal) => Decimal): unknown {
  const number = numberOf(written);
  if (number !== undefined) return numeral(size(number));
  if (Array.isArray(written)) return written.map((each: unknown) => resized(each, size));
  if (!isKeyed(written)) return written;
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key,
      places.has(key) || key === 'outcomes' ? resized(value, size) : value,
    ]),
  );
}
