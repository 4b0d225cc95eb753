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
  expect(kpis[0]?.formula).toContain('Whether four fifths of the ceiling are reached');
  expect(lines).toEqual([]);
});
