import { inPixels } from 'mlops-roi/page';
import type { View } from '../view.js';

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
