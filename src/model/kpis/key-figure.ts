import type { Line } from '../../formula/expression.js';
import type { Basis } from '../basis.js';
import type { Returns } from '../returns.js';
import type { StatementLine } from '../statement.js';

/** A figure that tells how things stand and is money in no statement. */
export interface KeyFigure {
  readonly line: Line;
  readonly unitInWords: string;
}

/** What they are made from. */
export interface KpiSource {
  readonly basis: Basis;
  readonly statement: readonly StatementLine[];
  readonly returns: Returns;
}
