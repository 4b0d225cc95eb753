import type { Result } from '../answer/result.js';
import { csvOf } from './csv.js';
import { plainText } from './plain-text.js';

/** The statement as CSV: one row a line, one column a period, figures with all their digits. */
export function csvReport(result: Result): string {
  const periods = result.annual.map(({ period }) => period);
  const heading = ['id', 'label', 'group', 'side', 'kind', 'currency', ...periods, 'total', 'presentValue'];
  const rows = result.lines.map(({ id, label, group, side, kind, annual, total, presentValue }) => [
    ...[id, label, group, side, kind, result.currency].map(words),
    ...[...annual, total, presentValue].map(String),
  ]);
  return csvOf([heading, ...rows]);
}

/** A spreadsheet takes a cell that begins so for a formula, and would run what somebody wrote into a label. */
const words = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${plainText(text)}` : plainText(text));
