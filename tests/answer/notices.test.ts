import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculate, scenarioFor, type Notice, type Scenario, type WrittenValue } from '../../src/index.js';
import { scenarioIn } from '../examples/scenario-in.js';

const noticeOf = <C extends Notice['code']>(scenario: object, code: C): Extract<Notice, { code: C }> | undefined =>
  calculate(scenario).notices.find((notice): notice is Extract<Notice, { code: C }> => notice.code === code);

const scenarioFiles = readdirSync('examples/scenarios').filter((file) => file.endsWith('.yaml'));

/** With the roles that its profile has. */
const roles = ['data-scientist', 'engineer', 'validator'].map((id) => ({ id }));
const usual: Scenario = scenarioFor('finance', { start: '2031-01', roles });

const line = (told: object) => ({ side: 'benefit', ...told });

describe('notices', () => {
  test('most of the benefit is not cash: 300 of 400', () => {
    const customLines = [
      { id: 'outlay', side: 'cost', initial: 1 },
      line({ id: 'saving', initial: 100 }),
      line({ id: 'hours', kind: 'capacity', initial: 300 }),
    ];
    expect(noticeOf({ customLines }, 'mostly-soft')?.share.toString()).toBe('0.75');
    expect(noticeOf({ customLines: customLines.slice(0, 2) }, 'mostly-soft')).toBeUndefined();
  });

  test('tools of 5,000 a month from month 10 on are above a budget of 50,000 a year, though below three years of it', () => {
    const tools = [{ id: 'registry', startMonth: 10, feePerMonth: 5000, billing: 'monthly', uplift: 0 }];
    const told = (toolsPerYear: number) =>
      noticeOf({ horizonMonths: 36, tools, budget: { toolsPerYear } }, 'over-budget');
    expect([told(50_000)?.amount, told(50_000)?.budget].map(String)).toEqual(['60000', '50000']);
    expect(told(60_000)).toBeUndefined();
  });

  test('−1,000, +2,500, −1,540 has the two internal rates 10 % and 40 %', () => {
    const scenario = {
      horizonMonths: 24,
      discounting: { timing: 'year-end' },
      customLines: [line({ id: 'swing', initial: -1000, annual: [2500, -1540] })],
    };
    expect(noticeOf(scenario, 'several-rates')?.rates.map((rate) => rate.toFixed(10))).toEqual([
      '0.1000000000',
      '0.4000000000',
    ]);
  });

  test('a running total that comes back and falls again', () => {
    const scenario = {
      horizonMonths: 12,
      customLines: [
        { id: 'outlay', side: 'cost', initial: 100 },
        line({ id: 'income', monthly: 50 }),
        { id: 'running', side: 'cost', monthly: 80, startMonth: 4 },
      ],
    };
    // Back after two months, 50 above after three, 10 below after five.
    expect(noticeOf(scenario, 'payback-recrossed')?.months.toString()).toBe('2');
  });

  test('models that live longer than ten years, told or by what goes live less growth', () => {
    const monthsOf = (models: NonNullable<Scenario['models']>) =>
      noticeOf(scenarioFor('telecom', { models }), 'models-live-long')?.months.toNumber();
    // One in 45 ends a year: 12 ÷ (1 ÷ 45) months.
    expect(monthsOf({ count: 45, newPerYear: 10, growth: '0.2' })).toBeCloseTo(540, 9);
    expect(monthsOf({ newShare: '0.4', growth: '0.3' })).toBeUndefined();
    expect(monthsOf({ lifeMonths: 121 })).toBe(121);
    expect(monthsOf({ lifeMonths: 120 })).toBeUndefined();
    expect(monthsOf({})).toBeUndefined();
  });

  test('many hours freed: more than a quarter of a role’s, and not yet the cap', () => {
    const scenario = {
      roles: [{ id: 'team', people: 1, hourlyRate: 80 }],
      wages: { productiveHours: 1200 },
      models: { count: 1 },
      realisation: { freedHours: 1 },
      releases: { perModelYear: 36 },
      deployment: { hoursPerRelease: 10, hoursAfter: 0 },
    };
    // 30 of 100 hours a month
    expect(noticeOf(scenario, 'many-hours-freed')?.share.toString()).toBe('0.3');
    expect(noticeOf(scenario, 'hours-capped')).toBeUndefined();
  });

  test('a range whose mean is more than a quarter above its likely figure: (0 + 4 × 10 + 40) ÷ 6 = 13.3', () => {
    const scenario = (high: number) => ({
      models: { count: { low: 0, likely: 10, high } },
      value: { perModelYear: 5 },
      releases: { perModelYear: 1 },
      leadTime: { days: 1, cut: 0 },
      freshness: { decayPerMonth: '0.01' },
    });
    expect(noticeOf(scenario(40), 'skewed-ranges')?.paths).toEqual(['models.count']);
    expect(noticeOf(scenario(30), 'skewed-ranges')).toBeUndefined();
  });

  test('the mean of whatever is drawn from, against what is taken: 12.6 is too far above 10, and 12.5 is not', () => {
    const scenario = (count: WrittenValue): Scenario => ({
      models: { count },
      value: { perModelYear: 5 },
      releases: { perModelYear: 1 },
      leadTime: { days: 1, cut: 0 },
      freshness: { decayPerMonth: '0.01' },
    });
    const isSkewed = (count: WrittenValue): boolean => noticeOf(scenario(count), 'skewed-ranges') !== undefined;
    expect(isSkewed({ distribution: 'lognormal', mean: 12.6, standardDeviation: 4, likely: 10 })).toBe(true);
    expect(isSkewed({ distribution: 'lognormal', mean: 12.5, standardDeviation: 4, likely: 10 })).toBe(false);
    expect(isSkewed({ distribution: 'uniform', low: 5, high: 20.2, likely: 10 })).toBe(true);
    expect(isSkewed({ distribution: 'uniform', low: 5, high: 20, likely: 10 })).toBe(false);
    // (0 + 4 × 10 + 35) ÷ 6 = 12.5
    expect(isSkewed({ low: 0, likely: 10, high: 35 })).toBe(false);
    // One in two is 0, so the mean is half the other.
    const even = (value: number): WrittenValue => ({
      distribution: 'discrete',
      likely: 10,
      outcomes: [
        { value: 0, probability: 0.5 },
        { value, probability: 0.5 },
      ],
    });
    expect([isSkewed(even(25)), isSkewed(even(25.2))]).toEqual([false, true]);
  });

  test('custom amounts beyond the horizon, and custom benefits whose kind is not told', () => {
    const scenario = {
      horizonMonths: 30,
      customLines: [
        line({ id: 'years', annual: [1, 2, 3] }),
        line({ id: 'late', kind: 'cash', monthly: 1, startMonth: 31 }),
        line({ id: 'within', kind: 'risk', annual: [1, 2] }),
        line({ id: 'last', kind: 'cash', monthly: 1, startMonth: 30 }),
        line({ id: 'idle', kind: 'cash', initial: 1, startMonth: 31 }),
      ],
    };
    expect(noticeOf(scenario, 'beyond-horizon')?.lines).toEqual(['years', 'late']);
    expect(noticeOf(scenario, 'taken-as-cash')?.lines).toEqual(['years']);
  });

  test('grants, contracts, training and old tools beyond the horizon', () => {
    const beyond = (scenario: Scenario): readonly string[] | undefined =>
      noticeOf({ horizonMonths: 24, ...scenario }, 'beyond-horizon')?.lines;
    const grants = [
      { id: 'last', amount: 1, month: 24 },
      { id: 'late', amount: 1, month: 25 },
      { id: 'within', amount: 1, month: 12, months: 12 },
      { id: 'longer', amount: 1, month: 20, months: 5 },
    ];
    expect(beyond({ grants })).toEqual(['late', 'longer']);
    // The contract begins a month before its use: the second of its bills comes twelve months later.
    const tool = (id: string, startMonth: number, termYears: number): object => ({
      id,
      startMonth,
      termYears,
      feePerMonth: 1,
    });
    const tools = [tool('last', 24, 1), tool('late', 25, 1), tool('billed', 12, 2), tool('bound', 13, 2)];
    expect(beyond({ tools } as Scenario)).toEqual(['late', 'bound']);
    const roles = [{ id: 'engineer', people: 1, salary: 1 }];
    const cohort = (id: string, startMonth: number): object => ({ id, startMonth, role: 'engineer', courseHours: 1 });
    expect(
      beyond({
        roles,
        wages: { productiveHours: 1600 },
        cohorts: [cohort('last', 24), cohort('late', 25)],
      } as Scenario),
    ).toEqual(['late']);
    const adoption = { implementationMonths: 6, rampMonths: 12 };
    const retired = (told: object): readonly string[] | undefined =>
      beyond({ adoption, retiredTools: { costPerYear: 1, ...told } });
    expect(retired({ contractEndMonth: 23 })).toBeUndefined();
    expect(retired({ contractEndMonth: 24 })).toEqual(['Retired tools']);
    expect([retired({ overlapMonths: 5 }), retired({ overlapMonths: 6 })]).toEqual([undefined, ['Retired tools']]);
  });

  test('a horizon shorter than the roll-out, a size that was assumed, figures that have aged', () => {
    expect(noticeOf({ industry: 'finance', horizonMonths: 6 }, 'horizon-shorter-than-roll-out')?.horizonMonths).toBe(6);
    expect(noticeOf({ industry: 'finance' }, 'size-assumed')?.size).toBe('medium');
    expect(noticeOf(scenarioFor('finance', { start: '2031-01' }), 'old-figures')?.records.length).toBeGreaterThan(3);
  });

  test.each(scenarioFiles)('sources that are called old in %s are among those that its figures rest on', (name) => {
    const { notices, evidence } = calculate(scenarioIn(`examples/scenarios/${name}`));
    const sources = new Set(evidence.inputs.map(({ record }) => record));
    const told = notices.flatMap((notice) => ('records' in notice ? notice.records : []));
    expect(told.filter((id) => !sources.has(id))).toEqual([]);
  });

  test('what a salary of the industry rests on is old, until every role has an hourly rate of its own', () => {
    const wages = (scenario: Scenario): readonly string[] =>
      noticeOf(scenario, 'old-figures')?.records.filter((id) => id.startsWith('wage-us-load')) ?? [];
    expect(wages(usual)).toHaveLength(1);
    expect(wages({ ...usual, roles: roles.map((role) => ({ ...role, hourlyRate: 90 })) })).toEqual([]);
  });
});
