import { describe, expect, test } from 'vitest';
import { calculate, type Scenario } from '../../src/index.js';
import { everything } from './random-organisation.js';

describe('a group that is off', () => {
  const linesOf: Readonly<Record<string, readonly string[]>> = {
    procurement: ['procurement', 'procurementFees'],
    setup: ['setup', 'consulting', 'parallelRun'],
    links: ['linkBuild', 'linkUpkeep'],
    migration: ['migration'],
    contingency: ['contingencyHours', 'contingencyCash'],
    dataManagement: ['dataSetup', 'dataStewardship', 'dataStorage'],
    change: ['workshops', 'changeLead', 'coaching'],
    cohorts: ['trainingFees', 'trainingHours'],
    awareness: ['awareness'],
    learning: ['learningLoss'],
    skillGap: ['skillGap'],
    tools: ['first', 'second'].flatMap((id) =>
      ['licence', 'usage', 'hosting', 'hostingInfrastructure'].map((line) => `${line}.${id}`),
    ),
    infrastructure: ['platformInfrastructure', 'infrastructurePurchase'],
    runTeam: ['runTeam'],
    oldWay: ['oldWay'],
    switching: ['switching'],
    monitoring: ['monitoring', 'alertTriage'],
    retraining: ['retraining'],
    exit: ['exit'],
    deployment: ['deploymentLabour'],
    coordination: ['coordination'],
    runLabour: ['runLabour'],
    preparation: ['preparation'],
    rework: ['reworkHours', 'reworkCompute'],
    templates: ['templates'],
    rollbacks: ['rollbacks'],
    incidents: ['incidentLabour', 'incidentLoss'],
    compliance: ['audit', 'auditFees'],
    fairness: ['fairness'],
    penalty: ['penalty'],
    assistance: ['assistance', 'assistanceSeats', 'assistanceReview'],
    explainability: ['explanation', 'explainability', 'explainabilityBuild'],
    drift: ['lateDetection'],
    freshness: ['freshness'],
    projects: ['moreProjects'],
    improvements: ['improvements'],
    infrastructureSaving: ['infrastructureSaving'],
    idleModels: ['idleModels'],
    retiredTools: ['retiredTools'],
    retention: ['leaversAvoided'],
    grants: ['grant.first', 'grant.second'],
    customLines: ['first', 'second'],
  };
  const whole: Scenario = {
    ...everything(['scaling', 'setup']),
    setup: { consultingDays: 10, consultingDayRate: 900, parallelRunMonths: 2, oldCostPerMonth: 700 },
  };
  const inStatement = (scenario: Scenario): readonly string[] => calculate(scenario).lines.map(({ id }) => id);
  const all = inStatement(whole);

  test('has lines, and no line is of no group', () => {
    expect([...Object.values(linesOf).flat(), 'earlierValue'].toSorted()).toEqual(all.toSorted());
  });

  test.each(Object.entries(linesOf))('takes away its lines and no other: %s', (group, ids) => {
    const left = inStatement({ ...whole, [group]: 'off' });
    expect(left).toEqual(all.filter((id) => !ids.includes(id)));
  });

  test('takes away what cannot be told without it: how fresh a model is, without the lead time', () => {
    const left = inStatement({ ...whole, leadTime: 'off', freshness: 'off' });
    expect(left).toEqual(all.filter((id) => !['earlierValue', 'freshness'].includes(id)));
  });
});
