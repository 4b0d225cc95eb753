import type { Expression } from '../../formula/expression.js';
import type { Table } from '../../formula/table.js';
import { batchReading } from '../../reading/batch/batch.js';
import type { Plan } from '../../reading/plan.js';
import type { DrawnInput } from './drawn-inputs.js';

/** Where an input is moved to, one at a time, to see how much it matters. */
const ends = [0.1, 0.9] as const;

/**
 * Paths of the inputs, the one that moves the figure most first: the difference between its one-in-ten ends, all else
 * likely. Equals stay in their order.
 */
export function byWeight(
  inputs: readonly DrawnInput[],
  plan: Plan,
  table: Table,
  of: Expression | undefined,
): readonly string[] {
  if (of === undefined) return inputs.map(({ path }) => path);
  const count = inputs.length * ends.length;
  const draws = inputs.map(({ path, distribution }, place) => {
    const column = new Float64Array(count).fill(table.get(path)?.likely.toNumber() ?? 0);
    ends.forEach((share, end) => (column[place * ends.length + end] = distribution.quantile(share)));
    return column;
  });
  const figures = new Float64Array(count);
  const varying = inputs.map(({ path }) => path);
  batchReading(plan, table, { varying, wanted: [{ kind: 'figure', of }] }).run(draws, count, [figures]);
  const moved = inputs.map(({ path }, place) => {
    const [low = 0, high = 0] = figures.subarray(place * ends.length);
    const weight = Math.abs(high - low);
    return { path, weight: Number.isFinite(weight) ? weight : Infinity };
  });
  return moved.toSorted((left, right) => right.weight - left.weight).map(({ path }) => path);
}
