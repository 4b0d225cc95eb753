import { Decimal } from '../decimal.js';

/** How exactly a value is known: to `digits` of the gross (the sum of the absolute terms behind it). */
export interface Precision {
  readonly digits: number;
  /** Works with twenty digits more, which long powers and sums of a thousand terms may spoil. */
  readonly Number: typeof Decimal;
}

const toDigits = (digits: number): Precision => ({ digits, Number: Decimal.clone({ precision: digits + 20 }) });

/** Enough for every root that is simple. */
export const usualPrecision = toDigits(50);

/** For roots so near each other, or so near to zero, that the usual one cannot tell. */
export const finestPrecision = toDigits(200);

/** Sums and products of what a caller may give, 400 digits between 10^−350 and 10^350, are exact in it. */
export const Exact = Decimal.clone({ precision: 1500 });

/** A decimal type of this many digits, for closed formulas that lose some on their way. */
export const decimalsOf = (digits: number): typeof Decimal => Decimal.clone({ precision: Math.ceil(digits) });

/** For closed formulas of a caller's numbers, whose results leave with 28 digits. */
export const SixtyDigits = decimalsOf(60);
