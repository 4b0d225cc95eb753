import { oneAnew } from '../../reading/batch/one-anew.js';
import type { Program } from '../../reading/batch/program.js';
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
export function* byWeight(inputs: readonly DrawnInput[], program: Program): Steps<readonly string[]> {
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
  const figure = oneAnew(program);
  const weights = new Float64Array(inputs.length);
  for (let from = 0; from < pointCount; from += figure.most) {
    const some = (column: Float64Array): Float64Array => column.subarray(from, from + figure.most);
    const before = figure.begin(drawn.map(some));
    for (const [place, column] of anew.entries()) {
      const after = figure.anew(place, some(column));
      after.forEach((value, sample) => {
        const moved = value - before[sample]!;
        weights[place]! += moved * moved;
      });
      yield;
    }
  }
  const weightOf = (place: number): number => (Number.isFinite(weights[place]) ? weights[place]! : Infinity);
  return inputs
    .map(({ path }, place) => ({ path, weight: weightOf(place) }))
    .toSorted((left, right) => right.weight - left.weight)
    .map(({ path }) => path);
}
