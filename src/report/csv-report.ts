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

/**
 * What somebody wrote, without the characters that turn a line round. A spreadsheet takes a cell that begins with a sign
 * for a formula and would run it; some take the full-width signs of East Asian keyboards for the same.
 *
 * @source CWE-1236, improper neutralization of formula elements in a CSV file, in a copy, https://vulnx.it/cwe/1236,
 *   read 2026-11-21; the full-width signs: our own precaution
 */
function words(text: string): string {
  const plain = plainText(text);
  return /^[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
