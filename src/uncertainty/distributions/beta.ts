import { momentsOfBeta, type BetaShape } from './beta-shape.js';
import { betaCurve, betaQuantile, type UnitPoint } from '../special-functions/beta-curve.js';
import type { Distribution } from './distribution.js';
import { quantileTable } from './quantile-table.js';

/** The beta distribution, stretched from 0 … 1 to low … high. */
export const beta = (shape: BetaShape): Distribution => ({ kind: 'beta', name: 'beta', ...stretchedBeta(shape) });

export function stretchedBeta(shape: BetaShape): Omit<Distribution, 'kind' | 'name'> {
  const { alpha, beta, low, high } = shape;
  const curve = betaCurve(alpha, beta);
  const width = high - low;
  // From the nearer end, so that a figure next to high keeps its digits, and none lies beyond.
  const placed = ({ at, toOne }: UnitPoint): number => (at < 0.5 ? low + width * at : high - width * toOne);
  const table = quantileTable(curve);
  return {
    lowest: low,
    highest: high,
    ...momentsOfBeta(shape),
    cumulative: (x) => curve.below({ at: (x - low) / width, toOne: (high - x) / width }),
    quantile: (share) => placed(betaQuantile(curve, share)),
    fill: (shares, into) => {
      table(shares, into);
      for (let i = 0; i < shares.length; i++) into[i] = Math.min(low + width * into[i]!, high);
    },
  };
}
