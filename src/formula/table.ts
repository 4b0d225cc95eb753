import type { Decimal } from '../decimal.js';
import type { Saying } from '../say.js';
import type { Bounds, Spread } from './spread.js';
import type { Unit } from './unit.js';

/** Where a figure comes from, from the strongest word for this organisation to the weakest. */
export type Provenance = 'yours' | 'industry' | 'cross-industry' | 'assumption';

/** What is not known of a figure. */
export interface Doubt {
  /**
   * What a sensitivity moves the figure to: the ends where the range was given by its ends, else the figures that one
   * and nine of ten cases do not exceed (P10, P90).
   */
  readonly low: Decimal;
  readonly high: Decimal;
  /** Of what a simulation draws, within the bounds. */
  readonly mean: Decimal;
  /** What a simulation draws from: in floats, as samples are. */
  readonly spread: Spread;
  /** What the input permits. A spread that reaches beyond is cut there. */
  readonly bounds: Bounds;
}

/** One input with its figure. The parts of a doubt are all there, or all absent: then it is taken as certain. */
export interface Figure extends Partial<Doubt> {
  readonly label: string;
  readonly unit: Unit;
  readonly unitInWords: string;
  /** What every reading takes: the mean of the doubt, or `likely`, as the base case of the scenario says. */
  readonly value: Decimal;
  /** The figure that was given, or the mode of what is known of it. */
  readonly likely: Decimal;
  readonly provenance: Provenance;
  /** Id of the evidence record or assumption; absent for the user's own figures and for “not used”. */
  readonly record?: string;
  /** What the record itself says of it: no language says that otherwise. */
  readonly quotation?: string;
  /** Sentences about it. */
  readonly notes?: readonly Saying[];
  /** The figure is of a record, and its range is one of ours around it: what is in doubt of it is assumed. */
  readonly isRangeAssumed?: true;
  /** Stands for “not used”: nobody gave it and nothing is assumed by it. */
  readonly isNotUsed?: true;
  /** Is the number of people in the roles, and moves with it: no other figure that is filled in follows what is written. */
  readonly followsPeople?: true;
}

/** Every input that the formulas of a model read, by path. */
export type Table = ReadonlyMap<string, Figure>;
