import type { Expression } from '../../formula/expression.js';
import type { Table } from '../../formula/table.js';
import { likelyIn } from '../float.js';
import type { Plan } from '../plan.js';
import { compiled } from './compiled.js';
import { normalForm } from './normal-form.js';
import type { Program, Result } from './program.js';
import { runnable, type BatchReading } from './runnable.js';

/**
 * What is asked of a batch: a figure a sample (of a row: that of month 0), its row of months, or the running total of
 * that row.
 */
export interface Wanted {
  readonly kind: Result['kind'];
  readonly of: Expression;
}

export interface BatchOptions {
  /** Paths of the inputs that vary, in the order in which their draws are given; all others have their likely figure. */
  readonly varying: readonly string[];
  readonly wanted: readonly Wanted[];
}

/** Prepares a plan for many samples: all that does not depend on them is done here. */
export const batchReading = (plan: Plan, table: Table, { varying, wanted }: BatchOptions): BatchReading =>
  runnable(programsOf(plan, table, varying)(wanted));

/** The programs of a plan in which the same inputs vary: what several have in common is put into normal form once. */
export function programsOf(
  plan: Plan,
  table: Table,
  varying: readonly string[],
): (wanted: readonly Wanted[]) => Program {
  const form = normalForm(plan, { figureOf: likelyIn(table), varying });
  return (wanted) => {
    const nodes = wanted.map(({ kind, of }) => {
      const step = plan.stepOf(of);
      return { kind, node: kind === 'figure' ? form.nodeOf(step) : form.rowOf(step) };
    });
    return compiled(nodes, plan.horizonMonths + 1, varying.length);
  };
}
