export interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean and variance of the beta distribution, stretched from 0 … 1 to low … high.
 *
 *     mean = low + width · α ÷ (α + β)
 *     variance = width² · αβ ÷ ((α + β)² (α + β + 1))
 */
export function momentsOfBeta({ alpha, beta, low, high }: BetaShape): {
  readonly mean: number;
  readonly variance: number;
} {
  const width = high - low;
  const share = alpha / (alpha + beta);
  return { mean: low + width * share, variance: (width * width * share * (1 - share)) / (alpha + beta + 1) };
}

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
 * The beta distribution that a PERT is.
 *
 *     α = 1 + λ (likely − low) ÷ (high − low)      β = 1 + λ (high − likely) ÷ (high − low)
 */
export const betaOfPert = ({ low, likely, high, weight = usualWeight }: PertShape): BetaShape => ({
  alpha: 1 + (weight * (likely - low)) / (high - low),
  beta: 1 + (weight * (high - likely)) / (high - low),
  low,
  high,
});
