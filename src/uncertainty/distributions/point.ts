import type { Distribution } from './distribution.js';

/** A figure without doubt: what a range of no width is. */
export const point = (value: number): Distribution => ({
  kind: 'point',
  name: 'certain',
  lowest: value,
  highest: value,
  mean: value,
  variance: 0,
  cumulative: (x) => (x < value ? 0 : 1),
  quantile: () => value,
  fill: (_, into) => into.fill(value),
});
