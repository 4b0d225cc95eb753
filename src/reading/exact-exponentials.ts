import type { Decimal as Figure } from '../decimal.js';

/**
 * Exponentials and broken powers that were worked out before: each costs as much as fifty products, and curves of
 * adoption and yearly rates stay what they are while another input moves. They follow from their digits alone.
 */
const known = new Map<string, Figure>();

/** Enough for the curves of a long horizon; beyond it all are forgotten, which costs time and nothing else. */
const most = 4096;

export const exponential = (exponent: Figure): Figure => remembered(exponent.toString(), () => exponent.exp());

export const power = (base: Figure, exponent: Figure): Figure =>
  remembered(`${base.toString()}^${exponent.toString()}`, () => base.pow(exponent));

function remembered(key: string, work: () => Figure): Figure {
  const before = known.get(key);
  if (before !== undefined) return before;
  const figure = work();
  if (known.size >= most) known.clear();
  known.set(key, figure);
  return figure;
}
