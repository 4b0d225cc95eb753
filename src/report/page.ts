import type { AdoptionRung } from '../answer/adoption-ladder.js';
import type { Certainty } from '../answer/certainty.js';
import type { Result } from '../answer/result.js';
import type { Figures } from './figures.js';
import type { Palette } from './palette.js';

/** A result and what a report tells beside it. */
export interface Reported extends Result {
  /** What is left of it if only part of the estate moves; empty where nothing depends on that. */
  readonly adoption: readonly AdoptionRung[];
  /** How sure it is, where that was asked. */
  readonly certainty?: Certainty;
}

/** What every section of a report is written from and for. */
export interface Page {
  readonly result: Reported;
  readonly figures: Figures;
  readonly palette: Palette;
  /** Columns of the terminal or sheet. */
  readonly width: number;
}

/** Lines without their ends; the first is the heading. */
export type Section = readonly string[];
