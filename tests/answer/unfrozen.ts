/** The paths of all that somebody could still change. */
export function unfrozen(path: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => unfrozen(`${path}.${key}`, part));
  return Object.isFrozen(value) ? inside : [path, ...inside];
}
