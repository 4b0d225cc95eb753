import type { Distribution } from './distribution.js';

/** Every figure from low to high is as likely as any other. */
export function uniform(low: number, high: number): Distribution {
  const width = high - low;
  const quantile = (share: number): number => Math.min(low + width * share, high);
  return {
    kind: 'uniform',
    name: 'uniform',
    lowest: low,
    highest: high,
    mean: low + width / 2,
    variance: (width * width) / 12,
    cumulative: (x) => Math.min(Math.max((x - low) / width, 0), 1),
    quantile,
    fill: (shares, into) => {
      for (let i = 0; i < shares.length; i++) into[i] = quantile(shares[i]!);
    },
  };
}
