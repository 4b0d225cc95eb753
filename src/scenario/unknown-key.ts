import type { Finding, Step } from './finding.js';
import { isKeyed } from './keyed.js';
import { nearest } from './nearest.js';

/** Beyond a hundred nobody reads suggestions, and each costs a look at every name. */
const mostSuggestions = 100;

/** An issue for each of the keys, with the known one that was most likely meant. */
export function unknownKeys(
  at: readonly Step[],
  keys: readonly string[],
  known: readonly string[],
): readonly Finding[] {
  return keys.map((key) => {
    const name = keys.length > mostSuggestions ? undefined : nearest(key, known);
    return { at: [...at, key], told: { code: 'unknown-key', key, ...(name === undefined ? {} : { nearest: name }) } };
  });
}

/** The keys of a group of values that stand for nothing. */
export const unknownKeysIn = (group: unknown, known: readonly string[]): readonly Finding[] =>
  unknownKeys([], isKeyed(group) ? Object.keys(group).filter((key) => !known.includes(key)) : [], known);
