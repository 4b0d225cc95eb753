import { Decimal, inShownDigits, zero } from '../decimal.js';
import { FormulaError } from '../errors.js';

/** A figure is written without an exponent, so its length is bounded. */
const longest = 10_000;

/**
 * A result as it leaves this folder: 28 digits; below 10^−10000 nothing, above 10^10000 an error.
 *
 * @throws {FormulaError} `too-many-digits`
 */
export function figure(value: Decimal): Decimal {
  const shown = inShownDigits(new Decimal(value));
  if (!shown.isFinite() || shown.e > longest) {
    throw new FormulaError('too-many-digits', `The figure is beyond 10^${longest}.`);
  }
  // Plus zero: there is no minus nothing in a cash flow.
  return shown.isZero() || shown.e < -longest ? zero : shown;
}
