import type { Issue } from '../errors.js';

type WithoutPlace<I> = I extends Issue ? Omit<I, 'path' | 'place'> : never;

/** An issue before it is known how its path is written for a reader. */
export type Told = WithoutPlace<Issue>;

/** A key, or the position in a list counted from 0. */
export type Step = string | number;

export interface Finding {
  /** The way through the file; of a check, the way from the value that is checked. */
  readonly at: readonly Step[];
  readonly told: Told;
  /** In place of that where it takes a while to work out: done where it is told, as far fewer are than may be found. */
  readonly inFull?: () => Told;
  /** A word that stands for nothing, and the known ones: which was meant is looked for where the issue is told. */
  readonly misspelt?: Misspelt;
}

interface Misspelt {
  readonly word: string;
  readonly known: readonly string[];
}

/** Everything that is wrong with a value by itself. */
export type Check = (written: unknown) => readonly Finding[];

/** Of the value itself, not of a part of it. */
export const here = (told: Told): readonly Finding[] => [{ at: [], told }];

/** Findings of a part, as those of the whole. */
export const under = (step: Step, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, at: [step, ...finding.at] }));
