import { nice, ticks } from 'd3-array';

/** From a figure to its place in pixels, in a straight line. */
export interface Scale {
  readonly at: (value: number) => number;
  /** About so many round figures. */
  readonly ticks: (count: number) => readonly number[];
  readonly low: number;
  readonly high: number;
}

/**
 * Reaches from the least to the greatest of the figures; what is no number is left out.
 *
 * @param range  pixels of the least and the greatest; the first may be the larger
 */
export function scaleOver(values: readonly number[], [from, to]: readonly [number, number]): Scale {
  const known = values.filter(Number.isFinite);
  // Figures without an extent still need one to be drawn on.
  const low = known.length === 0 ? 0 : known.reduce((least, value) => Math.min(least, value));
  const greatest = known.length === 0 ? 0 : known.reduce((most, value) => Math.max(most, value));
  const high = greatest > low ? greatest : low + (Math.abs(low) / 10 || 1);
  return {
    low,
    high,
    at: (value) => inPixels(from + (((Number.isFinite(value) ? value : low) - low) / (high - low)) * (to - from)),
    ticks: (count) => ticks(low, high, count),
  };
}

/** As `scaleOver`, with ends that are ticks. */
export function roundScaleOver(values: readonly number[], range: readonly [number, number], count: number): Scale {
  const { low, high } = scaleOver(values, range);
  return scaleOver(nice(low, high, count), range);
}

/** A tenth of a pixel is as fine as one can see; what is no length is none. */
export const inPixels = (length: number): number => (Number.isFinite(length) ? Math.round(length * 10) / 10 : 0);
