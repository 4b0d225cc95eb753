import type { Sensitivity } from '../../src/answer/sensitivity/sensitivity.js';

/** For workbooks in which nobody looks at what moves the answer. */
export const noSwings: Sensitivity = {
  metric: 'npv',
  target: 0,
  baseCase: 'expected',
  expected: null,
  swings: [],
  certainCount: 0,
};
