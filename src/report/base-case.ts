import type { BaseCase } from '../scenario/base-case.js';

/** What the exact figures of a page are worked out with, in one sentence. */
export const baseCaseSentence: Readonly<Record<BaseCase, string>> = {
  expected: 'An uncertain figure counts with its average over many cases, not with the middle of its range.',
  likely: 'An uncertain figure counts with its likeliest value, not with what it comes to on average over many cases.',
};

/** In a heading: “all else expected”. */
export const allElse: Readonly<Record<BaseCase, string>> = {
  expected: 'all else expected',
  likely: 'all else likely',
};
