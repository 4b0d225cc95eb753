import { correlationFor } from '../../uncertainty/correlation/correlation.js';
import { latinHypercube } from '../../uncertainty/sampling/latin-hypercube.js';
import { pseudoRandom } from '../../uncertainty/sampling/pseudo-random.js';
import type { Sampler } from '../../uncertainty/sampling/sampler.js';
import { sobol } from '../../uncertainty/sampling/sobol.js';
import { drawn, type DrawnInput, type Recipe } from './recipe.js';
import { simulatorWith, type Simulator } from './simulator.js';

/**
 * @param recipe  of which the settings are held to what is permitted
 * @param inputs  those of the recipe, where they are ready to be drawn from
 */
export function simulatorOf(recipe: Recipe, inputs: readonly DrawnInput[] = recipe.inputs.map(drawn)): Simulator {
  const { settings } = recipe;
  const correlation = correlationFor(settings.correlations, {
    known: inputs.map(({ path }) => path),
    whenContradictory: settings.whenContradictory,
  });
  return simulatorWith(recipe, {
    inputs,
    sampler: samplerFor(recipe),
    correlation: correlation.ok ? correlation.correlation : undefined,
  });
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
