import { Decimal } from '../decimal.js';
import type { Spread } from '../formula/spread.js';
import type { Figures } from './figures.js';

export interface SpreadStyle {
  /** Writes a figure as the input does: money, share or number. */
  readonly write: (value: Decimal) => string;
  readonly figures: Figures;
}

const mostOutcomes = 4;

/** What is not known of a figure, in words: “15 to 100”, “P10 20, P50 32, P90 60”, “normal, mean 40, deviation 5”. */
export function spreadText(spread: Spread, { write, figures }: SpreadStyle): string {
  // A float is read as it prints, which is how it was written.
  const told = (value: number): string => write(new Decimal(value));
  if ('p10' in spread) {
    const { kind, p10, p50, p90 } = spread;
    return [`P10 ${told(p10)}`, `P50 ${told(p50)}`, `P90 ${told(p90)}`, ...(kind === 'pert' ? [] : [kind])].join(', ');
  }
  switch (spread.kind) {
    case 'pert':
      return `${told(spread.low)} to ${told(spread.high)}`;
    case 'triangular':
    case 'uniform':
      return `${told(spread.low)} to ${told(spread.high)}, ${spread.kind}`;
    case 'normal':
    case 'lognormal':
      return `${spread.kind}, mean ${told(spread.mean)}, standard deviation ${told(spread.standardDeviation)}`;
    case 'beta': {
      const [alpha, beta] = [spread.alpha, spread.beta].map((shape) => figures.number(new Decimal(shape)));
      return `${told(spread.low)} to ${told(spread.high)}, beta with α ${alpha ?? ''} and β ${beta ?? ''}`;
    }
    case 'discrete': {
      const outcomes = spread.outcomes.slice(0, mostOutcomes).map(({ value, probability }) => {
        return `${told(value)} with ${figures.exactShare(new Decimal(probability))}`;
      });
      const left = spread.outcomes.length - outcomes.length;
      return [...outcomes, ...(left > 0 ? [`${left} more`] : [])].join(', ');
    }
    default:
      return spread satisfies never;
  }
}
