import { decimalOf, scaled, type Scaled } from './scaled.js';

/**
 * Exponentials and broken powers that were worked out before: each costs as much as fifty products, and curves of
 * adoption and yearly rates stay what they are while another input moves. They follow from their digits alone.
 */
const known = new Map<string, Scaled>();

/** Enough for the curves of a long horizon; beyond it all are forgotten, which costs time and nothing else. */
const most = 4096;

export const exponential = (exponent: Scaled): Scaled =>
  remembered(exponent.toString(), () => scaled(decimalOf(exponent).exp()));

export const power = (base: Scaled, exponent: Scaled): Scaled =>
  remembered(`${base.toString()}^${exponent.toString()}`, () => scaled(decimalOf(base).pow(decimalOf(exponent))));

function remembered(key: string, work: () => Scaled): Scaled {
  const before = known.get(key);
  if (before !== undefined) return before;
  const figure = work();
  if (known.size >= most) known.clear();
  known.set(key, figure);
  return figure;
}
