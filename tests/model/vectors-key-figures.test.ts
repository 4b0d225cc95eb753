import { describe, expect, test } from 'vitest';
import { crew, expectAbout, kpiOf, resultOf } from './by-hand.js';

describe('24,000 over two years, 10 models, 20 releases of each a year after, 5 people', () => {
  const scenario = {
    horizonMonths: 24,
    roles: [{ id: 'team', people: 5, hourlyRate: 80 }],
    models: { count: 10 },
    releases: { perModelYear: 10, factor: 2 },
    customLines: [{ id: 'outlay', side: 'cost', initial: 24000 }],
  };
  test('1,200 per model and year', () => {
    expectAbout(kpiOf('costPerModelYear', scenario), 24000 / (10 * 2));
  });
  test('60 per deployment on the new practice', () => {
    expectAbout(kpiOf('costPerDeployment', scenario), 24000 / (10 * 20 * 2));
  });
  test('4,800 per person', () => {
    expectAbout(kpiOf('costPerPerson', scenario), 24000 / 5);
  });
  test('of what moves alone: twice as much where half does', () => {
    const half = { ...scenario, adoption: { ceiling: '0.5' } };
    expectAbout(kpiOf('costPerModelYear', half), 2400);
    expectAbout(kpiOf('costPerDeployment', half), 120);
  });
  test('where nothing moves there is nothing to divide by', () => {
    const none = { ...scenario, adoption: { ceiling: 0 } };
    expect(kpiOf('costPerModelYear', none)).toBeNull();
    expect(kpiOf('costPerDeployment', none)).toBeNull();
  });
});

describe('what all models are worth: 40 at 50,000 a year', () => {
  const scenario = (revenue: number) => ({
    organisation: { revenue },
    models: { count: 40 },
    value: { perModelYear: 50000 },
  });
  test('2,000,000 together, a tenth of a revenue of 20 M, which goes without a word', () => {
    expectAbout(kpiOf('valueOfAllModels', scenario(20e6)), 2e6);
    expectAbout(kpiOf('valueOfAllModelsShare', scenario(20e6)), 0.1);
    expect(resultOf(scenario(20e6)).notices.map(({ code }) => code)).not.toContain('models-worth-much');
  });
  test('more than a tenth of it is told', () => {
    const told = resultOf(scenario(19e6)).notices.find(({ code }) => code === 'models-worth-much');
    expect(told).toMatchObject({ share: kpiOf('valueOfAllModelsShare', scenario(19e6)) });
  });
  test('of no revenue there is no share, and no word of it', () => {
    expect(kpiOf('valueOfAllModelsShare', scenario(0))).toBeNull();
    expect(resultOf(scenario(0)).notices.map(({ code }) => code)).not.toContain('models-worth-much');
  });
});

test('60 % of an alert a month for each of 10 models, half of which move, are false alarms', () => {
  const scenario = {
    ...crew,
    models: { count: 10 },
    monitoring: { alertsPerModelMonth: 1, triageMinutes: 20, falseAlarmShare: '0.6' },
    adoption: { ceiling: '0.5' },
  };
  expectAbout(kpiOf('falseAlarms', scenario), 10 * 0.6 * 0.5);
});

test('a key figure has its formula in words, and no money of the statement rests on it', () => {
  const { kpis, lines } = resultOf({ adoption: { rampMonths: 4 } });
  expect(kpis.map(({ id }) => id)).toEqual(['monthsToMost']);
  expect(kpis[0]?.formula).toContain('Months with less than four fifths of the ceiling');
  expect(lines).toEqual([]);
});
