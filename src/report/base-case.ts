import type { BaseCase } from '../scenario/base-case.js';

/** What the exact figures of a page are worked out with, in one sentence. */
export const baseCaseSentence: Readonly<Record<BaseCase, string>> = {
  expected: 'Expected figures: every input at the mean of its range.',
  likely: 'Likely figures: every input at its likely figure, not at the mean of its range.',
};

/** In a heading: “all else expected”. */
export const allElse: Readonly<Record<BaseCase, string>> = {
  expected: 'all else expected',
  likely: 'all else likely',
};
