import type { Result } from '../answer/result.js';
import type { Figures } from './figures.js';
import type { Palette } from './palette.js';

/** What every section of a report is written from and for. */
export interface Page {
  readonly result: Result;
  readonly figures: Figures;
  readonly palette: Palette;
  /** Columns of the terminal or sheet. */
  readonly width: number;
}

/** Lines without their ends; the first is the heading. */
export type Section = readonly string[];
