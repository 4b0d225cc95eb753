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
  const drawn: Float64Array[] = [];
  const anew: Float64Array[] = [];
  for (const { path, distribution } of inputs) {
    const figures = new Float64Array(2 * pointCount);
    points.fill(path, 0, figures);
    distribution.fill(figures, figures);
    drawn.push(figures.subarray(0, pointCount));
    anew.push(figures.subarray(pointCount));
    yield;
  }
  const before = new Float64Array(pointCount);
  run(drawn, pointCount, [before]);
  const after = new Float64Array(pointCount);
  const weighed: { readonly path: string; readonly weight: number }[] = [];
  for (const [place, { path }] of inputs.entries()) {
    run(drawn.with(place, anew[place]!), pointCount, [after]);
    let weight = 0;
    for (let i = 0; i < pointCount; i++) {
      const moved = after[i]! - before[i]!;
      weight += moved * moved;
    }
    weighed.push({ path, weight: Number.isFinite(weight) ? weight : Infinity });
    yield;
  }
  return weighed.toSorted((left, right) => right.weight - left.weight).map(({ path }) => path);
}
