import type { Industry } from '../../evidence/industry.js';
import type { Size } from '../../evidence/size.js';
import type { BareProfile } from './bare-profile.js';
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
