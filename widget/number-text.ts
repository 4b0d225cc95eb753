/** The digits and marks of a language. */
interface Marks {
  readonly decimal: string;
  readonly zero: number;
}

const known = new Map<string, Marks>();

function marksOf(locale: string): Marks {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const format = new Intl.NumberFormat(locale);
  const decimal = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const zero = format.format(0).codePointAt(0) ?? 48;
  const marks = { decimal, zero };
  known.set(locale, marks);
  return marks;
}

const other = { '.': ',', ',': '.' } as const;

/**
 * The number that a person typed, as a plain decimal numeral, or the text as it is where it is none.
 *
 * The decimal mark is that of the language. A mark of the other kind groups where three digits follow it each time, as
 * in “1.000” of German; elsewhere it can only be meant as a decimal mark, as in “0.5”.
 */
export function numeralOf(typed: string, locale: string): string {
  const { decimal, zero } = marksOf(locale);
  const mark = decimal === ',' ? ',' : '.';
  const digits = Array.from(typed.normalize('NFKC').trim())
    .map((letter) => {
      const digit = (letter.codePointAt(0) ?? 0) - zero;
      return zero !== 48 && digit >= 0 && digit <= 9 ? String(digit) : letter;
    })
    .join('')
    .replaceAll(decimal, mark)
    .replaceAll('٬', '')
    .replace(/[\s\u2019'_\u200e\u200f\u061c]/g, '')
    .replace('−', '-');
  const group = other[mark];
  const isGrouped = new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{3})+(\\${mark}\\d*)?$`).test(digits);
  // “0.500” in German is half of one: no number of thousands begins with nothing.
  const plain = isGrouped && !/^[-+]?0/.test(digits) ? digits.replaceAll(group, '') : digits.replace(group, mark);
  const numeral = plain.replace(mark, '.').replace(/^\+/, '');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(numeral) ? numeral : typed.trim();
}
