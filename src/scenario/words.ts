import { here, type Check, type Finding, type Step } from './finding.js';
import { isKeyed } from './keyed.js';
import { nearest } from './nearest.js';
import { text } from '../say.js';

const longestQuoted = 60;

/** The words themselves, cut where they would flood a message. */
export const clipped = (words: string): string =>
  words.length <= longestQuoted ? words : `${words.slice(0, longestQuoted)}…`;

/** What came, in words fit for a message. */
export function described(value: unknown): string {
  if (value === null || value === undefined) return text('nothing');
  if (typeof value === 'string') return value === '' ? text('an empty text') : `“${clipped(value)}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return text('a list');
  return typeof value === 'object' ? text('a group of values') : `a ${typeof value}`;
}

export const wrongType = (written: unknown, expected: string): readonly Finding[] =>
  here({ code: 'wrong-type', received: described(written), expected });

/** A name that fills a line of print; beyond it is something else than a name. */
const longestText = 500;

export const textCheck: Check = (written) => {
  if (typeof written !== 'string') return wrongType(written, text('a text (write it in quotes)'));
  if (written.length <= longestText) return [];
  return here({ code: 'too-large', received: `${written.length} characters`, limit: `${longestText} characters` });
};

/** One of the words that are permitted. */
export const choiceCheck =
  (choices: readonly string[]): Check =>
  (written) => {
    if (typeof written === 'string' && choices.includes(written)) return [];
    const received = typeof written === 'string' ? clipped(written) : described(written);
    const name = typeof written === 'string' ? nearest(written, choices) : undefined;
    return here({ code: 'not-a-choice', received, choices, ...(name === undefined ? {} : { nearest: name }) });
  };

/** Beyond a hundred nobody reads suggestions, and each costs a look at every name. */
const mostSuggestions = 100;

/** The keys of a group of values that stand for nothing, each with the known one that was most likely meant. */
export function unknownKeys(group: unknown, known: readonly string[], at: readonly Step[] = []): readonly Finding[] {
  const keys = isKeyed(group) ? Object.keys(group).filter((key) => !known.includes(key)) : [];
  return keys.map((key) => {
    const name = keys.length > mostSuggestions ? undefined : nearest(key, known);
    return { at: [...at, key], told: { code: 'unknown-key', key, ...(name === undefined ? {} : { nearest: name }) } };
  });
}
