import { readNumeral, type DecimalMark, type NumeralForm } from 'mlops-roi/page';

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
 * @param form  what else can be meant: of a share `8 %`, which is then 0.08, and of a time `30m`, which is then no number
 */
export function numeralOf(typed: string, locale: string, form: Omit<NumeralForm, 'mark'> = { isShare: false }): string {
  const reading = readNumeral(typed.trim(), { ...form, mark: markOf(locale) });
  return reading.kind === 'numeral' ? reading.numeral : typed.trim();
}
