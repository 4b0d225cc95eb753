import { describe, expect, test } from 'vitest';
import { calculate, scenarioFor, type Result, type Scenario } from '../../src/index.js';
import { expectAbout, kpiOf } from './by-hand.js';

/**
 * What a profile says of effort and benefit, with further projects that go live, of which it takes none to be likeliest;
 * no cap on freed hours binds in a medium bank.
 */
const furtherProjects = { extraShareLive: '0.05' };
const profile: Scenario = { size: 'medium', projects: furtherProjects };
const bank = (overrides: Partial<Scenario> = {}): Result =>
  calculate(scenarioFor('finance', { ...profile, baseCase: 'likely', ...overrides }));
const usual = bank();

const totalOf = (result: Result, id: string): number => {
  const line = result.lines.find((each) => each.id === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line.total.toNumber();
};
const figureOf = ({ kpis }: Result, id: string): number => kpis.find((kpi) => kpi.id === id)?.value?.toNumber() ?? NaN;

describe('a practice that is in place by 40 % leaves 60 % of what its benchmark would bring', () => {
  const linesOf = {
    pipelines: ['deploymentLabour', 'earlierValue'],
    tracking: ['reworkHours', 'reworkCompute'],
    dataVersioning: ['preparation'],
    lineage: ['audit'],
    monitoring: ['runLabour', 'lateDetection'],
    rollback: [],
    retraining: ['freshness'],
    templates: ['templates'],
    sharedTeams: ['coordination'],
  } as const;
  // A ninth of the list of practices, by 40 %: of what belongs to no single practice.
  const ofNone = ['moreProjects', 'infrastructureSaving', 'retiredTools'];
  const gap = 1 - 0.4 / 9;
  // Three practices have a part in what failed releases cost.
  const ofFailures = ['incidentLabour', 'incidentLoss'];

  test.each(Object.entries(linesOf))('%s', (practice, own) => {
    const told = bank({ practices: { [practice]: '0.4' } });
    for (const { id, side } of usual.lines.filter((line) => line.side === 'benefit' && !ofFailures.includes(line.id))) {
      const share = (own as readonly string[]).includes(id) ? 0.6 : ofNone.includes(id) ? gap : 1;
      expect(totalOf(told, id) / totalOf(usual, id), `${side} ${id}`).toBeCloseTo(share, 12);
    }
  });
  test('and of the effort of set-up, links and migration what is missing of all practices', () => {
    const told = bank({ practices: { pipelines: '0.4' } });
    for (const id of ['setup', 'linkBuild', 'migration']) {
      expectAbout(told.lines.find((line) => line.id === id)?.total, totalOf(usual, id) * gap);
    }
    expect(totalOf(told, 'trainingHours')).toBe(totalOf(usual, 'trainingHours'));
  });
  test('the gap score is what is missing of the nine', () => {
    expect(figureOf(bank({ practices: { pipelines: '0.4', lineage: 1 } }), 'practiceGap')).toBeCloseTo(1 - 1.4 / 9, 12);
  });
  test('what is enjoyed already is shown, and counted nowhere', () => {
    const told = bank({ practices: { pipelines: '0.4' } });
    const own = totalOf(usual, 'deploymentLabour') + totalOf(usual, 'earlierValue');
    const ofAll = ofNone.reduce((total, id) => total + totalOf(usual, id), 0);
    // A measured share of failures leaves nothing of them to the pipelines.
    const counted = ofFailures.reduce((total, id) => total + totalOf(usual, id) - totalOf(told, id), 0);
    expect(figureOf(told, 'enjoyedAlready')).toBeCloseTo(0.4 * own + (0.4 / 9) * ofAll + counted, 6);
  });
});

/** What failed releases cost: releases, the share that fails and the hours of each, as they are today and after. */
describe('what is spared on failed releases counts from where the organisation stands', () => {
  const input = (path: string): number => {
    const row = usual.evidence.inputs.find((each) => each.path === path);
    if (row === undefined) throw new Error(`no input ${path}`);
    return row.value.toNumber();
  };
  const open = 1 - input('releases.freezeWeeks') / 52;
  const changes = input('releases.perModelYear') * open;
  const retrained = input('releases.retrainingsPerModelYear') * open;
  const rate = input('incidents.changeFailureRate');
  const hours = input('incidents.recoveryHours');
  const mixed = (before: number, after: number, inPlace: number): number => before * (1 - inPlace) + after * inPlace;
  const perModel = ({
    retraining = 0,
    pipelines = 0,
    rollback = 0,
  }): Record<'releases' | 'failed' | 'down', number> => {
    const releases = changes + mixed(retrained, retrained * input('releases.retrainingFactor'), retraining);
    const failed = releases * mixed(rate, rate * (1 - input('incidents.failureCut')), pipelines);
    return { releases, failed, down: failed * mixed(hours, hours * (1 - input('incidents.recoveryCut')), rollback) };
  };
  const after = perModel({ retraining: 1, pipelines: 1, rollback: 1 });
  const nothing = perModel({});

  test.each([
    [{ retraining: '0.4' }],
    [{ pipelines: '0.4' }],
    [{ rollback: '0.4' }],
    [{ retraining: '0.2', pipelines: '0.9', rollback: 1 }],
  ] as const)('%j', (practices) => {
    const told = bank({ practices });
    const today = perModel(Object.fromEntries(Object.entries(practices).map(([key, share]) => [key, Number(share)])));
    // Hands-on hours fall as the hours to restore do, so that both lines move alike.
    for (const id of ['incidentLoss', 'incidentLabour']) {
      const share = (today.down - after.down) / (nothing.down - after.down);
      // An hour less counts for the part that is realised, an hour more whole.
      const realised =
        id === 'incidentLabour' ? partOf(today.down - after.down) / partOf(nothing.down - after.down) : 1;
      expect(totalOf(told, id) / totalOf(usual, id), id).toBeCloseTo(share * realised, 9);
    }
    const models = input('models.count');
    const { before } = told.delivery;
    expect(before.deploymentsPerYear?.toNumber()).toBeCloseTo(models * today.releases, 8);
    expect(before.failedDeploymentsPerYear?.toNumber()).toBeCloseTo(models * today.failed, 8);
    expect(before.downHoursPerYear?.toNumber()).toBeCloseTo(models * today.down, 8);
    expect(told.delivery.after).toEqual(usual.delivery.after);
    const further = (after.releases - today.releases) / (after.releases - nothing.releases);
    expect(totalOf(told, 'retraining') / totalOf(usual, 'retraining')).toBeCloseTo(further, 12);
  });
  const partOf = (spared: number): number => (spared > 0 ? input('realisation.freedHours') : 1);
});

const everything = {
  pipelines: 1,
  tracking: 1,
  dataVersioning: 1,
  lineage: 1,
  monitoring: 1,
  rollback: 1,
  retraining: 1,
  templates: 1,
  sharedTeams: 1,
} as const;

describe('an organisation in which every practice is in place', () => {
  const told = bank({ practices: everything });
  test('gains nothing from what benchmarks promise', () => {
    expect(told.metrics.totalBenefit.isZero()).toBe(true);
    expect(told.verdict.answer).toBe('not-worth-it');
  });
  test('has nothing to set up, to link or to move', () => {
    expect(['setup', 'linkBuild', 'migration'].map((id) => totalOf(told, id))).toEqual([0, 0, 0]);
  });
  test('delivers after as it does today, and pays for no further compute', () => {
    expect(told.delivery.before).toEqual(told.delivery.after);
    expect(told.delivery.before.leadTimeDays).toEqual(usual.delivery.after.leadTimeDays);
    expect(totalOf(told, 'retraining')).toBe(0);
  });
  test('has no room for further experiments', () => {
    expect(figureOf(told, 'experiments.extra')).toBe(0);
    expect(figureOf(usual, 'experiments.extra')).toBeGreaterThan(0);
  });
});

describe('a baseline that was measured contains what is in place, and is not scaled', () => {
  test.each([
    ['deploymentLabour', { deployment: { hoursPerRelease: 40 } }],
    ['coordination', { coordination: { role: 'engineer', hoursPerWeek: 3 } }],
    ['runLabour', { runLabour: { role: 'engineer', hoursPerModelMonth: 6 } }],
    ['lateDetection', { drift: { detectionDays: 14 } }],
    ['earlierValue', { leadTime: { days: 31 } }],
    ['freshness', { releases: { perModelYear: 4 } }],
    ['infrastructureSaving', { models: { infrastructure: 480000 } }],
    ['moreProjects', { projects: { shareLive: '0.5', ...furtherProjects } }],
    ['retiredTools', { retiredTools: { costPerYear: 60000 } }],
    ['templates', { templates: { role: 'data-scientist', hoursPerModel: 60 } }],
    ['audit', { compliance: { role: 'validator', auditHours: 60 } }],
    ['incidentLoss', { incidents: { recoveryHours: 10, changeFailureRate: '0.2' }, releases: { perModelYear: 4 } }],
  ] as const)('%s', (id, measured) => {
    const without = bank(measured);
    const told = bank({ ...(measured as Partial<Scenario>), practices: everything });
    expect(totalOf(told, id)).toBe(totalOf(without, id));
    expect(totalOf(told, id)).not.toBe(0);
  });
  test('set-up hours of one’s own neither', () => {
    const roles = [{ id: 'data-scientist' }, { id: 'engineer', setupHours: 1800 }, { id: 'validator' }];
    expect(totalOf(bank({ roles, practices: everything }), 'setup')).toBe(totalOf(usual, 'setup'));
  });
});

test('practices alone, with nothing else told, have a gap and earn nothing', () => {
  expectAbout(kpiOf('practiceGap', { practices: { tracking: '0.9' } }), 1 - 0.1);
  expectAbout(kpiOf('enjoyedAlready', { practices: { tracking: '0.9' } }), 0);
});
