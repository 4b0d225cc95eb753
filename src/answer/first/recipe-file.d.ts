/** Files that the build writes: no source of them stands here. */
declare module '*.recipe.js' {
  export const recipes: import('./joined-recipes.js').JoinedRecipes;
}

declare module '*.bare.js' {
  export const bareProfiles: Readonly<
    Record<import('../../evidence/industry.js').Industry, import('./bare-profile.js').BareProfile>
  >;
}
