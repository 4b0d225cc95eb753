import { Decimal } from '../decimal.js';
import type { Figures } from './figures.js';
import { alignedLeft, alignedRight, textWidth, wrapped } from './plain-text.js';

/** A row of the statement: a label, what kind of money it is, and a figure for each column; a heading has none. */
export interface StatementRow {
  readonly label: string;
  readonly mark: string;
  readonly figures: readonly Decimal[];
  readonly indent: string;
  readonly paint: (text: string) => string;
}

export interface StatementColumns {
  readonly headings: readonly string[];
  readonly rows: readonly StatementRow[];
}

/** What a figure of the table counts: 1,000 of the currency under “thousands”. */
interface Scale {
  readonly words: string;
  /** Absent where figures are written in no fixed unit. */
  readonly divisor?: Decimal;
  readonly write: (value: Decimal) => string;
}

export interface Layout {
  readonly scale: Scale;
  /** Places of the columns that stand beside one another, block under block. */
  readonly blocks: readonly (readonly number[])[];
  readonly columnWidths: readonly number[];
  readonly labelWidth: number;
}

const comfortableLabel = 30;
const leastLabel = 22;
/** On a narrow page labels make do with this part of it. */
const leastLabelShare = 0.4;
const mostColumns = 8;
/** Fewer columns than this stand beside one another only where figures fit in no other way. */
const leastColumns = 3;
const markColumns = 2;

const divisors = [
  { words: '', divisor: new Decimal('1') },
  { words: 'thousands of ', divisor: new Decimal('1e3') },
  { words: 'millions of ', divisor: new Decimal('1e6') },
  { words: 'billions of ', divisor: new Decimal('1e9') },
] as const;

/** One way to lay the table out, which serves if the labels have room enough. */
interface Attempt {
  readonly scale: Scale;
  readonly columnCount: number;
  readonly label: number;
}

/**
 * Whole units if they fit beside the labels, else thousands, and so on; on a narrow page in blocks, one under the
 * other, as a horizon of many years is on any page.
 */
export function layoutOf(table: StatementColumns, figures: Figures, width: number): Layout {
  for (const { scale, columnCount, label } of attempts(figures, width)) {
    const layout = laidOut(table, scale, { width, columnCount });
    if (layout.labelWidth >= label) return layout;
  }
  return laidOut(table, scientificScale(figures), { width, columnCount: 1 });
}

/** In the order in which they read best. */
function attempts(figures: Figures, width: number): readonly Attempt[] {
  const plain = divisors.map(({ words, divisor }): Scale => {
    return { words, divisor, write: (value) => figures.whole(value.div(divisor)) };
  });
  const narrow = Math.min(leastLabel, Math.floor(leastLabelShare * width));
  const withPlain = (columnCount: number, label: number): readonly Attempt[] =>
    plain.map((scale) => ({ scale, columnCount, label }));
  return [
    ...withPlain(mostColumns, comfortableLabel),
    ...withPlain(mostColumns, leastLabel),
    ...columnCounts(mostColumns - 1, leastColumns).flatMap((columnCount) => withPlain(columnCount, narrow)),
    ...columnCounts(mostColumns, 1).map((columnCount) => {
      return { scale: scientificScale(figures), columnCount, label: narrow };
    }),
  ];
}

const scientificScale = (figures: Figures): Scale => ({ words: '', write: figures.scientific });

const columnCounts = (most: number, least: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, place) => most - place);

interface Room {
  readonly width: number;
  readonly columnCount: number;
}

function laidOut({ headings, rows }: StatementColumns, scale: Scale, { width, columnCount }: Room): Layout {
  const columnWidths = headings.map((heading, place) => {
    const cells = rows.map(({ figures }) => figures[place]).filter((value) => value !== undefined);
    return 1 + Math.max(textWidth(heading), ...cells.map((value) => textWidth(scale.write(value))));
  });
  const blockCount = Math.ceil(headings.length / columnCount);
  const perBlock = Math.ceil(headings.length / blockCount);
  const places = headings.map((_, place) => place);
  const blocks = Array.from({ length: blockCount }, (_, block) =>
    places.slice(block * perBlock, (block + 1) * perBlock),
  );
  const widest = Math.max(
    ...blocks.map((block) => block.reduce((total, place) => total + (columnWidths[place] ?? 0), 0)),
  );
  return { scale, blocks, columnWidths, labelWidth: width - widest };
}

/** The rows of one block, its headings first. */
export function blockLines(
  { headings, rows }: StatementColumns,
  layout: Layout,
  block: readonly number[],
): readonly string[] {
  const { scale, columnWidths, labelWidth } = layout;
  const cells = (texts: readonly string[]): string =>
    block.map((place) => alignedRight(texts[place] ?? '', columnWidths[place] ?? 0)).join('');
  const lineWidth = labelWidth + block.reduce((total, place) => total + (columnWidths[place] ?? 0), 0);
  return [
    `${' '.repeat(labelWidth)}${cells(headings)}`,
    ...rows.flatMap(({ label, mark, figures, indent, paint }) => {
      if (figures.length === 0) return wrapped(label, lineWidth).map(paint);
      const hanging = `${indent} `;
      const words = wrapped(label, labelWidth - markColumns - textWidth(hanging) - 1);
      return words.map((line, index) => {
        const start = (index === 0 ? indent : hanging) + line;
        if (index < words.length - 1) return paint(start);
        const labelled = alignedLeft(start, labelWidth - markColumns) + alignedLeft(mark, markColumns);
        return paint((labelled + cells(figures.map(scale.write))).trimEnd());
      });
    }),
  ];
}
