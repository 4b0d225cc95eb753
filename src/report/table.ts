import type { Palette } from './palette.js';
import { alignedLeft, alignedRight, textWidth, wrapped } from './plain-text.js';

/** What a table says, as plain data; how it is printed is decided below, or by whoever writes it as CSV. */
export interface Table {
  /** Stands on a line of its own. */
  readonly heading?: string;
  /** Stands beside the headings of the columns where there is room, else above them. */
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Whether the line of headings is set off by nothing, as in a table that belongs to another one. */
  readonly isQuiet?: true;
  /** What is to be known of it, each below the other. */
  readonly notes?: readonly string[];
}

export interface Column {
  readonly heading: string;
  readonly aligned: 'left' | 'right';
  /** Whether it is repeated where columns that do not fit stand in a block below. */
  readonly isInEveryBlock?: true;
}

export interface Row {
  readonly label: string;
  /** What stands in the place of the label where a line has room for it, the longest first. */
  readonly longLabels?: readonly string[];
  /** Stands before the label, and before nothing where the label is broken into lines. */
  readonly mark?: string;
  /** One for each column; none in a row that heads those below it. */
  readonly cells: readonly string[];
  readonly isStrong?: boolean;
  /** Colours the mark. */
  readonly tone?: 'good' | 'bad';
}

/** A column, and what stands in it for each thing that has a row. */
export interface ColumnOf<Item> extends Column {
  readonly cellOf: (item: Item) => string;
}

export const left = <Item>(heading: string, cellOf: (item: Item) => string): ColumnOf<Item> => ({
  heading,
  aligned: 'left',
  cellOf,
});

export const right = <Item>(heading: string, cellOf: (item: Item) => string): ColumnOf<Item> => ({
  heading,
  aligned: 'right',
  cellOf,
});

/** A table of one row for each of some things. */
export const tableOf = <Item>(
  items: readonly Item[],
  rowOf: (item: Item) => Omit<Row, 'cells'>,
  columns: readonly ColumnOf<Item>[],
): Table => ({
  columns,
  rows: items.map((item) => ({ ...rowOf(item), cells: columns.map(({ cellOf }) => cellOf(item)) })),
});

/** Where the columns of a table stand. */
export interface Layout {
  /** Places of the columns that stand beside one another, block under block. */
  readonly blocks: readonly (readonly number[])[];
  /** With the gap before each. */
  readonly columnWidths: readonly number[];
  /** In each block. */
  readonly labelWidths: readonly number[];
  readonly gap: number;
  /** How much further in the other lines of a label that is broken stand. */
  readonly hanging: number;
}

const usualGap = 2;
/** Longer labels than this part of the width are broken into lines. */
const mostOfLabel = 0.35;
const leastCell = 9;

/** Room for each of so many cells beside the labels. */
export const cellRoom = (columnCount: number, width: number): number =>
  Math.max(leastCell, Math.floor((width * (1 - mostOfLabel)) / columnCount) - usualGap);

const columnWidthsOf = ({ columns, rows }: Table, gap: number): readonly number[] =>
  columns.map(
    ({ heading }, place) =>
      gap + Math.max(textWidth(heading), ...rows.map(({ cells }) => textWidth(cells[place] ?? ''))),
  );

const added = (block: readonly number[], columnWidths: readonly number[]): number =>
  block.reduce((total, place) => total + (columnWidths[place] ?? 0), 0);

/** As many columns in each block as have room beside the labels, and one at least. */
function fullLayout(table: Table, width: number): Layout {
  const labels = table.rows.map(({ mark = '', label }) => textWidth(mark + label));
  const room = width - Math.min(Math.floor(mostOfLabel * width), Math.max(...labels));
  const columnWidths = columnWidthsOf(table, usualGap);
  const blocks: number[][] = [];
  let free = 0;
  columnWidths.forEach((columnWidth, place) => {
    const block = blocks.at(-1);
    free -= columnWidth;
    if (block !== undefined && free >= 0) {
      block.push(place);
      return;
    }
    blocks.push([place]);
    free = room - columnWidth;
  });
  const labelWidths = blocks.map((block) => width - added(block, columnWidths));
  return { blocks, columnWidths, labelWidths, gap: usualGap, hanging: 0 };
}

/** So many columns in each block at most, the blocks as alike as can be, and labels of one width in all of them. */
export function evenLayout(
  table: Table,
  { width, columnCount }: { readonly width: number; readonly columnCount: number },
): Layout {
  const places = table.columns.map((_, place) => place);
  const isRepeated = (place: number): boolean => table.columns[place]?.isInEveryBlock === true;
  const shared = places.filter((place) => !isRepeated(place));
  const blockCount = Math.ceil(shared.length / columnCount);
  const perBlock = Math.ceil(shared.length / blockCount);
  const blocks = Array.from({ length: blockCount }, (_, block) => [
    ...places.filter(isRepeated),
    ...shared.slice(block * perBlock, (block + 1) * perBlock),
  ]);
  const columnWidths = columnWidthsOf(table, 1);
  const labelWidth = width - Math.max(...blocks.map((block) => added(block, columnWidths)));
  return { blocks, columnWidths, labelWidths: blocks.map(() => labelWidth), gap: 1, hanging: 1 };
}

interface Paper {
  readonly palette: Palette;
  readonly width: number;
}

/** Rows with a cell in each column. Columns that do not fit stand in a block below, under labels again. */
export function printed(table: Table, { palette, width }: Paper, layout?: Layout): readonly string[] {
  const chosen = layout ?? fullLayout(table, width);
  const { heading, notes = [] } = table;
  return [
    ...(heading === undefined ? [] : [palette.heading(heading)]),
    ...chosen.blocks.flatMap((_, place) => blockLines(table, { palette, width }, { ...chosen, place })),
    ...notes.flatMap((note) => wrapped(note, width)).map(palette.faint),
  ];
}

function blockLines(
  { title = '', columns, rows, isQuiet }: Table,
  { palette, width }: Paper,
  { blocks, columnWidths, labelWidths, gap, hanging, place }: Layout & { readonly place: number },
): readonly string[] {
  const block = blocks[place] ?? [];
  const labelWidth = labelWidths[place] ?? 0;
  const cellAt = (column: number, text: string): string => {
    const room = columnWidths[column] ?? 0;
    return columns[column]?.aligned === 'right'
      ? alignedRight(text, room)
      : ' '.repeat(gap) + alignedLeft(text, room - gap);
  };
  const line = (label: string, texts: readonly string[]): string =>
    (alignedLeft(label, labelWidth) + block.map((column) => cellAt(column, texts[column] ?? '')).join('')).trimEnd();
  const paintHeading = isQuiet === true ? asItIs : palette.heading;
  const headings = columns.map(({ heading }) => heading);
  const headed = place === 0 ? title : '';
  const isBeside = textWidth(headed) <= labelWidth;
  const isHeaded = [title, ...headings].some((text) => text !== '');
  return [
    ...(isBeside ? [] : wrapped(headed, width).map(paintHeading)),
    ...(isHeaded ? [paintHeading(line(isBeside ? headed : '', headings))] : []),
    ...rows.flatMap(({ mark = '', label, longLabels = [], cells, isStrong, tone }) => {
      const paint = isStrong === true ? palette.heading : asItIs;
      const paintMark = tone === undefined ? asItIs : palette[tone];
      if (cells.length === 0) return wrapped(label, labelWidth + added(block, columnWidths)).map(paint);
      const indent = textWidth(mark) + hanging;
      const fitting = longLabels.find((each) => textWidth(each) <= labelWidth - indent);
      const words = wrapped(fitting ?? label, labelWidth - indent);
      return words.map((part, index) => {
        const start = (index === 0 ? mark : ' '.repeat(indent)) + part;
        const told = index < words.length - 1 ? start : line(start, cells);
        return paint(index === 0 ? paintMark(mark) + told.slice(mark.length) : told);
      });
    }),
  ];
}

const asItIs = (text: string): string => text;
