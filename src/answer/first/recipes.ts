import type { Industry } from '../../evidence/industry.js';
import type { Size } from '../../evidence/size.js';
import type { BareProfile } from './bare-profile.js';
import type { FirstRecipe } from './first-recipe.js';
import { recipeOf, type JoinedRecipes } from './joined-recipes.js';

type Load = () => Promise<{ readonly recipes: JoinedRecipes }>;

/** Months for which there are recipes. */
export const firstHorizons = [12, 24, 36, 48, 60] as const;

/** Those of a size are one file, which the build writes from the model: most of what they say is the same in all. */
const recipes: Readonly<Record<Size, Load>> = {
  small: () => import('./small.recipe.js'),
  medium: () => import('./medium.recipe.js'),
  enterprise: () => import('./enterprise.recipe.js'),
};

/** The recipe of a size and a horizon; none where there is none. */
export async function loadRecipe(size: Size, horizonMonths: number): Promise<FirstRecipe | undefined> {
  const place = firstHorizons.findIndex((months) => months === horizonMonths);
  return place < 0 ? undefined : recipeOf((await recipes[size]()).recipes, place);
}

type LoadBare = () => Promise<{ readonly bareProfiles: Readonly<Record<Industry, BareProfile>> }>;

/** Of the horizon that a page shows unless it says otherwise; files that the build writes, too. */
const bareHorizon = 36;
const bare: Readonly<Record<Size, LoadBare>> = {
  small: () => import('./small-36.bare.js'),
  medium: () => import('./medium-36.bare.js'),
  enterprise: () => import('./enterprise-36.bare.js'),
};

/** What is known of a profile without a figure of one’s own; nothing where that has to be worked out. */
export const loadBareProfile = async (
  industry: Industry,
  size: Size,
  horizonMonths: number,
): Promise<BareProfile | undefined> =>
  horizonMonths === bareHorizon ? (await bare[size]()).bareProfiles[industry] : undefined;

/** What reads a recipe, and works out how sure it is: a file of its own, as an answer that is known needs neither. */
export const loadFirstCertainty = () => import('./first-certainty.js');
