import { ModelError } from '../errors.js';
import { exponential, logarithm, power } from './elementary.js';
import type { Step } from './plan.js';

/** Everything from `low` to `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const everything: Interval = Object.freeze({ low: -Infinity, high: Infinity });

/** Four units in the last place: more than a sum, a product or our own exponential is off. */
const slack = 4 * Number.EPSILON;

/** Bounds a little wider than they came out; what is not a number may be anything. */
export const outward = (low: number, high: number): Interval =>
  low !== low || high !== high
    ? everything
    : {
        low: low === 0 ? 0 : low - Math.abs(low) * slack - Number.MIN_VALUE,
        high: high === 0 ? 0 : high + Math.abs(high) * slack + Number.MIN_VALUE,
      };

const hull = (figures: readonly number[]): Interval => outward(Math.min(...figures), Math.max(...figures));

/** Nothing times infinity is nothing here: an endless bound never is a figure itself. */
const times = (left: number, right: number): number => (left === 0 || right === 0 ? 0 : left * right);

const product = (left: Interval, right: Interval): Interval =>
  hull([
    times(left.low, right.low),
    times(left.low, right.high),
    times(left.high, right.low),
    times(left.high, right.high),
  ]);

const holdsZero = ({ low, high }: Interval): boolean => low <= 0 && high >= 0;

const joined = (left: Interval, right: Interval): Interval => ({
  low: Math.min(left.low, right.low),
  high: Math.max(left.high, right.high),
});

function quotient(over: Interval, under: Interval, whenZero: Interval | undefined): Interval {
  if (under.low === 0 && under.high === 0) return whenZero ?? everything;
  if (holdsZero(under)) {
    const { low, high } = over;
    // A denominator that only touches zero leaves one side of a quotient of one sign known.
    const isPositive = under.low >= 0 && low >= 0;
    const whole = isPositive ? { low: outward(low / under.high, low / under.high).low, high: Infinity } : everything;
    return low === 0 && high === 0
      ? joined({ low: 0, high: 0 }, whenZero ?? { low: 0, high: 0 })
      : joined(whole, whenZero ?? whole);
  }
  return product(over, outward(1 / under.high, 1 / under.low));
}

/** A base that is not negative: the power is monotone in each, so that its ends are among the corners. */
function raised(base: Interval, exponent: Interval): Interval {
  if (base.low < 0) return everything;
  const corners = [base.low, base.high].flatMap((from) => [corner(from, exponent.low), corner(from, exponent.high)]);
  return corners.reduce(joined);
}

/** Each multiplication, or each unit of the logarithm that is multiplied, may be off by the slack. */
function corner(base: number, exponent: number): Interval {
  const figure = power(base, exponent);
  if (base === 0 || !Number.isFinite(figure)) return outward(figure, figure);
  const room = figure * slack * Math.abs(exponent) * (1 + Math.abs(logarithm(base)));
  return outward(Math.max(0, figure - room), aboveNothing(figure + room));
}

/** A float that is too small for its exponent is nothing; what it stands for is not. */
const aboveNothing = (figure: number): number => Math.max(figure, Number.MIN_VALUE);

export type IntervalArithmetic = (terms: readonly Interval[]) => Interval;

/** One operation on bounds. */
export function intervalArithmetic({ expression: { kind } }: Step): IntervalArithmetic {
  switch (kind) {
    case 'sum':
      return (terms) => terms.reduce((made, term) => outward(made.low + term.low, made.high + term.high));
    case 'difference':
      return pair((from, take) => outward(from.low - take.high, from.high - take.low));
    case 'product':
      return (terms) => terms.reduce(product);
    case 'ratio':
      return ([over = everything, under = everything, whenZero]) => quotient(over, under, whenZero);
    case 'minimum':
      return (terms) => ({
        low: Math.min(...terms.map(({ low }) => low)),
        high: Math.min(...terms.map(({ high }) => high)),
      });
    case 'maximum':
      return (terms) => ({
        low: Math.max(...terms.map(({ low }) => low)),
        high: Math.max(...terms.map(({ high }) => high)),
      });
    case 'power':
      return pair(raised);
    case 'exponential':
      return ([exponent = everything]) => outward(exponential(exponent.low), aboveNothing(exponential(exponent.high)));
    case 'atLeast':
      return pair((quantity, threshold) => ({
        low: quantity.low >= threshold.high ? 1 : 0,
        high: quantity.high >= threshold.low ? 1 : 0,
      }));
    case 'constant':
    case 'input':
    case 'month':
    case 'year':
    case 'series':
      throw new ModelError(`${kind} is a leaf, not an operation`);
  }
}

const pair =
  (apply: (first: Interval, second: Interval) => Interval): IntervalArithmetic =>
  ([first = everything, second = everything]) =>
    apply(first, second);
