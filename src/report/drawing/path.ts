export type Point = readonly [x: number, y: number];

/** A broken line through the points that have a place. */
export const pathThrough = (points: readonly Point[]): string => {
  const placed = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  return placed.length === 0 ? '' : `M${placed.map(([x, y]) => `${x} ${y}`).join('L')}`;
};

/** The area between two broken lines. */
export const pathBetween = (upper: readonly Point[], lower: readonly Point[]): string => {
  const path = pathThrough([...upper, ...lower.toReversed()]);
  return path === '' ? '' : `${path}Z`;
};

export const diamondAt = ([x, y]: Point, radius = 5): string =>
  `M${x} ${y - radius}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}z`;
