import type { Style } from './style.js';

/** What stands in a cell: a number in floats, as a workbook keeps it. */
export type Value = number | string;

/** One cell. A formula brings the figure that it has here, for whoever shows the file without recalculating. */
export type Cell = { readonly style?: Style } & (
  | { readonly kind: 'text'; readonly text: string; readonly link?: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: Value }
);

/** Cells along a row that all hold one formula, which is told as it stands in the first of them. */
export interface Run {
  readonly kind: 'run';
  readonly style?: Style;
  readonly formula: string;
  readonly values: readonly Value[];
}

/** From the first column on; a run takes as many columns as it has values. */
export type Row = readonly (Cell | Run | undefined)[];

/** What may be typed into a cell. */
export interface Validation {
  readonly cell: string;
  readonly lowest?: string;
  readonly highest?: string;
  readonly isWhole?: boolean;
  /** Shown where something else is typed. */
  readonly message: string;
}

/** A cell that turns to another colour. */
export interface Coloured {
  readonly cells: string;
  /** A formula for the first of the cells, true where it does. */
  readonly when: string;
  readonly colour: number;
}

export interface Series {
  readonly name: string;
  readonly colour: string;
  /** A range with its sheet. */
  readonly range: string;
  readonly values: readonly number[];
}

export interface Chart {
  readonly kind: 'line' | 'bar';
  readonly title: string;
  /** For whoever cannot see it. */
  readonly description: string;
  readonly format: string;
  readonly categories: { readonly range: string; readonly values: readonly Value[]; readonly title?: string };
  readonly series: readonly Series[];
  /** Columns and rows, counted from 0, between which it lies. */
  readonly from: readonly [column: number, row: number];
  readonly to: readonly [column: number, row: number];
}

export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Rows above and columns left of what can be scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly Validation[];
  readonly coloured?: readonly Coloured[];
  readonly charts?: readonly Chart[];
  readonly isPortrait?: true;
  /** Onto one printed page; others take as many down as they need. */
  readonly isOnePage?: true;
  /** Sheets of paper side by side; one, unless told. */
  readonly pagesAcross?: number;
  readonly tabColour?: string;
}

/** A name for a cell, by which formulas and people find it. */
export interface Name {
  readonly name: string;
  readonly place: string;
}

export interface Book {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly names: readonly Name[];
}
