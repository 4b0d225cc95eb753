import type { Program } from '../../reading/batch/program.js';
import { runnable } from '../../reading/batch/runnable.js';
import type { Correlation } from '../../uncertainty/correlation/gaussian-copula.js';
import type { Sampler } from '../../uncertainty/sampling/sampler.js';
import type { DrawnInput, Recipe } from './recipe.js';

/** Samples that are worked out in one go: short enough for a page to stay responsive. */
export const blockLength = 1024;

/**
 * What draws samples by a recipe. It is the same whoever makes it from the same recipe, so that several can share the
 * work: what a sample is depends on its number alone.
 */
export interface Simulator {
  readonly recipe: Recipe;
  readonly inputs: readonly DrawnInput[];
  readonly sampler: Sampler;
  readonly shares: Shares;
  /** Fills in the figures of samples `from` … `to − 1`, each at the place of its sample. */
  readonly run: Run;
  /** The same for another program in which the same inputs vary; rows are filled in month by month. */
  readonly running: (program: Program) => Run;
}

type Run = (from: number, to: number, into: readonly Float64Array[]) => void;

/** What a recipe is drawn with. */
interface Instruments {
  /** Those of the recipe, in its order. */
  readonly inputs: readonly DrawnInput[];
  readonly sampler: Sampler;
  /** None where all inputs are independent. */
  readonly correlation?: Correlation | undefined;
}

/** Draws by a recipe with what is made ready for it: whoever needs one sampler alone loads no other. */
export function simulatorWith(recipe: Recipe, { inputs, sampler, correlation }: Instruments): Simulator {
  const shares = sharesOf(inputs, sampler, correlation);
  const columns = inputs.map(() => new Float64Array(blockLength));

  function running(program: Program): Run {
    const { run } = runnable(program);
    const widths = program.results.map(({ kind }) => (kind === 'figure' ? 1 : program.months));
    return (from, to, into) => {
      for (let start = from; start < to; start += blockLength) {
        const end = Math.min(start + blockLength, to);
        const block = columns.map((column) => column.subarray(0, end - start));
        shares.fill(start, block);
        inputs.forEach(({ distribution }, place) => {
          const column = block[place];
          if (column !== undefined) distribution.fill(column, column);
        });
        run(
          block,
          end - start,
          into.map((column, place) => column.subarray(start * (widths[place] ?? 1), end * (widths[place] ?? 1))),
        );
      }
    };
  }

  return Object.freeze({ recipe, inputs, sampler, shares, run: running(recipe.figures), running });
}

/**
 * Where every sample stands within the distribution of each input: shares between 0 and 1, correlated where inputs are.
 * Any stretch of samples can be made again, whatever was made before.
 */
interface Shares {
  /** One array for each input, filled in for samples `start`, `start + 1`, … */
  readonly fill: (start: number, into: readonly Float64Array[]) => void;
}

function sharesOf(inputs: readonly DrawnInput[], sampler: Sampler, correlation: Correlation | undefined): Shares {
  const correlated = (correlation?.inputs ?? []).map((path) => inputs.findIndex((input) => input.path === path));
  return Object.freeze({
    fill: (start: number, into: readonly Float64Array[]) => {
      inputs.forEach(({ path }, place) => {
        const shares = into[place];
        if (shares !== undefined) sampler.fill(path, start, shares);
      });
      correlation?.correlate(correlated.flatMap((place) => into[place] ?? []));
    },
  });
}
