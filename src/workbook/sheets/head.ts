import type { Cell, Row } from '../file/sheet.js';
import { looks, textCell } from './looks.js';

/** What is told of checks: of the whole workbook, and of the sheet. */
export interface CheckCells {
  readonly master: Cell;
  readonly own: Cell;
}

/** Headings of columns that hold words. */
const ofWords: ReadonlySet<string> = new Set([
  'Ground',
  'Grade',
  'Source',
  'Note',
  'Name',
  'Kind of money',
  'What it pays for',
  'How it is defined',
  'From where',
  'What the answers stand for',
  'Why',
  'Publisher',
  'Record',
  'Value',
]);

/** The title, the checks and the headings: the same rows on every sheet. */
export const headOf = (title: string, headings: readonly string[], { master, own }: CheckCells): readonly Row[] => [
  [textCell(title, looks.title)],
  [textCell('Checks of the whole workbook', looks.faint), undefined, master],
  [textCell('Check of this sheet', looks.faint), undefined, own],
  headings.map((heading, place) =>
    textCell(heading, place < 2 ? looks.heading : ofWords.has(heading) ? looks.headingBeside : looks.headingRight),
  ),
];
