import { alignedLeft, alignedRight, plainText, textWidth, wrapped } from './plain-text.js';

export interface TableColumn {
  readonly heading: string;
  /** One for each row. */
  readonly cells: readonly string[];
  readonly aligned: 'left' | 'right';
}

export interface TableRow {
  readonly mark: string;
  readonly label: string;
  readonly paint: (text: string) => string;
}

/** A row that is set off by nothing. */
export const plainRow = (label: string): TableRow => ({ mark: '', label, paint: (text) => text });

interface ColumnTable {
  /** Stands beside the headings of the columns where there is room, else above them. */
  readonly title?: string;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly paintHeading: (text: string) => string;
}

const gap = 2;
/** Longer labels than this part of the width are broken into lines. */
const mostOfLabel = 0.35;
const leastCell = 9;

/** Room for each of so many cells beside the labels. */
export const cellRoom = (columnCount: number, width: number): number =>
  Math.max(leastCell, Math.floor((width * (1 - mostOfLabel)) / columnCount) - gap);

const widthOf = ({ heading, cells }: TableColumn): number =>
  gap + Math.max(textWidth(heading), ...cells.map((cell) => textWidth(cell)));

/** Rows with a cell in each column. Columns that do not fit beside the labels go into a block below, under labels again. */
export const columnTable = (
  { title = '', rows, columns, paintHeading }: ColumnTable,
  width: number,
): readonly string[] =>
  blocksOf(columns, width - labelRoom(rows, width)).flatMap((block, blockPlace) => {
    const labelWidth = width - block.reduce((total, column) => total + widthOf(column), 0);
    const line = (label: string, cellOf: (column: TableColumn) => string): string =>
      (alignedLeft(label, labelWidth) + block.map((column) => aligned(cellOf(column), column)).join('')).trimEnd();
    const headed = blockPlace === 0 ? title : '';
    const isBeside = textWidth(headed) <= labelWidth;
    return [
      ...(isBeside ? [] : wrapped(headed, width).map(paintHeading)),
      paintHeading(line(isBeside ? headed : '', ({ heading }) => heading)),
      ...rows.flatMap(({ mark, label, paint }, place) => {
        const words = wrapped(label, labelWidth - textWidth(mark));
        return words.map((part, index) => {
          const start = (index === 0 ? mark : ' '.repeat(textWidth(mark))) + part;
          return paint(index < words.length - 1 ? start : line(start, ({ cells }) => cells[place] ?? ''));
        });
      }),
    ];
  });

const labelRoom = (rows: readonly TableRow[], width: number): number =>
  Math.min(Math.floor(mostOfLabel * width), Math.max(...rows.map(({ mark, label }) => textWidth(mark + label))));

function aligned(cell: string, column: TableColumn): string {
  const room = widthOf(column);
  return column.aligned === 'right' ? alignedRight(cell, room) : ' '.repeat(gap) + alignedLeft(cell, room - gap);
}

/** As many columns in each block as have room, and one at least. */
function blocksOf(columns: readonly TableColumn[], room: number): readonly (readonly TableColumn[])[] {
  const blocks: TableColumn[][] = [];
  let left = 0;
  for (const column of columns) {
    const block = blocks.at(-1);
    left -= widthOf(column);
    if (block !== undefined && left >= 0) {
      block.push(column);
      continue;
    }
    blocks.push([column]);
    left = room - widthOf(column);
  }
  return blocks;
}

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
