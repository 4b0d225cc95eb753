import { describe, expect, test } from 'vitest';
import { calculate, explain, ScenarioError, type Issue } from '../../src/index.js';
import { crew, expectAbout, resultOf, yearOf } from './by-hand.js';

/** From the start 150 a month of infrastructure, over three years. */
const hosted = {
  horizonMonths: 36,
  adoption: { implementationMonths: 0 },
  tools: [{ id: 'mlflow', hostInfrastructurePerMonth: 150, startMonth: 1 }],
};
const hosting = 'hostingInfrastructure.mlflow';

const yearsOf = (id: string, scenario: object): readonly number[] =>
  [1, 2, 3].map((year) => Number(yearOf(id, scenario, year).toFixed(6)));

describe('150 a month for the hosting of a tool', () => {
  test('steps with the prices of cloud and hardware: 1,800, 1,980, 2,178 at 10 %', () => {
    expect(yearsOf(hosting, { ...hosted, inflation: { general: '0.02', infrastructure: '0.1' } })).toEqual([
      1800, 1980, 2178,
    ]);
  });
  test('steps by an escalator of its own, in place of inflation: 1,800, 1,620, 1,458 at −10 %', () => {
    const falling = { escalators: [{ id: 'cloud', line: hosting, growth: '-0.1' }] };
    expect(yearsOf(hosting, { ...hosted, ...falling, inflation: { general: '0.02', infrastructure: '0.1' } })).toEqual([
      1800, 1620, 1458,
    ]);
  });
  test('is explained as it stands in the statement, step and all', () => {
    const scenario = { ...hosted, escalators: [{ id: 'cloud', line: hosting, growth: '-0.1' }] };
    expectAbout(explain(scenario, hosting).figures[0]?.value, 1800 + 1620 + 1458);
  });
});

test('fees of training step on top of wages: 1.03 · 1.06 a year', () => {
  const scenario = {
    ...crew,
    horizonMonths: 36,
    adoption: { implementationMonths: 0, rampMonths: 0 },
    wages: { ...crew.wages, growth: '0.03' },
    cohorts: [{ id: 'team', people: 10, courseHours: 0, pricePerPerson: 1200, leavers: 1, startMonth: 0 }],
    escalators: [{ id: 'fees', line: 'trainingFees', growth: '0.06' }],
  };
  // Everyone leaves once a year, so that a year trains ten people at 1,200.
  const step = 1.03 * 1.06;
  for (const year of [1, 2, 3]) expectAbout(yearOf('trainingFees', scenario, year), 12_000 * step ** (year - 1));
});

test('custom lines are as told, whatever prices do; the reserve of a line that steps follows it', () => {
  const own = { id: 'audit', side: 'cost', monthly: 100 } as const;
  const scenario = { horizonMonths: 24, customLines: [own], inflation: { general: '0.5' } };
  expectAbout(yearOf('audit', scenario, 2), 1200);

  // 20 days over 20 months, a day a month at 1,000; with a tenth in reserve.
  const work = {
    ...crew,
    horizonMonths: 24,
    adoption: { implementationMonths: 20 },
    setup: { consultingDays: 20, consultingDayRate: 1000 },
    contingency: { share: '0.1', shareOfEstimates: '0.1' },
    escalators: [{ id: 'days', line: 'consulting', growth: '0.1' }],
  };
  const consulting = yearOf('consulting', work, 2);
  expectAbout(consulting, 8 * 1100);
  expectAbout(yearOf('contingencyCash', work, 2), 880);
  const [consultingExplained] = explain(work, 'consulting').figures;
  expect(String(consultingExplained?.value)).toBe(
    resultOf(work)
      .lines.find(({ id }) => id === 'consulting')
      ?.total.toString(),
  );
});

describe('what is wrong with an escalator', () => {
  const issuesOf = (escalators: unknown): readonly string[] => {
    try {
      calculate({ ...hosted, customLines: [{ id: 'audit', side: 'cost', monthly: 1 }], escalators } as never);
      return [];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      return error.issues.map(
        (issue: Issue) => `${issue.code} ${issue.path}${'nearest' in issue ? ` ${issue.nearest}` : ''}`,
      );
    }
  };
  test.each([
    [
      'a line that the plan does not have',
      [{ id: 'a', line: 'hostingInfrastructure.mlfow', growth: 0 }],
      [`unknown-reference escalators.a.line ${hosting}`],
    ],
    [
      'a line by its label',
      [{ id: 'a', line: 'Hosting infrastructure: mlflow', growth: 0 }],
      [`unknown-reference escalators.a.line ${hosting}`],
    ],
    ['no line', [{ id: 'a', growth: 0 }], ['inconsistent escalators.a']],
    [
      'two of one line',
      [
        { id: 'a', line: hosting, growth: 0 },
        { id: 'b', line: hosting, growth: 0 },
      ],
      ['inconsistent escalators.b'],
    ],
    ['a custom line', [{ id: 'a', line: 'audit', growth: 0 }], ['inconsistent escalators.a.line']],
    ['no step', [{ id: 'a', line: hosting }], ['missing-input escalators.a.growth']],
  ])('%s', (_, escalators, issues) => {
    expect(issuesOf(escalators)).toEqual(issues);
  });
  test('a step beside a real rate, which leaves all steps out', () => {
    const escalators = [{ id: 'a', line: hosting, growth: '0.1' }];
    expect(() => calculate({ ...hosted, escalators, discounting: { basis: 'real' } } as never)).toThrow(
      'with a real discount rate wages and prices take no yearly step',
    );
  });
});
