import type { Expression, Operation } from './expression.js';
import {
  constant,
  difference,
  exponential,
  maximum,
  minimum,
  month,
  power,
  product,
  ratio,
  sum,
  year,
  type SameUnit,
} from './operations.js';
import type { Unit } from './unit.js';
import { text } from '../say.js';

/**
 * The idioms of the field: named combinations of the core operations, never a new kind of node. The name stays on
 * the tree, so that words show `since(go-live)` in place of the arithmetic.
 */
const named = <U extends Unit>(name: string, made: Operation<U>, ...terms: readonly Expression[]): Operation<U> =>
  Object.freeze({ ...made, idiom: Object.freeze({ name, terms: Object.freeze(terms) }) });

const one = constant('1');
const oneMonth = constant('1', 'month');
const halfMonth = constant('0.5', 'month', 'Half a month');
const noMonth = constant('0', 'month');
const halfMonthInYears = constant('0.04166666666666666666666666666666666666667', '1', 'Half a month, in years');
const halfMonthsInMonth = constant('2', '1', 'Half-months in a month');
/** e^500 is more than any figure needs, and fits a float. */
const mostExponent = constant('500', '1', 'Exponent beyond which a curve is flat');

export const nothing = <U extends Unit>(unit: U): Expression<U> => constant<U>('0', unit);
export const monthsPerYear = constant('12', 'month/year', 'Months in a year');
export const daysPerMonth = ratio(constant('365', 'day/year', 'Days in a year'), monthsPerYear);
export const hoursPerYear = constant('8760', 'hour/year', 'Hours in a year');

// For a unit that is still open, `SameUnit` stays unresolved to the compiler; the terms below share U by their types.
const alike = <U extends Unit>(term: Expression<U>): SameUnit<U> => term;

/** The sum of a list that may be empty. */
export function addedUp<U extends Unit>(unit: U, terms: readonly Expression<U>[]): Expression<U> {
  const [first, ...rest] = terms;
  if (first === undefined) return nothing(unit);
  return rest.length === 0 ? first : sum(first, ...rest.map(alike));
}

/** The part of x above zero. */
export const positivePart = <U extends Unit>(x: Expression<U>): Operation<U> =>
  named(text('positive part'), maximum(nothing(x.unit), alike(x)), x);

/** The part of x below zero, still negative. */
export const negativePart = <U extends Unit>(x: Expression<U>): Operation<U> =>
  named(text('negative part'), minimum(nothing(x.unit), alike(x)), x);

/** x, but not below `lowest` and not above `highest`. */
export const between = <U extends Unit>(
  x: Expression<U>,
  lowest: Expression<U>,
  highest: Expression<U>,
): Operation<U> => named(text('between'), minimum(highest, alike(maximum(lowest, alike(x)))), x, lowest, highest);

/** 1 − share: what a cut leaves. */
export const remainder = (share: Expression<'1'>): Operation<'1'> => named('remainder', difference(one, share), share);

/** The middle of the running month: where a curve of straight pieces has its mean over the month. */
export const middleOfMonth: Operation<'month'> = named(text('middle of the month'), difference(month, halfMonth));

/** The time since a moment, in months, at the middle of the running month. */
export const timeSince = (moment: Expression<'month'>): Operation<'month'> =>
  named(text('time since'), difference(middleOfMonth, moment), moment);

/** The share of the running month that lies after a moment: 0 before it, 1 after it, a part in the month it falls in. */
export const since = (moment: Expression<'month'>): Operation<'1'> =>
  named(text('since'), ratio(between(difference(month, moment), noMonth, oneMonth), oneMonth), moment);

/** 1 in the months from one moment to another, a part where either falls inside a month. */
export const during = (from: Expression<'month'>, to: Expression<'month'>): Operation<'1'> =>
  named(text('during'), difference(since(from), since(to)), from, to);

/**
 * 1 in the month a moment falls on, 0 elsewhere; a moment between two months is shared between them, so that a
 * sampled date moves money smoothly.
 */
function at(moment: Expression<'month'>): Operation<'1'> {
  const distance = maximum(difference(month, moment), difference(moment, month));
  return named('at', ratio(maximum(noMonth, difference(oneMonth, distance)), oneMonth), moment);
}

/** What a yearly step makes of 1: (1 + rate)^(year − 1). */
export const grownYearly = (rate: Expression<'1'>): Operation<'1'> =>
  named(text('grown yearly'), power(sum(one, rate), difference(year, constant('1', 'year'))), rate);

/**
 * What steady growth makes of 1 by the middle of the running month: (1 + rate)^((month − ½) ÷ 12), written as a whole
 * number of half-months of one prepared factor because a fractional power in every month costs fifteen times as much.
 */
export function grownMonthly(rate: Expression<'1'>): Operation<'1'> {
  const perHalfMonth = power(sum(one, rate), halfMonthInYears);
  const halfMonths = difference<'month'>(product(halfMonthsInMonth, month), oneMonth);
  return named(text('grown monthly'), power(perHalfMonth, halfMonths), rate);
}

/**
 * The logistic curve: half at the midpoint, steep there, flat at both ends.
 *
 *     1 ÷ (1 + e^(k · (midpoint − moment)))      beyond e^500 the rest is nothing
 */
export function logistic(
  moment: Expression<'month'>,
  midpoint: Expression<'month'>,
  steepness: Expression<'1'>,
): Operation<'1'> {
  const exponent = product(ratio(steepness, oneMonth), difference(midpoint, moment));
  const made = ratio(one, sum(one, exponential(minimum<'1'>(mostExponent, exponent))));
  return named<'1'>('logistic', made, moment, midpoint, steepness);
}

/**
 * What a curve comes to by a moment: its means over months 1, 2, … added up, and of the month in which the moment lies as
 * large a part.
 *
 * @param row    the curve by month, to which a reader is pointed
 * @param means  the same figures month by month, which stand in every month of the row that is asked for
 */
export function areaUntil(
  row: Expression<'1'>,
  means: readonly [Expression<'1'>, ...(readonly Expression<'1'>[])],
  moment: Expression<'month'>,
): Operation<'month'> {
  const parts = means.map((mean, index): Operation<never> => {
    const start = constant(String(index), 'month');
    return product(mean, between(difference(moment, start), noMonth, oneMonth));
  });
  const [first = noMonth, ...rest] = parts;
  return named(text('area until'), sum<'month'>(first, ...rest), row, moment);
}

/** Chance that nothing of what comes at random is there, of which so much is there on average: e^(−average). */
export const chanceOfNone = (average: Expression<'1'>): Operation<'1'> =>
  exponential(difference(constant('0'), minimum<'1'>(average, mostExponent)));

/** What is left of 1 that wears off with a time constant: e^(−time ÷ τ), whole before the start, nothing if τ is 0. */
export function leftAfter(elapsed: Expression<'month'>, timeConstant: Expression<'month'>): Operation<'1'> {
  const worn = ratio(positivePart(elapsed), timeConstant, mostExponent);
  return named(text('left after'), chanceOfNone(worn), elapsed, timeConstant);
}

/** An amount spread evenly from one moment to another, as a share a month; all at once where the two are the same. */
export const spreadOver = (from: Expression<'month'>, to: Expression<'month'>): Operation<never> =>
  named(text('spread over'), ratio(during(from, to), difference(to, alike(from)), ratio(at(from), oneMonth)), from, to);

/** All at once, as a share a month: an amount becomes the flow of one month. */
export const allAt = (moment: Expression<'month'>): Operation<never> =>
  named(text('all at'), ratio(at(moment), oneMonth), moment);
