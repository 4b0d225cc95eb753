import { one, type Decimal } from '../../decimal.js';
import { industries } from '../../evidence/industry.js';
import { sizes } from '../../evidence/size.js';
import type { Figure, Table } from '../../formula/table.js';
import { allowedAt, fieldAt } from '../../scenario/declarations.js';
import { resolve, type Resolved } from '../../scenario/resolve.js';
import { LatestCache } from '../../cache.js';
import { rangeAround } from './doubt-shares.js';

/** The ends between which an input may be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

// A slider is dragged under one profile, and what that would fill in stays the same; whoever compares goes through all.
const kept = new LatestCache<Resolved>(industries.length * sizes.length);
const nothingKnown: Table = new Map();

/** What the bare profile of the industry and size would make of the scenario; nothing where no industry is named. */
export function profileOf({
  industry,
  size,
  scenario: { currency, exchangeRates, baseCase },
}: Resolved): Resolved | undefined {
  if (industry === null || size === null) return undefined;
  const bare = {
    industry,
    size,
    ...(currency === undefined ? {} : { currency }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
    ...(baseCase === undefined ? {} : { baseCase }),
  };
  const key = JSON.stringify(bare);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const resolved = resolve(bare);
  if (!resolved.ok) return undefined;
  kept.set(key, resolved);
  return resolved;
}

/** What it would fill in. */
export const profileTable = (resolved: Resolved): Table => profileOf(resolved)?.table ?? nothingKnown;

/** What a figure of the profile is raised by where a figure of one’s own contains that already; 1 where by nothing. */
export function raisedBy(path: string, profile: ReadonlyMap<string, Pick<Figure, 'value'>>): Decimal {
  const field = fieldAt(path);
  const input = field?.kind === 'number' ? field.raisedBy?.input : undefined;
  return (input === undefined ? undefined : profile.get(input)?.value) ?? one;
}

/** The range that the profile would give an input, were it not told; none where it knows none. */
export function priorRange(path: string, profile: Table): Range | undefined {
  const range = rangeOf(profile.get(path));
  if (range === undefined) return range;
  const factor = raisedBy(path, profile).toNumber();
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
