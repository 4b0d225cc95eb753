import { plainText } from './plain-text.js';

/**
 * Rows of cells as CSV.
 *
 * @source RFC 4180: commas, line ends of two characters, quotes doubled, https://www.rfc-editor.org/rfc/rfc4180
 */
export const csvTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');

/**
 * What somebody wrote, without the characters that turn a line round. A spreadsheet takes a cell that begins with a sign
 * for a formula and would run it; some take the full-width signs of East Asian keyboards for the same.
 *
 * @source CWE-1236, improper neutralization of formula elements in a CSV file, in a copy, https://vulnx.it/cwe/1236,
 *   read 2026-11-21; the full-width signs: our own precaution
 */
export function csvWords(text: string): string {
  const plain = plainText(text);
  return /^[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
