import { Decimal } from '../decimal.js';

/** How a person writes a number: a decimal string keeps every digit, a number is read as it prints. */
export type WrittenNumber = number | string;

const decimalNumeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const mostCharacters = 100;
const mostDigits = 30;
const mostExponent = 30;

export type NumberReading =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-many-digits' };

/** Exactly the number that was written, or why it is none. */
export function readNumber(written: WrittenNumber): NumberReading {
  const numeral = typeof written === 'number' ? String(written) : written;
  if (numeral.length > mostCharacters)
    return { kind: /^[-+.\deE]+$/.test(numeral) ? 'too-many-digits' : 'not-a-number' };
  if (!decimalNumeral.test(numeral)) return { kind: 'not-a-number' };

  const value = new Decimal(numeral);
  const isLong = value.precision() > mostDigits || Math.abs(value.e) > mostExponent;
  // Beyond about 9e15 digits of exponent decimal.js itself gives infinity.
  if (!value.isFinite() || (!value.isZero() && isLong)) return { kind: 'too-many-digits' };
  return { kind: 'number', value };
}

/** The number that was written; none where it is not written as one. */
export function numberOf(written: unknown): Decimal | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const reading = readNumber(written);
  return reading.kind === 'number' ? reading.value : undefined;
}

/**
 * A numeral of a file as plain data: a number where nothing is lost, so that a file and an object of the same
 * content are the same scenario; the numeral itself, as a string, wherever a float would change a digit.
 */
export function numberWithoutLoss(numeral: string): WrittenNumber {
  const float = Number(numeral);
  return String(float) === numeral ? float : numeral;
}
