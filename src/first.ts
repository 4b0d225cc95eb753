// What a page needs before the calculator is there: `mlops-roi/first`, for the element alone. It is light: no decimals, no model.
export type { BareProfile } from './answer/first/bare-profile.js';
export type { FirstAnswer, FirstFigures, Movable } from './answer/first/first-answer.js';
export { firstFigures } from './answer/first/first-figures.js';
export type { OwnFigures } from './answer/first/industry-inputs.js';
export type { FirstQuestion, FirstRecipe } from './answer/first/first-recipe.js';
export { firstHorizons, loadBareProfile, loadFirstCertainty, loadRecipe } from './answer/first/recipes.js';
export type { ShownCertainty } from './answer/first/shown-certainty.js';
export { turningGrain, type TurningGrain } from './report/turning-grain.js';
export { industries, industryName } from './evidence/industry.js';
export { addCatalogue } from './evidence/added-tools.js';
export { sizes } from './evidence/size.js';
export { isShareUnit, sayUnit } from './formula/unit-words.js';
export { answerWords } from './report/answer-words.js';
export { isolated } from './report/isolated.js';
export { sayIn, sayLabel, text, type Say, type Translation } from './say.js';
export { shifted } from './scenario/decimal-mark.js';
export { profileCurrency } from './scenario/profile-currency.js';
export { atOnce, inTurns, type Pause, type Steps } from './steps.js';
