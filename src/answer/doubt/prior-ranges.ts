import type { Figure, Table } from '../../formula/table.js';
import { allowedAt, fieldAt } from '../../scenario/declarations.js';
import { resolve, type Resolved } from '../../scenario/resolve.js';
import { LatestCache } from '../cache.js';
import { rangeAround } from './doubt-shares.js';

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

/** The range of a figure of one’s own: as told, else a tenth up and down, as far as the input permits. */
export function ownRange(path: string, figure: Figure): Range | undefined {
  if (figure.spread !== undefined) return rangeOf(figure);
  const { lowest, highest } = allowedAt(path) ?? {};
  return rangeAround(figure.value.toNumber(), {
    ...(lowest === undefined ? {} : { lowest: Number(lowest) }),
    ...(highest === undefined ? {} : { highest: Number(highest) }),
  });
}
