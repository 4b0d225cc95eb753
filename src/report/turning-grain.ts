import { isCountOfWholeThings, isShareUnit } from '../formula/unit-words.js';

/**
 * To what a figure is rounded at which the answer turns: to whole things, to whole percent and whole tens, to tenths below,
 * an amount of money to three digits.
 */
export function turningGrain(unit: string, figure: number): number {
  if (isCountOfWholeThings(unit)) return 1;
  const part = isShareUnit(unit) ? 0.01 : 1;
  const size = Math.abs(figure) / part;
  if (unit.startsWith('money') || size >= 1000) return lastOf(3, figure);
  if (size < 1) return lastOf(2, figure);
  return (size >= 10 ? 1 : 0.1) * part;
}

/** Where that would make of it what is counted. */
export const finerGrain = (figure: number): number => lastOf(3, figure);

/** The place of the last of so many digits. */
const lastOf = (digits: number, figure: number): number =>
  figure === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(figure))) - digits + 1);
