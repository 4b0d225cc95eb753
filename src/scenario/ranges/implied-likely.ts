import type { Decimal } from '../../decimal.js';
import { isKeyed, type Keyed } from '../keyed.js';
import { numberOf } from '../written-number.js';

/**
 * The likely number of a range that does not name one: of a uniform distribution its middle, of a normal or lognormal
 * one and of a beta its mean, of a discrete one the most probable value (the first of equals), of quantiles the P50.
 *
 *     mean of a beta = low + (high − low) · α ÷ (α + β)
 */
export function impliedLikely(range: Keyed): Decimal | undefined {
  if ('p50' in range) return numberOf(range['p50']);
  if ('mean' in range) return numberOf(range['mean']);
  if ('outcomes' in range) return mostProbable(range['outcomes']);
  const [low, high] = [numberOf(range['low']), numberOf(range['high'])];
  if (low === undefined || high === undefined) return undefined;
  switch (range['distribution']) {
    case 'uniform':
      return low.plus(high).div(2);
    case 'beta': {
      const [alpha, beta] = [numberOf(range['alpha']), numberOf(range['beta'])];
      if (alpha === undefined || beta === undefined || alpha.plus(beta).isZero()) return undefined;
      return low.plus(high.minus(low).times(alpha).div(alpha.plus(beta)));
    }
    default:
      return undefined;
  }
}

function mostProbable(outcomes: unknown): Decimal | undefined {
  if (!Array.isArray(outcomes)) return undefined;
  let most: { readonly value: Decimal; readonly probability: Decimal } | undefined;
  for (const outcome of outcomes as readonly unknown[]) {
    if (!isKeyed(outcome)) continue;
    const [value, probability] = [numberOf(outcome['value']), numberOf(outcome['probability'])];
    if (value === undefined || probability === undefined) continue;
    if (most === undefined || probability.gt(most.probability)) most = { value, probability };
  }
  return most?.value;
}
