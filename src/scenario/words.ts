import type { Issue } from '../errors.js';
import { nearest } from '../nearest.js';
import { text } from '../say.js';
import { type Check, type Finding, here, type Step, type Told } from './finding.js';
import { longestName, mostIssues } from './limits.js';
import { clipped, described, isKeyed } from './plain-data.js';

export const wrongType = (written: unknown, expected: string, at: readonly Step[] = []): readonly Finding[] =>
  here({ code: 'wrong-type', received: described(written), expected }).map((finding) => ({ ...finding, at }));

export const textCheck: Check = (written) => {
  if (typeof written !== 'string') return wrongType(written, text('a text (write it in quotes)'));
  if (written.length <= longestName) return [];
  return here({ code: 'too-large', received: `${written.length} characters`, limit: `${longestName} characters` });
};

/** One of the words that are permitted. */
export const choiceCheck =
  (choices: readonly string[]): Check =>
  (written) => {
    if (typeof written === 'string' && choices.includes(written)) return [];
    if (typeof written !== 'string') return here({ code: 'not-a-choice', received: described(written), choices });
    const told: Told = { code: 'not-a-choice', received: clipped(written), choices };
    return [{ at: [], told, misspelt: { word: written, known: choices } }];
  };

/** The keys of a group of values that stand for nothing, each with the known ones, of which one was meant. */
export function unknownKeys(group: unknown, known: readonly string[], at: readonly Step[] = []): readonly Finding[] {
  const isKnown = new Set(known);
  const keys = isKeyed(group) ? Object.keys(group).filter((key) => !isKnown.has(key)) : [];
  return keys.map((key) => ({
    at: [...at, key],
    told: { code: 'unknown-key', key, known },
    misspelt: { word: key, known },
  }));
}

/** A name that stands for nothing, with the known ones, of which one was meant. */
export const unknownReference = (at: readonly Step[], received: string, known: readonly string[]): Finding => ({
  at,
  told: { code: 'unknown-reference', received: clipped(received), known },
  misspelt: { word: received, known },
});

/**
 * The same of what was asked for beside a scenario, whole: a figure, an input to move, a scenario among others.
 *
 * @param place  among those that are unknown: what was meant is looked for of as many as are told
 */
export function unknownName(
  path: string,
  received: string,
  known: readonly string[],
  place = 0,
): Extract<Issue, { readonly code: 'unknown-reference' }> {
  const name = place < mostIssues ? nearest(received, known) : undefined;
  return { code: 'unknown-reference', path, received, known, ...(name === undefined ? {} : { nearest: name }) };
}
