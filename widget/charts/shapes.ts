import { svg, type SVGTemplateResult } from 'lit';

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

/** What a figure is, as it looks: a class of `style/charts.ts`. */
export type Look = 'cost' | 'benefit' | 'net' | 'cash' | 'good' | 'bad' | 'faint';

/** Stripes that tell bars apart without their colour; `fillOf` fills with them. */
export const hatch = (id: string, look: Look): SVGTemplateResult => svg`<pattern id="${id}-${look}" class=${look}
  width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <rect class="ground" width="6" height="6"></rect><path class="stripe" d="M1.5 0V6"></path></pattern>`;

export const fillOf = (id: string, look: Look): string => `url(#${id}-${look})`;
