import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { crew, expectAbout, expectEach, resultOf, yearOf } from './by-hand.js';

/** Days of so many months of 365 ÷ 12 days. */
const days = (months: number): string => new Decimal(365).div(12).times(months).toSignificantDigits(30).toString();

describe('freshness of one model worth 100,000 a year that loses 3 % a month', () => {
  const scenario = (releases: object, more: object = {}) => ({
    models: { count: 1 },
    value: { perModelYear: 100000 },
    releases,
    leadTime: { days: 0, cut: 0 },
    freshness: { decayPerMonth: '0.03' },
    ...more,
  });
  const capped = { freshness: { decayPerMonth: '0.03', decayCap: '0.2' } };

  test('an interval of 6 months cut to 1: 7,500 a year', () => {
    expectAbout(yearOf('freshness', scenario({ perModelYear: 2, factor: 6 })), 7500);
  });
  test('with a cap of 20 %, one release a year lacks 14,444.44 against none lost', () => {
    // A model that is released without end loses nothing; so many releases that the rest is below a cent.
    const often = scenario({ perModelYear: 1, factor: 1000000000 }, capped);
    expect(yearOf('freshness', often).toFixed(2)).toBe('14444.44');
  });
  test('never released: the cap is what it lacks, before and after', () => {
    expectAbout(yearOf('freshness', scenario({ perModelYear: 0, factor: 3 }, capped)), 0);
  });
  test('data that is a month younger at its release: 3 % of a year’s value', () => {
    // Mean age in use: lead time + half an interval, before the cap; a month less at 3 % a month.
    const sooner = scenario({ perModelYear: 12 }, { leadTime: { days: days(2), daysAfter: days(1) } });
    expectAbout(yearOf('freshness', sooner), 3000);
  });
  test('the pace that learning leaves: two months at half of it', () => {
    const learning = { slowsReleases: 'yes', curve: 'flat', workShare: 1, depth: '0.5', months: 2 };
    const slowed = scenario({ perModelYear: 2, factor: 6 }, { ...crew, learning });
    expectAbout(yearOf('freshness', slowed), (7500 / 12) * (10 + 2 * 0.5));
  });
});

describe('the value of a model is money of its own', () => {
  const scenario = (more: object) => ({
    models: { count: 10, infrastructure: 100000 },
    value: { perModelYear: 50000 },
    drift: { eventsPerModelYear: 1, detectionDays: '36.5', detectionDaysAfter: 0, lossShare: 1 },
    ...more,
  });
  // A tenth of the value of 10 models is lost a year, and noticed at once after.
  test('10 × 50,000 ÷ 10, whoever works for them and whatever the firm earns', () => {
    expectAbout(yearOf('lateDetection', scenario({})), 50000);
    const people = { roles: [{ id: 'team', people: 200, hourlyRate: 100 }], wages: { productiveHours: 1500 } };
    expectAbout(yearOf('lateDetection', scenario({ ...people, organisation: { revenue: 1e6 } })), 50000);
  });
});

describe('growth = new − 1 ÷ life, of which two are told', () => {
  const kpis = (models: object): readonly (string | undefined)[] => {
    const figures = resultOf({ models: { count: 40, ...models } }).kpis;
    return ['modelsGoingLive', 'modelsEnding', 'growthOfEstate'].map((id) =>
      figures
        .find((kpi) => kpi.id === id)
        ?.value?.toDecimalPlaces(12)
        .toString(),
    );
  };
  test('new and life: 35 % − 1 ÷ 5 of 40 models', () => {
    expect(kpis({ newShare: '0.35', lifeMonths: 60 })).toEqual(['14', '8', '0.15']);
    expect(kpis({ newPerYear: 14, lifeMonths: 60 })).toEqual(['14', '8', '0.15']);
  });
  test('new and growth: what does not add to the estate ends', () => {
    expect(kpis({ newShare: '0.35', growth: '0.15' })).toEqual(['14', '8', '0.15']);
    expect(kpis({ newPerYear: 14, growth: '0.35' })).toEqual(['14', '0', '0.35']);
  });
  test('growth and life: so many new ones', () => {
    expect(kpis({ growth: '0.15', lifeMonths: 60 })).toEqual(['14', '8', '0.15']);
  });
  test('an estate that ends faster than it is renewed keeps one model of ten in a year', () => {
    expect(kpis({ newShare: 0, lifeMonths: 6 })).toEqual(['0', '80', '-0.9']);
  });
});

describe('earlier value', () => {
  const scenario = {
    models: { newPerYear: 12 },
    value: { perModelYear: 12000, perishable: 1, attribution: 1 },
    leadTime: { days: days(4), daysAfter: days(1) },
    horizonMonths: 24,
  };
  test('12 models a year, 4 months cut to 1, 1,000 a month: 0, 500, 1,500, 2,500, then 3,000; 28,500 in year 1', () => {
    expectEach(resultOf(scenario).monthly.benefit, [0, 0, 500, 1500, 2500, 3000, 3000, 3000]);
    expectAbout(yearOf('earlierValue', scenario), 28500);
  });
  test('5 models a year, 9 months sooner, 20,000 a month, half lost, half owed: 225,000 a year once all effects are in', () => {
    const later = {
      ...scenario,
      models: { newPerYear: 5 },
      value: { perModelYear: 240000, perishable: '0.5', attribution: '0.5' },
      leadTime: { days: days(10), daysAfter: days(1) },
    };
    expectAbout(yearOf('earlierValue', later, 2), 225000);
  });
  test('no more of a delay counts than the whole life of the model', () => {
    const short = { ...scenario, models: { newPerYear: 12, lifeMonths: 2 } };
    expectAbout(yearOf('earlierValue', short, 2), 24000);
  });
  test('told as a cut of the lead time, the same', () => {
    const cut = { ...scenario, leadTime: { days: days(4), cut: '0.75' } };
    expectAbout(yearOf('earlierValue', cut), 28500);
  });
  test('on a ramp of 4 months the area under adoption counts', () => {
    const ramp = { ...scenario, adoption: { rampMonths: 4 } };
    // F(x) = x² ÷ 8 up to month 4: in month 3, F(1.5) − F(−1.5)
    expectAbout(resultOf(ramp).monthly.benefit[3], 1000 * (1.5 ** 2 / 8));
    expectAbout(resultOf(ramp).monthly.benefit[20], 3000);
  });
});

describe('more projects: 24 started a year, a tenth more of them live, 12,000 a year each', () => {
  const scenario = (projects: object = {}, more: object = {}) => ({
    models: {},
    value: { perModelYear: 12000, attribution: 1 },
    projects: { perYear: 24, extraShareLive: '0.1', runCostPerModelYear: 0, ...projects },
    ...more,
  });
  test('14,400 in year 1', () => {
    expectAbout(yearOf('moreProjects', scenario()), 14400);
  });
  test('estimated from 12 models that go live a year, half of the projects started: the same', () => {
    const { perYear, ...projects } = scenario().projects;
    expect(perYear).toBe(24);
    const estimated = { ...scenario(), models: { newPerYear: 12 }, projects: { ...projects, shareLive: '0.5' } };
    expectAbout(yearOf('moreProjects', estimated), 14400);
  });
  test('half of it owed to the practice, less 3,000 of run cost', () => {
    const value = { perModelYear: 12000, attribution: '0.5' };
    expectAbout(yearOf('moreProjects', scenario({ runCostPerModelYear: 3000 }, { value })), 14400 * (0.5 - 0.25));
  });
  test('a model that costs more to run than it earns takes value away', () => {
    expectAbout(yearOf('moreProjects', scenario({ runCostPerModelYear: 15000 })), 14400 * (1 - 1.25));
  });
  test('for as long as they live: 3 months', () => {
    // In month m the 0.2 of each month that are up to 3 months old: ½, 1½, 2½, then 3
    const short = scenario({}, { models: { lifeMonths: 3 } });
    expectAbout(yearOf('moreProjects', short), 0.2 * (0.5 + 1.5 + 2.5 + 9 * 3) * 1000);
  });
  test('from the lead time on: 2 months later', () => {
    const later = scenario({}, { leadTime: { days: days(4), daysAfter: days(2) } });
    // Live for m − 2½ months in month m: 0.5 … 9.5
    expectAbout(yearOf('moreProjects', later), 0.2 * (100 / 2) * 1000);
  });
  test('none at all below one within three years: 24 × 0.013 a year', () => {
    expectAbout(yearOf('moreProjects', scenario({ extraShareLive: '0.013' })), 0);
    expectAbout(yearOf('moreProjects', scenario({ extraShareLive: '0.014' })), 2016);
  });
  test('the run cost where it is not told: releases, run labour and infrastructure of a model', () => {
    const { runCostPerModelYear, ...projects } = scenario().projects;
    expect(runCostPerModelYear).toBe(0);
    const running = {
      ...scenario(),
      ...crew,
      models: { count: 10, infrastructure: 10000 },
      releases: { perModelYear: 2, factor: 2 },
      deployment: { hoursPerRelease: 4, hoursAfter: 3 },
      runLabour: { hoursPerModelMonth: 2, hoursAfter: 1 },
      projects,
    };
    // 4 releases of 3 hours and 12 months of 1 hour at 80, and 1,000
    expectAbout(yearOf('moreProjects', running), 1.2 * (12000 - (4 * 3 + 12 * 1) * 80 - 1000));
  });
});

describe('shipped improvements, 50 then 56 a year, of which 33 % work and move 0.5 % of 100 M', () => {
  const improvements = {
    before: 50,
    after: 56,
    successShare: '0.33',
    impact: '0.005',
    productRevenue: 100000000,
    margin: 1,
  };
  test('990,000 a year, as DORA’s calculator for AI-assisted development (2026) prints it', () => {
    expectAbout(yearOf('improvements', { improvements }), 990000);
  });
  test('at a margin of 20 %, half of it owed to the practice, of those who adopt', () => {
    const scenario = {
      improvements: { ...improvements, margin: '0.2', attribution: '0.5' },
      adoption: { ceiling: '0.6' },
    };
    expectAbout(yearOf('improvements', scenario), 990000 * 0.2 * 0.5 * 0.6);
  });
  test('fewer than before take value away', () => {
    expectAbout(yearOf('improvements', { improvements: { ...improvements, after: 44 } }), -990000);
  });
});
