import { describe, expect, test } from 'vitest';
import { crew, expectAbout, resultOf, yearOf } from './by-hand.js';

describe('the same hour is not sold twice: 100 productive hours a month, of which at most 35 can be freed', () => {
  // 30 hours of roll-backs and 40 of run labour a month: half of each counts.
  const scenario = (more: object = {}) => ({
    roles: [
      { id: 'engineer', people: 1, hourlyRate: 80 },
      { id: 'scientist', people: 1, hourlyRate: 100 },
    ],
    wages: { productiveHours: 1200 },
    realisation: { freedHours: 1, freedHoursCap: '0.35' },
    models: { count: 1 },
    rollbacks: { role: 'engineer', perYear: 120, hoursBefore: 3, hoursAfter: 0 },
    runLabour: { role: 'engineer', hoursPerModelMonth: 50, hoursAfter: 10 },
    ...more,
  });

  test('pro rata: 15 and 20 hours a month are counted', () => {
    expectAbout(yearOf('rollbacks', scenario()), 12 * 15 * 80);
    expectAbout(yearOf('runLabour', scenario()), 12 * 20 * 80);
  });
  test('what is left out is told, role by role: 420 hours a year', () => {
    const { notices, freedHours } = resultOf(scenario());
    const capped = notices.flatMap((notice) => (notice.code === 'hours-capped' ? [notice] : []));
    expect(capped.map(({ role, hoursCut }) => [role, hoursCut.toString()])).toEqual([['engineer', '420']]);
    const engineer = freedHours.find(({ role }) => role === 'engineer');
    expectAbout(engineer?.freed[1], 12 * 70);
    expectAbout(engineer?.cut[1], 12 * 35);
  });
  test('the hours of another role are its own', () => {
    const preparation = { role: 'scientist', people: 1, timeShare: '0.3', cut: 1 };
    expectAbout(yearOf('preparation', scenario({ preparation })), 0.3 * 1200 * 100);
    expectAbout(yearOf('rollbacks', scenario({ preparation })), 12 * 15 * 80);
  });
  test('work that roles share is held back for the one whose cap it meets', () => {
    const roles = [
      { id: 'engineer', people: 1, hourlyRate: 80, releaseShare: '0.75' },
      { id: 'scientist', people: 1, hourlyRate: 100, releaseShare: '0.25' },
    ];
    const deployment = { hoursPerRelease: 40, hoursAfter: 0 };
    const shared = scenario({ roles, releases: { perModelYear: 12 }, deployment, runLabour: undefined, rollbacks });
    // A month: the engineer’s 30 hours and 30 of roll-backs are held to 35; the scientist’s 10 are not.
    expectAbout(yearOf('deploymentLabour', shared), 12 * ((30 * 35 * 80) / 60 + 10 * 100));
  });
  const rollbacks = { role: 'engineer', perYear: 12, hoursBefore: 30, hoursAfter: 0 };
  test('hours that the new way takes more make no room for others, and cost in full', () => {
    const assistance = {
      role: 'engineer',
      developers: 1,
      hoursPerWeek: 20,
      weeksPerYear: 48,
      userShare: 1,
      timeSaved: '-0.25',
    };
    // 20 hours a month more.
    expectAbout(yearOf('assistance', scenario({ assistance })), -12 * 20 * 80);
    expectAbout(yearOf('rollbacks', scenario({ assistance })), 12 * 15 * 80);
  });
  test('the cap is an input', () => {
    const realisation = { freedHours: 1, freedHoursCap: '0.7' };
    expectAbout(yearOf('rollbacks', scenario({ realisation })), 12 * 30 * 80);
    expect(resultOf(scenario({ realisation })).notices.map(({ code }) => code)).not.toContain('hours-capped');
  });
});

describe('losses together cannot exceed the value of the models: one worth 12,000 a year', () => {
  // Shifts: 10 of 36.5 days, all of the value lost, 1,000 a month. Incidents: 1 a month of 3 hours at 1,000 an hour.
  const shifts = { eventsPerModelYear: 10, detectionDays: '36.5', detectionDaysAfter: 0, lossShare: 1 };
  const broken = { changeFailureRate: 1, failureRateAfter: 0, recoveryHours: 3, recoveryCut: 0, lossPerHour: 1000 };
  const scenario = (losses: object, more: object = {}) => ({
    models: { count: 1 },
    value: { perModelYear: 12000 },
    releases: { perModelYear: 12 },
    ...losses,
    ...more,
  });
  const both = scenario({ drift: shifts, incidents: broken });
  const cutOf = (each: object): (string | undefined)[] =>
    resultOf(each).notices.flatMap((notice) => (notice.code === 'losses-capped' ? [notice.amountCut.toString()] : []));

  test('4,000 a month are held to 1,000, each line to a quarter', () => {
    expectAbout(yearOf('lateDetection', both), 3000);
    expectAbout(yearOf('incidentLoss', both), 9000);
  });
  test('and a notice tells of the 36,000 left out', () => {
    expect(cutOf(both)).toEqual(['36000']);
  });
  test('a loss alone is held to it too', () => {
    const alone = scenario({ incidents: broken });
    expectAbout(yearOf('incidentLoss', alone), 12000);
    expect(cutOf(alone)).toEqual(['24000']);
  });
  test('a loss of just the value is not cut', () => {
    expectAbout(yearOf('lateDetection', scenario({ drift: shifts })), 12000);
    expect(cutOf(scenario({ drift: shifts }))).toEqual([]);
  });
  test('to the value of what is on the new practice', () => {
    const adoption = { ceiling: '0.5' };
    expectAbout(yearOf('incidentLoss', scenario({ drift: shifts, incidents: broken }, { adoption })), 4500);
  });
  test('what gets worse is not held back, and makes no room', () => {
    const worse = { ...broken, changeFailureRate: 0, failureRateAfter: 1 };
    const mixed = scenario({ drift: shifts, incidents: worse });
    expectAbout(yearOf('incidentLoss', mixed), -36000);
    expectAbout(yearOf('lateDetection', mixed), 12000);
  });
  test('freshness is one of them', () => {
    // Never released, all lost; then no loss: 1,000 a month beside 4,000 of the others.
    const freshness = { decayPerMonth: 1, decayCap: 1 };
    const leadTime = { days: 0, cut: 0 };
    const releases = { perModelYear: 1, factor: 1000000000 };
    const incidents = { ...broken, changeFailureRate: '0.000000001', failureRateAfter: 0 };
    const three = scenario({ drift: shifts, freshness, leadTime, incidents }, { releases });
    const all = ['lateDetection', 'freshness', 'incidentLoss'].map((id) => yearOf(id, three).toNumber());
    expect(all.reduce((total, each) => total + each, 0)).toBeCloseTo(12000, 8);
  });
});

describe('a risk adjustment takes its share off the line of its name', () => {
  const told = {
    ...crew,
    horizonMonths: 12,
    adoption: {},
    models: { count: 20, newPerYear: 10, infrastructure: 120000 },
    value: { perModelYear: 12000000, perishable: '0.5', attribution: '0.5' },
    releases: { perModelYear: 4, factor: '1.5' },
    leadTime: { days: 31, cut: '0.5' },
    freshness: { decayPerMonth: '0.01' },
    incidents: {
      changeFailureRate: '0.2',
      failureCut: '0.5',
      recoveryHours: 8,
      recoveryCut: '0.5',
      responders: 2,
      handsOnHours: 4,
    },
    coordination: { people: 10, hoursPerWeek: 3, weeksPerYear: 46, cut: '0.25' },
    preparation: { people: 10, timeShare: '0.45', cut: '0.05' },
    rework: {
      people: 10,
      experimentsPerPersonYear: 30,
      rerunShare: '0.22',
      rerunCut: '0.3',
      hoursPerExperiment: 8,
      computePerExperiment: 25,
    },
    compliance: {
      regulatedShare: '0.5',
      auditHours: 60,
      auditCut: '0.3',
      auditFeesPerYear: 50000,
      auditFeesCut: '0.1',
    },
    fairness: { scope: '0.25', hoursBefore: 10, hoursAfter: 2 },
    explainability: { casesPerYear: 300, hoursBefore: 4, hoursAfter: 1 },
    assistance: { developers: 8, hoursPerWeek: 15, weeksPerYear: 46, userShare: 1, timeSaved: '0.1' },
    projects: { shareLive: '0.5', extraShareLive: '0.2', runCostPerModelYear: 1000 },
    improvements: {
      before: 50,
      after: 56,
      successShare: '0.33',
      impact: '0.005',
      productRevenue: 1000000,
      margin: '0.2',
      attribution: 1,
    },
    infrastructureSaving: { cut: '0.15' },
    idleModels: { share: '0.1' },
    retiredTools: { costPerYear: 12000 },
    retention: { leavers: '0.1', cut: '0.2', replacementCost: 30000 },
  };
  const byHands = {
    deployment: { hoursPerRelease: 40, handsOnCut: '0.65' },
    runLabour: { hoursPerModelMonth: 6, cut: '0.4' },
    templates: { hoursPerModel: 60, coverage: '0.6' },
    rollbacks: { perYear: 20, hoursBefore: 5, hoursAfter: 1 },
  };
  const byScale = {
    scaling: { modelsPerPerson: 5, modelsPerPersonAfter: 10, staffToday: 3, hiringPlan: 'approved' },
  };
  const scenarioWith = (id: string): object => ({
    ...told,
    ...(['scaling', 'avoidedHires'].includes(id) ? byScale : byHands),
  });

  test.each([
    'deploymentLabour',
    'coordination',
    'runLabour',
    'preparation',
    'reworkHours',
    'templates',
    'rollbacks',
    'incidentLabour',
    'audit',
    'fairness',
    'assistance',
    'explanation',
    'scaling',
    'avoidedHires',
    'earlierValue',
    'freshness',
    'moreProjects',
    'improvements',
    'infrastructureSaving',
    'idleModels',
    'retiredTools',
    'reworkCompute',
    'auditFees',
    'leaversAvoided',
  ])('%s', (id) => {
    const whole = yearOf(id, scenarioWith(id));
    expect(whole.gt(0)).toBe(true);
    const adjusted = yearOf(id, { ...scenarioWith(id), riskAdjustment: { [id]: '0.25' } });
    expectAbout(adjusted, whole.times('0.75').toNumber());
  });

  test('an expected loss takes none: its doubt is in its probability', () => {
    expect(() => resultOf({ ...told, riskAdjustment: { incidentLoss: '0.2' } })).toThrow('incidentLoss');
  });
});
