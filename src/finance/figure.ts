import { Decimal, inShownDigits, type Numeric, zero } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { nearest } from '../nearest.js';

const decimalNotation = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Float64 ends at 1.8e308 and 5e-324; nothing a person pays is near either. */
const largestExponent = 350;
/** Far more than any figure of ours has: next to −100 % a rate has forty nines and 28 digits behind them. */
const mostDigits = 400;

/**
 * The number that was given, every digit kept: `0.1` is one tenth, not the float next to it.
 *
 * @throws {FormulaError} `not-a-number` for anything but a finite decimal number; `too-many-digits` beyond 400 digits
 *   or 10^±350
 */
export function numberFrom(given: Numeric, name: string): Decimal {
  const isReadable = typeof given === 'string' ? decimalNotation.test(given.trim()) : isNumeric(given);
  const value = isReadable ? new Decimal(typeof given === 'string' ? given.trim() : given) : undefined;
  if (value?.isFinite() !== true) {
    // '1e99999999999999999' is well written, and infinite.
    if (value?.isFinite() === false && typeof given === 'string') throw tooManyDigits(name);
    throw new FormulaError('not-a-number', `${name} is ${shownReceived(given)}, which is not a number.`);
  }
  if (Math.abs(value.e) > largestExponent || value.precision() > mostDigits) throw tooManyDigits(name);
  return value.isZero() ? zero : value;
}

/**
 * A rate per period, as a share: 0.08 is eight percent.
 *
 * @throws {FormulaError} as `numberFrom`; `rate-too-low` at −1 and below, where nothing is left to grow
 */
export function rateFrom(given: Numeric, name: string): Decimal {
  const rate = numberFrom(given, name);
  if (rate.greaterThan(-1)) return rate;
  throw rateTooLow(rate, name);
}

/** A group of named values: not nothing, a number, a list or a date. @throws {FormulaError} `wrong-type`, `unknown-key` */
export function groupFrom<Group extends object>(
  given: Group,
  name: string,
  known: readonly (string & keyof Group)[],
): Group {
  const list = known.join(', ');
  // A caller without TypeScript may give anything.
  const value: unknown = given;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isDate(value))
    throw new FormulaError('wrong-type', `${name} is ${shownReceived(value)}; it is a group of ${list}.`);
  // What is there and undefined says as little as what is not there.
  const told = Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [key]));
  const strange = told.find((key) => !known.some((each) => each === key));
  if (strange === undefined) return given;
  const near = nearest(strange, known);
  const meant = near === undefined ? '' : ` Did you mean “${near}”?`;
  throw new FormulaError(
    'unknown-key',
    `“${strange.slice(0, 40)}” is not part of ${name}.${meant} Known are: ${list}.`,
  );
}

/** @throws {FormulaError} `not-a-choice` */
export function choiceFrom<Choice extends string>(given: Choice, name: string, choices: readonly Choice[]): Choice {
  if (choices.includes(given)) return given;
  throw new FormulaError('not-a-choice', `${name} is ${shownReceived(given)}; it is one of ${choices.join(', ')}.`);
}

/** @throws {FormulaError} as `numberFrom`; `no-flows` for an empty row */
export function amountsFrom(given: readonly Numeric[]): readonly Decimal[] {
  if (!Array.isArray(given))
    throw new FormulaError('not-a-number', `flows is ${shownReceived(given)}; it is a list of numbers.`);
  if (given.length === 0) throw new FormulaError('no-flows', 'There are no flows.');
  // Array.from, as map passes over the holes of a sparse row.
  return Array.from(given, (amount: Numeric, period) => numberFrom(amount, `flows[${period}]`));
}

export const rateTooLow = (rate: Decimal, name: string): FormulaError =>
  new FormulaError('rate-too-low', `${name} is ${rate.toString()}; a rate is more than −1 (−100 %).`);

const tooManyDigits = (name: string): FormulaError =>
  new FormulaError(
    'too-many-digits',
    `${name} has more than ${mostDigits} digits or is beyond 10^±${largestExponent}.`,
  );

// A caller without TypeScript may give anything.
const isNumeric = (given: unknown): given is number | Decimal => typeof given === 'number' || Decimal.isDecimal(given);

export const isDate = (given: unknown): boolean => Object.prototype.toString.call(given) === '[object Date]';

export const shownReceived = (given: unknown): string => {
  if (typeof given === 'string') return `“${given.slice(0, 40)}”`;
  if (typeof given === 'number' || Decimal.isDecimal(given)) return given.toString();
  if (isDate(given)) return 'a Date';
  if (Array.isArray(given)) return 'a list';
  return given === null ? 'null' : typeof given;
};

/** A figure is written without an exponent, so its length is bounded. */
const longest = 10_000;

/**
 * A result as it leaves this folder: 28 digits; below 10^−10000 nothing, above 10^10000 an error.
 *
 * @throws {FormulaError} `too-many-digits`
 */
export function figure(value: Decimal): Decimal {
  const shown = inShownDigits(new Decimal(value));
  if (!shown.isFinite() || shown.e > longest) {
    throw new FormulaError('too-many-digits', `The figure is beyond 10^${longest}.`);
  }
  // Plus zero: there is no minus nothing in a cash flow.
  return shown.isZero() || shown.e < -longest ? zero : shown;
}
