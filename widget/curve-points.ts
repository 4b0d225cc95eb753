import type { SliderRange } from './calculator.js';

/** Between them the answer runs nearly straight, so that where it turns is told to two digits. */
export const curvePoints = 17;

/** Figures along a line that holds a range and the present figure. */
export function pointsAlong({ low, high }: SliderRange, value: number): readonly number[] {
  const [from, to] = [Math.min(low, value), Math.max(high, value)];
  return Array.from({ length: curvePoints }, (_, index) => from + ((to - from) * index) / (curvePoints - 1));
}
