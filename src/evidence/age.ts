import type { EvidenceRecord } from './record.js';

/** When the evidence was last checked as a whole: what age is measured to if a scenario has no start. */
export const evidencePackDate = '2026-11';

export type Age = 'current' | 'old' | 'unknown';

const yearOf = (date: string): number => Number(date.slice(0, 4));
const monthOf = (date: string): number | undefined => (date.length < 7 ? undefined : Number(date.slice(5, 7)));

const dateOf = ({ pricing, source }: EvidenceRecord): string | undefined =>
  pricing?.priceDate ?? source.date ?? source.year?.toString();

/**
 * Whether a record is past its limit at a date. Months count where both dates have them; where one is only a year,
 * the years are subtracted, so a figure is never called old early.
 *
 * @param date  `YYYY-MM` or `YYYY`; a day is ignored
 * @example age({ …, source: { year: 2023 }, ageLimitYears: 2 }, '2026-11')  // 'old'
 */
export function age(record: EvidenceRecord, date: string): Age {
  const from = dateOf(record);
  if (from === undefined) return 'unknown';

  const years = yearOf(date) - yearOf(from);
  const [fromMonth, toMonth] = [monthOf(from), monthOf(date)];
  const months = fromMonth === undefined || toMonth === undefined ? 0 : toMonth - fromMonth;
  return years * 12 + months > record.ageLimitYears * 12 ? 'old' : 'current';
}
