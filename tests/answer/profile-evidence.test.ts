import { expect, test } from 'vitest';
import { calculate, evidence, industries, profileEvidence, scenarioFor } from '../../src/index.js';
import { assumptions } from '../../src/evidence/assumptions.js';

test('of a bare medium bank 35 inputs are cited, where ten were, and 23 more have an end that is', () => {
  const { inputs, citedCount, bracketedCount } = profileEvidence('finance');
  expect(citedCount).toBeGreaterThanOrEqual(10 + 25);
  expect(bracketedCount).toBeGreaterThanOrEqual(23);
  expect(inputs.filter(({ isCited }) => isCited)).toHaveLength(citedCount);
});

test.each(industries)(
  'what has a range of ours around its figure is the same in the evidence and in a result: %s',
  (industry) => {
    const { inputs, citedCount, rangeAssumedCount } = profileEvidence(industry);
    const result = calculate(scenarioFor(industry)).evidence;
    const ours = inputs.filter(({ isRangeAssumed }) => isRangeAssumed === true);
    expect(ours.map(({ path }) => path)).toContain('deployment.hoursPerRelease');
    expect(ours.every(({ isCited }) => isCited)).toBe(true);
    const inResult = result.inputs.filter(({ isRangeAssumed }) => isRangeAssumed === true);
    expect(inResult.map(({ path }) => path)).toEqual(ours.map(({ path }) => path));
    const { industry: own, 'cross-industry': other } = result.inputCount;
    expect([own + other, result.rangeAssumedCount]).toEqual([citedCount, rangeAssumedCount]);
  },
);

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
