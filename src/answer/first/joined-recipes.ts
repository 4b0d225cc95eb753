import type { FirstRecipe } from './first-recipe.js';
import type { PackedProgram } from '../../reading/batch/packed.js';

/** What several have alike, once, and of what differs a row with one of each, in their order. */
interface Joined<T> {
  readonly same: Partial<T>;
  readonly each: { readonly [K in keyof T]?: readonly T[K][] };
}

/** The recipes of one size, in the order of their horizons. */
export interface JoinedRecipes {
  readonly rest: Joined<Omit<FirstRecipe, 'program'>>;
  readonly program: Joined<PackedProgram>;
}

function joined<T extends object>(all: readonly T[]): Joined<T> {
  const [first, ...others] = all.map((each) => new Map<string, unknown>(Object.entries(each)));
  const same: [string, unknown][] = [];
  const each: [string, readonly unknown[]][] = [];
  for (const [key, value] of first ?? []) {
    const text = JSON.stringify(value);
    if (others.every((other) => JSON.stringify(other.get(key)) === text)) same.push([key, value]);
    else each.push([key, [value, ...others.map((other) => other.get(key))]]);
  }
  // Every key is in one of the two, with the value or the values that it has.
  return { same: Object.fromEntries(same), each: Object.fromEntries(each) } as Joined<T>;
}

function oneOf<T extends object>({ same, each }: Joined<T>, place: number): T {
  const own = Object.entries<readonly unknown[] | undefined>(each).map(([key, values]) => [key, values?.[place]]);
  // Every key is in one of the two.
  return { ...same, ...Object.fromEntries(own) } as T;
}

/** Joined, recipes take a third of the room: horizons differ in few instructions and some figures. */
export const joinedRecipes = (recipes: readonly FirstRecipe[]): JoinedRecipes => ({
  rest: joined(recipes.map((recipe) => ({ ...recipe, program: undefined }))),
  program: joined(recipes.map(({ program }) => program)),
});

export const recipeOf = ({ rest, program }: JoinedRecipes, place: number): FirstRecipe => ({
  ...oneOf(rest, place),
  program: oneOf(program, place),
});
