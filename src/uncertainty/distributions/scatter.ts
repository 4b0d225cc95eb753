import type { Distribution } from './distribution.js';

/** More would say that it is known well. */
const places = 3;

/**
 * How far a product of independent quantities scatters: its standard deviation over its mean, to three places.
 *
 *     1 + scatter² = Π (1 + variance ÷ mean²)      a mean of nothing counts for no doubt
 */
export function scatterOfProduct(factors: readonly Pick<Distribution, 'mean' | 'variance'>[]): number {
  const product = factors.reduce(
    (spread, { mean, variance }) => spread * (mean === 0 ? 1 : 1 + variance / (mean * mean)),
    1,
  );
  return Number(Math.sqrt(product - 1).toFixed(places));
}
