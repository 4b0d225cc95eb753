import type { Expression } from '../../formula/expression.js';
import type { Table } from '../../formula/table.js';
import { batchReading } from '../../reading/batch/batch.js';
import type { Plan } from '../../reading/plan.js';
import { pseudoRandom } from '../../uncertainty/sampling/pseudo-random.js';
import type { DrawnInput } from './drawn-inputs.js';

/** Samples in each of which every input is drawn anew. Few do: it is an order that is wanted, not a figure. */
const pointCount = 64;

/** The same for every seed, so that a seed changes the samples and nothing else. */
const points = pseudoRandom('what the inputs weigh');

/**
 * Paths of the inputs, the one that matters most first, alone and together with others: by how far the figure moves when
 * this input alone is drawn anew. The other inputs are drawn too, not likely: an input may do nothing in the likely case
 * and much in others. Equals stay in their order.
 *
 *     weight = mean of (figure − figure with the input drawn anew)²      twice the variance that it has a part in
 *
 * @source  M. J. W. Jansen, Analysis of variance designs for model output, Computer Physics Communications 117 (1999),
 *   35–43
 */
export function byWeight(
  inputs: readonly DrawnInput[],
  plan: Plan,
  table: Table,
  of: Expression | undefined,
): readonly string[] {
  if (of === undefined) return inputs.map(({ path }) => path);
  const count = pointCount * (inputs.length + 1);
  const draws = inputs.map(({ path, distribution }, place) => {
    const figures = new Float64Array(2 * pointCount);
    points.fill(path, 0, figures);
    distribution.fill(figures, figures);
    const column = new Float64Array(count);
    for (let i = 0; i < count; i++) column[i] = figures[i % pointCount]!;
    // Its own stretch comes after those of the inputs before it, and after the one in which nothing is drawn anew.
    column.set(figures.subarray(pointCount), (place + 1) * pointCount);
    return column;
  });
  const figures = new Float64Array(count);
  const varying = inputs.map(({ path }) => path);
  batchReading(plan, table, { varying, wanted: [{ kind: 'figure', of }] }).run(draws, count, [figures]);
  const weighed = inputs.map(({ path }, place) => {
    let weight = 0;
    for (let i = 0; i < pointCount; i++) {
      const moved = figures[(place + 1) * pointCount + i]! - figures[i]!;
      weight += moved * moved;
    }
    return { path, weight: Number.isFinite(weight) ? weight : Infinity };
  });
  return weighed.toSorted((left, right) => right.weight - left.weight).map(({ path }) => path);
}
