import { LatestCache } from '../../cache.js';
import { momentsOfBeta, type BetaShape } from './beta-shape.js';
import { betaCurve, betaQuantile, type BetaCurve, type UnitPoint } from '../special-functions/beta-curve.js';
import type { Distribution } from './distribution.js';
import { quantileTable } from './quantile-table.js';

/** The beta distribution, stretched from 0 … 1 to low … high. */
export const beta = (shape: BetaShape): Distribution => ({ kind: 'beta', name: 'beta', ...stretchedBeta(shape) });

interface UnitBeta {
  readonly curve: BetaCurve;
  readonly fill: Distribution['fill'];
}

// Inputs differ in their ends more than in their shape, and over another horizon or range they are asked for again: of a
// hundred of a profile about thirty have a shape of their own.
const kept = new LatestCache<UnitBeta>(128);

function unitBeta({ alpha, beta }: BetaShape): UnitBeta {
  const key = `${alpha} ${beta}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const curve = betaCurve(alpha, beta);
  const made = { curve, fill: quantileTable(curve) };
  kept.set(key, made);
  return made;
}

export function stretchedBeta(shape: BetaShape): Omit<Distribution, 'kind' | 'name'> {
  const { low, high } = shape;
  const unit = unitBeta(shape);
  const width = high - low;
  // From the nearer end, so that a figure next to high keeps its digits, and none lies beyond.
  const placed = ({ at, toOne }: UnitPoint): number => (at < 0.5 ? low + width * at : high - width * toOne);
  return {
    lowest: low,
    highest: high,
    ...momentsOfBeta(shape),
    cumulative: (x) => unit.curve.below({ at: (x - low) / width, toOne: (high - x) / width }),
    quantile: (share) => placed(betaQuantile(unit.curve, share)),
    fill: (shares, into) => {
      unit.fill(shares, into);
      for (let i = 0; i < shares.length; i++) into[i] = Math.min(low + width * into[i]!, high);
    },
  };
}
