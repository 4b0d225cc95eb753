import type { Issue } from '../errors.js';

type WithoutPlace<I> = I extends Issue ? Omit<I, 'path' | 'place'> : never;

/** An issue before it is known how its path is written for a reader. */
export type Told = WithoutPlace<Issue>;

/** A key, or the position in a list counted from 0. */
export type Step = string | number;

export interface Finding {
  /** The way through the file. */
  readonly at: readonly Step[];
  readonly told: Told;
}
