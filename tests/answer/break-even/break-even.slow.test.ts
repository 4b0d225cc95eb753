import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import {
  breakEven,
  calculate,
  scenarioFor,
  ScenarioError,
  type BreakEvenOptions,
  type Scenario,
} from '../../../src/index.js';
import { thrownIssues } from '../../thrown-issues.js';

/** NPV = 12 · benefit − 162; the cost comes at the start and a month at a time. */
const plainWith = (benefit: number): Scenario => ({
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: 150 },
    { id: 'fee', side: 'cost', monthly: 1 },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: benefit },
  ],
});
const plain = plainWith(20);

const income = 'customLines.income.monthly';

const solvedFor = (options: BreakEvenOptions, path = income): readonly string[] => {
  const found = breakEven(plain, path, options);
  if (found.status !== 'found') throw new Error(found.reason);
  return found.solutions.map(({ value, direction }) => `${value.toSignificantDigits(12).toString()} ${direction}`);
};

describe('the benefit at which a plain case turns', () => {
  test('is searched for where the input permits it, and nowhere else', () => {
    const bank = scenarioFor('finance');
    const issues = thrownIssues(() => breakEven(bank, 'adoption.ceiling', { from: -1, to: 5 }));
    expect(issues).toMatchObject([
      { code: 'out-of-range', path: 'from', received: '-1' },
      { code: 'out-of-range', path: 'to', received: '5' },
    ]);
    expect(thrownIssues(() => breakEven(bank, 'models.count', { from: -5 }))).toMatchObject([{ path: 'from' }]);
    expect(breakEven(bank, 'adoption.ceiling', { from: 0, to: 1 }).status).toBe('found');
  });

  test('for the net present value: 12 · x = 162', () => {
    expect(breakEven(plain, income)).toMatchObject({ status: 'found', isComplete: true });
    expect(solvedFor({})).toEqual(['13.5 rises']);
  });

  test('what comes to the target just so has reached it', () => {
    expect(breakEven(plainWith(13.5), income)).toMatchObject({ status: 'found', isReachedAtValue: true });
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

describe('a rate of return', () => {
  /** `initial` now, then 10 or a loss in each month: at 0 % a year it is worth nothing where initial = −12 · monthly. */
  const flows = (initial: number, monthly: number): Scenario => ({
    horizonMonths: 12,
    customLines: [
      { id: 'start', side: 'benefit', kind: 'cash', initial },
      { id: 'then', side: 'benefit', kind: 'cash', monthly },
    ],
  });
  const rateOfNothing = { metric: 'irr', target: 0, from: -200, to: 200 } as const;

  test('is not searched for in flows that begin with income, like a loan', () => {
    expect(inShort(flows(120, -11))).toEqual(['inconsistent metric']);
  });

  test('is that of an investment: −120 and 12 times 10, and not that of 120 which 12 times −10 pay back', () => {
    expect(breakEven(flows(-100, 10), 'customLines.start.initial', rateOfNothing)).toMatchObject({
      status: 'found',
      solutions: [{ value: new Decimal(-120) }],
    });
    expect(breakEven(flows(120, 10), 'customLines.then.monthly', rateOfNothing)).toMatchObject({
      status: 'undecided',
      reason: 'Income comes first, as with a loan: a rate would be what that money costs, and no return.',
    });
  });

  function inShort(scenario: Scenario): readonly string[] {
    try {
      breakEven(scenario, 'customLines.start.initial', rateOfNothing);
      return [];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      return error.issues.map(({ code, path }) => `${code} ${path}`);
    }
  }
});

describe('where there is none', () => {
  test('that is proved', () => {
    expect(breakEven(plain, income, { from: 0, to: 13 })).toMatchObject({
      status: 'none',
      isReachedAtValue: true,
      reason: 'proved: it does not turn anywhere in the range',
    });
  });

  test('an input that does not matter is told as one', () => {
    expect(breakEven({ ...plain, verdict: { hopelessRatio: 0.9 } }, 'verdict.hopelessRatio')).toMatchObject({
      status: 'none',
      reason: 'the metric does not depend on this input',
    });
  });
});

describe('a payback within some months', () => {
  /** Paid back in month 150 ÷ (x − 1), and then a bill of `later` from month 11 on. */
  const withBill = (later: number): Scenario => ({
    ...plain,
    customLines: [
      ...(plain.customLines === 'off' ? [] : (plain.customLines ?? [])),
      { id: 'bill', side: 'cost', monthly: later, startMonth: 11 },
    ],
  });
  const within = (target: number, options: BreakEvenOptions, scenario = plain) =>
    breakEven(scenario, income, { metric: 'paybackWithin', target, ...options });

  test('turns once, which is proved', () => {
    expect(within(10, {})).toMatchObject({ status: 'found', isComplete: true });
  });

  test('that comes nowhere, or everywhere, is proved', () => {
    expect(within(10, { from: 0, to: 15.9 })).toMatchObject({ status: 'none', isReachedAtValue: true });
    expect(within(10, { from: 16.1, to: 90 })).toMatchObject({ status: 'none', isReachedAtValue: true });
    expect(within(7, { from: 0, to: 22 })).toMatchObject({ status: 'none', isReachedAtValue: false });
  });

  test('that falls below nothing again still is the first recovery', () => {
    // 10 · (20 − 1) = 190 covers the 150 in month 7.9; the bill of 200 a month then takes more than all.
    expect(calculate(withBill(200)).metrics.paybackMonths?.toNumber()).toBeCloseTo(150 / 19, 9);
    const found = within(10, {}, withBill(200));
    expect(found).toMatchObject({ status: 'found', isComplete: true, solutions: [{ direction: 'rises' }] });
    expect(within(10, { from: 16.1, to: 90 }, withBill(200)).status).toBe('none');
  });

  test('that is looked at once a year has no proof', () => {
    const yearly: Scenario = {
      ...plain,
      horizonMonths: 24,
      customLines: [
        { id: 'outlay', side: 'cost', initial: 150 },
        { id: 'income', side: 'benefit', kind: 'cash', annual: [60, 90] },
      ],
    };
    const asked = { metric: 'paybackWithin', target: 12, from: 0, to: 50 } as const;
    expect(breakEven(yearly, 'customLines.income.annual.1', asked).status).toBe('undecided');
  });

  test('where it is proved to be all alike, it is so wherever one looks', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }));
    const asked = fc.record({ range, months: fc.integer({ min: 0, max: 15 }), bill: fc.integer({ min: 0, max: 300 }) });
    let proved = 0;
    fc.assert(
      fc.property(asked, ({ range: [start, length], months, bill }) => {
        const [from, to] = [start / 10, (start + length) / 10];
        const told = within(months, { from, to }, withBill(bill));
        if (told.status !== 'none') return;
        proved += 1;
        const answers = [0, 1, 2, 3, 4].map((quarter) => {
          const monthly = from + ((to - from) * quarter) / 4;
          const lines = withBill(bill).customLines;
          if (lines === undefined || lines === 'off') throw new Error('there are no lines');
          const { paybackMonths } = calculate({
            ...plain,
            customLines: lines.map((line) => (line.id === 'income' ? { ...line, monthly } : line)),
          }).metrics;
          return paybackMonths?.lte(months) === true;
        });
        expect(new Set(answers).size).toBe(1);
      }),
      { seed: 20261121, numRuns: 25 },
    );
    expect(proved).toBeGreaterThan(5);
  });
});

test('a peak of funding that is always exceeded is proved to be', () => {
  // 150 at the start, whatever comes in later.
  expect(breakEven(plain, income, { metric: 'peakFunding', target: 140 })).toMatchObject({
    status: 'none',
    isReachedAtValue: true,
  });
});

/** Of a figure that was filled in, what is found is written into the plan: work then takes the contingency of estimates. */
test.each([
  ['finance', {}, ['models.count', 'adoption.ceiling', 'realisation.freedHours', 'releases.factor']],
  ['technology', { models: { count: 60 } }, ['setup.consultingDays', 'migration.hoursPerModel', 'links.hoursPerLink']],
] as const)(
  'at every solution of a profile the exact net present value is nothing: %s',
  (industry, given, paths) => {
    const plan = scenarioFor(industry, { size: 'medium', ...given });
    for (const path of paths) {
      const found = breakEven(plan, path);
      expect(found.status, path).not.toBe('undecided');
      if (found.status !== 'found') continue;
      for (const { value, isJump } of found.solutions) {
        const [group = '', key = ''] = path.split('.');
        const { npv, presentValueCost } = calculate({
          ...plan,
          [group]: { [key]: value.toString() },
        }).metrics;
        if (!isJump) expect(npv.abs().lt(presentValueCost.times('1e-9')), `${path} ${value.toString()}`).toBe(true);
      }
    }
  },
  60_000,
);

test.each(['skillGap.hiringCost', 'languageModels.cachedShare'])(
  'of a group that the plan does not have, no figure turns it: %s would bring the rest of its group along',
  (path) => {
    expect(breakEven(scenarioFor('finance'), path)).toMatchObject({ status: 'none', isRead: false });
  },
);

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
