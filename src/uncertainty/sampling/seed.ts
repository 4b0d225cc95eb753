/** What makes a simulation repeatable: a whole number, or a word. `7` and `'7'` are the same seed. */
export type Seed = number | string;

export const longestSeed = 200;

/** Whether a seed can be written down and read back as the same: a safe integer, or 1 to 200 characters. */
export const isSeed = (seed: unknown): seed is Seed =>
  typeof seed === 'number'
    ? Number.isSafeInteger(seed)
    : typeof seed === 'string' && seed.length > 0 && seed.length <= longestSeed;
