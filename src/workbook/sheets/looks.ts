import { isShareUnit } from '../../formula/unit-words.js';
import type { Cell, Row, Value } from '../file/sheet.js';
import { endless, type Style } from '../file/style.js';

/** What rounds to nothing is a dash, and no red “-0”. */
function signed<const Digits extends string, const Half extends string>(digits: Digits, half: Half) {
  return `[>=${half}]${digits};[Red][<=-${half}]-${digits};"–"` as const;
}

/** How figures are written: what is nothing is a dash, what is negative red. */
export const formats = {
  money: signed('#,##0', '0.5'),
  cents: signed('#,##0.00', '0.005'),
  tenths: signed('#,##0.0', '0.05'),
  ratio: '0.00',
  share: '0.0%',
  wholeShare: '0%',
  fine: signed('0.0000', '0.00005'),
  whole: '#,##0',
} as const;

export const looks = {
  title: { font: 'title' },
  /** Above columns that stay where they are, beside others that move or are printed on another sheet of paper. */
  titleOfColumns: { font: 'title', isWrapped: true },
  heading: { font: 'heading', fill: 'heading', isWrapped: true },
  headingRight: { font: 'heading', fill: 'heading', aligned: 'right', isWrapped: true },
  /** Above words that stand beside a figure. */
  headingBeside: { font: 'heading', fill: 'heading', isWrapped: true, indent: 1 },
  section: { font: 'section', fill: 'section' },
  // Not the look of a cell of none: programs take that for their own.
  label: { indent: 0 },
  strong: { font: 'bold' },
  /** The label of a row: one that is longer than its column goes on below, and is not cut off. */
  part: { indent: 1, isWrapped: true },
  faint: { font: 'faint' },
  wrapped: { isWrapped: true, indent: 0 },
  wrappedBeside: { isWrapped: true, indent: 1 },
  wrappedFaint: { font: 'faint', isWrapped: true, indent: 1 },
  link: { font: 'link', isWrapped: true, indent: 1 },
  /** Words beside a figure. */
  beside: { font: 'faint', indent: 1 },
  unit: { font: 'faint' },
} as const satisfies Readonly<Record<string, Style>>;

export const textCell = (words: string, style: Style = looks.label): Cell => ({ kind: 'text', text: words, style });

export const formula = (of: string, value: Value, style: Style = {}): Cell => ({
  kind: 'formula',
  formula: of,
  value,
  style,
});

/** A figure that is told, and not worked out here. */
export const number = (
  value: number | null | undefined,
  format: string,
  style: Style = looks.label,
): Cell | undefined =>
  value === null || value === undefined ? undefined : { kind: 'number', value, style: { ...style, format } };

/** Empty cells of one look. */
export const filled = (count: number, style: Style): Row => Array.from({ length: count }, () => textCell('', style));

/** How a figure of a formula is written, by its unit there. */
export function formatOfUnit(unit: string): string {
  if (unit.startsWith('money')) return formats.money;
  if (unit === '1') return formats.fine;
  return formats.tenths;
}

/** Of figures some of which stand for one without end. */
export const formatOfEndless = `[>=${endless}]"no end";[Red][<0]-#,##0.0;#,##0.0`;

/** How an input is written, by its unit in words: with the digits that it has, as far as they can be read. */
export function formatOfInput(unit: string, value: number): string {
  if (isShareUnit(unit)) return Number.isInteger(round(value * 100)) ? formats.wholeShare : formats.share;
  if (Number.isInteger(value)) return formats.whole;
  const size = Math.abs(value);
  if (size >= 1000) return formats.whole;
  if (size >= 100) return '#,##0.0';
  return size >= 1 ? '#,##0.00' : '0.0###';
}

/** As a page has it, which says no more than anybody knows: whole percent, and whole things, but of what is small. */
export function formatInFew(unit: string, value: number): string {
  const isShare = isShareUnit(unit);
  const isSmall = Math.abs(value) < (isShare ? 0.1 : 10);
  if (isSmall) return formatOfInput(unit, value);
  return isShare ? formats.wholeShare : formats.whole;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The unit of a formula as a person says it: “USD per seat and month”. */
export function unitText(unit: string, currency: string): string {
  const [quantity = '', ...parts] = unit.split('/');
  const counted = quantity === 'money' ? currency : quantity === '1' ? '' : quantity.replaceAll('·', ' ');
  const per = parts.length === 0 ? '' : `per ${parts.join(' and ')}`;
  return `${counted} ${per}`.trim() || 'number';
}

/** The unit of an input in the currency of the scenario; what is written in percent need not say its bounds. */
export const inCurrency = (unit: string, currency: string): string =>
  unit.replace(/^money\b/, currency).replace(/^(share.*?),? between 0 and 1$/, '$1');
