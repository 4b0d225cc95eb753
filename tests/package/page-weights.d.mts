export const recipes: readonly string[];
export function compressed(name: string): number;
export const weights: {
  readonly firstLoad: number;
  readonly recipe: number;
  readonly rest: number;
  readonly standalone: number;
  readonly languages: Readonly<Record<string, number>>;
};
