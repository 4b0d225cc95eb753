import type { Correlation } from '../../uncertainty/correlation/correlation.js';
import type { Sampler } from '../../uncertainty/sampling/sampler.js';
import type { DrawnInput } from './drawn-inputs.js';

/**
 * Where every sample stands within the distribution of each input: shares between 0 and 1, correlated where inputs are.
 * Any stretch of samples can be made again, whatever was made before.
 */
export interface Shares {
  /** One array for each input, filled in for samples `start`, `start + 1`, … */
  readonly fill: (start: number, into: readonly Float64Array[]) => void;
}

export function sharesOf(
  inputs: readonly DrawnInput[],
  sampler: Sampler,
  correlation: Correlation | undefined,
): Shares {
  const correlated = (correlation?.inputs ?? []).map((path) => inputs.findIndex((input) => input.path === path));
  return Object.freeze({
    fill: (start: number, into: readonly Float64Array[]) => {
      inputs.forEach(({ path }, place) => {
        const shares = into[place];
        if (shares !== undefined) sampler.fill(path, start, shares);
      });
      correlation?.correlate(correlated.flatMap((place) => into[place] ?? []));
    },
  });
}
