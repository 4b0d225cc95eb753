export type SamplerKind = 'pseudo-random' | 'latin-hypercube' | 'sobol';

/** Where the shares come from that distributions turn into figures. */
export interface Sampler {
  readonly kind: SamplerKind;
  /** Sample i belongs to group i modulo this. Groups are independent of each other, so they tell the standard error. */
  readonly groupCount: number;
  /**
   * Fills in the shares of an input for samples start, start + 1, …: strictly between 0 and 1, the same however the
   * samples are cut into pieces, whatever was asked before.
   */
  readonly fill: (input: string, start: number, into: Float64Array) => void;
}

/** What makes a simulation repeatable: a whole number, or a word. `7` and `'7'` are the same seed. */
export type Seed = number | string;

export const longestSeed = 200;

/** Whether a seed can be written down and read back as the same: a safe integer, or 1 to 200 characters. */
export const isSeed = (seed: unknown): seed is Seed =>
  typeof seed === 'number'
    ? Number.isSafeInteger(seed)
    : typeof seed === 'string' && seed.length > 0 && seed.length <= longestSeed;
