import { owenScramble, reversed } from './owen-scramble.js';
import { pseudoRandom, stepOfShare } from './pseudo-random.js';
import type { Sampler } from './sampler.js';
import type { Seed } from './seed.js';
import { dimensionCount, directionsOf, nextSobolPoint, sobolPoint } from './sobol-sequence.js';
import { streamKey } from './stream-key.js';

/** Few groups err less, many tell the error better; eight is the usual middle. */
const usualScrambleCount = 8;

export interface SobolInputs {
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
  const dimensions = new Map(
    inputs.slice(0, dimensionCount).map((input, dimension): [string, Dimension] => {
      const seedOf = (part: number): number => streamKey(seed, { purpose: 'scramble', input, part })[0]!;
      const seeds = Int32Array.from({ length: scrambleCount }, (_, scramble) => seedOf(scramble));
      return [input, { directions: directionsOf(dimension).map(reversed), seeds }];
    }),
  );

  return {
    kind: 'sobol',
    groupCount: scrambleCount,
    fill: (input, start, into) => {
      const dimension = dimensions.get(input);
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
