const longestQuoted = 60;

/** The words themselves, cut where they would flood a message. */
export const clipped = (words: string): string =>
  words.length <= longestQuoted ? words : `${words.slice(0, longestQuoted)}…`;

/** What came, in words fit for a message. */
export function described(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `“${clipped(value)}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of values' : `a ${typeof value}`;
}
