import type { Program } from '../../reading/batch/program.js';
import { runnable } from '../../reading/batch/runnable.js';
import { correlationFor } from '../../uncertainty/correlation/correlation.js';
import type { Correlation } from '../../uncertainty/correlation/gaussian-copula.js';
import { latinHypercube } from '../../uncertainty/sampling/latin-hypercube.js';
import { pseudoRandom } from '../../uncertainty/sampling/pseudo-random.js';
import type { Sampler } from '../../uncertainty/sampling/sampler.js';
import { sobol } from '../../uncertainty/sampling/sobol.js';
import { drawn, type DrawnInput, type Recipe } from './recipe.js';

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

/**
 * @param recipe  of which the settings are held to what is permitted
 * @param inputs  those of the recipe, where they are ready to be drawn from
 */
export function simulatorOf(recipe: Recipe, inputs: readonly DrawnInput[] = recipe.inputs.map(drawn)): Simulator {
  const { settings } = recipe;
  const sampler = samplerFor(recipe);
  const correlation = correlationFor(settings.correlations, {
    known: inputs.map(({ path }) => path),
    whenContradictory: settings.whenContradictory,
  });
  const shares = sharesOf(inputs, sampler, correlation.ok ? correlation.correlation : undefined);
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

function samplerFor({ settings: { sampler, seed, samples }, order }: Recipe): Sampler {
  switch (sampler) {
    case 'pseudo-random':
      return pseudoRandom(seed);
    case 'latin-hypercube':
      return latinHypercube(seed, samples);
    case 'sobol':
      return sobol(seed, { inputs: order });
  }
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
