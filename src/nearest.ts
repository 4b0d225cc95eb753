/** Any text beside names that are known: editors then offer these. */
export type OtherText = string & Record<never, never>;

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

/** Letters of a word, and known names, that are compared: more would be time that somebody else decides upon. */
const longestCompared = 40;
const mostCompared = 1000;

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The known name that was most likely meant; none if every one of them is too far off. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longestCompared) return undefined;
  const given = plain(word);
  const most = Math.max(1, Math.floor(given.length / 3));
  let best: { readonly name: string; readonly slips: number } | undefined;
  for (const name of known.slice(0, mostCompared)) {
    const candidate = plain(name);
    const slips = distance(given, candidate, most);
    if (slips <= most && slips < (best?.slips ?? Infinity)) best = { name, slips };
  }
  return best?.name;
}
