import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { product } from '../formula/operations.js';
import type { Unit } from '../formula/unit.js';
import { remainder } from '../formula/vocabulary.js';

interface Told<U extends Unit> {
  readonly unit: U;
  readonly id: string;
  readonly label: string;
  readonly before: Expression<U>;
  readonly cut: Expression<'1'>;
  /** Where the figure after is told by itself. */
  readonly after: Expression<U> | undefined;
}

/** A figure after the change: as it is told, or what a cut leaves of the figure before. */
export const targetOf = <U extends Unit>({ unit, id, label, before, cut, after }: Told<U>): Line<U> =>
  line(unit, { id, label, formula: after ?? product(before, remainder(cut)) });
