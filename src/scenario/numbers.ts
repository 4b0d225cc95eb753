import { Decimal } from '../decimal.js';
import type { Allowed } from '../errors.js';
import { isShareUnit, isTimeUnit } from '../formula/unit-words.js';
import { text } from '../say.js';
import { type Check, here, type Told } from './finding.js';
import { mostDigits, mostExponent } from './limits.js';
import { mostLetters, type NumeralForm, readNumeral } from './numeral.js';
import { clipped, described, isKeyed } from './plain-data.js';

/** How a person writes a number: a decimal string keeps every digit, a number is read as it prints. */
export type WrittenNumber = number | string | Decimal;

type NumberReading =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'unclear'; readonly readings: readonly string[] }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-many-digits' };

/** How numbers of a unit are written, by the unit in words. */
export const numeralForm = (unit: string): NumeralForm => ({ isShare: isShareUnit(unit), isTime: isTimeUnit(unit) });

/** Exactly the number that was written, or why it is none. */
function readNumber(written: WrittenNumber, unit = ''): NumberReading {
  const numeral = String(written);
  const reading =
    typeof written === 'number' ? ({ kind: 'numeral', numeral } as const) : readNumeral(numeral, numeralForm(unit));
  if (reading.kind === 'unclear') return reading;
  const isOfDigits = /^[-+.\deE]+$/.test(numeral);
  if (reading.kind === 'none')
    return { kind: numeral.length > mostLetters && isOfDigits ? 'too-many-digits' : 'not-a-number' };
  if (numeral.length > mostLetters) return { kind: 'too-many-digits' };
  if (!/^[+-]?[\d.]/.test(reading.numeral)) return { kind: 'not-a-number' };

  const value = new Decimal(reading.numeral);
  const isLong = value.precision() > mostDigits || Math.abs(value.e) > mostExponent;
  // Beyond about 9e15 digits of exponent decimal.js itself gives infinity.
  if (!value.isFinite() || (!value.isZero() && isLong)) return { kind: 'too-many-digits' };
  return { kind: 'number', value };
}

/**
 * A value in which each number that people write in a way of their own, `10k` or `8 %`, stands as a plain numeral; of a
 * range or a row, part by part. What is no number stays as it is.
 */
export function inNumerals(written: unknown, isShare: boolean): unknown {
  if (typeof written === 'string') {
    const reading = readNumeral(written, { isShare });
    return reading.kind === 'numeral' ? reading.numeral : written;
  }
  if (Array.isArray(written)) return written.map((each: unknown) => inNumerals(each, isShare));
  if (!isKeyed(written)) return written;
  return Object.fromEntries(
    Object.entries(written).map(([part, value]) => [
      part,
      part === 'distribution' ? value : inNumerals(value, isShare || part === 'probability'),
    ]),
  );
}

/** The number that was written; none where it is not written as one. */
export function numberOf(written: unknown): Decimal | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const reading = readNumber(written);
  return reading.kind === 'number' ? reading.value : undefined;
}

/**
 * A numeral of a file as plain data: a number where nothing is lost, so that a file and an object of the same
 * content are the same scenario; the numeral itself, as a string, wherever a float would change a digit.
 */
export function numberWithoutLoss(numeral: string): WrittenNumber {
  const float = Number(numeral);
  return String(float) === numeral ? float : numeral;
}

export type PermittedNumber =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'refused'; readonly told: Told };

export type NumberReader = (written: unknown) => PermittedNumber;

const refused = (told: Told): PermittedNumber => ({ kind: 'refused', told });

/** A share or yearly rate that makes sense only as a percentage: 8 where 0.08 was meant. */
const isPercent = (value: Decimal, { unit }: Allowed): boolean => isShareUnit(unit) && value.abs().lte(100);

/** Of any script. */
const percentSign = /[%٪％﹪]/u;

/** Reads one number against what is permitted; bounds are read once. */
export function permittedNumber(allowed: Allowed): NumberReader {
  const { lowest, highest, above } = allowed;
  const least = lowest === undefined ? undefined : new Decimal(lowest);
  const most = highest === undefined ? undefined : new Decimal(highest);
  const floor = above === undefined ? undefined : new Decimal(above);

  const isBelow = (value: Decimal): boolean =>
    (least !== undefined && value.lt(least)) || (floor !== undefined && value.lte(floor));
  const isAbove = (value: Decimal): boolean => most !== undefined && value.gt(most);

  return (written) => {
    if (typeof written !== 'number' && typeof written !== 'string') {
      return refused({ code: 'wrong-type', received: described(written), expected: text('a number') });
    }
    const received = clipped(String(written));
    const reading = readNumber(written, allowed.unit);
    if (reading.kind === 'unclear')
      return refused({ code: 'unclear-number', received, readings: reading.readings, allowed });
    if (reading.kind !== 'number') return refused({ code: reading.kind, received, allowed });

    const { value } = reading;
    const isFarOff = isAbove(value) || (value.lt(-1) && isBelow(value));
    // Whoever wrote the sign meant it.
    if (isFarOff && !percentSign.test(received) && isPercent(value, allowed)) {
      const suggested = value.div(100);
      if (!isBelow(suggested) && !isAbove(suggested)) {
        return refused({ code: 'percent-for-share', received, suggested: suggested.toString(), allowed });
      }
    }
    if (isBelow(value) || isAbove(value)) return refused({ code: 'out-of-range', received, allowed });
    if (allowed.isWhole === true && !value.isInteger()) return refused({ code: 'not-whole', received, allowed });
    return { kind: 'number', value };
  };
}

/** The check of a number that cannot be in doubt. */
export function numberCheck(allowed: Allowed): Check {
  const read = permittedNumber(allowed);
  return (written) => {
    const reading = read(written);
    return reading.kind === 'number' ? [] : here(reading.told);
  };
}
