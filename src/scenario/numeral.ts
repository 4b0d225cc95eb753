import { shifted } from './decimal-mark.js';

/**
 * Numbers as people write them: `10k`, `1.2M`, `8 %`, `10 000`, `٨٫٥`. A file has no language, so its decimal mark is the
 * point; the element passes the mark of its page. What can mean two numbers is never guessed at in a file.
 */

/** The mark between the whole and its part. */
export type DecimalMark = '.' | ',';

export type NumeralReading =
  | { readonly kind: 'numeral'; readonly numeral: string }
  /** One of several numbers is meant, or one that was not written as such. */
  | { readonly kind: 'unclear'; readonly readings: readonly string[] }
  | { readonly kind: 'none' };

const none: NumeralReading = { kind: 'none' };

const numeralOf = (numeral: string): NumeralReading => ({ kind: 'numeral', numeral });

/** Powers of ten by the words and signs for them, in the languages of the calculator. */
const powers: Readonly<Record<string, number>> = {
  k: 3,
  tsd: 3,
  mil: 3,
  m: 6,
  mn: 6,
  mio: 6,
  mln: 6,
  b: 9,
  bn: 9,
  md: 9,
  mrd: 9,
  万: 4,
  億: 8,
};

const isDigit = (letter: string | undefined): boolean => letter !== undefined && /^\p{Nd}$/u.test(letter);

/** Digits of a script stand side by side, from nought to nine, one set or several. */
function digitOf(letter: string): string {
  const place = letter.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(String.fromCodePoint(place - before - 1))) before += 1;
  return String(before % 10);
}

/** In digits and marks of ASCII, without spaces, apostrophes and what only sets how lines run and break. */
const plainLetters = (written: string): string =>
  Array.from(written.normalize('NFKC'))
    .map((letter) => (/^[0-9]$/.test(letter) || !isDigit(letter) ? letter : digitOf(letter)))
    .join('')
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replace(/[٬\s'’_\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/gu, '')
    .replace(/[−‐‒–﹣]/gu, '-')
    .replaceAll('٪', '%');

/** The digits of a power, as in “10⁶”, would stand beside the others. */
const hasPower = (written: string): boolean => /[\u00b2\u00b3\u00b9\u2070-\u209f]/u.test(written);

/** Without a language spaces group digits by three alone: else several numbers may be meant. */
const areSeveral = (written: string): boolean =>
  /\p{Nd}\s+\p{Nd}/u.test(written) && !/^\P{Nd}*\p{Nd}{1,3}(?:\s\p{Nd}{3})+(?!\s*\p{Nd})/u.test(written);

/** In digits and marks of ASCII, but where several numbers may stand. */
export const inPlainLetters = (written: string): string =>
  hasPower(written) || areSeveral(written) ? written : plainLetters(written);

/** As many digits as a person writes: more are told as too many, and not first moved about. */
export const mostLetters = 100;

const plainNumeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const other = { '.': ',', ',': '.' } as const;

/** Thousands by three, or as in India by two and three. */
const isGrouped = (digits: string, group: DecimalMark, mark: DecimalMark): boolean =>
  new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{2,3})*\\${group}\\d{3}(\\${mark}\\d*)?$`).test(digits) &&
  // “0.500” in German is half of one: no number of thousands begins with nothing.
  !/^[+-]?0/.test(digits);

/**
 * With marks as in a language: the other mark groups where three digits follow it each time, as in “1.000” of German;
 * elsewhere it can only be meant as a decimal mark, as in “0.5”.
 */
function withMarks(digits: string, mark: DecimalMark): NumeralReading {
  const group = other[mark];
  const plain = isGrouped(digits, group, mark) ? digits.replaceAll(group, '') : digits.replace(group, mark);
  const numeral = plain.replace(mark, '.');
  return plainNumeral.test(numeral) ? numeralOf(numeral) : none;
}

/** As it is told how to write it: `1,` is 1, and `,5` is 0.5. */
const spelt = (numeral: string): string => numeral.replace(/\.$/, '').replace(/^([+-]?)\./, '$10.');

/** Without a language: a comma may group or part, and a number that begins with nothing may be anything. */
function withoutLanguage(digits: string): NumeralReading {
  if (/^[+-]?0\d/.test(digits) && plainNumeral.test(digits)) {
    return { kind: 'unclear', readings: [digits.replace(/^([+-]?)0+(?=\d)/, '$1')] };
  }
  if (plainNumeral.test(digits)) return numeralOf(digits);
  const readings = (['.', ','] as const).flatMap((mark) => {
    const isOfMark = isGrouped(digits, other[mark], mark) || digits.split(mark).length === 2;
    const reading = isOfMark ? withMarks(digits, mark) : none;
    return reading.kind === 'numeral' ? [spelt(reading.numeral)] : [];
  });
  return readings.length === 0 ? none : { kind: 'unclear', readings: [...new Set(readings)] };
}

export interface NumeralForm {
  /** Whether `8 %` can be meant: eight of a hundred. */
  readonly isShare: boolean;
  /** Whether `30m` may mean thirty months or minutes, and so is asked about. */
  readonly isTime?: boolean;
  /** That of the reader’s language; without one, nothing that can mean two numbers is taken for one of them. */
  readonly mark?: DecimalMark;
}

/** The number that a person wrote, as a plain decimal numeral with all its digits. */
export function readNumeral(written: string, { isShare, isTime, mark }: NumeralForm): NumeralReading {
  if (written.length > mostLetters) return plainNumeral.test(written) ? numeralOf(written) : none;
  if (hasPower(written) || (mark === undefined && areSeveral(written))) return none;
  const letters = plainLetters(written);
  const percent = letters.replace(/^([+-]?)%|%$/, '$1');
  const isPercent = percent !== letters;
  if (isPercent && !isShare) return none;

  const [, digits = '', word = ''] = /^(.*?[\d.,])(\p{L}+)?\.?$/u.exec(percent) ?? [];
  const power = word === '' ? 0 : powers[word.toLowerCase()];
  if (digits === '' || power === undefined) return plainNumeral.test(percent) ? numeralOf(percent) : none;

  const places = power - (isPercent ? 2 : 0);
  const moved = (numeral: string): string => (places === 0 ? numeral : shifted(numeral, places));
  const reading = mark === undefined ? withoutLanguage(digits) : withMarks(digits, mark);
  if (reading.kind === 'numeral' && isTime === true && /^m$/i.test(word))
    return { kind: 'unclear', readings: [reading.numeral, moved(reading.numeral)] };
  if (reading.kind === 'numeral') return numeralOf(moved(reading.numeral));
  return reading.kind === 'none' ? none : { kind: 'unclear', readings: reading.readings.map(moved) };
}
