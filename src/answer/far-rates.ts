import { Decimal, inShownDigits } from '../decimal.js';
import type { Table } from '../formula/table.js';
import type { Resolved } from '../scenario/resolve.js';
import { priorRange, profileTable, type Range } from './doubt/prior-ranges.js';

/** A rate of one’s own that is far from what is usual, and what may be meant by it. */
export interface FarRate {
  readonly path: string;
  readonly label: string;
  readonly rate: Decimal;
  readonly other: Decimal;
}

/** So many times above its usual range a rate is asked about, and below it, where a low one may well be meant. */
const [farAbove, farBelow] = [4, 10];
/** Of a rate of which nothing is known. */
const usualOfAny: Range = { low: 0, high: 0.25 };

/** What may be meant by a rate that is far from what is usual: of `1`, which is 100 %, it is 1 %. */
export function otherReading(rate: number, { low, high }: Range = usualOfAny): number | undefined {
  const isNear = (each: number): boolean => each >= low / farBelow && each <= high * farAbove;
  return rate > 0 && !isNear(rate) ? [rate * 100, rate / 100].find(isNear) : undefined;
}

/** Yearly rates of the user that are written as a share, perhaps, where a percentage is meant, or the other way round. */
export function farRates(table: Table, resolved: Resolved): readonly FarRate[] {
  const profile = profileTable(resolved);
  return [...table].flatMap(([path, { label, unitInWords, provenance, likely }]): readonly FarRate[] => {
    if (provenance !== 'yours' || !unitInWords.startsWith('share a year')) return [];
    const other = otherReading(likely.toNumber(), usualRange(path, profile));
    return other === undefined
      ? []
      : [Object.freeze({ path, label, rate: inShownDigits(likely), other: new Decimal(other.toPrecision(12)) })];
  });
}

function usualRange(path: string, profile: Table): Range | undefined {
  const value = profile.get(path)?.value.toNumber() ?? 0;
  const range = priorRange(path, profile) ?? { low: value, high: value };
  return range.high > 0 ? range : undefined;
}
