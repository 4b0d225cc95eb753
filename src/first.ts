// What a page shows before the calculator is there: `mlops-roi/first`, for the element alone.
export {
  firstFigures,
  type FirstAnswer,
  type FirstCertainty,
  type FirstFigures,
  type Movable,
} from './answer/first/first-figures.js';
export type { OwnFigures } from './answer/first/industry-inputs.js';
export type { FirstRecipe } from './answer/first/first-recipe.js';
export { firstHorizons, loadRecipe } from './answer/first/recipes.js';
