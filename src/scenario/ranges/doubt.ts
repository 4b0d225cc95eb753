import { Decimal, frozen } from '../../decimal.js';
import type { Bounds } from '../../formula/bounds.js';
import type { Spread } from '../../formula/spread.js';
import type { Doubt } from '../../formula/table.js';
import { distributionOf } from '../../uncertainty/distributions/distribution-of.js';
import { deepFrozen } from '../deep-frozen.js';

export type Ends = Pick<Doubt, 'low' | 'high'>;

/**
 * The doubt that a spread means; none where it has no width, for then the figure is certain.
 *
 * @param ends  as they were given, with every digit; without them P10 and P90 of what is left between the bounds
 */
export function doubtOf(spread: Spread, bounds: Bounds, ends?: Ends): Doubt | undefined {
  if (isCertain(spread)) return undefined;
  const { low, high } = ends ?? tenthAndNinth(spread, bounds);
  return Object.freeze({
    low: frozen(low),
    high: frozen(high),
    spread: deepFrozen(spread),
    bounds: deepFrozen(bounds),
  });
}

function isCertain(spread: Spread): boolean {
  if ('p10' in spread) return spread.p10 === spread.p90;
  switch (spread.kind) {
    case 'normal':
    case 'lognormal':
      return spread.standardDeviation === 0;
    case 'discrete':
      return new Set(spread.outcomes.flatMap(({ value, probability }) => (probability > 0 ? [value] : []))).size === 1;
    default:
      return spread.low === spread.high;
  }
}

function tenthAndNinth(spread: Spread, bounds: Bounds): Ends {
  const { quantile } = distributionOf({ spread, bounds });
  return { low: new Decimal(quantile(0.1)), high: new Decimal(quantile(0.9)) };
}
