import type { AdoptionRung } from '../answer/adoption-ladder.js';
import type { Certainty } from '../answer/certainty.js';
import type { Comparison } from '../answer/compare/comparison.js';
import type { OutlookInput } from '../answer/compare/outlooks.js';
import type { IndustryComparison } from '../answer/industries/industry-comparison.js';
import type { Result, Manifest } from '../answer/result.js';
import type { Simulation } from '../answer/simulate/simulation.js';
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

/** What every section of a simulation is written from and for. */
export interface SimulationPage extends Omit<Page, 'result'> {
  readonly simulation: Simulation;
}

/** What every section of the comparison of industries is written from and for. */
export interface ComparisonPage extends Omit<Page, 'result'> {
  readonly comparison: IndustryComparison;
}

/** What every section of a comparison of scenarios is written from and for. */
export interface ScenariosPage extends Omit<Page, 'result'> {
  readonly comparison: Comparison;
  /** Of outlooks on one scenario: the inputs that were moved. */
  readonly inputs: readonly OutlookInput[];
}

/** What makes an answer reproducible, in one line. */
export const manifestText = ({ inputHash, versions }: Manifest): string =>
  `mlops-roi ${versions.library}, model ${versions.model}, schema ${versions.schema}, evidence of ` +
  `${versions.evidence}; input ${inputHash}`;
