import { describe, expect, test } from 'vitest';
import { type Issue } from '../../../src/errors.js';
import { assumptionLog, calculate, extendedScenarios, messageOf, simulate, type Scenario } from '../../../src/index.js';
import { monthlyLines } from '../../../src/answer/monthly-lines.js';
import type { ActualsAgainstPlan } from '../../../src/answer/accounts/actuals.js';
import { thrownIssues } from '../../thrown-issues.js';

/** 1,000 at the start and 50 a month are paid, 120 a month come in from month 3 on; 21 % a year. */
const plan = {
  horizonMonths: 24,
  discounting: { rate: 0.21 },
  customLines: [
    { id: 'platform', label: 'The platform', side: 'cost', initial: 1000 },
    { id: 'team', label: 'The team', side: 'cost', monthly: 50 },
    { id: 'hours', label: 'Hours freed', side: 'benefit', kind: 'capacity', monthly: 120, startMonth: 3 },
  ],
} as const satisfies Scenario;

type Actuals = NonNullable<Scenario['actuals']>;

function againstPlan(scenario: Scenario): ActualsAgainstPlan {
  const { actuals } = calculate(scenario);
  if (actuals === undefined) throw new Error('nothing is known');
  return actuals;
}

const withActuals = (actuals: Actuals): ActualsAgainstPlan => againstPlan({ ...plan, actuals });

/** The same flows written down month by month, and discounted by a power of the yearly factor. */
function netValue(flowOf: (month: number) => number): number {
  return Array.from({ length: 25 }, (_, month) => flowOf(month) * 1.21 ** (-month / 12)).reduce((a, b) => a + b, 0);
}
const planned = (month: number): number => (month === 0 ? -1000 : -50 + (month >= 3 ? 120 : 0));

describe('the forecast', () => {
  // D. Grist Project Management, “Finding the Estimate at Completion”, EAC with atypical variances,
  // https://www.gristprojectmanagement.us/integration/finding-the-estimate-at-completion.html, read 2026-11-29:
  // a budget of 500,000, of which work worth 100,000 is done for 127,000, is 527,000 at completion.
  test('of a cost is the estimate at completion for variances that do not go on, as in a published case', () => {
    const [line] = againstPlan({
      horizonMonths: 25,
      customLines: [{ id: 'work', side: 'cost', monthly: 20_000 }],
      actuals: [30_000, 25_000, 25_000, 25_000, 22_000].map((amount, place) => ({
        line: 'work',
        month: place + 1,
        amount,
      })),
    }).rows;
    expect(line?.planAtCompletion.toNumber()).toBe(500_000);
    expect([line?.plan.toNumber(), line?.actual.toNumber()]).toEqual([100_000, 127_000]);
    expect(line?.forecastAtCompletion.toNumber()).toBe(527_000);
  });

  test('has each known amount in its month and the plan in every other, a total in place of its lines', () => {
    const told = withActuals([
      { line: 'platform', month: 0, amount: 1300 },
      { metric: 'cost', month: 2, amount: '80' },
      { line: 'hours', month: 4, amount: -20, note: 'Rework' },
      { line: 'hours', month: 3, amount: 0 },
    ]);
    const known = new Map([
      [0, -1300],
      [2, -80],
      [3, -50],
      [4, -70],
    ]);
    const worth = netValue((month) => known.get(month) ?? planned(month));
    expect(told.plan.npv.toNumber()).toBeCloseTo(netValue(planned), 9);
    expect(told.forecast.npv.toNumber()).toBeCloseTo(worth, 9);
    expect(told.forecast.totalCost.toNumber()).toBe(1000 + 24 * 50 + 300 + 30);
    expect(told.forecast.totalBenefit.toNumber()).toBe(22 * 120 - 120 - 140);
    const inMonth4 = netValue((month) => (month > 4 ? planned(month) : 0)) * 1.21 ** (4 / 12);
    expect(told.toCome.npv.toNumber()).toBeCloseTo(inMonth4, 9);
    expect([told.toCome.cost.toNumber(), told.toCome.benefit.toNumber()]).toEqual([20 * 50, 20 * 120]);
    expect(told.lastMonth).toBe(4);
    expect(told.rows.map(({ id, isTotal, variance, isWorse }) => [id, isTotal, variance.toNumber(), isWorse])).toEqual([
      ['cost', true, 30, true],
      ['platform', false, 300, true],
      ['hours', false, -260, true],
    ]);
    expect(told.rows.at(-1)?.months.map(({ month, note }) => [month, note])).toEqual([
      [3, undefined],
      [4, 'Rework'],
    ]);
  });

  test('changes nothing of the plan', () => {
    const bare = calculate(plan);
    const result = calculate({ ...plan, actuals: [{ line: 'team', month: 1, amount: 400 }] });
    const { actuals, manifest, assumptionLog: log, ...rest } = result;
    const { manifest: bareManifest, assumptionLog: bareLog, ...bareRest } = bare;
    expect(JSON.parse(JSON.stringify(rest))).toEqual(JSON.parse(JSON.stringify(bareRest)));
    expect(actuals?.plan.npv.eq(bare.metrics.npv)).toBe(true);
    expect(manifest.inputHash).not.toBe(bareManifest.inputHash);
    expect(log.length).toBe(bareLog.length + 1);
  });

  test('turns the answer where it turns the ratio of benefits to costs, and says so', () => {
    expect(withActuals([{ line: 'team', month: 1, amount: 55 }]).verdict).toMatchObject({ holds: true });
    const turned = withActuals([{ line: 'platform', month: 0, amount: 5000 }]).verdict;
    expect(turned).toMatchObject({ plan: 'could-go-either-way', forecast: 'not-worth-it', holds: false });
  });
});

describe('of a profile of which every month of every line is known', () => {
  const profile: Scenario = { industry: 'retail', size: 'small', horizonMonths: 14 };
  const amounts = (factor: number): Actuals =>
    monthlyLines(profile).flatMap(({ id, side, monthly }) =>
      monthly.map((amount, month) => ({
        line: id,
        month,
        amount: side === 'cost' ? amount.toFixed(6) : amount.times(factor).toFixed(6),
      })),
    );

  test('as planned, the forecast is the plan; and no chance is left to it', async () => {
    const scenario = { ...profile, actuals: amounts(1) };
    const { plan: before, forecast, rows } = againstPlan(scenario);
    expect(forecast.npv.minus(before.npv).abs().lt(0.001)).toBe(true);
    expect(rows.every(({ variance }) => variance.abs().lt(0.001))).toBe(true);
    const simulated = await simulate(scenario, { samples: 64 });
    expect(simulated.forecastVerdict?.chanceOfGain?.toNumber()).toBe(forecast.npv.gt(0) ? 1 : 0);
    const bare = await simulate(profile, { samples: 64 });
    expect(simulated.metrics.npv).toEqual(bare.metrics.npv);
    expect(bare.forecastVerdict).toBeUndefined();
  });

  test('of benefits many times the plan the chance is one, whatever was in doubt', async () => {
    const simulated = await simulate({ ...profile, actuals: amounts(100) }, { samples: 64 });
    expect(simulated.forecastVerdict?.chanceOfGain?.toNumber()).toBe(1);
    expect(simulated.verdict.chanceOfGain?.toNumber()).toBeLessThan(1);
  });
});

describe('what is told wrongly is told at once', () => {
  const issuesOf = (actuals: unknown, scenario: Scenario = plan): readonly Issue[] =>
    thrownIssues(() => calculate({ ...scenario, actuals } as Scenario));

  test('value by value', () => {
    const issues = issuesOf([
      { line: 'team', month: 1.5, amount: 'many' },
      { line: 'team', metric: 'cost', month: 1, amount: 5 },
      { month: -1, amount: 5 },
      { metric: 'costs', month: 2, amount: 5 },
      { line: 'team' },
      'team',
      { line: 'team', mounth: 3, month: 3, amount: 1 },
    ]);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'not-whole actuals.1.month',
      'not-a-number actuals.1.amount',
      'inconsistent actuals.2',
      'inconsistent actuals.3',
      'out-of-range actuals.3.month',
      'not-a-choice actuals.4.metric',
      'missing-input actuals.5.month',
      'missing-input actuals.5.amount',
      'wrong-type actuals.6',
      'unknown-key actuals.7.mounth',
    ]);
    expect(issues.map((issue) => messageOf(issue))).toContain(
      'actuals.1.month (actuals[0].month in the file): Month of the actual amount is 1.5. Write a whole number from 0 to 600 (months).',
    );
  });

  test('the same twice, and a month that the plan does not have', () => {
    const issues = issuesOf([
      { line: 'team', month: 1, amount: 5 },
      { line: 'team', month: '1', amount: 6 },
      { line: 'team', month: 25, amount: 6 },
    ]);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'inconsistent actuals.2',
      'out-of-range actuals.3.month',
    ]);
    expect(messageOf(issues[1] as Issue)).toContain('a whole number from 0 to 24 (months)');
  });

  test('a line that there is not, with the one that was meant, and a line beside the total that holds it', () => {
    const issues = issuesOf([
      { line: 'teem', month: 1, amount: 5 },
      { line: 'The platform', month: 1, amount: 5 },
      { metric: 'benefit', month: 3, amount: 5 },
      { line: 'hours', month: 3, amount: 5 },
    ]);
    expect(issues).toMatchObject([
      { code: 'unknown-reference', path: 'actuals.1.line', nearest: 'team' },
      { code: 'unknown-reference', path: 'actuals.2.line', nearest: 'platform' },
      { code: 'inconsistent', path: 'actuals.4' },
    ]);
  });
});

test('actual amounts stand in the log of assumptions with their notes, and are handed on to nobody', () => {
  const actuals: Actuals = [
    { line: 'team', month: 1, amount: 50 },
    { metric: 'benefit', month: 3, amount: '0', note: 'A month late' },
  ];
  expect(assumptionLog({ ...plan, actuals }).find(({ path }) => path === 'actuals')).toMatchObject({
    to: { kind: 'choice', choice: '2 amounts of 2 lines, months 1 to 3' },
    notes: [{ note: 'benefit, month 3: A month late' }],
  });
  const [, heir] = extendedScenarios([
    { ...plan, name: 'a', actuals },
    { name: 'b', extends: 'a' },
  ]);
  expect(heir).not.toHaveProperty('actuals');
});
