import { Decimal, zero } from '../decimal.js';
import { minorDigitsOf } from '../scenario/currency.js';
import { isolated } from './isolated.js';
import { textWidth } from './plain-text.js';

/** Whether figures can be written in this language, here. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** Figures as a reader of one locale writes them. Rounding happens here and nowhere before. */
export interface Figures {
  readonly locale: string;
  readonly currency: string;
  /** With the digits of the currency: none for the yen, three for the Kuwaiti dinar. */
  readonly money: (value: Decimal) => string;
  /** A price: as `money`, with as many more digits as a small price needs, and none where it is whole. */
  readonly price: (value: Decimal) => string;
  readonly wholeMoney: (value: Decimal) => string;
  /** “$1.2M”. */
  readonly shortMoney: (value: Decimal) => string;
  /**
   * “$1.234M”: as `shortMoney`, with every digit that it is given, for amounts that are to add up; with noughts at its end
   * where one beside it, of the same unit, has more digits.
   */
  readonly fullShortMoney: (value: Decimal, beside?: readonly Decimal[]) => string;
  /** “$1.2E30”, for what fits in no other way. */
  readonly scientificMoney: (value: Decimal) => string;
  /** Whole numbers without the name of the currency, for tables that name it in their heading. */
  readonly whole: (value: Decimal) => string;
  /** “1.2E30”. */
  readonly scientific: (value: Decimal) => string;
  /** A share as a percentage. */
  readonly share: (value: Decimal) => string;
  /** A whole percentage, but near nothing and near all. */
  readonly aboutShare: (value: Decimal) => string;
  /** A chance in a column: a whole percentage, “<1 %” and “>99 %” near the ends. A sentence has `chanceText`. */
  readonly chance: (value: Decimal) => string;
  /** A share as a percentage with all the digits that a person writes. */
  readonly exactShare: (value: Decimal) => string;
  readonly ratio: (value: Decimal) => string;
  readonly months: (value: Decimal) => string;
  /** Fifteen digits: all that a person writes. */
  readonly number: (value: Decimal) => string;
  /** Eight digits: enough to follow, few enough to read. */
  readonly shortNumber: (value: Decimal) => string;
}

export interface FigureStyle {
  readonly locale: string;
  readonly currency: string;
}

const lossless = (locale: string, options: Intl.NumberFormatOptions): ((value: Decimal) => string) => {
  // What rounds to nothing has no sign.
  const format = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
  // A decimal is written without exponent, as a plain numeral: the string keeps digits that a float would lose.
  const written = (value: Decimal): string => format.format((value.isZero() ? '0' : value.toString()) as `${number}`);
  return options.style === 'currency' ? (value) => isolated(written(value)) : written;
};

/** @throws {RangeError} the locale is no language tag */
export function figuresFor({ locale, currency }: FigureStyle): Figures {
  const money: Intl.NumberFormatOptions = { style: 'currency', currency };
  // Ours, not the engine's: a list of currencies differs from machine to machine.
  const minorDigits = minorDigitsOf(currency);
  const scientific = lossless(locale, { notation: 'scientific', maximumFractionDigits: 2 });
  const scientificMoney = lossless(locale, { ...money, notation: 'scientific', maximumFractionDigits: 2 });
  const amounts = (options: Intl.NumberFormatOptions): Written =>
    upTo(largestWritten, lossless(locale, { ...money, ...options }), scientificMoney);
  const plain = (options: Intl.NumberFormatOptions): Written =>
    upTo(largestPlain, lossless(locale, options), scientific);
  const inMinorUnits = amounts({ minimumFractionDigits: minorDigits, maximumFractionDigits: minorDigits });
  const inDigits = amounts({ maximumSignificantDigits: 4 });
  const wholeMoney = amounts({ maximumFractionDigits: 0 });
  const percent = (digits: number): Written => plain({ style: 'percent', maximumFractionDigits: digits });
  const [wholePercent, finePercent] = [percent(0), percent(1)];
  const compact = (digits: number): Written => {
    const short = amounts({ notation: 'compact', maximumSignificantDigits: digits });
    // Less than half of the smallest coin is no money.
    return (value) => short(value.abs().lt(smallestAmount) ? zero : value);
  };
  const smallestAmount = new Decimal(10).pow(-minorDigits).div(2);
  const allOf = compact(allDigits);
  const digitsOf = digitsWithin(
    new Intl.NumberFormat(locale, { ...money, notation: 'compact', maximumSignificantDigits: allDigits }),
  );
  const inDigitsOf = (digits: number): Written => {
    const large = upTo(largestWritten, lossless(locale, { maximumSignificantDigits: digits }), scientific);
    return (value) => (!value.isZero() && value.abs().lt(smallestWritten) ? scientific : large)(value);
  };
  return Object.freeze({
    locale,
    currency,
    money: inMinorUnits,
    price: (value: Decimal) => {
      if (value.isInteger()) return wholeMoney(value);
      if (value.abs().lt(smallestWritten)) return scientificMoney(value);
      return value.abs().gte(1) ? inMinorUnits(value) : inDigits(value);
    },
    wholeMoney,
    shortMoney: compact(3),
    fullShortMoney: (value: Decimal, beside: readonly Decimal[] = []) => {
      if (beside.length === 0) return allOf(value);
      const own = digitsOf(value);
      const digits = Math.max(
        own.count,
        ...beside.map(digitsOf).flatMap(({ unit, count }) => (unit === own.unit ? [count] : [])),
      );
      if (digits === own.count) return allOf(value);
      return amounts({ notation: 'compact', minimumFractionDigits: digits, maximumFractionDigits: digits })(value);
    },
    scientificMoney,
    whole: upTo(largestWritten, lossless(locale, { maximumFractionDigits: 0 }), scientific),
    scientific,
    share: (value: Decimal) => (value.abs().gte(10) ? wholePercent : finePercent)(value),
    aboutShare: (value: Decimal) => {
      const isNearAnEnd = value.abs().lt('0.01') || (value.gt('0.99') && value.lt(1));
      return isNearAnEnd ? finePercent(value) : wholePercent(value);
    },
    chance: (value: Decimal) => {
      if (value.lt(leastChance)) return `<${wholePercent(leastChance)}`;
      return value.gt(mostChance) ? `>${wholePercent(mostChance)}` : wholePercent(value);
    },
    exactShare: plain({ style: 'percent', maximumSignificantDigits: 6 }),
    ratio: plain({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    months: plain({ maximumFractionDigits: 1 }),
    number: inDigitsOf(15),
    shortNumber: inDigitsOf(8),
  });
}

/** All that a float holds. */
const allDigits = 15;

/** In which unit a format writes a value, and how many digits stand behind its mark. */
const digitsWithin =
  (format: Intl.NumberFormat) =>
  (value: Decimal): { readonly unit: string; readonly count: number } => {
    const isWritten = value.abs().lt(largestWritten) && value.abs().gte(smallestWritten);
    const parts = isWritten ? format.formatToParts(value.toNumber()) : [];
    const part = (type: Intl.NumberFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
    return { unit: part('compact'), count: part('fraction').length };
  };

/** A chance below or above these is told as less or more than that: some thousand samples know no better. */
export const leastChance = new Decimal('0.01');
export const mostChance = new Decimal('0.99');

/** There are no words for what is far larger than all the money there is, and nobody reads so many digits. */
const upTo =
  (largest: number, write: Written, far: Written): Written =>
  (value) =>
    (value.abs().gte(largest) ? far : write)(value);

const largestPlain = 1e9;
const largestWritten = 1e15;
const smallestWritten = 1e-9;

type Written = (value: Decimal) => string;

/** The fullest way of writing money in which every one of the values fits into a column. Doubts are larger than cents. */
export const fittedWholeMoney = (figures: Figures, values: readonly Decimal[], width: number): Written =>
  fullest([figures.wholeMoney, figures.shortMoney], values, width) ?? figures.scientificMoney;

/** In a few digits, “$1.2M”, where that fits. */
export const fittedShortMoney = (figures: Figures, values: readonly Decimal[], width: number): Written =>
  fullest([figures.shortMoney], values, width) ?? figures.scientificMoney;

/** With every digit of the unit of a statement, “$1.234M”, where that fits; amounts of one unit end in the same place. */
export const fittedFullMoney = (figures: Figures, values: readonly Decimal[], width: number): Written =>
  fullest([(value) => figures.fullShortMoney(value, values), figures.shortMoney], values, width) ??
  figures.scientificMoney;

/** “-1,71 mil. US$”: as wide as a few digits are in any language. A column is wider for them rather than that they are told in powers of ten. */
const widestShort = 16;

/** Where none fits, the last of the ways, which takes the fewest columns. */
function fullest(ways: readonly Written[], values: readonly Decimal[], width: number): Written | undefined {
  const fits = (write: Written, columns: number): boolean =>
    values.every((value) => textWidth(write(value)) <= columns);
  return ways.find((write) => fits(write, width)) ?? ways.slice(-1).find((write) => fits(write, widestShort));
}

/** What stands where there is no figure. */
export const missing = '–';

export const orMissing = (value: Decimal | number | null | undefined, write: Written): string =>
  value === null || value === undefined ? missing : write(new Decimal(value));
