import type { BaseCase } from '../scenario/base-case.js';

/** What the exact figures of a page are worked out with, in one sentence. */
export const baseCaseSentence: Readonly<Record<BaseCase, string>> = {
  expected: 'Every figure that is uncertain counts with the average of its range.',
  likely: 'Every figure that is uncertain counts with its likeliest value, which is not the average of its range.',
};

/** In a heading: “all else expected”. */
export const allElse: Readonly<Record<BaseCase, string>> = {
  expected: 'all else expected',
  likely: 'all else likely',
};
