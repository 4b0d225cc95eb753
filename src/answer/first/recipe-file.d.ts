/** A file that the build writes: no source of it stands here. */
declare module '*.recipe.js' {
  export const recipe: import('./first-recipe.js').FirstRecipe;
}
