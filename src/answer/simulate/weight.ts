import type { BatchReading } from '../../reading/batch/runnable.js';
import type { Steps } from '../../steps.js';
import { pseudoRandom } from '../../uncertainty/sampling/pseudo-random.js';
import type { DrawnInput } from './recipe.js';

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
export function* byWeight(inputs: readonly DrawnInput[], { run }: Pick<BatchReading, 'run'>): Steps<readonly string[]> {
  const count = pointCount * (inputs.length + 1);
  const draws: Float64Array[] = [];
  for (const [place, { path, distribution }] of inputs.entries()) {
    const figures = new Float64Array(2 * pointCount);
    points.fill(path, 0, figures);
    distribution.fill(figures, figures);
    const column = new Float64Array(count);
    for (let i = 0; i < count; i++) column[i] = figures[i % pointCount]!;
    // Its own stretch comes after those of the inputs before it, and after the one in which nothing is drawn anew.
    column.set(figures.subarray(pointCount), (place + 1) * pointCount);
    draws.push(column);
    yield;
  }
  const figures = new Float64Array(count);
  for (let start = 0; start < count; start += pointCount) {
    const ofStretch = (column: Float64Array): Float64Array => column.subarray(start, start + pointCount);
    run(draws.map(ofStretch), pointCount, [ofStretch(figures)]);
    yield;
  }
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
