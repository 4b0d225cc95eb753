/** The one member that can be meant where none is named: the one of the same id, or the only one there is. */
export function impliedWord(id: string | undefined, known: readonly string[]): string | undefined {
  if (id !== undefined && known.includes(id)) return id;
  return known.length === 1 ? known[0] : undefined;
}
