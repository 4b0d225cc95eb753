import { initialDirections } from './direction-numbers.js';
import { pseudoRandom, stepOfShare, streamKey } from './pseudo-random.js';
import type { Sampler, Seed } from './sampler.js';

/** Few groups err less, many tell the error better; eight is the usual middle. */
const usualScrambleCount = 8;

interface SobolInputs {
  /** The ones that matter most first: 64 get a dimension of the sequence, the others pseudo-random shares. */
  readonly inputs: readonly string[];
  readonly scrambleCount?: number;
}

interface Dimension {
  /** With their bits in reverse, and so are the points that they make. */
  readonly directions: Int32Array;
  /** One for each scramble. */
  readonly seeds: Int32Array;
}

/**
 * Sobol's sequence with the direction numbers of Joe and Kuo and Owen's scrambling by a hash: for smooth models a mean
 * errs about as samples^−1.5. Several independent scrambles take turns, sample by sample, so that any number of samples
 * holds all of them to equal parts, and their means tell the standard error.
 *
 * Best are 512 points and more in a scramble, and a power of two: with fewer, some pairs among the later dimensions are
 * not yet even, and look correlated.
 *
 * @source  A. B. Owen, Scrambled net variance for integrals of smooth functions, Annals of Statistics 25 (1997),
 *   1541–1562
 */
export function sobol(seed: Seed, { inputs, scrambleCount = usualScrambleCount }: SobolInputs): Sampler {
  const others = pseudoRandom(seed);
  const places = new Map(inputs.slice(0, dimensionCount).map((input, dimension) => [input, dimension]));
  // Each is made when it is first drawn from: all at once would hold up a page.
  const made = new Map<string, Dimension>();

  function dimensionOf(input: string): Dimension | undefined {
    const known = made.get(input);
    const place = places.get(input);
    if (known !== undefined || place === undefined) return known;
    const seedOf = (part: number): number => streamKey(seed, { purpose: 'scramble', input, part })[0]!;
    const seeds = Int32Array.from({ length: scrambleCount }, (_, scramble) => seedOf(scramble));
    const dimension = { directions: directionsOf(place).map(reversed), seeds };
    made.set(input, dimension);
    return dimension;
  }

  return {
    kind: 'sobol',
    groupCount: scrambleCount,
    fill: (input, start, into) => {
      const dimension = dimensionOf(input);
      if (dimension === undefined) others.fill(input, start, into);
      else fillScrambled(dimension, start, into);
    },
  };
}

function fillScrambled({ directions, seeds }: Dimension, start: number, into: Float64Array): void {
  const turns = seeds.length;
  for (let turn = 0; turn < turns; turn++) {
    const scramble = (start + turn) % turns;
    const seed = seeds[scramble]!;
    let place = (start + turn - scramble) / turns;
    let point = sobolPoint(directions, place);
    for (let i = turn; i < into.length; i += turns) {
      into[i] = ((owenScramble(point, seed) >>> 0) + 0.5) * stepOfShare;
      point = nextSobolPoint(directions, point, place);
      place++;
    }
  }
}

/**
 * A random permutation of the nested halves of the unit interval: each bit of a point is flipped or not by a hash of the
 * bits before it and the seed. A net stays a net, and every single point is uniform. On bits in reverse order this takes
 * additions and products, which carry upward only; so the point comes reversed, and goes in order.
 *
 * @source  S. Laine, T. Karras, Stratified sampling for stochastic transparency, Computer Graphics Forum 30 (2011): the
 *   idea; B. Burley, Practical hash-based Owen scrambling, Journal of Computer Graphics Techniques 9 (2020), no. 4: that
 *   it is Owen's scrambling; N. Vegdahl's constants, as in M. Pharr, W. Jakob, G. Humphreys, Physically Based Rendering,
 *   4th edition, section 8.6
 */
export function owenScramble(reversedPoint: number, seed: number): number {
  let bits = reversedPoint ^ Math.imul(reversedPoint, 0x3d20adea);
  bits = (bits + seed) | 0;
  bits = Math.imul(bits, (seed >>> 16) | 1);
  bits ^= Math.imul(bits, 0x05526c56);
  bits ^= Math.imul(bits, 0x53a22864);
  return reversed(bits);
}

/** The 32 bits from the last to the first. */
export function reversed(bits: number): number {
  let swapped = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  swapped = ((swapped >>> 2) & 0x33333333) | ((swapped & 0x33333333) << 2);
  swapped = ((swapped >>> 4) & 0x0f0f0f0f) | ((swapped & 0x0f0f0f0f) << 4);
  swapped = ((swapped >>> 8) & 0x00ff00ff) | ((swapped & 0x00ff00ff) << 8);
  return (swapped >>> 16) | (swapped << 16);
}

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
