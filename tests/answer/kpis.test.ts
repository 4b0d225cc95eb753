import { describe, expect, test } from 'vitest';
import { calculate, type Result, type ResultKpi, type Scenario } from '../../src/index.js';

/** 4 people look after 12 models with one release a year each, all on the new practice from the first month. */
const plain: Scenario = {
  horizonMonths: 24,
  discounting: { rate: 0 },
  adoption: { ceiling: 1, rampMonths: 0 },
  models: { count: 12 },
  roles: [{ id: 'engineer', people: 4, hourlyRate: 100 }],
  wages: { productiveHours: 1800 },
  realisation: { freedHours: 1, freedHoursCap: 1 },
  releases: { perModelYear: 1 },
  deployment: { hoursPerRelease: 50, hoursAfter: 0 },
  customLines: [{ id: 'platform', side: 'cost', initial: 30_000 }],
};

const kpiOf = ({ kpis }: Result, id: string): ResultKpi | undefined => kpis.find((kpi) => kpi.id === id);

describe('unit costs', () => {
  const result = calculate(plain);

  test('30,000 over two years of 12 models, of 12 releases a year, and of 4 people', () => {
    expect(kpiOf(result, 'costPerModelYear')?.value?.toFixed(10)).toBe('1250.0000000000');
    expect(kpiOf(result, 'costPerDeployment')?.value?.toFixed(10)).toBe('1250.0000000000');
    expect(kpiOf(result, 'costPerPerson')?.value?.toFixed(10)).toBe('7500.0000000000');
  });

  test('stand under one heading', () => {
    expect(
      result.kpis.filter(({ group }) => group === 'Unit costs, learning loss included').map(({ id }) => id),
    ).toEqual(['costPerModelYear', 'costPerDeployment', 'costPerPerson']);
  });

  test('do not exist where nothing is on the new practice, and say why', () => {
    const none = calculate({ ...plain, adoption: { ceiling: 0 } });
    expect(kpiOf(none, 'costPerModelYear')).toMatchObject({ value: null, reason: 'there is nothing to divide by' });
  });
});

describe('months until four fifths of the ceiling', () => {
  const monthsTo = (scenario: Scenario): string | undefined =>
    kpiOf(calculate(scenario), 'monthsToMost')?.value?.toString();

  test('a ramp of ten months reaches 80 % in the mean of its ninth month: eight months lie below', () => {
    expect(monthsTo({ ...plain, adoption: { ceiling: 1, rampMonths: 10 } })).toBe('8');
  });

  test('the horizon where they are not reached', () => {
    expect(monthsTo({ ...plain, adoption: { ceiling: 1, rampMonths: 240 } })).toBe('24');
  });

  test('do not exist where nobody moves', () => {
    const none = calculate({ ...plain, adoption: { ceiling: 0, rampMonths: 10 } });
    expect(kpiOf(none, 'monthsToMost')).toMatchObject({ value: null, reason: 'there is nothing to divide by' });
  });

  test('is not told of a case that says nothing of adoption', () => {
    expect(calculate({ customLines: [{ id: 'fee', side: 'cost', monthly: 1 }] }).kpis).toEqual([]);
  });
});

describe('hours freed', () => {
  test('12 releases × 50 h are 600 h a year', () => {
    const [role, ...others] = calculate(plain).freedHours;
    expect(others).toEqual([]);
    expect([role?.role, role?.freed.map((hours) => hours.toFixed(8))]).toEqual([
      'engineer',
      ['0.00000000', '600.00000000', '600.00000000'],
    ]);
    expect(role?.cut.map((hours) => hours.toFixed(8))).toEqual(['0.00000000', '0.00000000', '0.00000000']);
  });

  test('above a cap of 5 % of 4 × 1,800 h = 360 h, 240 h a year are cut', () => {
    const capped = calculate({ ...plain, realisation: { freedHours: 1, freedHoursCap: '0.05' } });
    expect(capped.freedHours[0]?.cut.map((hours) => hours.toFixed(8))).toEqual([
      '0.00000000',
      '240.00000000',
      '240.00000000',
    ]);
    // 360 h × 100 in each of two years
    expect(capped.metrics.totalBenefit.toFixed(8)).toBe('72000.00000000');
  });
});
