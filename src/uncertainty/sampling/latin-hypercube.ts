import { fillPseudoRandom, streamKey } from './pseudo-random.js';
import type { Sampler, Seed } from './sampler.js';

/** Of the place in a stratum: 24 bits, so that with up to 2^28 strata a share has room in float64. */
const placeCount = 16_777_216;

/**
 * Each input is drawn once from each of as many equal strata as there are samples, in an order of its own: what the
 * inputs add to a figure one by one hardly errs. The number of samples must be known before the first is drawn, and one
 * hypercube does not tell its own error.
 *
 * @source  M. D. McKay, R. J. Beckman, W. J. Conover, A comparison of three methods for selecting values of input
 *   variables, Technometrics 21 (1979), 239–245
 */
export function latinHypercube(seed: Seed, sampleCount: number): Sampler {
  const strata = new Map<string, (sample: number) => number>();
  function strataOf(input: string): (sample: number) => number {
    const known = strata.get(input);
    if (known !== undefined) return known;
    const made = permutation(sampleCount, streamKey(seed, { purpose: 'stratum', input, part: 0 }));
    strata.set(input, made);
    return made;
  }

  return {
    kind: 'latin-hypercube',
    groupCount: 1,
    fill: (input, start, into) => {
      const stratumOf = strataOf(input);
      fillPseudoRandom(seed, { purpose: 'within-stratum', input }, start, into);
      for (let i = 0; i < into.length; i++) {
        const place = (Math.floor(into[i]! * placeCount) + 0.5) / placeCount;
        into[i] = (stratumOf(start + i) + place) / sampleCount;
      }
    },
  };
}

/** Two passes over each half. */
const roundCount = 4;

/** With fewer, halves are so short that some orders come up more often than others. */
const fewestBits = 10;

/**
 * A keyed shuffle of 0 … count − 1 that gives the place of any one number without the others: halves of its bits are
 * scrambled in turn, each by a hash of the other (a Feistel network), which shuffles a power of two; what falls beyond
 * the count is shuffled again until it falls within.
 *
 * @source  M. Luby, C. Rackoff, How to construct pseudorandom permutations from pseudorandom functions, SIAM Journal on
 *   Computing 17 (1988), 373–386; J. Black, P. Rogaway, Ciphers with arbitrary finite domains, CT-RSA 2002: the walk
 */
export function permutation(count: number, key: Int32Array): (index: number) => number {
  const bitCount = Math.max(fewestBits, 32 - Math.clz32(count - 1));
  const lowBits = bitCount >> 1;
  const lowMask = (1 << lowBits) - 1;
  const highMask = (1 << (bitCount - lowBits)) - 1;

  function shuffled(index: number): number {
    let low = index & lowMask;
    let high = index >>> lowBits;
    for (let round = 0; round < roundCount; round += 2) {
      low ^= hash(high ^ key[round]!) & lowMask;
      high ^= hash(low ^ key[round + 1]!) & highMask;
    }
    return (high << lowBits) | low;
  }

  return (index) => {
    let place = shuffled(index);
    while (place >= count) place = shuffled(place);
    return place;
  };
}

/**
 * Every bit of the result depends on every bit of the word.
 *
 * @source  C. Wellons, Prospecting for hash functions, https://nullprogram.com/blog/2018/07/31/, with the constants of
 *   its later search
 */
function hash(word: number): number {
  const first = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  const second = Math.imul(first ^ (first >>> 15), 0xd35a2d97);
  return second ^ (second >>> 15);
}
