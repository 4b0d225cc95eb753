import { describe, expect, test } from 'vitest';
import {
  calculate,
  industries,
  parseScenario,
  scenarioFor,
  sizes,
  type Notice,
  type Result,
  type Scenario,
} from '../../src/index.js';
import { gradedFigures } from '../../src/answer/graded-figures.js';
import { Decimal } from '../../src/decimal.js';
import { evidenceRecord } from '../evidence/record.js';

const noticeOf = <C extends Notice['code']>(result: Result, code: C): Extract<Notice, { code: C }> | undefined =>
  result.notices.find((notice): notice is Extract<Notice, { code: C }> => notice.code === code);

const bank = (overrides: Partial<Scenario> = {}): Result => calculate(scenarioFor('finance', overrides));

describe('nothing is adopted', () => {
  const result = bank({ adoption: { ceiling: 0 } });
  test('costs stay, no benefit is left, and the rule says so', () => {
    expect(result.metrics.totalBenefit.isZero()).toBe(true);
    expect(result.metrics.roi?.toString()).toBe('-1');
    expect(result.verdict.answer).toBe('not-worth-it');
    expect(noticeOf(result, 'no-adoption')).toBeDefined();
  });
  test('what goes by models or deployments on the new practice does not exist', () => {
    const none = ['costPerModelYear', 'costPerDeployment', 'monthsToMost'];
    expect(result.kpis.filter(({ id }) => none.includes(id)).map(({ value }) => value)).toEqual([null, null, null]);
    expect(result.kpis.find(({ id }) => id === 'learningHours')?.value?.isZero()).toBe(true);
  });
});

describe('an implementation of 24 months within a horizon of 12', () => {
  const result = calculate({
    horizonMonths: 12,
    roles: [{ id: 'team', people: 5, hourlyRate: 80, setupHours: 240 }],
    wages: { productiveHours: 1750 },
    models: { count: 10 },
    runLabour: { hoursPerModelMonth: 6, hoursAfter: 3 },
    realisation: { freedHours: 1 },
    adoption: { implementationMonths: 24, rampMonths: 6 },
  });
  test('counts half of the set-up, and no benefit', () => {
    expect(result.metrics.totalCost.toNumber()).toBeCloseTo(240 * 80 * 0.5, 9);
    expect(result.metrics.totalBenefit.isZero()).toBe(true);
  });
  test('is told', () => {
    expect(noticeOf(result, 'horizon-shorter-than-roll-out')).toEqual({
      code: 'horizon-shorter-than-roll-out',
      horizonMonths: 12,
      rollOutMonths: '30',
    });
  });
});

test('a ramp of 24 months within a horizon of 12 counts as far as it has come, and is told', () => {
  const result = calculate({ horizonMonths: 12, adoption: { rampMonths: 24 } });
  expect(result.monthly.adoption[12]?.toNumber()).toBeCloseTo(11.5 / 24, 12);
  expect(noticeOf(result, 'horizon-shorter-than-roll-out')?.rollOutMonths).toBe('24');
});

describe('one model', () => {
  test.each(sizes.map((size) => [size] as const))('of a usual value is not worth it in a %s organisation', (size) => {
    const models = { count: 1, newPerYear: '0.25', infrastructure: 12000 };
    const one = calculate(scenarioFor('finance', { size, models, value: { perModelYear: 340000 } }));
    expect(one.verdict.answer).toBe('not-worth-it');
    expect(one.kpis.filter(({ value }) => value === null)).toEqual([]);
  });
  test.each(sizes.map((size) => [size] as const))(
    'of a value that nobody told is worth what it is beside others, and not worth it in a %s organisation',
    (size) => {
      const valued = (models: { readonly count: number }): Result =>
        calculate(scenarioFor('finance', { size, models }));
      const one = valued({ count: 1 });
      expect(one.verdict.answer).toBe('not-worth-it');
      const perModelYear = (result: Result): string | undefined =>
        result.evidence.inputs.find(({ path }) => path === 'value.perModelYear')?.likely.toString();
      expect(perModelYear(one)).toBe(perModelYear(valued({ count: 40 })));
    },
  );
  test('and none at all has costs only', () => {
    const { metrics } = bank({ models: { count: 0 } });
    expect(metrics.totalCost.gt(0)).toBe(true);
    expect(metrics.npv.isNegative()).toBe(true);
  });
});

describe('no regulated models', () => {
  const compliance = { role: 'validator', regulatedShare: 0 };
  const of = (industry: Scenario['industry']): Result => calculate(scenarioFor(industry ?? 'finance', { compliance }));
  test.each(['finance', 'healthcare', 'public-sector'] as const)(
    'in %s are told, and save nothing on audits',
    (industry) => {
      const result = of(industry);
      expect(noticeOf(result, 'nothing-regulated')).toEqual({ code: 'nothing-regulated', industry });
      expect(result.lines.find(({ id }) => id === 'audit')?.total.isZero()).toBe(true);
    },
  );
  test('elsewhere are usual', () => {
    expect(noticeOf(of('retail'), 'nothing-regulated')).toBeUndefined();
  });
  test('are not told where compliance is left out on purpose', () => {
    expect(noticeOf(bank({ compliance: 'off' }), 'nothing-regulated')).toBeUndefined();
  });
});

test('more releases at the same failure rate are told with their failures: 160 × 0.2, then 240 × 0.2', () => {
  const failing: Scenario = {
    models: { count: 40 },
    releases: { perModelYear: 4, factor: '1.5', retrainingsPerModelYear: 0 },
    incidents: { changeFailureRate: '0.2', failureCut: 0, recoveryCut: 0 },
  };
  const result = bank(failing);
  const told = noticeOf(result, 'more-failures');
  expect([told?.before.toString(), told?.after.toString()]).toEqual(['32', '48']);
  expect(result.lines.find(({ id }) => id === 'incidentLoss')?.total.isNegative()).toBe(true);
  expect(result.delivery.after.downHoursPerYear?.gt(result.delivery.before.downHoursPerYear ?? 0)).toBe(true);
  expect(noticeOf(bank({ ...failing, adoption: { ceiling: 0 } }), 'more-failures')).toBeUndefined();
});

describe('a discount rate without inflation', () => {
  const wrong: readonly [string, object][] = [
    ['wages.growth', { wages: { growth: '0.03' } }],
    ['tools.a.uplift', { tools: [{ id: 'a', uplift: '0.05' }] }],
    ['retiredTools.uplift', { retiredTools: { uplift: '0.05' } }],
  ];
  test.each(wrong)('does not go together with %s', (path, written) => {
    const parsed = parseScenario({ discounting: { basis: 'real' }, ...written });
    expect(parsed.ok ? [] : parsed.issues.map((issue) => `${issue.code} ${issue.path}`)).toEqual([
      `inconsistent ${path}`,
    ]);
    expect(parseScenario({ discounting: { basis: 'nominal' }, ...written }).ok).toBe(true);
  });
  test.each(industries.map((industry) => [industry] as const))(
    'leaves every such step of %s at nothing',
    (industry) => {
      const { evidence } = calculate(scenarioFor(industry, { discounting: { basis: 'real' } }));
      const steps = evidence.inputs.filter(({ path }) =>
        /^(wages\.growth|(tools\..*|retiredTools)\.uplift)$/.test(path),
      );
      expect(steps.filter(({ value }) => !value.isZero())).toEqual([]);
    },
  );
  test('lets the estate grow, which is no inflation', () => {
    expect(parseScenario({ discounting: { basis: 'real' }, models: { growth: '0.2' } }).ok).toBe(true);
  });
});

describe('evidence', () => {
  const figure = { label: '', unit: '1', unitInWords: '', value: new Decimal(1), likely: new Decimal(1) } as const;
  test('without an address is an assumption, whatever its provenance', () => {
    const id = 'model-releases-per-year-cross';
    expect(evidenceRecord(id)?.source.url).toBeUndefined();
    const table = new Map([['an.input', { ...figure, provenance: 'cross-industry', record: id } as const]]);
    expect(gradedFigures(['an.input'], table).get('an.input')?.strength).toBe('assumption');
  });
  test('without a year is of unknown age, and told to be', () => {
    expect(evidenceRecord('discount-tei')?.source.year).toBeUndefined();
    expect(noticeOf(calculate({}), 'figures-of-unknown-age')?.records).toEqual(['discount-tei']);
    expect(noticeOf(calculate({ discounting: { rate: '0.08' } }), 'figures-of-unknown-age')).toBeUndefined();
  });
});
