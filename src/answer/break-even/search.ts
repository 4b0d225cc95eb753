import { Decimal } from '../../decimal.js';
import type { Interval } from '../../reading/interval-arithmetic.js';
import type { Solution } from './break-even.js';
import type { Question } from './question.js';

/** Points of the first look. Between two neighbours of one sign a pair of solutions may hide: the proof looks there. */
const scanPoints = 513;
/** Halvings of a stretch of the scan in float64: to the last digit. */
const halvings = 60;
/** Steps of the exact search, each of which doubles the digits or nearly so. */
const exactSteps = 12;
const shownDigits = 15;
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
  const room = new Decimal(Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE)).times('1e-9');
  let left = point(question, new Decimal(low).minus(room));
  let right = point(question, new Decimal(high).plus(room));
  let value = new Decimal(low).plus(high).div(2);
  let isJump = left.result === undefined || right.result === undefined;
  for (let step = 0; step < exactSteps && left.result !== undefined && right.result !== undefined; step++) {
    const rise = right.result.minus(left.result);
    if (rise.isZero()) break;
    value = left.at.minus(left.result.times(right.at.minus(left.at)).div(rise));
    const middle = point(question, value);
    isJump = middle.result === undefined || middle.result.abs().gt(largest * leastJump);
    if (middle.result === undefined || middle.result.isZero()) break;
    if (middle.result.isNegative() === left.result.isNegative()) left = middle;
    else right = middle;
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
