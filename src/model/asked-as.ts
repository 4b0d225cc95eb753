import type { Item, Setting } from './question.js';
import { questions } from './questions.js';

/** How people are asked for an input, where one item asks for it and for nothing else: “Teams that move in the end”. */
export function askedAs(path: string): string | undefined {
  const items: readonly Item[] = questions.flatMap((question): readonly Item[] => question.items);
  const isAsked = ({ place }: Pick<Setting, 'place'>): boolean => place.kind === 'input' && place.path === path;
  return items.find((item) =>
    item.kind === 'number'
      ? isAsked(item) && item.alike === undefined
      : item.options.every(({ sets }) => sets.length === 1 && sets.every(isAsked)),
  )?.label;
}
