import { describe, expect, test } from 'vitest';
import { fragmentWith, isOfALink, partOf } from '../../widget/controllers/fragment.js';

const part = 'mlops-roi=1.abc-_9';

describe('a link keeps the fragment of its page', () => {
  for (const [before, after] of [
    ['', part],
    ['#/pricing?tab=roi', `/pricing?tab=roi&${part}`],
    ['#/pricing', `/pricing?${part}`],
    ['#!/pricing', `!/pricing?${part}`],
    ['#chapter-2', `chapter-2&${part}`],
    ['#mlops-roi=1.old', part],
    ['#/pricing?mlops-roi=1.old&tab=roi', `/pricing?tab=roi&${part}`],
    ['#/pricing?tab=roi&mlops-roi=1.old', `/pricing?tab=roi&${part}`],
    ['#mlops-roi=1.old&tab=roi', `tab=roi&${part}`],
  ] as const) {
    test(`${before || 'none'} → ${after}`, () => {
      const made = fragmentWith(part, before);
      expect(made).toBe(after);
      expect(partOf(`#${made}`)).toBe('abc-_9');
    });
  }

  test.each(['', '#/pricing', '#not-mlops-roi=1.abc', '#mlops-roi=2.abc'])(
    'and finds nothing of ours in “%s”',
    (other) => {
      expect(isOfALink(other)).toBe(false);
    },
  );
});
