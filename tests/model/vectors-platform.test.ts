import { describe, expect, test } from 'vitest';
import { expectAbout, expectEach, kpiOf, resultOf, yearOf } from './by-hand.js';

const team = { roles: [{ id: 'team', people: 10, hourlyRate: 80 }], wages: { productiveHours: 1750 } };

test('procurement: 160 hours at 80 and 5,000 of fees, all of it at approval', () => {
  const scenario = { ...team, procurement: { hours: 160, fees: 5000 }, adoption: { implementationMonths: 6 } };
  expectAbout(yearOf('procurement', scenario, 0), 160 * 80);
  expectAbout(yearOf('procurementFees', scenario, 0), 5000);
  expectAbout(yearOf('procurement', scenario), 0);
});

describe('set-up of 100 hours at 80 and 50 at 100, with 30 days of outside help at 1,500, over 5 months', () => {
  const scenario = (setup: object = {}, more: object = {}) => ({
    roles: [
      { id: 'engineer', people: 2, hourlyRate: 80, setupHours: 100 },
      { id: 'architect', people: 1, hourlyRate: 100, setupHours: 50 },
    ],
    adoption: { implementationMonths: 5 },
    setup: { consultingDays: 30, consultingDayRate: 1500, ...setup },
    ...more,
  });

  test('falls evenly on the months: 2,600 of own hours and 9,000 of consulting in each', () => {
    expectAbout(yearOf('setup', scenario()), 100 * 80 + 50 * 100);
    expectAbout(yearOf('consulting', scenario()), 30 * 1500);
    expectEach(resultOf(scenario()).monthly.cost, [0, 11600, 11600, 11600, 11600, 11600, 0]);
  });
  test('on the start where there are no such months', () => {
    expectAbout(yearOf('setup', scenario({}, { adoption: {} }), 0), 13000);
  });
  test('what exists already spares 30 % of own hours and of links, and is shown as spared', () => {
    const links = { layout: 'hub', tools: 2, hoursPerLink: 10, upkeepShare: 0 };
    const reused = scenario({ platformReuse: '0.3' }, { links });
    expectAbout(yearOf('setup', reused), 13000 * 0.7);
    // By head count, because no role has a share of the work on links: two thirds at 80, one at 100.
    const rate = (2 * 80 + 100) / 3;
    expectAbout(yearOf('linkBuild', reused), 2 * 10 * rate * 0.7);
    expectAbout(kpiOf('avoidedSetup', reused), 0.3 * (13000 + 20 * rate));
    expectAbout(yearOf('consulting', reused), 45000);
  });
  test('templates spare a fifth of set-up and links, in place of hours on new models', () => {
    const links = { layout: 'hub', tools: 2, hoursPerLink: 10, upkeepShare: 0 };
    const spared = scenario({ platformReuse: '0.3', templateReuse: '0.2' }, { links });
    expectAbout(yearOf('setup', spared), 13000 * 0.7 * 0.8);
    expectAbout(yearOf('linkBuild', spared), 20 * ((2 * 80 + 100) / 3) * 0.7 * 0.8);
  });
  test('the old way runs 3 months beside the new, at 4,000', () => {
    const { cost } = resultOf({ ...team, adoption: { implementationMonths: 2 }, setup: parallel }).monthly;
    expectEach(cost, [0, 0, 0, 4000, 4000, 4000, 0]);
    expectAbout(yearOf('parallelRun', scenario(parallel)), 3 * 4000);
  });
  test('a tenth of set-up and consulting, and 2,500, to get out again at the horizon; nothing unless told', () => {
    const leaving = scenario({}, { exit: { shareOfSetup: '0.1', amount: 2500 } });
    expectAbout(yearOf('exit', leaving), 0.1 * (13000 + 45000) + 2500);
    expectAbout(resultOf(leaving).monthly.cost[12], 8300);
    expectAbout(yearOf('exit', scenario({}, { exit: { amount: 0 } })), 0);
  });
  const parallel = { parallelRunMonths: 3, oldCostPerMonth: 4000 };
});

describe('links between 6 tools', () => {
  const one = { roles: [{ id: 'team', people: 10, hourlyRate: 1 }] };
  const links = { layout: 'mesh', tools: 6, hoursPerLink: 60, upkeepShare: '0.18' };
  test('a full mesh has 15 links', () => {
    const scenario = { ...one, links: { ...links, connectivity: 1, hoursPerLink: 1 } };
    expectAbout(yearOf('linkBuild', scenario, 0), (6 * 5) / 2);
  });
  test('half of the pairs at 60 hours each: 450 hours once, 81 hours a year', () => {
    const scenario = { ...one, links: { ...links, connectivity: '0.5' } };
    expectAbout(yearOf('linkBuild', scenario, 0), 450);
    expectAbout(yearOf('linkUpkeep', scenario), 81);
  });
  test('one tool needs no link in a mesh, and one in a hub', () => {
    expectAbout(yearOf('linkBuild', { ...one, links: { ...links, tools: 1 } }, 0), 0);
    expectAbout(yearOf('linkBuild', { ...one, links: { ...links, tools: 1, layout: 'hub' } }, 0), 60);
  });
  test('6 tools where there are 9 today: 3 less', () => {
    expectAbout(kpiOf('toolsAdded', { ...one, links: { ...links, toolsToday: 9 } }), -3);
  });
});

describe('switching: 12 people, 5 switches a day, 10 minutes, 220 days at 70 an hour', () => {
  const scenario = (switchesPerDay: number) => ({
    roles: [{ id: 'team', people: 12, hourlyRate: 70 }],
    switching: { people: 12, switchesPerDay, minutesPerSwitch: 10, daysPerYear: 220 },
    realisation: { freedHours: 1 },
  });
  test('154,000 a year', () => {
    expectAbout(yearOf('switching', scenario(5)), 154000);
  });
  test('a negative cost where switches disappear', () => {
    expectAbout(yearOf('switching', scenario(-5)), -154000);
  });
});

describe('migration of 40 models, 30 hours each at 80, of which 85 % ever move', () => {
  const adoption = { implementationMonths: 2, rampMonths: 4, ceiling: '0.85' };
  const scenario = { ...team, models: { count: 40 }, migration: { hoursPerModel: 30 }, adoption };
  test('81,600, wave by wave over the ramp', () => {
    const whole = 40 * 30 * 80 * 0.85;
    expectAbout(yearOf('migration', scenario), whole);
    expectEach(resultOf(scenario).monthly.cost, [0, 0, 0, whole / 4, whole / 4, whole / 4, whole / 4, 0]);
  });
  test('all at once in the first month after go-live where there is no ramp', () => {
    const step = { ...scenario, adoption: { implementationMonths: 2 } };
    expectEach(resultOf(step).monthly.cost, [0, 0, 0, 40 * 30 * 80, 0]);
  });
});

test('contingency of 15 %: on set-up, links and migration as hours, on consulting as cash, month by month', () => {
  const scenario = {
    roles: [{ id: 'team', people: 10, hourlyRate: 80, setupHours: 100 }],
    adoption: { implementationMonths: 5, rampMonths: 5 },
    setup: { consultingDays: 10, consultingDayRate: 1000 },
    links: { layout: 'hub', tools: 2, hoursPerLink: 10, upkeepShare: 0 },
    models: { count: 4 },
    migration: { hoursPerModel: 20 },
    contingency: { share: '0.15' },
  };
  expectAbout(yearOf('contingencyHours', scenario), 0.15 * (100 * 80 + 20 * 80 + 80 * 80));
  expectAbout(yearOf('contingencyCash', scenario), 0.15 * 10000);
  // 1,600 of set-up, 320 of links and 2,000 of consulting a month, then 1,280 of migration
  expectEach(resultOf(scenario).monthly.cost, [0, 3920 * 1.15, 3920 * 1.15]);
  expectAbout(resultOf(scenario).monthly.cost[6], 1280 * 1.15);
});

describe('contingency of 16 % on ranges and 35 % on estimates', () => {
  const hours = { low: 10, likely: 10, high: 40 };
  const scenario = {
    roles: [{ id: 'team', people: 10, hourlyRate: 80, setupHours: 100 }],
    adoption: { implementationMonths: 5, rampMonths: 5 },
    setup: { consultingDays: { low: 10, likely: 10, high: 22 }, consultingDayRate: 1000 },
    links: { layout: 'hub', tools: 2, hoursPerLink: hours, upkeepShare: 0 },
    models: { count: 4 },
    migration: { hoursPerModel: 20 },
    contingency: { share: '0.16', shareOfEstimates: '0.35' },
  };
  // Links of 15 hours on average: (10 + 40 + 40) ÷ 6; consulting of 12 days: (10 + 40 + 22) ÷ 6.
  test('takes work of one’s own by whether it has a range, and each piece of work by itself', () => {
    expectAbout(yearOf('contingencyHours', scenario), 0.16 * 30 * 80 + 0.35 * (100 * 80 + 80 * 80));
    expectAbout(yearOf('contingencyCash', scenario), 0.16 * 12000);
    const days = { ...scenario, setup: { consultingDays: 10, consultingDayRate: 1000 } };
    expectAbout(yearOf('contingencyCash', days), 0.35 * 10000);
  });
  test.each<[string, object, readonly [number, number, number]]>([
    ['has 16 % on its own ranges', {}, [0.16, 0.16, 0.16]],
    ['has 35 % on what is told without one', { migration: { hoursPerModel: 30 } }, [0.16, 0.16, 0.35]],
    ['and on nothing but that', { roles: [{ id: 'engineer', setupHours: 900 }] }, [0.35, 0.16, 0.16]],
    [
      'has what is told of it on everything',
      { migration: { hoursPerModel: 30 }, contingency: { share: 0.1 } },
      [0.1, 0.1, 0.1],
    ],
  ])('a profile %s', (_, told, [ofSetup, ofLinks, ofMigration]) => {
    const { lines } = resultOf({ industry: 'finance', size: 'medium', horizonMonths: 24, ...told });
    const [setup = 0, links = 0, migration = 0, reserve = 0] = [
      'setup',
      'linkBuild',
      'migration',
      'contingencyHours',
    ].map((id) => Number(lines.find((each) => each.id === id)?.total));
    expect(reserve).toBeCloseTo(ofSetup * setup + ofLinks * links + ofMigration * migration, 6);
  });
});

test('data management: 10 sets of 12 hours once and 2 a month, 5 terabytes in 3 versions at 20', () => {
  const scenario = {
    ...team,
    dataManagement: {
      dataSets: 10,
      setupHours: 12,
      stewardshipHours: 2,
      terabytes: 5,
      versions: 3,
      pricePerTerabyteMonth: 20,
    },
    adoption: { ceiling: '0.5' },
  };
  expectAbout(yearOf('dataSetup', scenario, 0), 10 * 12 * 80);
  expectAbout(yearOf('dataStewardship', scenario), 12 * 10 * 2 * 80 * 0.5);
  expectAbout(yearOf('dataStorage', scenario), 12 * 5 * 3 * 20 * 0.5);
});

describe('change, from approval until the roll-out is done in month 8', () => {
  const scenario = (change: object) => ({
    ...team,
    adoption: { implementationMonths: 2, rampMonths: 6 },
    change,
  });
  test('workshops of 4 hours for each of 10 people at 80: 3,200, 400 a month', () => {
    expectAbout(yearOf('workshops', scenario({ workshopHours: 4 })), 3200);
    expectAbout(resultOf(scenario({ workshopHours: 4 })).monthly.cost[8], 400);
    expectAbout(resultOf(scenario({ workshopHours: 4 })).monthly.cost[9], 0);
  });
  test('for 25 people where that is told', () => {
    expectAbout(yearOf('workshops', scenario({ workshopHours: 4, attendees: 25 })), 25 * 4 * 80);
  });
  test('a change lead on one day a week: 0.2 × 8 months of 1,750 ÷ 12 hours', () => {
    expectAbout(yearOf('changeLead', scenario({ leadShare: '0.2' })), (0.2 * 8 * 1750 * 80) / 12);
  });
  test('6 days of coaching at 1,200', () => {
    expectAbout(yearOf('coaching', scenario({ coachingDays: 6, coachingDayRate: 1200 })), 7200);
  });
});

describe('the platform itself, with 4 months of implementation', () => {
  const adoption = { implementationMonths: 4, rampMonths: 2 };
  test('infrastructure of 3,300 a month in two copies: half of it while it is built', () => {
    const scenario = { ...team, adoption, infrastructure: { pricePerMonth: 3300, copies: 2 } };
    expectAbout(yearOf('platformInfrastructure', scenario), 6600 * (4 * 0.5 + 8));
  });
  test('24,000 of hardware bought in the meantime', () => {
    const scenario = { adoption, infrastructure: { purchase: 24000 } };
    expectAbout(yearOf('infrastructurePurchase', scenario), 24000);
    expectEach(resultOf(scenario).monthly.cost, [0, 6000, 6000, 6000, 6000, 0]);
  });
  test.each([
    ['hired', 'cash'],
    ['own-staff', 'capacity'],
  ])('0.75 people who run it, %s, and 6,000 of on-call pay, from go-live: %s', (staffing, kind) => {
    const roles = [{ id: 'team', people: 10, hourlyRate: 80, runTeam: '0.75' }];
    const scenario = { ...team, roles, adoption, runTeam: { staffing, onCallPerYear: 6000 } };
    expectAbout(yearOf('runTeam', scenario), ((0.75 * 1750 * 80 + 6000) * 8) / 12);
    expect(resultOf(scenario).lines.find(({ id }) => id === 'runTeam')?.kind).toBe(kind);
  });
  test('the old way for the fifth that never moves: 2,000 a month once the roll-out is done', () => {
    const scenario = { adoption: { ...adoption, ceiling: '0.8' }, oldWay: { fixedCostPerMonth: 2000 } };
    expectAbout(yearOf('oldWay', scenario), 6 * 2000);
  });
  test('nothing of the old way where everyone moves', () => {
    expectAbout(yearOf('oldWay', { adoption, oldWay: { fixedCostPerMonth: 2000 } }), 0);
  });
});

test('wages of the second year are those of the first and 3 % more', () => {
  const roles = [{ id: 'team', people: 10, hourlyRate: 80, runTeam: 1 }];
  const scenario = { roles, wages: { productiveHours: 1750, growth: '0.03' }, horizonMonths: 24 };
  expectAbout(yearOf('runTeam', scenario, 1), 1750 * 80);
  expectAbout(yearOf('runTeam', scenario, 2), 1750 * 80 * 1.03);
});

test('an hour costs the salary with its load, less paid leave, over the productive hours', () => {
  const roles = [{ id: 'team', people: 1, salary: 100000, runTeam: 1 }];
  const wages = { productiveHours: 1600, industryFactor: '1.1', load: '1.5', paidLeave: '0.08' };
  // A year of one person: the hours cancel.
  expectAbout(yearOf('runTeam', { roles, wages }), 100000 * 1.1 * 1.5 * (1 - 0.08));
});
