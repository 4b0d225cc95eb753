import type { Item } from './question.js';
import { questions } from './questions.js';

/** The input that an item asks for, where it asks for one alone. */
export function inputAskedBy(item: Item): string | undefined {
  if (item.kind === 'number') {
    return item.alike === undefined && item.place.kind === 'input' ? item.place.path : undefined;
  }
  const paths = item.options.map(({ sets: [first, ...others] }) =>
    first?.place.kind === 'input' && others.length === 0 ? first.place.path : undefined,
  );
  return paths.every((path) => path === paths[0]) ? paths[0] : undefined;
}

const items: readonly Item[] = questions.flatMap((question): readonly Item[] => question.items);

export const itemAskingFor = (path: string): Item | undefined => items.find((item) => inputAskedBy(item) === path);

/** How people are asked for an input, where an item asks for it and for nothing else: “Teams that take it up”. */
export const askedAs = (path: string): string | undefined => itemAskingFor(path)?.label;
