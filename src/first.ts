// What a page shows before the calculator is there: `mlops-roi/first`, for the element alone.
export type { BareProfile } from './answer/first/bare-profile.js';
export type { FirstAnswer, FirstFigures, Movable } from './answer/first/first-answer.js';
export { firstFigures } from './answer/first/first-figures.js';
export type { OwnFigures } from './answer/first/industry-inputs.js';
export type { FirstQuestion, FirstRecipe } from './answer/first/first-recipe.js';
export { firstHorizons, loadBareProfile, loadFirstCertainty, loadRecipe } from './answer/first/recipes.js';
export type { ShownCertainty } from './answer/first/shown-certainty.js';
export { finerGrain, turningGrain } from './report/turning-grain.js';
