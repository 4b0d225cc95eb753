import { stretchedBeta } from './beta.js';
import type { Distribution } from './distribution.js';

/** How much more the likely figure counts than low and high do, in the mean. */
export const usualWeight = 4;

export interface PertShape {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** λ: 4 unless a wider (less) or narrower (more) curve around the likely figure is meant. */
  readonly weight?: number;
}

/**
 * PERT: the beta distribution between low and high that is likeliest at `likely`.
 *
 *     α = 1 + λ (likely − low) ÷ (high − low)      β = 1 + λ (high − likely) ÷ (high − low)
 *     mean = (low + λ likely + high) ÷ (λ + 2)
 *     variance = (mean − low) (high − mean) ÷ (λ + 3)
 *
 * @source  D. Vose, Risk Analysis: A Quantitative Guide, 3rd edition, Wiley 2008, on the PERT and the modified PERT
 */
export function pert({ low, likely, high, weight = usualWeight }: PertShape): Distribution {
  const width = high - low;
  const alpha = 1 + (weight * (likely - low)) / width;
  const beta = 1 + (weight * (high - likely)) / width;
  return { kind: 'pert', name: 'PERT', ...stretchedBeta({ alpha, beta, low, high }) };
}
