import { expect, test } from 'vitest';
import { joinedRecipes, recipeOf } from '../../../src/answer/first/joined-recipes.js';
import { writtenRecipe } from '../../../src/answer/first/written-recipe.js';

test('recipes of several horizons, joined, are each what it was, in little more room than one', () => {
  const recipes = [12, 24].map((months) => writtenRecipe('small', months));
  const joined = joinedRecipes(recipes);
  const published = JSON.parse(JSON.stringify(joined)) as typeof joined;
  expect(recipes.map((_, place) => recipeOf(published, place))).toEqual(JSON.parse(JSON.stringify(recipes)));
  expect(Object.keys(joined.rest.same)).toContain('inputs');
});
