import { exponential, exponentialLessOne, logarithm, logarithmOfOnePlus } from '../../reading/elementary.js';
import { normalCumulative, normalQuantile } from '../special-functions/normal-curve.js';
import type { Distribution } from './distribution.js';

export interface LognormalShape {
  /** Mean and standard deviation of the logarithm. */
  readonly mu: number;
  readonly sigma: number;
  /** Where the curve starts: 0 for the plain lognormal. */
  readonly start?: number;
}

/**
 * A figure whose logarithm, counted from `start`, is normal: skewed to the right, and never below the start.
 *
 *     mean = start + e^(μ + σ²/2)
 *     variance = (e^(σ²) − 1) e^(2μ + σ²)
 */
export function lognormal({ mu, sigma, start = 0 }: LognormalShape): Distribution {
  const quantile = (share: number): number => start + exponential(mu + sigma * normalQuantile(share));
  const meanFromStart = exponential(mu + (sigma * sigma) / 2);
  return {
    kind: 'lognormal',
    name: 'lognormal',
    lowest: start,
    highest: Infinity,
    mean: start + meanFromStart,
    variance: exponentialLessOne(sigma * sigma) * meanFromStart * meanFromStart,
    cumulative: (x) => (x <= start ? 0 : normalCumulative((logarithm(x - start) - mu) / sigma)),
    quantile,
    fill: (shares, into) => {
      for (let i = 0; i < shares.length; i++) into[i] = quantile(shares[i]!);
    },
  };
}

/** The lognormal distribution of which the figures themselves, not their logarithms, have this mean and deviation. */
export function lognormalOfMean(mean: number, standardDeviation: number): Distribution {
  const ratio = standardDeviation / mean;
  const squaredSigma = logarithmOfOnePlus(ratio * ratio);
  return lognormal({ mu: logarithm(mean) - squaredSigma / 2, sigma: Math.sqrt(squaredSigma) });
}
