import { Decimal, inShownDigits, sumOf } from '../../decimal.js';
import type { Bounds, Spread } from '../../formula/spread.js';
import type { Doubt } from '../../formula/table.js';
import { distributionOf } from '../../uncertainty/distributions/distribution-for.js';
import { usualWeight } from '../../uncertainty/distributions/beta-shape.js';

/** The figures of a range with every digit that was given. */
interface Given extends Pick<Doubt, 'low' | 'high'> {
  readonly likely: Decimal;
}

/** Of a mean that is found in floats: more would be rounding. */
const foundDigits = 10;

/**
 * The mean of what is drawn from a spread, cut to the bounds of its input.
 *
 *     PERT         (low + 4 · likely + high) ÷ 6
 *     triangular   (low + likely + high) ÷ 3
 *     uniform      (low + high) ÷ 2
 *     beta         low + (high − low) · α ÷ (α + β)
 *     discrete     Σ value · probability ÷ Σ probability
 *
 * These are exact, as far as thirds and sixths can be written; their ends lie within the bounds. A normal or lognormal curve, and what goes through quantiles, can
 * reach beyond: theirs is the mean of the curve that is left, to ten digits.
 */
export const meanOf = (spread: Spread, bounds: Bounds, given: Given): Decimal =>
  inShownDigits(wholeMean(spread, bounds, given));

function wholeMean(spread: Spread, bounds: Bounds, { low, likely, high }: Given): Decimal {
  if ('p10' in spread) return found(spread, bounds);
  switch (spread.kind) {
    case 'pert': {
      const weight = spread.weight ?? usualWeight;
      return low
        .plus(likely.times(weight))
        .plus(high)
        .div(weight + 2);
    }
    case 'triangular':
      return low.plus(likely).plus(high).div(3);
    case 'uniform':
      return low.plus(high).div(2);
    case 'beta': {
      const alpha = new Decimal(spread.alpha);
      return low.plus(high.minus(low).times(alpha).div(alpha.plus(spread.beta)));
    }
    case 'discrete': {
      const weighed = spread.outcomes.map(({ value, probability }) => new Decimal(value).times(probability));
      return sumOf(weighed).div(sumOf(spread.outcomes.map(({ probability }) => new Decimal(probability))));
    }
    case 'normal':
    case 'lognormal':
      return found(spread, bounds);
    default:
      return spread satisfies never;
  }
}

const found = (spread: Spread, bounds: Bounds): Decimal =>
  new Decimal(distributionOf({ spread, bounds }).mean).toSignificantDigits(foundDigits);
