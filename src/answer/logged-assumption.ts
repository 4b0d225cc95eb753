import type { Decimal } from '../decimal.js';
import type { Spread } from '../formula/spread.js';
import type { Provenance } from '../formula/table.js';
import type { Note } from '../scenario/scenario.js';

/** One thing in which a scenario differs from the profile of its industry and size, or of which something was noted. */
export interface LoggedAssumption {
  /** Of an input, or of a group or member that is there in one of the two only. */
  readonly path: string;
  readonly label: string;
  /** In words; nothing of what is no number. */
  readonly unit: string;
  /** What the profile takes; `null` where it knows nothing of it. */
  readonly from: LoggedValue | null;
  /** What the scenario takes; `null` where it leaves it out. */
  readonly to: LoggedValue | null;
  /** What the scenario notes of it, in the order in which it stands there. */
  readonly notes: readonly LoggedNote[];
}

/** A figure, a word that was chosen, or a group or member as the profile fills it in. */
export type LoggedValue =
  | LoggedFigure
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'usual' };

/** A figure as it was taken, with its range where it is in doubt, and what it rests on. */
export interface LoggedFigure {
  readonly kind: 'figure';
  readonly value: Decimal;
  readonly likely: Decimal;
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly spread?: Spread;
  readonly provenance: Provenance;
  readonly record?: string;
}

/** A note without the path of its input. */
export type LoggedNote = Omit<Note, 'path'>;
