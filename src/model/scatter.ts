import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, minimum, product, ratio, sum } from '../formula/operations.js';
import { between, nothing, remainder } from '../formula/vocabulary.js';

/** How a quantity that is in doubt lies around what is expected of it. */
export interface Scatter {
  /** w: from the least to what is expected, as a share of it. */
  readonly width: Line<'1'>;
  /** Where a limit lies among what may come, and what lies above it of all that may. */
  readonly beyond: (limit: Limit) => Beyond;
}

interface Limit {
  readonly id: string;
  readonly label: string;
  /** x: the limit over what is expected. */
  readonly over: Expression<'1'>;
  /** What lies above it where nothing scatters. */
  readonly whenCertain?: Expression<'1'>;
}

interface Beyond {
  /** x, held between the least and the most. */
  readonly place: Line<'1'>;
  /** y = (1 + 5w − x) ÷ 6w */
  readonly part: Line<'1'>;
  readonly cubed: Line<'1'>;
}

const one = constant('1');
const five = constant('5', '1', 'How much further up than down a quantity reaches');
const six = constant('6', '1', 'From the least to the most of a quantity, over its way down');
/** √(7 ÷ 5) */
const widthOverScatter = constant(
  '1.183215956619923208513465658312323340968',
  '1',
  '√(7 ÷ 5): way down of a quantity over its deviation',
);

/**
 * A quantity around what is expected of it. Its mean is 1, its least 1 − w, its most 1 + 5 · w: it reaches further up
 * than down, as most ranges do. A share y⁵ of the cases lies above x, with y = (1 + 5w − x) ÷ 6w; the deviation is
 * w · √(5 ÷ 7). A fifth power stays near to products of many inputs, whose logarithm is all but normal, and takes no
 * exponential in every month.
 *
 *     mean of min(X, x)               1 − w · y⁶              known in insurance as the limited expected value
 *     mean of X where X is above x    x · y⁵ + w · y⁶
 *
 * @param deviation  as a share of what is expected; nothing in a simulation, which draws what is behind it
 */
export function scatterAround(id: string, what: string, deviation: Expression<'1'>): Scatter {
  const width = line('1', {
    id: `${id}Width`,
    label: `From the least of ${what} to what is expected, as a share of it`,
    formula: minimum<'1'>(one, product(widthOverScatter, deviation)),
    note: 'At most all of it.',
  });
  const least = line('1', {
    id: `${id}Least`,
    label: `Least of ${what}, over what is expected`,
    formula: remainder(width),
  });
  const most = line('1', {
    id: `${id}Most`,
    label: `Most of ${what}, over what is expected`,
    formula: sum(one, product(five, width)),
  });
  return {
    width,
    beyond: ({ id: of, label, over, whenCertain = nothing('1') }) => {
      const place = line('1', {
        id: `place.${of}`,
        label: `${label}: where the limit lies among ${what}`,
        formula: between(over, least, most),
      });
      const part = line('1', {
        id: `beyond.${of}`,
        label: `${label}: what lies above the limit, of ${what}`,
        formula: ratio(difference(most, place), product(six, width), whenCertain),
      });
      const cubed = line('1', {
        id: `beyondCubed.${of}`,
        label: `${label}: the same, to the third power`,
        formula: product(part, part, part),
      });
      return { place, part, cubed };
    },
  };
}
