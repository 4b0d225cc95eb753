import type { Bounds } from '../../formula/spread.js';
import { exponential } from '../../reading/elementary.js';
import type { Distribution } from './distribution.js';

/**
 * A distribution cut to the bounds of its input: the curve between them stays as it is and counts for the whole. A share
 * is mapped into [F(lowest), F(highest)] before it is looked up, so the bounds hold in every sample and none is thrown
 * away. Mean and variance are those of the cut curve:
 *
 *     mean = ∫ quantile(s) ds      variance = ∫ (quantile(s) − mean)² ds      s = 0 … 1
 *
 * to about eight digits; of a lognormal with σ above 1 that has no highest bound, the variance to fewer.
 */
export function truncated(whole: Distribution, bounds: Bounds): Distribution {
  const lowest = Math.max(whole.lowest, bounds.lowest ?? -Infinity);
  const highest = Math.min(whole.highest, bounds.highest ?? Infinity);
  if (lowest === whole.lowest && highest === whole.highest) return whole;
  const below = lowest === whole.lowest ? 0 : whole.cumulative(lowest);
  const kept = (highest === whole.highest ? 1 : whole.cumulative(highest)) - below;
  const held = (x: number): number => Math.min(Math.max(x, lowest), highest);
  const fill: Distribution['fill'] = (shares, into) => {
    for (let i = 0; i < shares.length; i++) into[i] = Math.min(below + shares[i]! * kept, mostShare);
    whole.fill(into.subarray(0, shares.length), into);
    for (let i = 0; i < shares.length; i++) into[i] = held(into[i]!);
  };
  return {
    kind: whole.kind,
    name: `${whole.name}, cut to the bounds`,
    lowest,
    highest,
    ...averages(fill),
    cumulative: (x) => Math.min(Math.max((whole.cumulative(x) - below) / kept, 0), 1),
    quantile: (share) => held(whole.quantile(below + share * kept)),
    fill,
  };
}

/** The last float before 1, into which a share next to it may round: a curve without end would be endless there. */
const mostShare = 1 - Number.EPSILON / 2;

function averages(fill: Distribution['fill']): Pick<Distribution, 'mean' | 'variance'> {
  const { shares, weights } = unitQuadrature();
  const figures = new Float64Array(shares.length);
  fill(shares, figures);
  const mean = weights.reduce((sum, weight, i) => sum + weight * figures[i]!, 0);
  const squares = figures.map((figure) => (figure - mean) * (figure - mean));
  return { mean, variance: weights.reduce((sum, weight, i) => sum + weight * squares[i]!, 0) };
}

interface Quadrature {
  /** Strictly between 0 and 1. */
  readonly shares: Float64Array;
  readonly weights: Float64Array;
}

/** Of the substituted variable, and how far it goes: beyond, the weights are below 10^−20. */
const step = 1 / 64;
const reach = 3.5;

/**
 * Where to ask for a function, and how much each answer counts, to have its integral from 0 to 1: by the double
 * exponential substitution, so that it may rise without bound toward an end. To fourteen digits where the function is
 * smooth, eight where its slope bends.
 *
 * @source  H. Takahasi, M. Mori, Double exponential formulas for numerical integration, Publications of the Research
 *   Institute for Mathematical Sciences 9 (1974), 721–741
 */
export function unitQuadrature(): Quadrature {
  const shares: number[] = [];
  const weights: number[] = [];
  for (let t = -reach; t <= reach; t += step) {
    const growth = exponential(t);
    const slope = Math.PI * (growth + 1 / growth);
    // Measured from the nearer end, so that it keeps its digits there.
    const near = 1 / (1 + exponential((Math.PI * Math.abs(growth - 1 / growth)) / 2));
    const share = t < 0 ? near : 1 - near;
    if (share === 1) break;
    shares.push(share);
    weights.push((step * slope * near * (1 - near)) / 2);
  }
  return { shares: Float64Array.from(shares), weights: Float64Array.from(weights) };
}
