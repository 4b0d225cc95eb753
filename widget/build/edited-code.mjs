/** Every node of a syntax tree, from the outside in. */
export function* nodesOf(tree) {
  if (tree === null || typeof tree !== 'object') return;
  if (typeof tree.type === 'string') yield tree;
  for (const part of Object.values(tree)) yield* nodesOf(part);
}

/** A source with other text in some places, none of which overlaps another. */
export function withEdits(source, edits) {
  const inOrder = edits.toSorted((one, other) => one.start - other.start);
  const ends = [0, ...inOrder.map(({ end }) => end)];
  const pieces = inOrder.map(({ start, text }, place) => source.slice(ends[place], start) + text);
  return [...pieces, source.slice(ends.at(-1))].join('');
}
