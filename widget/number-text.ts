import { readNumeral, type DecimalMark } from 'mlops-roi/page';

const known = new Map<string, DecimalMark>();

function markOf(locale: string): DecimalMark {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  known.set(locale, mark);
  return mark;
}

/**
 * The number that a person typed, as a plain decimal numeral, or the text as it is where it is none.
 *
 * @param isShare  whether `8 %` can be meant: it is then 0.08
 */
export function numeralOf(typed: string, locale: string, isShare = false): string {
  const reading = readNumeral(typed.trim(), { isShare, mark: markOf(locale) });
  return reading.kind === 'numeral' ? reading.numeral : typed.trim();
}
