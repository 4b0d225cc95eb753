import { nice, ticks } from 'd3-array';
import type { View } from '../view.js';

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

/** A tenth of a pixel is as fine as one can see. */
export const inPixels = (length: number): number => Math.round(length * 10) / 10;

/** Where a line of text begins and ends, and which way it runs: everything across is placed by these. */
export interface Sides {
  readonly start: number;
  readonly end: number;
  readonly sign: 1 | -1;
}

export const sidesOf = ({ direction, width }: View): Sides =>
  direction === 'rtl' ? { start: width, end: 0, sign: -1 } : { start: 0, end: width, sign: 1 };

/** The sides with room left free at either. */
export const within = ({ start, end, sign }: Sides, atStart: number, atEnd: number): Sides => ({
  start: start + sign * atStart,
  end: end - sign * atEnd,
  sign,
});

/** Left edge and width of what lies between two places. */
export const between = (from: number, to: number): { readonly x: number; readonly width: number } => ({
  x: inPixels(Math.min(from, to)),
  width: inPixels(Math.abs(to - from)),
});
