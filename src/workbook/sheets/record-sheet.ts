import type { Row, Sheet } from '../file/sheet.js';
import { headRows, sheetNames } from '../monthly/frame.js';
import { checkCells, headColours, type CheckedSheet } from './checks.js';
import { headOf } from './head.js';
import { filled, looks, textCell } from './looks.js';

interface Told {
  readonly title: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Sheets of paper side by side; one, unless told. */
  readonly pagesAcross?: number;
}

/** A sheet that shows what was known when the file was written, or where figures come from. */
export const recordSheet = (sheet: CheckedSheet, { title, headings, widths, rows, ...printed }: Told): Sheet => ({
  ...printed,
  name: sheetNames[sheet],
  widths,
  rows: [...headOf(title, headings, checkCells(sheet)), ...rows],
  frozen: { rows: headRows, columns: 1 },
  coloured: headColours,
});

export const sectionRow = (label: string, columnCount: number): Row => [
  textCell(label, looks.section),
  ...filled(columnCount - 1, looks.section),
];
