import { describe, expect, test } from 'vitest';
import { expectAbout, expectEach, kpiOf, resultOf, yearOf } from './by-hand.js';

describe('learning loss, 10 people at 1 an hour, 140 hours a month, 60 % of the work, 40 % at the start', () => {
  const scenario = (learning: object, more: object = {}) => ({
    roles: [{ id: 'team', people: 10, hourlyRate: 1 }],
    learning: { hoursPerPersonMonth: 140, workShare: '0.6', depth: '0.4', ...learning },
    ...more,
  });

  test('linear over 3 months: 504 hours', () => {
    expectAbout(yearOf('learningLoss', scenario({ curve: 'linear', months: 3 })), 504);
    expectAbout(kpiOf('learningHours', scenario({ curve: 'linear', months: 3 })), 504);
  });
  test('exponential with a time constant of 2 months, over 12: 670.3343 hours', () => {
    const lost = yearOf('learningLoss', scenario({ curve: 'exponential', months: 2 }));
    expect(lost.toFixed(4)).toBe('670.3343');
    expectAbout(lost, 10 * 140 * 0.6 * 0.4 * 2 * (1 - Math.exp(-6)));
  });
  test('flat over 3 months: 1,008 hours', () => {
    expectAbout(yearOf('learningLoss', scenario({ curve: 'flat', months: 3 })), 1008);
  });
  test('of those alone who have to learn, and of the part of the estate that moves', () => {
    const some = scenario(
      { curve: 'linear', months: 3 },
      { roles: [{ id: 'team', people: 10, hourlyRate: 1, learnShare: '0.5' }], adoption: { ceiling: '0.8' } },
    );
    expectAbout(yearOf('learningLoss', some), 504 * 0.5 * 0.8);
    expectAbout(kpiOf('learningHours', some), 504 * 0.5 * 0.8);
  });
  test('a twelfth of the productive hours is the month of a person unless told', () => {
    const yearly = {
      roles: [{ id: 'team', people: 10, hourlyRate: 1 }],
      wages: { productiveHours: 1680 },
      learning: { workShare: '0.6', depth: '0.4', curve: 'linear', months: 3 },
    };
    expectAbout(yearOf('learningLoss', yearly), 504);
  });
  test('from go-live on, in waves over the ramp: as much in all, later', () => {
    const adoption = { implementationMonths: 2, rampMonths: 6 };
    const { cost } = resultOf(scenario({ curve: 'flat', months: 1 }, { adoption })).monthly;
    // A sixth of the people in each month: 336 ÷ 6.
    expectEach(cost, [0, 0, 0, 56, 56, 56, 56, 56, 56, 0, 0, 0, 0]);
  });
  test('a logistic roll-out has waves up to twice its midpoint', () => {
    const adoption = { curve: 'logistic', midpointMonths: 3, steepness: 1 };
    const { cost } = resultOf(scenario({ curve: 'flat', months: 1 }, { adoption })).monthly;
    expectEach(cost, [0, 56, 56, 56, 56, 56, 56, 0, 0]);
  });
  test('the last wave is back at its pace after implementation, ramp and learning: 2 + 6 + 3 months', () => {
    const adoption = { implementationMonths: 2, rampMonths: 6 };
    expectAbout(kpiOf('productivityReturns', scenario({ curve: 'linear', months: 3 }, { adoption })), 11);
  });
});

describe('training of 12 people at 80 an hour: 40 hours, 30 per learning hour, 300 for the exam', () => {
  const scenario = (cohort: object = {}, more: object = {}) => ({
    roles: [{ id: 'team', people: 12, hourlyRate: 80 }],
    cohorts: [{ id: 'all', role: 'team', courseHours: 40, pricePerHour: 30, examFee: 300, ...cohort }],
    ...more,
  });

  test('56,400 in all: 38,400 of hours and 18,000 of fees', () => {
    expectAbout(yearOf('trainingHours', scenario(), 0), 12 * 40 * 80);
    expectAbout(yearOf('trainingFees', scenario(), 0), 12 * (40 * 30 + 300));
    expectAbout(yearOf('trainingHours', scenario(), 0).plus(yearOf('trainingFees', scenario(), 0)), 56400);
  });
  test('then 8 hours of refreshers a head, and the first training of the tenth who leaves, every year', () => {
    const yearly = scenario({ refresherHours: 8, leavers: '0.1' });
    expectAbout(yearOf('trainingHours', yearly), 12 * 8 * 80 + 0.1 * 38400);
    expectAbout(yearOf('trainingFees', yearly), 0.1 * 18000);
  });
  test('in the last month of the implementation unless told', () => {
    const adoption = { implementationMonths: 4 };
    const at = (cohort: object) => resultOf(scenario(cohort, { adoption })).monthly.cost;
    expectEach(at({}), [0, 0, 0, 0, 56400, 0]);
    expectEach(at({ startMonth: 2 }), [0, 0, 56400, 0, 0, 0]);
  });
  test('nobody refreshes, or replaces, what has not been taught: from month 7 on', () => {
    const late = scenario({ startMonth: 6, refresherHours: 8, leavers: '0.1' });
    const { cost } = resultOf(late).monthly;
    const month = (12 * 8 * 80 + 0.1 * 56400) / 12;
    expectEach(cost, [0, 0, 0, 0, 0, 0, 56400, month, month, month, month, month, month]);
  });
  test('at the wages of the year in which it falls', () => {
    const late = scenario({ startMonth: 13 }, { horizonMonths: 24, wages: { growth: '0.03' } });
    expectAbout(yearOf('trainingHours', late, 2), 38400 * 1.03);
  });
  test('two courses for the same people cost two courses', () => {
    const { cohorts } = scenario();
    const both = { ...scenario(), cohorts: [...cohorts, { id: 'more', role: 'team', people: 3, courseHours: 10 }] };
    expectAbout(yearOf('trainingHours', both, 0), 12 * 40 * 80 + 3 * 10 * 80);
    expectAbout(kpiOf('firstTrainingHours', both), 12 * 40 + 3 * 10);
  });
  test('4,700 a head', () => {
    expectAbout(kpiOf('trainingPerHead', scenario()), 56400 / 12);
  });
});

test('awareness of 60 people outside the team, an hour each at 80: 4,800, just before go-live', () => {
  const scenario = {
    roles: [{ id: 'team', people: 12, hourlyRate: 80 }],
    awareness: { role: 'team', people: 60, hours: 1 },
    adoption: { implementationMonths: 3 },
  };
  expectAbout(yearOf('awareness', scenario), 4800);
  expectEach(resultOf(scenario).monthly.cost, [0, 0, 0, 4800, 0]);
});

describe('2 posts that take 3 months to fill, at 80 an hour and 1,750 hours a year', () => {
  const scenario = {
    roles: [{ id: 'engineer', people: 5, hourlyRate: 80 }],
    wages: { productiveHours: 1750 },
    skillGap: {
      missing: 2,
      fillMonths: 3,
      hiringCost: 10000,
      payPremium: 6000,
      contractorDays: 20,
      contractorDayRate: 900,
    },
  };
  test('contractors less the salary that is not paid, the hires, then 9 months of the premium', () => {
    const standIn = 20 * 900 - (80 * 1750) / 12;
    expectAbout(yearOf('skillGap', scenario), 2 * (3 * standIn + 10000 + (6000 * 9) / 12));
  });
  test('without contractors an empty post costs less than the person would', () => {
    const empty = { ...scenario, skillGap: { missing: 2, fillMonths: 3 } };
    expectAbout(yearOf('skillGap', empty), (-2 * 3 * 80 * 1750) / 12);
  });
});
