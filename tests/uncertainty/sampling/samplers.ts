import { latinHypercube } from '../../../src/uncertainty/sampling/latin-hypercube.js';
import { pseudoRandom } from '../../../src/uncertainty/sampling/pseudo-random.js';
import type { Sampler, Seed } from '../../../src/uncertainty/sampling/sampler.js';
import { sobol } from '../../../src/uncertainty/sampling/sobol.js';

export const inputs: readonly string[] = Array.from({ length: 70 }, (_, place) => `input${place + 1}`);

/** Each kind of sampler, for a seed and a number of samples. */
export const samplers: readonly (readonly [string, (seed: Seed, sampleCount: number) => Sampler])[] = [
  ['pseudo-random', (seed) => pseudoRandom(seed)],
  ['latin hypercube', (seed, sampleCount) => latinHypercube(seed, sampleCount)],
  ['sobol', (seed) => sobol(seed, { inputs })],
];

export function sharesOf(sampler: Sampler, input: string, sampleCount: number): Float64Array {
  const shares = new Float64Array(sampleCount);
  sampler.fill(input, 0, shares);
  return shares;
}
