import type { Sampler } from '../sampling/sampler.js';
import { moments, sampleVariance } from './moments.js';

/** How far a simulated mean is from the true one, typically; or why nobody knows. */
export type StandardError =
  | { readonly kind: 'known'; readonly value: number }
  /** One Latin hypercube does not tell its own error, which the formula for independent draws would overstate. */
  | { readonly kind: 'unknown'; readonly reason: 'latin-hypercube' }
  /** Fewer than two draws, or than two in every scramble. */
  | { readonly kind: 'unknown'; readonly reason: 'too-few-samples' };

/**
 * Of the mean of the figures of samples 0, 1, …
 *
 *     pseudo-random: s ÷ √n        s: standard deviation of the n figures
 *     Sobol: s ÷ √k                s: standard deviation of the means of the k scrambles
 */
export function standardError(sampler: Sampler, figures: Float64Array): StandardError {
  switch (sampler.kind) {
    case 'latin-hypercube':
      return { kind: 'unknown', reason: 'latin-hypercube' };
    case 'pseudo-random':
      return figures.length < 2 ? tooFew : { kind: 'known', value: errorOfMean(figures) };
    case 'sobol':
      if (sampler.groupCount < 2 || figures.length < 2 * sampler.groupCount) return tooFew;
      return { kind: 'known', value: errorOfMean(groupMeans(figures, sampler.groupCount)) };
  }
}

const tooFew: StandardError = { kind: 'unknown', reason: 'too-few-samples' };

const errorOfMean = (values: Float64Array): number => Math.sqrt(sampleVariance(moments(values)) / values.length);

const groupMeans = (figures: Float64Array, groupCount: number): Float64Array =>
  Float64Array.from({ length: groupCount }, (_, from) => moments(figures, { from, step: groupCount }).mean);
