import { describe, expect, test } from 'vitest';
import { ruled, type JudgedFigures } from '../../src/answer/verdict-rules.js';

/** A case that passes every test, each of its figures right at its cut. */
const atTheCuts: JudgedFigures = {
  npv: 500,
  cashOnlyNpv: 25,
  npvAfterTax: null,
  presentValueCost: 1000,
  benefitCostRatio: 1.5,
  settledPaybackMonths: 24,
  horizonMonths: 36,
  assumed: 0.5,
  baseCase: 'expected',
  shareOfFreedHoursNeeded: 0.25,
  freedHoursCounted: 0.5,
  isNothingFreed: false,
  chanceOfGain: 0.8,
};
const thresholds = {
  worthwhileRatio: 1.5,
  hopelessRatio: 0.8,
  longestPaybackShare: 2 / 3,
  longestPaybackMonths: 36,
  largestShareOfFreedHoursNeeded: 0.25,
  largestShareOnAssumptions: 0.5,
  leastProbability: 0.8,
  hopelessProbability: 0.2,
};
const answerOf = (figures: Partial<JudgedFigures>) => ruled({ ...atTheCuts, ...figures }, thresholds).answer;
const butsOf = (figures: Partial<JudgedFigures>) => ruled({ ...atTheCuts, ...figures }, thresholds).buts;
const failing = (figures: Partial<JudgedFigures>, other: Partial<typeof thresholds> = {}) =>
  ruled({ ...atTheCuts, ...figures }, { ...thresholds, ...other }).tests.flatMap(({ code, isPassed }) =>
    isPassed ? [] : [code],
  );

test('a ratio that somebody drops by is a rule beside a chance too, and the usual one is none', () => {
  const at = (benefitCostRatio: number, told = {}) => {
    const { answer, buts } = ruled({ ...atTheCuts, benefitCostRatio, chanceOfGain: 0.5 }, { ...thresholds, ...told });
    return [answer, buts.includes('dropped')];
  };
  expect(at(0.7)).toEqual(['could-go-either-way', false]);
  expect(at(0.99, { hopelessRatio: 1, droppedBelow: 1 })).toEqual(['not-worth-it', true]);
  expect(at(1, { hopelessRatio: 1, droppedBelow: 1 })).toEqual(['could-go-either-way', false]);
  // Without a chance it is the lowest cut, as the usual one is: no rule beside others.
  const byRatio = { ...atTheCuts, benefitCostRatio: 0.99, chanceOfGain: undefined };
  const { answer, buts } = ruled(byRatio, { ...thresholds, hopelessRatio: 1, droppedBelow: 1 });
  expect([answer, buts.includes('dropped')]).toEqual(['not-worth-it', false]);
});

describe('a figure right at its cut', () => {
  test('has reached it, by chance and by ratio', () => {
    expect(failing({})).toEqual([]);
    expect([0.8, 0.6, 0.4, 0.2].map((chanceOfGain) => answerOf({ chanceOfGain }))).toEqual([
      'worth-it',
      'probably',
      'could-go-either-way',
      'probably-not',
    ]);
    expect([0.79, 0.59, 0.39, 0.19].map((chanceOfGain) => answerOf({ chanceOfGain }))).toEqual([
      'probably',
      'could-go-either-way',
      'probably-not',
      'not-worth-it',
    ]);
    const byRatio = (benefitCostRatio: number) => answerOf({ benefitCostRatio, chanceOfGain: undefined });
    expect([1.5, 1.2, 1, 0.8, 0.79].map(byRatio)).toEqual([
      'worth-it',
      'probably',
      'could-go-either-way',
      'probably-not',
      'not-worth-it',
    ]);
  });

  test.each([
    ['npv', { npv: 0 }],
    ['ratio', { benefitCostRatio: 1.49 }],
    ['payback', { settledPaybackMonths: 24.1 }],
    ['payback', { settledPaybackMonths: null }],
    ['freed-hours', { shareOfFreedHoursNeeded: 0.26 }],
    ['assumptions', { assumed: 0.51 }],
    ['chance', { chanceOfGain: 0.79 }],
  ])('just beyond it fails the test of its own: %s', (code, figures) => {
    expect(failing(figures)).toEqual([code]);
  });

  test('the longest payback is the shorter of the two: a share of the horizon, and months', () => {
    expect(failing({ settledPaybackMonths: 24 }, { longestPaybackMonths: 23 })).toEqual(['payback']);
    expect(failing({ settledPaybackMonths: 25 }, { longestPaybackMonths: 60 })).toEqual(['payback']);
  });
});

test('without costs, or without a ratio, there is nothing to judge', () => {
  for (const figures of [{ presentValueCost: 0 }, { presentValueCost: -1 }, { benefitCostRatio: null }])
    expect(ruled({ ...atTheCuts, ...figures }, thresholds)).toEqual({
      answer: 'nothing-to-judge',
      buts: [],
      tests: [],
    });
});

describe('what is said beside the answer', () => {
  test('of cash: a twentieth of the worth is something, nothing is little, and less is told as a loss', () => {
    expect(butsOf({})).toEqual(['freed-hours']);
    expect(butsOf({ cashOnlyNpv: 24.9 })).toEqual(['little-in-cash', 'freed-hours']);
    expect(butsOf({ cashOnlyNpv: 0 })).toEqual(['little-in-cash', 'freed-hours']);
    expect(butsOf({ cashOnlyNpv: -1 })).toEqual(['not-in-cash', 'freed-hours']);
  });

  test('of tax: a gain that it makes a loss, and neither one that it leaves nor a loss that it does not make', () => {
    expect(butsOf({ npvAfterTax: -1 })).toEqual(['loss-after-tax', 'freed-hours']);
    expect(butsOf({ npvAfterTax: 0 })).toEqual(['freed-hours']);
    expect(butsOf({ npv: -1, npvAfterTax: -2 })).not.toContain('loss-after-tax');
  });

  test('where chance and average part, but not where both sides are as likely', () => {
    expect(butsOf({ npv: -1, chanceOfGain: 0.51 })).toContain('loss-expected');
    expect(butsOf({ npv: 1, cashOnlyNpv: 1, chanceOfGain: 0.49 })).toContain('gain-expected');
    for (const npv of [-1, 1])
      for (const chanceOfGain of [0.4956, 0.5, 0.5044])
        expect(butsOf({ npv, chanceOfGain }).filter((code) => code.endsWith('expected'))).toEqual([]);
    expect(butsOf({ npv: -1, chanceOfGain: 0.51, baseCase: 'likely' })).not.toContain('loss-expected');
  });

  test('of a gain that is late or thin, of hours that are needed, and of what is assumed', () => {
    expect(butsOf({ settledPaybackMonths: 24.1 })).toContain('late');
    expect(butsOf({ benefitCostRatio: 1.49 })).toContain('thin');
    expect(butsOf({ assumed: 0.51 })).toContain('assumed');
    for (const shareOfFreedHoursNeeded of [0, null]) expect(butsOf({ shareOfFreedHoursNeeded })).toEqual([]);
    // What is no gain is neither late nor thin.
    expect(butsOf({ npv: 0, cashOnlyNpv: -1, settledPaybackMonths: null, benefitCostRatio: 0.9 })).toEqual([
      'freed-hours',
    ]);
  });
});
