import { describe, expect, test } from 'vitest';
import {
  breakEven,
  calculate,
  scenarioFor,
  ScenarioError,
  type BreakEvenOptions,
  type Scenario,
} from '../../../src/index.js';

/** NPV = 12 · benefit − 162; the cost comes at the start and a month at a time. */
const plain: Scenario = {
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: 150 },
    { id: 'fee', side: 'cost', monthly: 1 },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: 20 },
  ],
};

const income = 'customLines.income.monthly';

const solvedFor = (options: BreakEvenOptions, path = income): readonly string[] => {
  const found = breakEven(plain, path, options);
  if (found.status !== 'found') throw new Error(found.reason);
  return found.solutions.map(({ value, direction }) => `${value.toSignificantDigits(12).toString()} ${direction}`);
};

describe('the benefit at which a plain case turns', () => {
  test('for the net present value: 12 · x = 162', () => {
    expect(breakEven(plain, income)).toMatchObject({ status: 'found', isComplete: true });
    expect(solvedFor({})).toEqual(['13.5 rises']);
  });

  test('for a return of a half: 12 · x − 162 = 0.5 · 162', () => {
    expect(solvedFor({ metric: 'roi', target: 0.5 })).toEqual(['20.25 rises']);
  });

  test('for benefits of twice the costs: 12 · x = 324', () => {
    expect(solvedFor({ metric: 'benefitCostRatio', target: 2 })).toEqual(['27 rises']);
  });

  test('for a payback within 10 months: 150 = 10 · (x − 1)', () => {
    expect(solvedFor({ metric: 'paybackWithin', target: 10 })).toEqual(['16 rises']);
  });

  test('for an internal rate: the rate at which the net present value is nothing', () => {
    const [solution = ''] = solvedFor({ metric: 'irr', target: 0.2 });
    const [value = ''] = solution.split(' ');
    const at = calculate({
      ...plain,
      customLines: [
        { id: 'outlay', side: 'cost', initial: 150 },
        { id: 'fee', side: 'cost', monthly: 1 },
        { id: 'income', side: 'benefit', kind: 'cash', monthly: value },
      ],
    });
    expect(at.metrics.irr.status === 'unique' && at.metrics.irr.rate.toNumber()).toBeCloseTo(0.2, 9);
  });

  test('for a cost, the net present value falls through nothing', () => {
    expect(solvedFor({}, 'customLines.outlay.initial')).toEqual(['228 falls']);
  });
});

describe('where there is none', () => {
  test('that is proved', () => {
    expect(breakEven(plain, income, { from: 0, to: 13 })).toMatchObject({
      status: 'none',
      isReachedAtLikely: true,
      reason: 'proved: no figure in the range reaches the target',
    });
  });

  test('an input that does not matter is told as one', () => {
    expect(breakEven({ ...plain, verdict: { hopelessRatio: 0.9 } }, 'verdict.hopelessRatio')).toMatchObject({
      status: 'none',
      reason: 'the metric does not depend on this input',
    });
  });
});

test('at every solution of a profile the exact net present value is nothing', () => {
  const bank = scenarioFor('finance', { size: 'medium' });
  for (const path of ['models.count', 'adoption.ceiling', 'realisation.freedHours', 'releases.factor']) {
    const found = breakEven(bank, path);
    expect(found.status, path).not.toBe('undecided');
    if (found.status !== 'found') continue;
    for (const { value, isJump } of found.solutions) {
      const [group = '', key = ''] = path.split('.');
      const { npv, presentValueCost } = calculate({
        ...bank,
        [group]: { [key]: value.toString() },
      }).metrics;
      if (!isJump) expect(npv.abs().lt(presentValueCost.times('1e-9')), `${path} ${value.toString()}`).toBe(true);
    }
  }
}, 60_000);

test('what does not hold is told at once', () => {
  try {
    breakEven(plain, 'customLines.incme.monthly', { metric: 'irr' });
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    expect(error.issues).toMatchObject([
      { code: 'unknown-reference', nearest: income },
      { code: 'inconsistent', path: 'target' },
    ]);
  }
});
