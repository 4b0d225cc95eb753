import { normalCumulative, normalQuantile } from '../special-functions/normal-curve.js';
import { arcsine, sine } from '../special-functions/sine.js';
import { cholesky } from './cholesky.js';
import type { Matrix } from './matrix.js';

/** Makes the shares of some inputs move together, and leaves each of them uniform by itself. */
export interface Correlation {
  /** The inputs that move together, in the order in which `correlate` takes their shares. */
  readonly inputs: readonly string[];
  /** In place: independent shares, an array for each input, become correlated ones. Samples do not touch each other. */
  readonly correlate: (shares: readonly Float64Array[]) => void;
}

/** So that a share stays strictly between 0 and 1, whatever the rounding. */
const leastShare = Number.EPSILON / 2;

/** The Gaussian copula: shares become normal figures, these are mixed, and the mixtures become shares again. */
export function gaussianCopula(inputs: readonly string[], normalCorrelations: Matrix): Correlation {
  const weights = cholesky(normalCorrelations);
  return {
    inputs,
    correlate: (shares) => {
      for (const column of shares) {
        for (let i = 0; i < column.length; i++) column[i] = normalQuantile(column[i]!);
      }
      // From the last to the first, each of which is mixed from those before it, still as they were.
      for (let input = shares.length - 1; input >= 0; input--) mix(shares, input, weights[input]!);
    },
  };
}

function mix(figures: readonly Float64Array[], input: number, weights: Float64Array): void {
  const into = figures[input]!;
  for (let i = 0; i < into.length; i++) {
    let sum = 0;
    for (let k = 0; k <= input; k++) sum += weights[k]! * figures[k]![i]!;
    into[i] = Math.min(Math.max(normalCumulative(sum), leastShare), 1 - leastShare);
  }
}

/**
 * The correlation that two normal figures need to have a rank correlation (Spearman's).
 *
 *     r = 2 sin(π ρ ÷ 6)
 *
 * @source  K. Pearson, On further methods of determining correlation, Drapers' Company Research Memoirs, Biometric
 *   Series IV, 1907; W. H. Kruskal, Ordinal measures of association, Journal of the American Statistical Association 53
 *   (1958), 814–861
 */
export const normalCorrelationOf = (rank: number): number => 2 * sine((Math.PI * rank) / 6);

/** The rank correlation of two normal figures: ρ = 6 ÷ π · arcsin(r ÷ 2). */
export const rankCorrelationOf = (normal: number): number => (6 / Math.PI) * arcsine(normal / 2);
