import { betaCurve, betaQuantile, type UnitPoint } from '../special-functions/beta-curve.js';
import type { Distribution } from './distribution.js';
import { quantileTable } from './quantile-table.js';

export interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The beta distribution, stretched from 0 … 1 to low … high.
 *
 *     mean = low + width · α ÷ (α + β)
 *     variance = width² · αβ ÷ ((α + β)² (α + β + 1))
 */
export const beta = (shape: BetaShape): Distribution => ({ kind: 'beta', name: 'beta', ...stretchedBeta(shape) });

export function stretchedBeta({ alpha, beta, low, high }: BetaShape): Omit<Distribution, 'kind' | 'name'> {
  const curve = betaCurve(alpha, beta);
  const width = high - low;
  const share = alpha / (alpha + beta);
  // From the nearer end, so that a figure next to high keeps its digits, and none lies beyond.
  const placed = ({ at, toOne }: UnitPoint): number => (at < 0.5 ? low + width * at : high - width * toOne);
  const table = quantileTable(curve);
  return {
    lowest: low,
    highest: high,
    mean: low + width * share,
    variance: (width * width * share * (1 - share)) / (alpha + beta + 1),
    cumulative: (x) => curve.below({ at: (x - low) / width, toOne: (high - x) / width }),
    quantile: (share) => placed(betaQuantile(curve, share)),
    fill: (shares, into) => {
      table(shares, into);
      for (let i = 0; i < shares.length; i++) into[i] = Math.min(low + width * into[i]!, high);
    },
  };
}
