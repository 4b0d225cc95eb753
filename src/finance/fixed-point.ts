import type { Decimal } from '../decimal.js';

/**
 * Decimals as whole numbers of a small unit, in bigint: a product costs a twentieth of one in decimal.js, which is what
 * makes it possible to be certain about a thousand flows.
 */

/** A row of amounts as whole numbers of 10^−places, exact. */
export function wholeAmounts(amounts: readonly Decimal[]): readonly bigint[] {
  const places = Math.max(...amounts.map((amount) => amount.decimalPlaces()));
  return amounts.map((amount) => {
    const [whole = '', fraction = ''] = amount.toFixed().split('.');
    return BigInt(whole + fraction.padEnd(places, '0'));
  });
}

/** In units of 2^−bits, cut. */
export function inBits(value: Decimal, bits: bigint): bigint {
  const [whole = '', fraction = ''] = value.toFixed().split('.');
  return (BigInt(whole + fraction) << bits) / 10n ** BigInt(fraction.length);
}

/** A whole power of a number in units of 2^−bits, in the same units. */
export function powerInBits(base: bigint, exponent: number, bits: bigint): bigint {
  let [power, square, rest] = [1n << bits, base, exponent];
  while (rest > 0) {
    if (rest % 2 === 1) power = (power * square) >> bits;
    square = (square * square) >> bits;
    rest = Math.floor(rest / 2);
  }
  return power;
}

/** Natural logarithm of the magnitude; −∞ of nothing. */
export function logarithmOfSize(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  const leading = Number(`0x${digits.slice(0, 15)}`);
  return Math.log(leading) + Math.max(0, digits.length - 15) * Math.log(16);
}
