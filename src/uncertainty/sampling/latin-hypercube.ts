import { permutation } from './permutation.js';
import { fillPseudoRandom } from './pseudo-random.js';
import type { Sampler } from './sampler.js';
import type { Seed } from './seed.js';
import { streamKey } from './stream-key.js';

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
