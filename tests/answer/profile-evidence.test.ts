import { expect, test } from 'vitest';
import { evidence, industries, profileEvidence } from '../../src/index.js';
import { assumptions } from '../../src/evidence/assumptions.js';

test('of a bare medium bank 35 inputs are cited, where ten were, and 22 more have an end that is', () => {
  const { inputs, citedCount, bracketedCount } = profileEvidence('finance');
  expect(citedCount).toBeGreaterThanOrEqual(10 + 25);
  expect(bracketedCount).toBeGreaterThanOrEqual(22);
  expect(inputs.filter(({ isCited }) => isCited)).toHaveLength(citedCount);
});

test('what is cited names a record of its grade, and what is not an assumption or nothing', () => {
  for (const industry of industries) {
    for (const { path, isCited, grade, record, citedEnds } of profileEvidence(industry, 'enterprise').inputs) {
      const cited = evidence.find(({ id }) => id === record);
      if (isCited) expect(cited?.grade, path).toBe(grade);
      else expect(record === undefined || assumptions.some(({ id }) => id === record), path).toBe(true);
      for (const { record: of } of citedEnds)
        expect(
          evidence.map(({ id }) => id),
          path,
        ).toContain(of);
    }
  }
});
