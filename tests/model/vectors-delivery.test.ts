import { describe, expect, test } from 'vitest';
import { crew, expectAbout, resultOf, yearOf } from './by-hand.js';

describe('deployment labour: 24 releases of 40 hours, then 48 of 6, at 80 an hour', () => {
  const scenario = {
    ...crew,
    models: { count: 1 },
    releases: { perModelYear: 24, factor: 2 },
    deployment: { hoursPerRelease: 40, hoursAfter: 6 },
  };
  test('all of it realised: 53,760 a year', () => {
    expectAbout(yearOf('deploymentLabour', scenario), 53760);
  });
  test('half of it realised: 26,880 a year', () => {
    expectAbout(yearOf('deploymentLabour', { ...scenario, realisation: { freedHours: '0.5' } }), 26880);
  });
  test('told as a cut of 85 %, the same', () => {
    const cut = { ...scenario, deployment: { hoursPerRelease: 40, handsOnCut: '0.85' } };
    expectAbout(yearOf('deploymentLabour', cut), 53760);
  });
  test('where the new way takes more hours, each costs a whole hour whatever is realised', () => {
    const deployment = { hoursPerRelease: 6, hoursAfter: 40 };
    const more = { ...scenario, deployment, realisation: { freedHours: '0.5' } };
    expectAbout(yearOf('deploymentLabour', more), (24 * 6 - 48 * 40) * 80);
  });
  test('the roles share the work as they say, each at its own cost', () => {
    const roles = [
      { id: 'scientist', people: 500, hourlyRate: 100, releaseShare: '0.25' },
      { id: 'engineer', people: 500, hourlyRate: 60, releaseShare: '0.75' },
    ];
    expectAbout(yearOf('deploymentLabour', { ...scenario, roles }), 672 * (0.25 * 100 + 0.75 * 60));
  });
  test('the estate grows by a fifth a year, month by month', () => {
    const growing = { ...scenario, models: { count: 1, growth: '0.2' } };
    const months = Array.from({ length: 12 }, (_, month) => 1.2 ** ((month + 0.5) / 12));
    expectAbout(yearOf('deploymentLabour', growing), (53760 / 12) * months.reduce((total, each) => total + each, 0));
  });
  test('while people learn, releases are slower if that is told: half of the pace for two months', () => {
    const learning = { slowsReleases: 'yes', curve: 'flat', workShare: 1, depth: '0.5', months: 2 };
    // 2 releases a month before; 4 after, 2 of them at half the pace
    expectAbout(yearOf('deploymentLabour', { ...scenario, learning }), (2 * (80 - 2 * 6) + 10 * (80 - 4 * 6)) * 80);
    expectAbout(yearOf('deploymentLabour', { ...scenario, learning: { ...learning, slowsReleases: 'no' } }), 53760);
  });
});

describe('incidents: 24 releases a year of which 20 % fail for 8 hours, then 48 of which 5 % fail for 1', () => {
  const scenario = {
    ...crew,
    models: { count: 1 },
    releases: { perModelYear: 24, factor: 2 },
    incidents: {
      changeFailureRate: '0.2',
      failureRateAfter: '0.05',
      recoveryHours: 8,
      recoveryHoursAfter: 1,
      lossPerHour: 500,
      responders: 3,
      handsOnHours: 8,
      handsOnHoursAfter: 1,
    },
  };
  const incidents = (more: object) => ({ ...scenario, incidents: { ...scenario.incidents, ...more } });
  const { failureRateAfter, recoveryHoursAfter, handsOnHoursAfter, ...baseline } = scenario.incidents;

  test('at 500 an hour and 3 people at 80 an hour, 28,416 less 1,776 a year are avoided', () => {
    expectAbout(yearOf('incidentLoss', scenario).plus(yearOf('incidentLabour', scenario)), 26640);
    expectAbout(yearOf('incidentLoss', scenario), 24 * 0.2 * 8 * 500 - 48 * 0.05 * 1 * 500);
  });
  test('more releases at the same failure rate and recovery mean more incidents: the benefit is negative', () => {
    const worse = incidents({ failureRateAfter: '0.2', recoveryHoursAfter: 8, handsOnHoursAfter: 8 });
    expectAbout(yearOf('incidentLoss', worse), -19200);
    expectAbout(yearOf('incidentLabour', worse), -9216);
    expect(resultOf(worse).notices.map(({ code }) => code)).toContain('more-failures');
  });
  test('told as cuts, the same', () => {
    const cuts = { failureCut: '0.75', recoveryCut: '0.875' };
    expectAbout(yearOf('incidentLoss', { ...scenario, incidents: { ...baseline, ...cuts } }), 18000);
    expect([failureRateAfter, recoveryHoursAfter, handsOnHoursAfter]).toEqual(['0.05', 1, 1]);
  });
  test('hands-on hours fall as the time to restore does, unless told by themselves', () => {
    const cuts = { failureCut: '0.75', recoveryCut: '0.875' };
    const labour = (more: object) =>
      yearOf('incidentLabour', { ...scenario, incidents: { ...baseline, ...cuts, ...more } });
    expectAbout(labour({}), (24 * 0.2 * 8 - 48 * 0.05 * 1) * 3 * 80);
    expectAbout(labour({ handsOnCut: '0.5' }), (24 * 0.2 * 8 - 48 * 0.05 * 4) * 3 * 80);
  });
  test('a shorter diagnosis shortens the time to restore, in place of a cut of it', () => {
    const diagnosed = {
      ...scenario,
      incidents: { ...baseline, failureCut: '0.75' },
      explainability: { recoveryCut: '0.5' },
    };
    expectAbout(yearOf('incidentLoss', diagnosed), 24 * 0.2 * 8 * 500 - 48 * 0.05 * 4 * 500);
    expect(resultOf(diagnosed).delivery.after.recoveryHours?.toString()).toBe('4');
  });
  test('what an assistant wrote raises the failure rate: 5 % by a fifth', () => {
    const assistance = { developers: 0, hoursPerWeek: 1, weeksPerYear: 46, userShare: 1, timeSaved: 0 };
    const assisted = { ...scenario, assistance: { ...assistance, failureIncrease: '0.2' } };
    expectAbout(yearOf('incidentLoss', assisted), 24 * 0.2 * 8 * 500 - 48 * 0.06 * 1 * 500);
    expect(resultOf(assisted).delivery.after.changeFailureRate?.toString()).toBe('0.06');
  });
  test('no more than every release can fail', () => {
    const assistance = { developers: 0, hoursPerWeek: 1, weeksPerYear: 46, userShare: 1, timeSaved: 0 };
    const assisted = { ...incidents({ failureRateAfter: '0.9' }), assistance: { ...assistance, failureIncrease: 1 } };
    expect(resultOf(assisted).delivery.after.changeFailureRate?.toString()).toBe('1');
  });
});

describe('the loss per hour where it is not told: of 8,760 a year a model earns 1 an hour, and a quarter of it is lost', () => {
  const scenario = (incidents: object = {}) => ({
    models: { count: 40 },
    value: { perModelYear: 8760 },
    releases: { perModelYear: 4 },
    incidents: {
      changeFailureRate: '0.2',
      failureCut: '0.5',
      recoveryHours: 10,
      recoveryCut: '0.2',
      severity: '0.25',
      ...incidents,
    },
  });
  // 160 releases: 32 fail for 10 hours, then 16 for 8.
  const hours = 32 * 10 - 16 * 8;
  test('192 broken hours less, at 1 × 0.25', () => {
    expectAbout(yearOf('incidentLoss', scenario()), hours * 0.25);
  });
  test('an outage record of a whole system is an upper limit of what all models earn, each its part of it', () => {
    expectAbout(yearOf('incidentLoss', scenario({ outageCostPerHour: 20 })), (hours * 20 * 0.25) / 40);
    expectAbout(yearOf('incidentLoss', scenario({ outageCostPerHour: 4000 })), hours * 0.25);
  });
});

describe('10 models with 2 changes and 2 retrainings a year, and then 4 retrainings: 40 hours each, then 14 and 2', () => {
  const scenario = (releases: object = {}) => ({
    ...crew,
    models: { count: 10 },
    releases: { perModelYear: 2, retrainingsPerModelYear: 2, retrainingFactor: 2, ...releases },
    deployment: { hoursPerRelease: 40, hoursAfter: 14, hoursPerRetraining: 2 },
  });
  test('10 × (4 × 40 − 2 × 14 − 4 × 2) hours at 80', () => {
    expectAbout(yearOf('deploymentLabour', scenario()), 10 * (4 * 40 - 2 * 14 - 4 * 2) * 80);
  });
  test('so many retrainings after may be told by themselves: 12', () => {
    const told = { perModelYear: 2, retrainingsPerModelYear: 2, retrainingsPerModelYearAfter: 12 };
    const monthly = { ...scenario(), releases: told };
    expectAbout(yearOf('deploymentLabour', monthly), 10 * (4 * 40 - 2 * 14 - 12 * 2) * 80);
    expect(resultOf(monthly).delivery.after.deploymentsPerYear?.toString()).toBe('140');
  });
  test('a further change costs 14 hours, a further retraining 2', () => {
    const hours = (releases: object): number =>
      yearOf('deploymentLabour', scenario(releases))
        .div(10 * 80)
        .toNumber();
    expect(hours({}) - hours({ factor: '1.5' })).toBeCloseTo(14, 9);
    expect(hours({}) - hours({ retrainingFactor: '2.5' })).toBeCloseTo(2, 9);
  });
  test('both kinds fail alike, train anew, and need their data: 60 releases where there were 40', () => {
    const rates = { changeFailureRate: '0.2', failureRateAfter: '0.2', recoveryHours: 8, recoveryHoursAfter: 8 };
    const all = {
      ...scenario(),
      incidents: { ...rates, lossPerHour: 5 },
      retraining: { computePerRelease: 40 },
    };
    expectAbout(yearOf('incidentLoss', all), (40 - 60) * 0.2 * 8 * 5);
    expectAbout(yearOf('retraining', all), 20 * 40);
  });
  test('evidence and bias tests are of changes', () => {
    const tested = {
      ...scenario(),
      compliance: { regulatedShare: 1, auditHours: 0, auditHoursAfter: 0, evidenceHours: 6, evidenceHoursAfter: 3 },
      fairness: { scope: 1, hoursBefore: 5, hoursAfter: 4 },
    };
    expectAbout(yearOf('audit', tested), 20 * (6 - 3) * 80);
    expectAbout(yearOf('fairness', tested), 20 * (5 - 4) * 80);
  });
});

test('retraining: 2 further releases of 10 models at 40 of compute each', () => {
  const scenario = {
    models: { count: 10 },
    releases: { perModelYear: 4, factor: '1.5' },
    retraining: { computePerRelease: 40 },
    adoption: { ceiling: '0.5' },
  };
  expectAbout(yearOf('retraining', scenario), 10 * 2 * 40 * 0.5);
});

test('monitoring of 10 models at 40 a month, and an alert a month of 20 minutes each at 80 an hour', () => {
  const scenario = {
    ...crew,
    models: { count: 10 },
    monitoring: { pricePerModelMonth: 40, alertsPerModelMonth: 1, triageMinutes: 20, falseAlarmShare: '0.6' },
    adoption: { ceiling: '0.5' },
  };
  expectAbout(yearOf('monitoring', scenario), 10 * 12 * 40 * 0.5);
  expectAbout(yearOf('alertTriage', scenario), ((10 * 12 * 20) / 60) * 80 * 0.5);
});

describe('shifts of 10 models, one every other year, noticed after 14 days of which 60 % are cut', () => {
  const scenario = (drift: object) => ({
    models: { count: 10 },
    value: { perModelYear: 36500 },
    drift: { eventsPerModelYear: '0.5', detectionDays: 14, lossShare: '0.25', ...drift },
    adoption: { ceiling: '0.5' },
  });
  test('at 100 of value a day, a quarter of it lost', () => {
    const avoided = 10 * 0.5 * (14 * 0.6) * 100 * 0.25 * 0.5;
    expectAbout(yearOf('lateDetection', scenario({ detectionCut: '0.6' })), avoided);
    expectAbout(yearOf('lateDetection', scenario({ detectionDaysAfter: '5.6' })), avoided);
  });
});

describe('delivery, before and after', () => {
  const scenario = {
    models: { count: 10 },
    releases: { perModelYear: 4, freezeWeeks: 13, factor: 2 },
    leadTime: { days: 73, cut: '0.5' },
    incidents: { changeFailureRate: '0.2', failureCut: '0.5', recoveryHours: 10, recoveryCut: '0.4' },
  };
  const { before, after } = resultOf(scenario).delivery;
  // A month of 365 ÷ 12 days: 73 days are 2.4 months. A quarter of the year is frozen: 3 releases, then 6.
  test.each([
    ['deploymentsPerYear', 30, 60],
    ['leadTimeDays', 73, 36.5],
    ['modelAgeMonths', 2.4 + 12 / 3 / 2, 1.2 + 12 / 6 / 2],
    ['changeFailureRate', 0.2, 0.1],
    ['failedDeploymentsPerYear', 30 * 0.2, 60 * 0.1],
    ['recoveryHours', 10, 6],
    ['downHoursPerYear', 30 * 0.2 * 10, 60 * 0.1 * 6],
    // As a Poisson process: the chance that of 60 hours a year none is now.
    ['availability', Math.exp(-60 / 8760), Math.exp(-36 / 8760)],
  ] as const)('%s', (key, then, now) => {
    expectAbout(before[key], then);
    expectAbout(after[key], now);
  });

  describe('3 hand-offs that wait 5 days each, of which 40 % are cut', () => {
    const handedOver = {
      ...scenario,
      ...crew,
      coordination: { people: 10, hoursPerWeek: 3, weeksPerYear: 46, cut: '0.25' },
      leadTime: { days: 73, handOffs: 3, waitDays: 5, handOffsCut: '0.4' },
    };
    test('handOffWaitDays: 15 days, then 9, which shorten the lead time by 6', () => {
      const { delivery } = resultOf(handedOver);
      expectAbout(delivery.before.handOffWaitDays, 15);
      expectAbout(delivery.after.handOffWaitDays, 9);
      expectAbout(delivery.after.leadTimeDays, 67);
    });
    test('and are not money a second time: every line is as without them', () => {
      const linesOf = (leadTime: object) =>
        resultOf({ ...handedOver, leadTime }).lines.map(({ id, total }) => [id, total.toString()]);
      expect(linesOf(handedOver.leadTime)).toEqual(linesOf({ days: 73, cut: 0 }));
    });
  });

  test('the data of a model that is never released has no age', () => {
    const never = resultOf({ ...scenario, releases: { perModelYear: 0 } }).delivery;
    expect(never.before.modelAgeMonths).toBeUndefined();
    expectAbout(never.before.deploymentsPerYear, 0);
  });
});
