import { initialDirections } from './direction-numbers.js';

/** How many inputs a Sobol sequence serves here. */
export const dimensionCount = initialDirections.length + 1;

const bitCount = 32;

/**
 * The generator matrix of a dimension, counted from 0: 32 words whose first bit is worth a half.
 *
 * @source  S. Joe, F. Y. Kuo, Notes on generating Sobol sequences, 2008, https://web.maths.unsw.edu.au/~fkuo/sobol/
 */
export function directionsOf(dimension: number): Int32Array {
  const row = initialDirections[dimension - 1];
  const [coefficients = 0, ...initial] = row ?? [0, ...new Array<number>(bitCount).fill(1)];
  const degree = initial.length;
  const directions = new Int32Array(bitCount);
  for (let bit = 0; bit < bitCount; bit++) {
    directions[bit] = bit < degree ? initial[bit]! << (bitCount - 1 - bit) : directionAfter(bit);
  }
  return directions;

  /** The recurrence of the primitive polynomial. */
  function directionAfter(bit: number): number {
    const oldest = directions[bit - degree]!;
    let direction = oldest ^ (oldest >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((coefficients >>> (degree - 1 - k)) & 1) direction ^= directions[bit - k]!;
    }
    return direction;
  }
}

/** The point of a place in the sequence, in the order of the Gray code (Antonov and Saleev), as a word. */
export function sobolPoint(directions: Int32Array, place: number): number {
  let point = 0;
  for (let code = place ^ (place >>> 1), bit = 0; code !== 0; code >>>= 1, bit++) {
    if (code & 1) point ^= directions[bit]!;
  }
  return point;
}

/** The point after that of a place: one bit of the Gray code changes, and with it one direction. */
export const nextSobolPoint = (directions: Int32Array, point: number, place: number): number =>
  point ^ directions[31 - Math.clz32(~place & (place + 1))]!;
