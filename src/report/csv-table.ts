import { plainText } from './plain-text.js';

/**
 * Rows of cells as CSV.
 *
 * @source RFC 4180: commas, line ends of two characters, quotes doubled, https://www.rfc-editor.org/rfc/rfc4180
 */
export const csvTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');

/** A spreadsheet takes a cell that begins so for a formula, and would run what somebody wrote into a label. */
export const csvWords = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${plainText(text)}` : plainText(text));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
