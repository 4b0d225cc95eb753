import { exponential, logarithm } from '../../reading/elementary.js';
import { type BetaCurve, betaQuantile } from '../special-functions/beta-curve.js';
import type { Distribution } from './distribution.js';

/** The few shares nearer than this to 0 or 1 are solved for one by one: there float64 has too few digits of a share. */
const shareOfTail = 1 / 16_384;

/** Of the table against the curve, in standard deviations. */
const tolerance = 1e-9;

/**
 * The quantiles of a beta curve in bulk: pieces of degree five between exact nodes, made when first used.
 *
 * The nodes are chosen by figure, halving in ln(x ÷ (1 − x)), so that a node costs one cumulative share and no search.
 * A piece has the value, slope and bend of the quantile at both its ends, and is halved until it is near enough in its
 * middle.
 *
 * @source  W. Hörmann, J. Leydold, Continuous random variate generation by fast numerical inversion, ACM Transactions on
 *   Modeling and Computer Simulation 13 (2003), 347–362
 */
export function quantileTable(curve: BetaCurve): Distribution['fill'] {
  let table: Table | undefined;
  return (shares, into) => fillFrom((table ??= tableOf(curve)), curve, shares, into);
}

// A function of its own, so that an engine that compiles the loop does not compile the making of a table into it.
function fillFrom(
  { knots, coefficients, guide }: Table,
  curve: BetaCurve,
  shares: Float64Array,
  into: Float64Array,
): void {
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i]!;
    if (!(share > shareOfTail && share < 1 - shareOfTail)) {
      into[i] = betaQuantile(curve, share).at;
      continue;
    }
    let piece = guide[Math.floor(share * guide.length)]!;
    while (share >= knots[piece + 1]!) piece++;
    into[i] = polynomial(coefficients, piece, share - knots[piece]!);
  }
}

interface Table {
  /** The shares at which pieces begin, and where the last one ends. */
  readonly knots: Float64Array;
  /** Six of each piece, from the constant up, in powers of the share since its beginning. */
  readonly coefficients: Float64Array;
  /** For each of equal steps of the share, the piece in which the step begins: a search that is nearly always over. */
  readonly guide: Uint16Array;
}

const coefficientCount = 6;

function polynomial(c: Float64Array, piece: number, d: number): number {
  const at = piece * coefficientCount;
  return c[at]! + d * (c[at + 1]! + d * (c[at + 2]! + d * (c[at + 3]! + d * (c[at + 4]! + d * c[at + 5]!))));
}

interface Node {
  /** ln(x ÷ (1 − x)) */
  readonly place: number;
  readonly x: number;
  readonly share: number;
  /** First and second derivative of the figure by the share. */
  readonly slope: number;
  readonly bend: number;
}

/** To begin with. An even number: a piece around the middle of a symmetric curve would be right there by chance. */
const firstPieces = 8;
const mostHalvings = 12;

function tableOf(curve: BetaCurve): Table {
  const sum = curve.alpha + curve.beta;
  const nearEnough = (tolerance * Math.sqrt((curve.alpha * curve.beta) / (sum + 1))) / sum;
  const [from, to] = [shareOfTail, 1 - shareOfTail].map((share) => placeOf(curve, share)) as [number, number];
  const nodes: Node[] = [nodeAt(curve, from)];
  const pieces: Float64Array[] = [];

  function addPieces(end: Node, halvings: number): void {
    const start = nodes.at(-1)!;
    const middle = nodeAt(curve, (start.place + end.place) / 2);
    const piece = pieceBetween(start, end);
    const error = Math.abs(polynomial(piece, 0, middle.share - start.share) - middle.x);
    if (error > nearEnough && halvings < mostHalvings) {
      addPieces(middle, halvings + 1);
      addPieces(end, halvings + 1);
      return;
    }
    nodes.push(end);
    pieces.push(piece);
  }

  for (let k = 1; k <= firstPieces; k++) addPieces(nodeAt(curve, from + ((to - from) * k) / firstPieces), 0);
  return packed(nodes, pieces);
}

const placeOf = (curve: BetaCurve, share: number): number => {
  const { at, toOne } = betaQuantile(curve, share);
  return logarithm(at) - logarithm(toOne);
};

function nodeAt(curve: BetaCurve, place: number): Node {
  const growth = exponential(-Math.abs(place));
  const [near, far] = [growth / (1 + growth), 1 / (1 + growth)];
  const point = place < 0 ? { at: near, toOne: far } : { at: far, toOne: near };
  const slope = 1 / curve.density(point);
  return { place, x: point.at, share: curve.below(point), slope, bend: -curve.bend(point) * slope * slope };
}

/** The polynomial of degree five with value, slope and bend of both ends (Hermite's). */
function pieceBetween(start: Node, end: Node): Float64Array {
  const h = end.share - start.share;
  const value = (end.x - start.x) / h - start.slope - (start.bend * h) / 2;
  const slope = end.slope - start.slope - start.bend * h;
  const bend = ((end.bend - start.bend) * h) / 2;
  const third = (10 * value - 4 * slope + bend) / (h * h);
  const fourth = (-15 * value + 7 * slope - 2 * bend) / (h * h * h);
  const fifth = (6 * value - 3 * slope + bend) / (h * h * h * h);
  return Float64Array.of(start.x, start.slope, start.bend / 2, third, fourth, fifth);
}

function packed(nodes: readonly Node[], pieces: readonly Float64Array[]): Table {
  const knots = Float64Array.from(nodes, ({ share }) => share);
  // At the ends a share just inside the tails must find a piece, whatever the rounding.
  knots[0] = shareOfTail;
  knots[knots.length - 1] = 1;
  const coefficients = new Float64Array(pieces.length * coefficientCount);
  pieces.forEach((piece, index) => coefficients.set(piece, index * coefficientCount));
  const guide = new Uint16Array(4 * pieces.length);
  let piece = 0;
  for (let step = 0; step < guide.length; step++) {
    while (knots[piece + 1]! <= step / guide.length) piece++;
    guide[step] = piece;
  }
  return { knots, coefficients, guide };
}
