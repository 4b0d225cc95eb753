import type { Expression } from '../../formula/expression.js';
import type { Table } from '../../formula/table.js';
import { atOnce, type Steps } from '../../steps.js';
import { valueIn } from '../float.js';
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
  /** Paths of the inputs that vary, in the order in which their draws are given; all others have the figure of the table. */
  readonly varying: readonly string[];
  readonly wanted: readonly Wanted[];
}

/** A step takes so little that to stop after each would take as long. */
const stepsAtOnce = 32;

/** Prepares a plan for many samples: all that does not depend on them is done here. */
export const batchReading = (plan: Plan, table: Table, { varying, wanted }: BatchOptions): BatchReading =>
  runnable(atOnce(programsOf(plan, table, varying)(wanted)));

/** The programs of a plan in which the same inputs vary: what several have in common is put into normal form once. */
export function programsOf(
  plan: Plan,
  table: Table,
  varying: readonly string[],
): (wanted: readonly Wanted[], samplesPerBlock?: number) => Steps<Program> {
  const form = normalForm(plan, { figureOf: valueIn(table), varying });
  return function* (wanted, samplesPerBlock) {
    const roots = wanted.map(({ of }) => plan.stepOf(of));
    for (const [place, index] of stepsBehind(plan, roots).entries()) {
      form.nodeOf(index);
      if (place % stepsAtOnce === 0) yield;
    }
    const nodes = wanted.map(({ kind, of }) => {
      const step = plan.stepOf(of);
      return { kind, node: kind === 'figure' ? form.nodeOf(step) : form.rowOf(step) };
    });
    const size = { months: plan.horizonMonths + 1, drawCount: varying.length };
    return compiled(nodes, samplesPerBlock === undefined ? size : { ...size, samplesPerBlock });
  };
}

/** The steps that some steps are made of, and these, in the order of the plan: each comes after what it is made of. */
function stepsBehind({ steps }: Plan, roots: readonly number[]): readonly number[] {
  const isBehind = new Uint8Array(steps.length);
  for (const root of roots) isBehind[root] = 1;
  for (let index = steps.length - 1; index >= 0; index--) {
    if (isBehind[index] === 1) for (const operand of steps[index]?.operands ?? []) isBehind[operand] = 1;
  }
  return [...steps.keys()].filter((index) => isBehind[index] === 1);
}
