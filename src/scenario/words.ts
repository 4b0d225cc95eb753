import type { Issue } from '../errors.js';
import { text } from '../say.js';
import { type Check, type Finding, here, type Step, type Told } from './finding.js';
import { longestName } from './limits.js';
import { clipped, described, isKeyed } from './plain-data.js';

/**
 * The least number of slips between two words, where a slip is a letter too many, too few, wrong, or swapped with its
 * neighbour. Our own because the small libraries count a swap, the commonest slip of all, as two.
 */
function slipsBetween(left: string, right: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const written = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : written;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, written, swapped));
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
}

/** A word that stops short is nearer than any slip. */
function distance(given: string, candidate: string, most: number): number {
  if (given.length >= 4 && candidate.startsWith(given)) return 0;
  return Math.abs(candidate.length - given.length) > most ? Infinity : slipsBetween(given, candidate);
}

const longestCompared = 40;

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The known name that was most likely meant; none if every one of them is too far off. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longestCompared) return undefined;
  const given = plain(word);
  const most = Math.max(1, Math.floor(given.length / 3));
  let best: { readonly name: string; readonly slips: number } | undefined;
  for (const name of known) {
    const candidate = plain(name);
    const slips = distance(given, candidate, most);
    if (slips <= most && slips < (best?.slips ?? Infinity)) best = { name, slips };
  }
  return best?.name;
}

export const wrongType = (written: unknown, expected: string): readonly Finding[] =>
  here({ code: 'wrong-type', received: described(written), expected });

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
  return keys.map((key) => ({ at: [...at, key], told: { code: 'unknown-key', key }, misspelt: { word: key, known } }));
}

/** A name that stands for nothing, with the known ones, of which one was meant. */
export const unknownReference = (at: readonly Step[], received: string, known: readonly string[]): Finding => ({
  at,
  told: { code: 'unknown-reference', received: clipped(received), known },
  misspelt: { word: received, known },
});

/** The same of what was asked for beside a scenario, whole: a figure, an input to move, a scenario among others. */
export function unknownName(path: string, received: string, known: readonly string[]): Issue {
  const name = nearest(received, known);
  return { code: 'unknown-reference', path, received, known, ...(name === undefined ? {} : { nearest: name }) };
}
