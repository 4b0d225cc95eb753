import { Decimal as SharedDecimal } from 'decimal.js';

/**
 * The one decimal type of this package: a private clone, so that a host page that configures decimal.js for itself
 * neither changes our figures nor has its own changed.
 *
 * 40 digits leave room for rounding inside a long formula; `inShownDigits` cuts to 28 where a figure leaves a reading.
 * Half-even is the rounding of IEEE 754 and of accounting practice: it has no drift over long sums.
 */
export const Decimal = SharedDecimal.clone({
  defaults: true,
  precision: 40,
  rounding: SharedDecimal.ROUND_HALF_EVEN,
  // Never '1e+21': a figure is read by people and by spreadsheets.
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = SharedDecimal;

/** What a caller may give as a number: a decimal string keeps every digit, a number is read as it prints. */
export type Numeric = string | number | Decimal;

/** Nobody who is handed a figure can change it for those who share it. */
export function frozen(value: Decimal): Decimal {
  Object.freeze(value.d);
  return Object.freeze(value);
}

export const zero: Decimal = frozen(new Decimal(0));
export const one: Decimal = frozen(new Decimal(1));

/** The 28 digits that are promised; the twelve behind them absorb rounding. */
export const inShownDigits = (value: Decimal): Decimal => frozen(value.toSignificantDigits(28));

/** Zeros are passed over: a row of flows has many, and adding one costs as much as adding any other number. */
export function sumOf(terms: readonly Decimal[]): Decimal {
  let sum = zero;
  for (const term of terms) {
    if (!term.isZero()) sum = sum === zero ? term : sum.plus(term);
  }
  return sum;
}
