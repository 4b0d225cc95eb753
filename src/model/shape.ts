/**
 * What decides which formulas there are: how long, which groups are on, which members the lists have, which words were
 * chosen and which alternatives were given. Plain JSON, so that two scenarios of one shape share one model.
 */
export interface Shape {
  readonly horizonMonths: number;
  /** Keys of the groups that are on. */
  readonly groups: readonly string[];
  /** Member ids of each list, in the order of the statement. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Choices, references and texts by path. */
  readonly words: Readonly<Record<string, string>>;
  /** Whole numbers that count formulas (`tools.x.termYears`), and the lengths of rows (`customLines.x.annual`). */
  readonly counts: Readonly<Record<string, number>>;
  /** Paths of the numbers that have a figure. */
  readonly present: readonly string[];
  /** Paths of baselines that the user measured, where practices in place would scale a benchmark. */
  readonly measured: readonly string[];
  /** Paths of one-time work that the user estimated: told, and without a range. */
  readonly estimates: readonly string[];
  /** Ids of business lines whose money is banked, and so counts as cash. */
  readonly banked: readonly string[];
}

export const isOn = (shape: Shape, group: string): boolean => shape.groups.includes(group);

export const membersOf = (shape: Shape, list: string): readonly string[] => shape.members[list] ?? [];

const presentPaths = new WeakMap<Shape, ReadonlySet<string>>();

/** Whether a number has a figure: decides between alternatives such as a salary and an hourly rate. */
export function isGiven(shape: Shape, path: string): boolean {
  const known = presentPaths.get(shape) ?? new Set(shape.present);
  presentPaths.set(shape, known);
  return known.has(path);
}

export const wordAt = (shape: Shape, path: string): string | undefined => shape.words[path];

export const countAt = (shape: Shape, path: string): number => shape.counts[path] ?? 0;
