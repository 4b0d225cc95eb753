import type { Size } from '../../evidence/size.js';
import type { FirstRecipe } from './first-recipe.js';

type Load = () => Promise<{ readonly recipe: FirstRecipe }>;

/** Months for which there are recipes. */
export const firstHorizons = [12, 24, 36, 48, 60] as const;

/** Each is a file of its own, which the build writes from the model: a page loads the one that it shows. */
const recipes: Readonly<Record<Size, Readonly<Record<(typeof firstHorizons)[number], Load>>>> = {
  small: {
    12: () => import('./small-12.recipe.js'),
    24: () => import('./small-24.recipe.js'),
    36: () => import('./small-36.recipe.js'),
    48: () => import('./small-48.recipe.js'),
    60: () => import('./small-60.recipe.js'),
  },
  medium: {
    12: () => import('./medium-12.recipe.js'),
    24: () => import('./medium-24.recipe.js'),
    36: () => import('./medium-36.recipe.js'),
    48: () => import('./medium-48.recipe.js'),
    60: () => import('./medium-60.recipe.js'),
  },
  enterprise: {
    12: () => import('./enterprise-12.recipe.js'),
    24: () => import('./enterprise-24.recipe.js'),
    36: () => import('./enterprise-36.recipe.js'),
    48: () => import('./enterprise-48.recipe.js'),
    60: () => import('./enterprise-60.recipe.js'),
  },
};

/** The recipe of a size and a horizon; none where there is none. */
export async function loadRecipe(size: Size, horizonMonths: number): Promise<FirstRecipe | undefined> {
  const load: Load | undefined = Object.entries(recipes[size]).find(
    ([months]) => Number(months) === horizonMonths,
  )?.[1];
  return (await load?.())?.recipe;
}

/** What works out how sure it is, where the recipe does not know: a file of its own, too. */
export const loadFirstCertainty = () => import('./first-certainty.js');
