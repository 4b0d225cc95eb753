import type { Result } from '../answer/result.js';
import { plainText } from './plain-text.js';

/**
 * The statement as CSV: one row a line, one column a period, figures with all their digits.
 *
 * @source RFC 4180: commas, line ends of two characters, quotes doubled, https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvReport(result: Result): string {
  const periods = result.annual.map(({ period }) => period);
  const heading = ['id', 'label', 'group', 'side', 'kind', 'currency', ...periods, 'total', 'presentValue'];
  const rows = result.lines.map(({ id, label, group, side, kind, annual, total, presentValue }) => [
    ...[id, label, group, side, kind, result.currency].map(words),
    ...[...annual, total, presentValue].map(String),
  ]);
  return [heading, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** A spreadsheet takes a cell that begins so for a formula, and would run what somebody wrote into a label. */
const words = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${plainText(text)}` : plainText(text));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
