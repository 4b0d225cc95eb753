import { moments } from '../../uncertainty/summary/moments.js';
import { selected } from '../../uncertainty/summary/selected.js';
import { pseudoRandom } from '../../uncertainty/sampling/pseudo-random.js';
import type { Steps } from '../../steps.js';
import type { Contribution } from './simulation.js';
import { blockLength, type Simulator } from './simulator.js';

/** Equal parts of the probability of an input, within each of which the result is averaged. */
const binCount = 32;

/** Sums by which one input is judged. */
interface Tally {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  /** Σ share · rank */
  crossed: number;
}

const newTally = (): Tally => ({ counts: new Float64Array(binCount), sums: new Float64Array(binCount), crossed: 0 });

export interface Contributions {
  /** What is worth most to know first. */
  readonly ofInputs: readonly Omit<Contribution, 'isToLookUp'>[];
  readonly noise: Omit<Contribution, 'path' | 'label' | 'isToLookUp'>;
}

/**
 * What each input adds to the doubt about a figure, from the samples that are there: the inputs are drawn a second time
 * and sorted into 32 bins of equal probability. Few samples in a bin make differences where there are none: `noise` is
 * what an input shows that the figure does not know.
 *
 *     first order = (variance of the bin means − what chance adds) ÷ variance
 *     perfect information = mean over the bins of max(0, bin mean) − max(0, mean)
 */
export function* contributionsOf({ recipe, inputs, shares }: Simulator, figures: Float64Array): Steps<Contributions> {
  const ranks = ranksOf(figures);
  const tallies = inputs.map(newTally);
  const chance = newTally();
  const strange = pseudoRandom(recipe.settings.seed);
  const columns = inputs.map(() => new Float64Array(blockLength));
  const strangers = new Float64Array(blockLength);
  for (let start = 0; start < figures.length; start += blockLength) {
    const length = Math.min(blockLength, figures.length - start);
    const block = columns.map((column) => column.subarray(0, length));
    shares.fill(start, block);
    yield;
    block.forEach((column, place) => {
      const tally = tallies[place];
      if (tally !== undefined) count(tally, column, start, figures, ranks);
    });
    const column = strangers.subarray(0, length);
    strange.fill('an input that nothing reads', start, column);
    count(chance, column, start, figures, ranks);
    yield;
  }
  const spread = moments(selected(figures, (figure) => !Number.isNaN(figure)));
  return {
    ofInputs: inputs
      .map(({ path, label }, place) => ({ path, label, ...judged(tallies[place] ?? newTally(), spread) }))
      .map((each) => Object.freeze(each))
      .toSorted(
        (left, right) => right.perfectInformation - left.perfectInformation || right.firstOrder - left.firstOrder,
      ),
    noise: Object.freeze(judged(chance, spread)),
  };
}

function count(tally: Tally, column: Float64Array, start: number, figures: Float64Array, ranks: Float64Array): void {
  const { counts, sums } = tally;
  let crossed = tally.crossed;
  for (let i = 0; i < column.length; i++) {
    const figure = figures[start + i]!;
    if (Number.isNaN(figure)) continue;
    const share = column[i]!;
    const bin = Math.floor(share * binCount);
    counts[bin]! += 1;
    sums[bin]! += figure;
    crossed += (share - 0.5) * ranks[start + i]!;
  }
  tally.crossed = crossed;
}

function judged(
  { counts, sums, crossed }: Tally,
  { count: total, mean, squares }: ReturnType<typeof moments>,
): Contributions['noise'] {
  let between = 0;
  let informed = 0;
  let filled = 0;
  counts.forEach((samples, bin) => {
    if (samples === 0) return;
    const binMean = sums[bin]! / samples;
    filled++;
    between += samples * (binMean - mean) * (binMean - mean);
    informed += samples * Math.max(0, binMean);
  });
  // Of unrelated figures the bin means vary by chance alone: (bins − 1) times the variance within them.
  const within = Math.max(0, squares - between) / Math.max(1, total - filled);
  const firstOrder = squares > 0 ? (between - (filled - 1) * within) / squares : 0;
  return {
    // The shares are uniform: their variance is a twelfth, and so is that of ranks between −½ and ½.
    rankCorrelation: (12 * crossed) / total,
    firstOrder: Math.max(0, firstOrder),
    perfectInformation: worthOf(informed / total, Math.max(0, mean)),
  };
}

/** What remains of two sums of the same figures in another order is no money. */
const leftBySums = 1e-9;

function worthOf(knowing: number, notKnowing: number): number {
  const worth = knowing - notKnowing;
  return worth > leftBySums * knowing ? worth : 0;
}

/** Place of each figure in order, as a share between −½ and ½. */
function ranksOf(figures: Float64Array): Float64Array {
  const known = new Uint32Array(figures.length);
  let count = 0;
  figures.forEach((figure, sample) => {
    if (!Number.isNaN(figure)) known[count++] = sample;
  });
  const order = known.subarray(0, count).sort((a, b) => figures[a]! - figures[b]!);
  const ranks = new Float64Array(figures.length);
  order.forEach((sample, place) => (ranks[sample] = (place + 0.5) / order.length - 0.5));
  return ranks;
}
