import type { Issue } from '../../errors.js';
import { isSeed, longestSeed, type Seed } from '../../uncertainty/sampling/seed.js';
import { usualSeed } from '../simulate/options.js';
import type { Waiting } from './waiting.js';

/** How bridges are made, for somebody who waits for them. */
export interface Bridging extends Waiting {
  /** Draws the orders of more than eight causes: a whole number or a word; 1 unless given. */
  readonly seed?: Seed;
}

export const seedIssues = (seed: Seed = usualSeed): readonly Issue[] =>
  isSeed(seed) ? [] : [{ code: 'inconsistent', path: 'seed', rule: seedRule, received: String(seed) }];

const seedRule = `a seed is a whole number, or a text of 1 to ${longestSeed} characters`;
