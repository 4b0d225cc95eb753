// What the readings in floats make of two figures: the batch needs these, and no other reading.

export const quotient = (over: number, under: number, whenZero: number): number =>
  under === 0 ? whenZero : over / under;

/** 1 or 0; NaN where either is. */
export function reached(quantity: number, threshold: number): number {
  if (quantity >= threshold) return 1;
  return quantity < threshold ? 0 : Number.NaN;
}
