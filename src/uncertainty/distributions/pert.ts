import { betaOfPert, type PertShape } from './beta-shape.js';
import { stretchedBeta } from './beta.js';
import type { Distribution } from './distribution.js';

/**
 * PERT: the beta distribution between low and high that is likeliest at `likely`.
 *
 *     mean = (low + λ likely + high) ÷ (λ + 2)
 *     variance = (mean − low) (high − mean) ÷ (λ + 3)
 *
 * @source  D. Vose, Risk Analysis: A Quantitative Guide, 3rd edition, Wiley 2008, on the PERT and the modified PERT
 */
export const pert = (shape: PertShape): Distribution => ({
  kind: 'pert',
  name: 'PERT',
  ...stretchedBeta(betaOfPert(shape)),
});
