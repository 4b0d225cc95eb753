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
    rollback: ['incidentLabour', 'incidentLoss'],
    retraining: ['freshness'],
    templates: ['templates'],
    sharedTeams: ['coordination'],
  } as const;
  // A ninth of the list of practices, by 40 %: of what belongs to no single practice.
  const ofNone = ['moreProjects', 'infrastructureSaving', 'retiredTools'];
  const gap = 1 - 0.4 / 9;

  test.each(Object.entries(linesOf))('%s', (practice, own) => {
    const told = bank({ practices: { [practice]: '0.4' } });
    for (const { id, side } of usual.lines.filter((line) => line.side === 'benefit')) {
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
    expect(figureOf(told, 'enjoyedAlready')).toBeCloseTo(0.4 * own + (0.4 / 9) * ofAll, 6);
  });
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
    ['incidentLoss', { incidents: { recoveryHours: 10 } }],
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
