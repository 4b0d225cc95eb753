import type { Decimal } from '../decimal.js';
import type { Unit } from './unit.js';

/** Where a figure comes from, from the strongest word for this organisation to the weakest. */
export type Provenance = 'yours' | 'industry' | 'cross-industry' | 'assumption';

/** One input with its figure. `low` and `high` are the doubt about it; both are absent where it is taken as certain. */
export interface Figure {
  readonly label: string;
  readonly unit: Unit;
  readonly unitInWords: string;
  readonly low?: Decimal;
  readonly likely: Decimal;
  readonly high?: Decimal;
  readonly provenance: Provenance;
  /** Id of the evidence record or assumption; absent for the user's own figures and for “not used”. */
  readonly record?: string;
  readonly note?: string;
  /** Stands for “not used”: nobody gave it and nothing is assumed by it. */
  readonly isNotUsed?: true;
}

/** Every input that the formulas of a model read, by path. */
export type Table = ReadonlyMap<string, Figure>;
