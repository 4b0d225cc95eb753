import type { Distribution } from './distribution.js';

/**
 * Likelihood rises in a straight line from low to likely and falls in one to high.
 *
 *     mean = (low + likely + high) ÷ 3
 *     variance = (a² + ab + b²) ÷ 18      a = likely − low, b = high − likely
 */
export function triangular(low: number, likely: number, high: number): Distribution {
  const width = high - low;
  const rise = likely - low;
  const fall = high - likely;
  const shareOfRise = rise / width;
  const quantile = (share: number): number =>
    share < shareOfRise ? low + Math.sqrt(share * width * rise) : high - Math.sqrt((1 - share) * width * fall);
  return {
    kind: 'triangular',
    name: 'triangular',
    lowest: low,
    highest: high,
    mean: low + (width + rise) / 3,
    variance: (rise * rise + rise * fall + fall * fall) / 18,
    cumulative: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x < likely ? ((x - low) / width) * ((x - low) / rise) : 1 - ((high - x) / width) * ((high - x) / fall);
    },
    quantile,
    fill: (shares, into) => {
      for (let i = 0; i < shares.length; i++) into[i] = quantile(shares[i]!);
    },
  };
}
