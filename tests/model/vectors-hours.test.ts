import { describe, expect, test } from 'vitest';
import { crew, expectAbout, kpiOf, resultOf, yearOf } from './by-hand.js';

/** Half of a freed hour becomes money. */
const half = { ...crew, realisation: { freedHours: '0.5' } };

test('coordination: 15 people, 4 hours a week, 46 weeks, a quarter of it cut, half realised at 80: 27,600', () => {
  const coordination = { people: 15, hoursPerWeek: 4, weeksPerYear: 46, cut: '0.25' };
  expectAbout(yearOf('coordination', { ...half, coordination }), 27600);
});

test('run labour: 40 models, 6 hours a month of which 40 % are cut', () => {
  const scenario = (runLabour: object) => ({ ...half, models: { count: 40 }, runLabour });
  const saved = 40 * 12 * 6 * 0.4 * 80 * 0.5;
  expectAbout(yearOf('runLabour', scenario({ hoursPerModelMonth: 6, cut: '0.4' })), saved);
  expectAbout(yearOf('runLabour', scenario({ hoursPerModelMonth: 6, hoursAfter: '3.6' })), saved);
});

test('data preparation: 45 % of the time of 10 people, a twentieth of it cut', () => {
  const preparation = { people: 10, timeShare: '0.45', cut: '0.05' };
  expectAbout(yearOf('preparation', { ...half, preparation }), 10 * 1750 * 0.45 * 0.05 * 80 * 0.5);
});

describe('rework: 10 people, 30 experiments a year, 22 % run again, of which 30 % are cut', () => {
  const scenario = {
    ...half,
    rework: {
      people: 10,
      experimentsPerPersonYear: 30,
      rerunShare: '0.22',
      rerunCut: '0.3',
      hoursPerExperiment: 8,
      computePerExperiment: 25,
    },
  };
  const spared = 300 * 0.22 * 0.3;
  test('8 hours each, half realised at 80, and 25 of compute, which is cash', () => {
    expectAbout(yearOf('reworkHours', scenario), spared * 8 * 80 * 0.5);
    expectAbout(yearOf('reworkCompute', scenario), spared * 25);
    const kinds = resultOf(scenario).lines.map(({ id, kind }) => `${id} ${kind}`);
    expect(kinds).toEqual(['reworkHours capacity', 'reworkCompute cash']);
  });
  test('the share after may be told in place of its cut', () => {
    const { rerunCut, ...rest } = scenario.rework;
    expect(rerunCut).toBe('0.3');
    expectAbout(yearOf('reworkCompute', { ...scenario, rework: { ...rest, rerunShareAfter: '0.154' } }), spared * 25);
  });
  test('30 ÷ 12 experiments a month of which 78 % count; room for 19.8 more a year among 10 people', () => {
    expectAbout(kpiOf('experiments.before', scenario), (30 / 12) * 0.78);
    expectAbout(kpiOf('experiments.extra', scenario), spared / 10 / 12);
  });
});

test('templates: 10 new models a year, 60 % of them with one, 60 hours each; more of them as the estate grows', () => {
  const scenario = (models: object) => ({ ...half, models, templates: { hoursPerModel: 60, coverage: '0.6' } });
  expectAbout(yearOf('templates', scenario({ newPerYear: 10 })), 10 * 0.6 * 60 * 80 * 0.5);
  const growing = scenario({ newPerYear: 10, growth: '0.2' });
  const months = Array.from({ length: 12 }, (_, month) => 1.2 ** ((month + 0.5) / 12));
  const mean = months.reduce((total, each) => total + each, 0) / 12;
  expectAbout(yearOf('templates', growing), 10 * 0.6 * 60 * 80 * 0.5 * mean);
});

test('templates lower set-up or save hours on new models, never both', () => {
  const scenario = {
    ...half,
    models: { newPerYear: 10 },
    templates: { coverage: '0.6' },
    setup: { templateReuse: '0.2' },
  };
  expect(resultOf(scenario).lines.map(({ id }) => id)).not.toContain('templates');
});

test('roll-backs: 20 a year, 5 hours then 1', () => {
  const rollbacks = { perYear: 20, hoursBefore: 5, hoursAfter: 1 };
  expectAbout(yearOf('rollbacks', { ...half, rollbacks }), 20 * 4 * 80 * 0.5);
});

describe('regulated models: 20 models of which 40 %, 120 hours then 50', () => {
  const scenario = (compliance: object, more: object = {}) => ({
    ...crew,
    models: { count: 20 },
    compliance: { regulatedShare: '0.4', auditHours: 120, auditHoursAfter: 50, ...compliance },
    ...more,
  });
  const releases = { perModelYear: 4, factor: '1.5' };
  test('44,800 a year at 80', () => {
    expectAbout(yearOf('audit', scenario({})), 44800);
  });
  test('6 hours of evidence for a change, then 3, each with its own number of releases: 4 and 6', () => {
    const evidence = { evidenceHours: 6, evidenceCut: '0.5' };
    expectAbout(yearOf('audit', scenario(evidence, { releases })), 44800 + 8 * (4 * 6 - 6 * 3) * 80);
    const after = { evidenceHours: 6, evidenceHoursAfter: 3 };
    expectAbout(yearOf('audit', scenario(after, { releases })), 44800 + 8 * (4 * 6 - 6 * 3) * 80);
  });
  test('more releases may take more evidence than audits save, and that counts in full', () => {
    const evidence = { auditHours: 1, auditHoursAfter: 1, evidenceHours: 6, evidenceCut: '0.2' };
    const rho = { realisation: { freedHours: '0.5' } };
    expectAbout(yearOf('audit', scenario(evidence, { releases, ...rho })), 8 * (4 * 6 - 6 * 4.8) * 80);
  });
  test('a tenth less of 50,000 for outside auditors; whoever tells only that is asked for nothing else', () => {
    const compliance = { auditFeesPerYear: 50000, auditFeesCut: '0.1' };
    const fees = { roles: crew.roles, compliance, adoption: { ceiling: '0.5' } };
    expectAbout(yearOf('auditFees', fees), 50000 * 0.1 * 0.5);
    expect(resultOf(fees).lines.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['auditFees cash']);
  });
});

test('a finding that is 3 points less likely, at 1,000,000: an expected loss, off unless told', () => {
  const penalty = { probabilityBefore: '0.05', probabilityAfter: '0.02', amount: 1000000 };
  expectAbout(yearOf('penalty', { penalty }), 30000);
  expect(resultOf({ penalty }).lines[0]?.kind).toBe('risk');
  expect(resultOf({ industry: 'finance' }).lines.map(({ id }) => id)).not.toContain('penalty');
});

test('fairness tests of a quarter of 20 models: 4 releases of 10 hours each, then 6 of 2', () => {
  const scenario = {
    ...half,
    models: { count: 20 },
    releases: { perModelYear: 4, factor: '1.5' },
    fairness: { scope: '0.25', hoursBefore: 10, hoursAfter: 2 },
  };
  expectAbout(yearOf('fairness', scenario), 20 * 0.25 * (4 * 10 - 6 * 2) * 80 * 0.5);
});

describe('explainability: 300 disputed decisions of 4 hours, then 1', () => {
  const scenario = {
    ...half,
    models: { count: 10 },
    explainability: {
      casesPerYear: 300,
      hoursBefore: 4,
      hoursAfter: 1,
      toolPerYear: 12000,
      computePerYear: 6000,
      buildHoursPerModel: 20,
    },
  };
  test('hours of review, half realised at 80', () => {
    expectAbout(yearOf('explanation', scenario), 300 * 3 * 80 * 0.5);
  });
  test('a tool and compute of 18,000 a year, and 20 hours to build it into each of 10 models', () => {
    expectAbout(yearOf('explainability', scenario), 18000);
    expectAbout(yearOf('explainabilityBuild', scenario), 10 * 20 * 80);
  });
  test('36,000 of benefit less 18,000 and 16,000 of cost', () => {
    expectAbout(kpiOf('explainabilityNet', scenario), 2000);
  });
});

describe('coding assistance: 8 developers, 15 hours a week, 46 weeks, 70 % of them, 15 % saved, 60 % realised at 80', () => {
  const scenario = (assistance: object = {}, more: object = {}) => ({
    ...crew,
    realisation: { freedHours: '0.6' },
    assistance: {
      developers: 8,
      hoursPerWeek: 15,
      weeksPerYear: 46,
      userShare: '0.7',
      timeSaved: '0.15',
      seats: 8,
      pricePerSeatMonth: 20,
      ...assistance,
    },
    ...more,
  });
  test('27,820.80 of hours, 1,920 of seats, 25,900.80 net', () => {
    expectAbout(yearOf('assistance', scenario()), 27820.8);
    expectAbout(yearOf('assistanceSeats', scenario()), 1920);
    expectAbout(kpiOf('assistanceNet', scenario()), 25900.8);
  });
  test('a gain of −19 % costs 58,732.80 before seats: a whole hour each, whatever is realised', () => {
    expectAbout(yearOf('assistance', scenario({ timeSaved: '-0.19' })), -58732.8);
    expectAbout(kpiOf('assistanceNet', scenario({ timeSaved: '-0.19' })), -58732.8 - 1920);
  });
  test('an hour a week in which each user reviews what it wrote', () => {
    expectAbout(yearOf('assistanceReview', scenario({ reviewHoursPerWeek: 1 })), 8 * 0.7 * 46 * 80);
  });
  test('a negative gain stays in the views of cash', () => {
    const { cashOnly, treasury } = resultOf(scenario({ timeSaved: '-0.19' }));
    expectAbout(cashOnly.totalBenefit, -58732.8);
    expectAbout(treasury.totalBenefit, -58732.8);
  });
});

describe('scaling in place of release, run and roll-back labour and templates', () => {
  const scenario = (models: number, scaling: object) => ({
    ...half,
    models: { count: models },
    scaling: { modelsPerPerson: 5, modelsPerPersonAfter: '12.5', costPerPerson: 130000, ...scaling },
  });
  const approved = { hiringPlan: 'approved' };
  test('50 models, nobody today: 6 hires of an approved plan at 130,000 are 780,000, and nobody else is freed', () => {
    expectAbout(yearOf('avoidedHires', scenario(50, approved)), 780000);
    expectAbout(yearOf('scaling', scenario(50, approved)), 0);
  });
  test('75 models, 10 people today: 5 hires avoided are 650,000 of cash; 4 people freed are capacity', () => {
    const staffed = scenario(75, { ...approved, staffToday: 10 });
    expectAbout(yearOf('avoidedHires', staffed), 650000);
    expectAbout(yearOf('scaling', staffed), 4 * 1750 * 80 * 0.5);
    const kinds = resultOf(staffed).lines.map(({ id, kind }) => `${id} ${kind}`);
    expect(kinds).toEqual(['scaling capacity', 'avoidedHires cash']);
  });
  test('posts that stay empty: of 50 models 10 people against 4, three of them there, make seven hires or one', () => {
    const staffed = scenario(50, { ...approved, staffToday: 3 });
    expectAbout(kpiOf('hiresAvoided', staffed), 6);
    expectAbout(kpiOf('hiresAvoided', { ...staffed, adoption: { ceiling: '0.5' } }), 3);
    // What no plan approved nobody avoids.
    expect(resultOf(scenario(50, { staffToday: 3 })).kpis.map(({ id }) => id)).not.toContain('hiresAvoided');
  });
  test('without an approved plan all 9 people are capacity', () => {
    const unplanned = scenario(75, { staffToday: 10 });
    expectAbout(yearOf('scaling', unplanned), 9 * 1750 * 80 * 0.5);
    expect(resultOf(unplanned).lines.map(({ id }) => id)).toEqual(['scaling']);
  });
  test('a hire costs the productive hours of the role unless told', () => {
    const { costPerPerson, ...rest } = scenario(50, approved).scaling;
    expect(costPerPerson).toBe(130000);
    expectAbout(yearOf('avoidedHires', { ...scenario(50, approved), scaling: rest }), 6 * 1750 * 80);
  });
  test('stands in the place of what a profile would count of the same hours', () => {
    const scaling = { role: 'engineer', modelsPerPerson: 5, modelsPerPersonAfter: 10 };
    const linesOf = (more: object) => resultOf({ industry: 'finance', ...more }).lines.map(({ id }) => id);
    const replaced = ['deploymentLabour', 'runLabour', 'templates'];
    expect(linesOf({})).toEqual(expect.arrayContaining(replaced));
    expect(linesOf({ scaling }).filter((id) => replaced.includes(id))).toEqual([]);
    expect(linesOf({ scaling })).toContain('scaling');
  });
});
