import { logarithm } from '../../reading/elementary.js';
import { betaCurve } from '../special-functions/beta-curve.js';
import { betaQuantile } from '../special-functions/beta-quantile.js';
import { exponentialLessOne } from '../special-functions/near-zero.js';
import { normalQuantile } from '../special-functions/normal-curve.js';
import type { Distribution } from './distribution.js';
import type { FittedKind } from '../../formula/spread.js';
import { lognormal } from './lognormal.js';
import { normal } from './normal.js';
import { pert, usualWeight } from './pert.js';
import { triangular } from './triangular.js';
import { uniform } from './uniform.js';

/** Curves that differ in their place, their width and, some of them, in one shape. */
export interface Family {
  /** From the one end to the other; the same twice where the family has one shape only. */
  readonly shapes: readonly [number, number];
  /** Of the curve of this shape, before it is placed and stretched. */
  readonly quantile: (shape: number, share: number) => number;
  readonly placed: (curve: PlacedCurve) => Distribution;
}

interface PlacedCurve {
  readonly shape: number;
  readonly place: number;
  readonly width: number;
}

export const families: Readonly<Record<FittedKind, Family>> = {
  normal: {
    shapes: [0, 0],
    quantile: (_, share) => normalQuantile(share),
    placed: ({ place, width }) => normal(place, width),
  },
  uniform: {
    shapes: [0, 0],
    quantile: (_, share) => share,
    placed: ({ place, width }) => uniform(place, place + width),
  },
  /** Its shape is where the likely figure lies between low and high. */
  triangular: {
    shapes: [0, 1],
    quantile: (likely, share) => triangular(0, likely, 1).quantile(share),
    placed: ({ shape, place, width }) => triangular(place, place + width * shape, place + width),
  },
  pert: {
    shapes: [0, 1],
    quantile: (likely, share) =>
      betaQuantile(betaCurve(1 + usualWeight * likely, 1 + usualWeight * (1 - likely)), share).at,
    placed: ({ shape, place, width }) => pert({ low: place, likely: place + width * shape, high: place + width }),
  },
  /** Its shape is σ; nearly 0 is nearly a normal curve. It starts where the quantiles say, which need not be 0. */
  lognormal: {
    shapes: [0.001, 5],
    quantile: (sigma, share) => exponentialLessOne(sigma * normalQuantile(share)) / sigma,
    placed: ({ shape, place, width }) =>
      lognormal({ mu: logarithm(width / shape), sigma: shape, start: place - width / shape }),
  },
};
