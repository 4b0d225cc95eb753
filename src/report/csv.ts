/**
 * Rows of cells as CSV.
 *
 * @source RFC 4180: commas, line ends of two characters, quotes doubled, https://www.rfc-editor.org/rfc/rfc4180
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
