import { Decimal } from '../../decimal.js';
import type { Interval } from '../../reading/interval-arithmetic.js';
import type { Question } from './question.js';

/** A figure of the input at which the metric reaches its target. */
export interface Solution {
  /** To twelve digits, and confirmed by the exact reading. */
  readonly value: Decimal;
  /** Which way the metric goes there: through the target, or past it in one jump. */
  readonly direction: 'rises' | 'falls' | 'touches';
  readonly isJump: boolean;
}

/** Points of the first look. Between two neighbours of one sign a pair of solutions may hide: the proof looks there. */
const scanPoints = 513;
/** Halvings of a stretch of the scan in float64: to the last digit. */
const halvings = 60;
/** Steps of the exact search, each of which doubles the digits or nearly so: two are enough where nothing bends. */
const exactSteps = 12;
const shownDigits = 15;
/** A step so small, as a part of the figure, moves no digit that is shown. */
const leastStep = '1e-20';
/** A step over the target that stays so large, as a part of the largest result of the scan, is a jump. */
const leastJump = 1e-9;

/** Every solution that the scan sees, ascending, each confirmed by the exact reading. */
export function solutionsIn(question: Question, { low, high }: Interval): readonly Solution[] {
  const points = Array.from({ length: scanPoints }, (_, place) =>
    place === scanPoints - 1 ? high : low + ((high - low) * place) / (scanPoints - 1),
  );
  const results = question.scan(points);
  const largest = Math.max(...results.filter(Number.isFinite).map(Math.abs), Number.MIN_VALUE);
  return points.flatMap((point, place): readonly Solution[] => {
    const [result = Number.NaN, next = Number.NaN] = results.slice(place, place + 2);
    const after = points[place + 1];
    if (result === 0) return [atPoint(point, results[place - 1], next)];
    if (after === undefined || !(Math.sign(result) * Math.sign(next) < 0)) return [];
    return [confirmed(question, narrowed(question, { low: point, high: after }, result), result < 0, largest)];
  });
}

function atPoint(point: number, before = Number.NaN, after = Number.NaN): Solution {
  const direction = before < 0 && after > 0 ? 'rises' : before > 0 && after < 0 ? 'falls' : 'touches';
  return Object.freeze({ value: new Decimal(point), direction, isJump: false });
}

/** The two neighbouring floats between which the sign changes. */
function narrowed({ scan }: Question, { low, high }: Interval, atLow: number): Interval {
  let [from, to] = [low, high];
  for (let turn = 0; turn < halvings; turn++) {
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to) break;
    const [result = Number.NaN] = scan([middle]);
    if (Math.sign(result) === Math.sign(atLow)) from = middle;
    else to = middle;
  }
  return { low: from, high: to };
}

/** The solution to fifteen digits, by regula falsi in decimals between figures that are sure to lie on either side. */
function confirmed(question: Question, { low, high }: Interval, doesRise: boolean, largest: number): Solution {
  const largestFigure = new Decimal(Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE));
  const room = largestFigure.times('1e-9');
  let left = point(question, new Decimal(low).minus(room));
  let right = point(question, new Decimal(high).plus(room));
  let value = new Decimal(low).plus(high).div(2);
  let isJump = left.result === undefined || right.result === undefined;
  for (let step = 0; step < exactSteps && left.result !== undefined && right.result !== undefined; step++) {
    const rise = right.result.minus(left.result);
    if (rise.isZero()) break;
    const before = value;
    value = left.at.minus(left.result.times(right.at.minus(left.at)).div(rise));
    const middle = point(question, value);
    isJump = middle.result === undefined || middle.result.abs().gt(largest * leastJump);
    if (middle.result === undefined || middle.result.isZero()) break;
    if (middle.result.isNegative() === left.result.isNegative()) left = middle;
    else right = middle;
    if (value.minus(before).abs().lte(largestFigure.times(leastStep))) break;
  }
  return Object.freeze({
    value: isJump ? new Decimal(doesRise ? high : low) : value.toSignificantDigits(shownDigits),
    direction: doesRise ? 'rises' : 'falls',
    isJump,
  });
}

interface Point {
  readonly at: Decimal;
  readonly result: Decimal | undefined;
}

const point = (question: Question, at: Decimal): Point => ({ at, result: question.exactly(at) });

/** What is left of the range when a piece is not halved any more. */
const smallestPiece = 2 ** -22;
/** Pieces that are looked at before a proof is given up. */
const mostPieces = 1024;

/** Ranges without what lies around some figures. */
export function around(figures: readonly number[], { low, high }: Interval): readonly Interval[] {
  const room = (high - low) * 2 ** -16;
  const ends = figures.toSorted((left, right) => left - right);
  const starts = [low, ...ends.map((figure) => figure + room)];
  const stops = [...ends.map((figure) => figure - room), high];
  return starts.flatMap((start, place) => {
    const stop = stops[place] ?? high;
    return start < stop ? [{ low: start, high: stop }] : [];
  });
}

/**
 * Whether the target is out of reach everywhere in some ranges: each is halved until the bounds of every piece leave
 * the target out. No for a piece that cannot be halved further, which proves nothing.
 */
export function isOutOfReach(bounds: NonNullable<Question['bounds']>, ranges: readonly Interval[]): boolean {
  const whole = Math.max(...ranges.map(({ low, high }) => high - low));
  const left = [...ranges];
  for (let looked = 0; looked < mostPieces; looked++) {
    const piece = left.pop();
    if (piece === undefined) return true;
    const { low, high } = bounds(piece);
    if (low > 0 || high < 0) continue;
    if (piece.high - piece.low <= whole * smallestPiece) return false;
    const middle = (piece.low + piece.high) / 2;
    left.push({ low: piece.low, high: middle }, { low: middle, high: piece.high });
  }
  return false;
}
