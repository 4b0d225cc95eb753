import type { Bounds, ByQuantiles, FittedKind } from '../../formula/spread.js';
import { exponentialLessOne, logarithm } from '../../reading/elementary.js';
import { betaCurve, betaQuantile } from '../special-functions/beta-curve.js';
import { normalQuantile } from '../special-functions/normal-curve.js';
import type { DistributionIssue } from './distribution-issues.js';
import type { Distribution } from './distribution.js';
import { lognormal } from './lognormal.js';
import { normal } from './normal.js';
import { usualWeight } from './beta-shape.js';
import { pert } from './pert.js';
import { triangular } from './triangular.js';
import { truncated } from './truncated.js';
import { uniform } from './uniform.js';

/** How far P50 may be from where a family of one shape has it, as a share of P10 … P90. */
const looseness = 0.02;

/** The flatter the curve must be within its bounds, the more it takes; one that needs more is all but flat. */
const mostRounds = 100;
const smallestChange = 1e-13;
/** After so many rounds each takes about its part off the change before it: then it is seen how many more it would take. */
const settledRounds = 3;

/** Ten find the last bit of a shape; none needs as many. */
const mostTurns = 100;

/** The shares that lie below the three figures: 0.1, 0.5 and 0.9, unless bounds cut something off the curve. */
type Shares = readonly [number, number, number];

/**
 * The curve of a family whose P10, P50 and P90 are the given ones, after it was cut to the bounds. The shape is found
 * first, since it alone decides where P50 lies between P10 and P90; place and width follow. What the bounds cut off
 * moves the shares that the whole curve must have at the three figures, so that is repeated until they stand still.
 * Families of one shape meet P10 and P90, and P50 to 2 % of the distance between them.
 */
export function throughQuantiles(given: ByQuantiles, bounds: Bounds): Distribution | DistributionIssue {
  const family = families[given.kind];
  let shares: Shares = [0.1, 0.5, 0.9];
  let before = 1;
  for (let round = 0; round < mostRounds; round++) {
    const whole = curveThrough(family, given, shares);
    if ('code' in whole) return whole;
    const below = whole.cumulative(bounds.lowest ?? -Infinity);
    const kept = whole.cumulative(bounds.highest ?? Infinity) - below;
    const next: Shares = [below + 0.1 * kept, below + 0.5 * kept, below + 0.9 * kept];
    const change = Math.max(Math.abs(next[0] - shares[0]), Math.abs(next[2] - shares[2]));
    if (change < smallestChange) return truncated(whole, bounds);
    const isSlow = logarithm(change / before) * 2 * mostRounds > logarithm(smallestChange / change);
    if (round > settledRounds && isSlow) break;
    before = change;
    shares = next;
  }
  return doesNotFit(given, {});
}

/** The figures of P50 that a family reaches where it lies at these positions at its first shape and at its last. */
function reachable(family: Family, { p10, p90 }: ByQuantiles, positions: readonly [number, number]): Required<Bounds> {
  const ends = positions.map((position) => p10 + position * (p90 - p10));
  const slack = isOfOneShape(family) ? looseness * (p90 - p10) : 0;
  return { lowest: Math.min(...ends) - slack, highest: Math.max(...ends) + slack };
}

function curveThrough(family: Family, given: ByQuantiles, shares: Shares): Distribution | DistributionIssue {
  const { p10, p50, p90 } = given;
  const [first, last] = family.shapes;
  const positions = [positionOfP50(family, first, shares), positionOfP50(family, last, shares)] as const;
  const reached = reachable(family, given, positions);
  if (p50 < reached.lowest || p50 > reached.highest) return doesNotFit(given, reached);
  const shape = shapeAt(family, (p50 - p10) / (p90 - p10), shares, positions);
  const quantile = family.quantileOf(shape);
  const atP10 = quantile(shares[0]);
  const width = (p90 - p10) / (quantile(shares[2]) - atP10);
  return family.placed({ shape, place: p10 - width * atP10, width });
}

/** Where P50 lies between P10 (0) and P90 (1). */
function positionOfP50(family: Family, shape: number, shares: Shares): number {
  const quantile = family.quantileOf(shape);
  const p10 = quantile(shares[0]);
  return (quantile(shares[1]) - p10) / (quantile(shares[2]) - p10);
}

/**
 * The shape whose P50 lies at this position, which rises, or falls, all the way from the first shape to the last: where
 * the line through two shapes on either side of it has it. An end that is met twice counts half, so that both come near.
 */
function shapeAt(family: Family, position: number, shares: Shares, ends: readonly [number, number]): number {
  const missedBy = (shape: number): number => positionOfP50(family, shape, shares) - position;
  let [from, to] = family.shapes;
  let [missedFrom, missedTo] = [ends[0] - position, ends[1] - position];
  // Of an end that is the shape itself, rounding may have put the position on the wrong side.
  if (missedFrom > 0 === missedTo > 0) return Math.abs(missedFrom) < Math.abs(missedTo) ? from : to;
  for (let turn = 0; turn < mostTurns; turn++) {
    const between = to - (missedTo * (to - from)) / (missedTo - missedFrom);
    if (between === from || between === to) return between;
    const missed = missedBy(between);
    if (missed > 0 === missedTo > 0) missedFrom /= 2;
    else [from, missedFrom] = [to, missedTo];
    [to, missedTo] = [between, missed];
  }
  return to;
}

const isOfOneShape = ({ shapes: [first, last] }: Family): boolean => first === last;

const doesNotFit = ({ kind, p50 }: ByQuantiles, { lowest, highest }: Bounds): DistributionIssue => ({
  code: 'quantiles-do-not-fit',
  field: 'p50',
  kind,
  received: p50,
  ...(lowest !== undefined && { lowest }),
  ...(highest !== undefined && { highest }),
});

/** Curves that differ in their place, their width and, some of them, in one shape. */
interface Family {
  /** From the one end to the other; the same twice where the family has one shape only. */
  readonly shapes: readonly [number, number];
  /** Of the curve of this shape, before it is placed and stretched. */
  readonly quantileOf: (shape: number) => (share: number) => number;
  readonly placed: (curve: PlacedCurve) => Distribution;
}

interface PlacedCurve {
  readonly shape: number;
  readonly place: number;
  readonly width: number;
}

const families: Readonly<Record<FittedKind, Family>> = {
  normal: {
    shapes: [0, 0],
    quantileOf: () => normalQuantile,
    placed: ({ place, width }) => normal(place, width),
  },
  uniform: {
    shapes: [0, 0],
    quantileOf: () => (share) => share,
    placed: ({ place, width }) => uniform(place, place + width),
  },
  /** Its shape is where the likely figure lies between low and high. */
  triangular: {
    shapes: [0, 1],
    quantileOf: (likely) => triangular(0, likely, 1).quantile,
    placed: ({ shape, place, width }) => triangular(place, place + width * shape, place + width),
  },
  pert: {
    shapes: [0, 1],
    quantileOf: (likely) => {
      const curve = betaCurve(1 + usualWeight * likely, 1 + usualWeight * (1 - likely));
      return (share) => betaQuantile(curve, share).at;
    },
    placed: ({ shape, place, width }) => pert({ low: place, likely: place + width * shape, high: place + width }),
  },
  /** Its shape is σ; nearly 0 is nearly a normal curve. It starts where the quantiles say, which need not be 0. */
  lognormal: {
    shapes: [0.001, 5],
    quantileOf: (sigma) => (share) => exponentialLessOne(sigma * normalQuantile(share)) / sigma,
    placed: ({ shape, place, width }) =>
      lognormal({ mu: logarithm(width / shape), sigma: shape, start: place - width / shape }),
  },
};
