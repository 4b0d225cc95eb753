import { normalCumulative, normalQuantile } from '../special-functions/normal-curve.js';
import type { Distribution } from './distribution.js';

/** The bell curve: as likely to be above the mean as below. */
export function normal(mean: number, standardDeviation: number): Distribution {
  const quantile = (share: number): number => mean + standardDeviation * normalQuantile(share);
  return {
    kind: 'normal',
    name: 'normal',
    lowest: -Infinity,
    highest: Infinity,
    mean,
    variance: standardDeviation * standardDeviation,
    cumulative: (x) => normalCumulative((x - mean) / standardDeviation),
    quantile,
    fill: (shares, into) => {
      for (let i = 0; i < shares.length; i++) into[i] = quantile(shares[i]!);
    },
  };
}
