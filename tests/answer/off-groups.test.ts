import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/index.js';
import { basisOf } from '../../src/model/basis.js';
import { costs } from '../../src/model/order.js';
import { resolve } from '../../src/scenario/resolve.js';
import { everything } from './random-organisation.js';
import { modelOf } from './read-model.js';

describe('a group that is off', () => {
  const told: Readonly<Record<string, readonly string[]>> = {
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
    infrastructureSaving: ['trainingSaving', 'servingSaving', 'idleSaving'],
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
  /** Costs of groups of which nothing is told above: their own declarations say which lines are theirs. */
  const declared = (): Readonly<Record<string, readonly string[]>> => {
    const resolved = resolve(whole);
    if (!resolved.ok) throw new Error('the scenario is sound');
    const basis = basisOf(resolved.shape);
    return Object.fromEntries(
      costs
        .filter(({ inputs }) => !(inputs.key in told))
        .map(({ inputs, linesOf: lines }) => [inputs.key, lines(basis).map(({ line }) => line.id)]),
    );
  };
  const linesOf = { ...told, ...declared() };
  /** Every line, of which the net present value can be worked out. */
  const inStatement = (scenario: Scenario): readonly string[] => {
    const { model, table, read } = modelOf(scenario);
    expect(read(table).figure(model.returns.all.npv).isFinite()).toBe(true);
    return model.statement.map(({ line }) => line.id);
  };
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
