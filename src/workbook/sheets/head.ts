import type { Cell, Row } from '../file/sheet.js';
import type { Style } from '../file/style.js';
import { looks, textCell } from './looks.js';

/** What is told of checks: of the whole workbook, and of the sheet. */
export interface CheckCells {
  readonly master: Cell;
  readonly own: Cell;
}

/** Headings of columns that hold words which begin at the edge of their cell. */
const ofWords: ReadonlySet<string> = new Set(['Grade', 'Record', 'Value']);
/** Of words that stand beside a figure, and a little off it. */
const ofWordsBeside: ReadonlySet<string> = new Set([
  'Ground',
  'Note',
  'Name',
  'Kind of money',
  'What it pays for',
  'How it is defined',
  'From where',
  'What the answers stand for',
  'Why',
  'Publisher',
  'Source',
]);

const lookOf = (heading: string, place: number): Style => {
  if (place < 2 || ofWords.has(heading)) return looks.heading;
  return ofWordsBeside.has(heading) ? looks.headingBeside : looks.headingRight;
};

/** The title, the checks and the headings: the same rows on every sheet. */
export const headOf = (title: string, headings: readonly string[], { master, own }: CheckCells): readonly Row[] => [
  [textCell(title, looks.titleOfColumns)],
  [textCell('Checks of the whole workbook', looks.faint), undefined, master],
  [textCell('Check of this sheet', looks.faint), undefined, own],
  headings.map((heading, place) => textCell(heading, lookOf(heading, place))),
];
