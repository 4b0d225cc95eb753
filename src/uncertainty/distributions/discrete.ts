import type { Distribution } from './distribution.js';
import type { Outcome } from '../../formula/spread.js';

/** One of a few figures, each with its probability; the probabilities add up to 1. */
export function discrete(outcomes: readonly Outcome[]): Distribution {
  const ascending = outcomes.filter(({ probability }) => probability > 0).toSorted((a, b) => a.value - b.value);
  const values = Float64Array.from(ascending, ({ value }) => value);
  const shares = cumulated(ascending);
  const mean = ascending.reduce((sum, { value, probability }) => sum + value * probability, 0);
  const quantile = (share: number): number => values[firstReaching(shares, share)]!;
  return {
    kind: 'discrete',
    name: 'discrete',
    lowest: values[0]!,
    highest: values.at(-1)!,
    mean,
    variance: ascending.reduce((sum, { value, probability }) => sum + (value - mean) * (value - mean) * probability, 0),
    cumulative: (x) => {
      const beyond = values.findIndex((value) => value > x);
      const count = beyond === -1 ? values.length : beyond;
      return count === 0 ? 0 : shares[count - 1]!;
    },
    quantile,
    fill: (shares, into) => {
      for (let i = 0; i < shares.length; i++) into[i] = quantile(shares[i]!);
    },
  };
}

function cumulated(outcomes: readonly Outcome[]): Float64Array {
  let sum = 0;
  const shares = Float64Array.from(outcomes, ({ probability }) => (sum += probability));
  // Whatever the rounding of the sum: no share lies beyond the last outcome.
  shares[shares.length - 1] = 1;
  return shares;
}

/** The place of the first share that is at least the one asked for, by halving. */
function firstReaching(shares: Float64Array, share: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! < share) low = middle + 1;
    else high = middle;
  }
  return low;
}
