import type { Figure, Table } from '../../formula/table.js';
import { allowedAt, fieldAt } from '../../scenario/declarations.js';
import { resolve, type Resolved } from '../../scenario/resolve.js';
import { LatestCache } from '../cache.js';

/** The ends between which an input may be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

// A slider is dragged under one profile, and what that would fill in stays the same.
const kept = new LatestCache<Table>(4);
const nothingKnown: Table = new Map();

/** What the bare profile of the industry and size would fill in; nothing where no industry is named. */
export function profileTable({ industry, size, scenario: { currency, exchangeRates } }: Resolved): Table {
  if (industry === null || size === null) return nothingKnown;
  const bare = {
    industry,
    size,
    ...(currency === undefined ? {} : { currency }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
  };
  const key = JSON.stringify(bare);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const resolved = resolve(bare);
  const table = resolved.ok ? resolved.table : nothingKnown;
  kept.set(key, table);
  return table;
}

/** The range that the profile would give an input, were it not told; none where it knows none. */
export function priorRange(path: string, profile: Table): Range | undefined {
  const range = rangeOf(profile.get(path));
  const field = fieldAt(path);
  if (range === undefined || field?.kind !== 'number' || field.raisedBy === undefined) return range;
  // A figure of one’s own contains what the profile’s is raised by.
  const factor = profile.get(field.raisedBy.input)?.value.toNumber() ?? 1;
  return { low: range.low * factor, high: range.high * factor };
}

export function rangeOf({ low, high }: Partial<Figure> = {}): Range | undefined {
  return low === undefined || high === undefined || low.eq(high)
    ? undefined
    : { low: low.toNumber(), high: high.toNumber() };
}

/** Nobody knows a figure of his own better than that, unless he says so by a range. */
const leastDoubt = 0.1;

/** The range of a figure of one’s own: as told, else a tenth up and down, as far as the input permits. */
export function ownRange(path: string, figure: Figure): Range | undefined {
  if (figure.spread !== undefined) return rangeOf(figure);
  const value = figure.value.toNumber();
  if (value === 0) return undefined;
  const { lowest, highest } = allowedAt(path) ?? {};
  const around = [value * (1 - leastDoubt), value * (1 + leastDoubt)];
  const low = Math.max(Math.min(...around), Number(lowest ?? -Infinity));
  const high = Math.min(Math.max(...around), Number(highest ?? Infinity));
  return low < high ? { low, high } : undefined;
}
