import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate, industries, scenarioFor, sizes, type Notice, type Scenario } from '../../src/index.js';
import type { Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { expectAbout, resultOf } from '../model/by-hand.js';
import { knownResult } from './known.js';
import { organisation } from './random-organisation.js';

const noticeOf = <C extends Notice['code']>(scenario: object, code: C): Extract<Notice, { code: C }> | undefined =>
  calculate(scenario).notices.find((notice): notice is Extract<Notice, { code: C }> => notice.code === code);

const groups: readonly (Group | List)[] = inputGroups;
const needed = groups.flatMap(({ key, neededForBenefits }) =>
  neededForBenefits === undefined ? [] : [[key, neededForBenefits.inWords] as const],
);

describe('what benefits depend on', () => {
  const organisations = fc
    .sample(organisation, { numRuns: 3, seed: 20_271_128 })
    // Where nothing is adopted nothing depends on anything, and an estate that is all in place asks for no work.
    .map((scenario): Scenario => ({ ...scenario, horizonMonths: 48, adoption: { ceiling: '0.8' }, practices: 'off' }));

  test('is tools, set-up, a run team, training and migration', () => {
    expect(needed.map(([key]) => key)).toEqual(['tools', 'setup', 'migration', 'runTeam', 'cohorts']);
  });

  test.each(needed)('off is told while benefits are counted, in every organisation: %s', (key, inWords) => {
    for (const scenario of organisations) {
      expect(noticeOf({ ...scenario, [key]: 'off' }, 'nothing-paid-for')?.costs).toContain(inWords);
    }
  });

  test('is paid for in every profile', () => {
    for (const industry of industries) {
      for (const size of sizes) {
        const { notices } = knownResult(scenarioFor(industry, { size }));
        expect(notices.map(({ code }) => code)).not.toContain('nothing-paid-for');
      }
    }
  });

  test('is not asked for where the practice brings nothing: an assistant, a grant and lines of one’s own pay for themselves', () => {
    const scenario: Scenario = {
      roles: [{ id: 'developer', people: 8, hourlyRate: 80 }],
      wages: { productiveHours: 1750 },
      realisation: { freedHours: 1 },
      assistance: {
        role: 'developer',
        developers: 8,
        hoursPerWeek: 15,
        weeksPerYear: 46,
        userShare: 1,
        timeSaved: '0.1',
      },
      grants: [{ id: 'cloud', amount: 1000 }],
      customLines: [{ id: 'other', side: 'benefit', kind: 'cash', monthly: 10 }],
    };
    expect(calculate(scenario).metrics.totalBenefit.gt(0)).toBe(true);
    expect(noticeOf(scenario, 'nothing-paid-for')).toBeUndefined();
  });

  test('may be a tool that its record says is free, but not one that somebody calls free', () => {
    const withTool = (tool: object) =>
      noticeOf(scenarioFor('technology', { size: 'small', tools: [{ id: 'tracking', ...tool }] }), 'nothing-paid-for');
    expect(withTool({ catalogue: 'mlflow-oss' })).toBeUndefined();
    expect(withTool({ pricePerSeatMonth: 0 })?.costs).toEqual(['tools']);
  });

  test('comes first among the notices', () => {
    const [first] = calculate(scenarioFor('retail', { tools: 'off', cohorts: 'off' })).notices.filter(
      ({ code }) => code !== 'size-assumed',
    );
    expect(first).toEqual({ code: 'nothing-paid-for', costs: ['training', 'tools'] });
  });
});

describe('what benefits depend on, at little', () => {
  const littleIn = (told: Partial<Scenario>) => {
    const found = noticeOf(scenarioFor('finance', { size: 'medium', ...told }), 'little-paid-for');
    return found?.costs.map(({ cost }) => cost);
  };
  const engineer = (told: object) => ({ roles: [{ id: 'data-scientist' }, { id: 'engineer', ...told }] });
  const cohorts = (courseHours: number, refresherHours: number) => ({
    cohorts: ['data-scientist', 'engineer', 'validator'].map((id) => ({
      ...{ id, role: id, courseHours, refresherHours, pricePerPerson: 0 },
    })),
  });

  // The least that the profile lets them come to: 900 hours, half a person, 12 hours a model, 24 of training …
  test.each<[string, Partial<Scenario>, Partial<Scenario>]>([
    ['set-up', engineer({ setupHours: 1 }), engineer({ setupHours: 400 })],
    ['people who run the platform', engineer({ runTeam: '0.24' }), engineer({ runTeam: '0.26' })],
    ['moving the models', { migration: { hoursPerModel: 5 } }, { migration: { hoursPerModel: 7 } }],
    ['training', cohorts(0, 4), cohorts(24, 4)],
    ['tools', { tools: [{ id: 'one', feePerMonth: 10 }] }, { tools: [{ id: 'one', feePerMonth: 1000 }] }],
  ])('is told as soon as it is less than half of the least that is usual: %s', (cost, little, enough) => {
    expect(littleIn({ setup: { consultingDays: 0 }, ...little })).toEqual([cost]);
    expect(littleIn(enough)).toBeUndefined();
  });

  test('says what is paid and what is the least', () => {
    const found = noticeOf(scenarioFor('finance', { migration: { hoursPerModel: 1 } }), 'little-paid-for');
    const [{ paid, least } = {}] = found?.costs ?? [];
    // The same models at the same wages: 1 hour of each for 12.
    expect(least?.div(paid ?? 1).toFixed(6)).toBe('12.000000');
  });

  test('is not told of a profile, of nothing, or where no industry says what is usual', () => {
    expect(littleIn({})).toBeUndefined();
    expect(littleIn({ migration: { hoursPerModel: 0 } })).toBeUndefined();
    expect(noticeOf({ tools: [{ id: 'one', feePerMonth: 1 }] }, 'little-paid-for')).toBeUndefined();
  });
});

describe('a yearly rate far from what is usual', () => {
  // The usual of the discount rate is its profile’s range; of the others none is above a quarter.
  test.each([
    ['discounting.rate', { discounting: { rate: 1 } }, '1', '0.01'],
    ['discounting.rate', { discounting: { rate: '0.0009' } }, '0.0009', '0.09'],
    ['models.growth', { models: { growth: 1.5 } }, '1.5', '0.015'],
    ['tools.one.uplift', { tools: [{ id: 'one', pricePerSeatMonth: 40, uplift: 2 }] }, '2', '0.02'],
    ['tools.one.seatGrowth', { tools: [{ id: 'one', pricePerSeatMonth: 40, seatGrowth: 5 }] }, '5', '0.05'],
  ])('is told with what may be meant: %s in %j', (path, told, rate, other) => {
    const found = noticeOf(scenarioFor('finance', told), 'rates-far-off');
    expect(found?.rates.map((each) => [each.path, String(each.rate), String(each.other)])).toEqual([
      [path, rate, other],
    ]);
  });

  test('is not told of one that is only high, nor of a profile', () => {
    const high = { discounting: { rate: 0.2 }, models: { growth: 0.6 } };
    for (const told of [high, {}]) expect(noticeOf(scenarioFor('finance', told), 'rates-far-off')).toBeUndefined();
  });
});

describe('seats', () => {
  const team = (people: number, tool: object) => ({
    roles: [{ id: 'team', people, hourlyRate: 80 }],
    tools: [{ id: 'ide', pricePerSeatMonth: 12, billing: 'monthly', startMonth: 1, ...tool }],
  });

  test('follow the people unless given', () => {
    expectAbout(resultOf(team(30, {})).metrics.totalCost, 30 * 12 * 12);
    expectAbout(resultOf(team(300, {})).metrics.totalCost, 300 * 12 * 12);
    expectAbout(resultOf(team(300, { seats: 30 })).metrics.totalCost, 30 * 12 * 12);
  });
  test('30 that were given for 300 people are told, and for 90 they are not', () => {
    const found = noticeOf(team(300, { seats: 30 }), 'few-seats');
    expect([found?.tool, String(found?.seats), String(found?.people)]).toEqual(['ide', '30', '300']);
    expect(noticeOf(team(90, { seats: 30 }), 'few-seats')).toBeUndefined();
    expect(noticeOf(team(300, {}), 'few-seats')).toBeUndefined();
  });
});

describe('set-up of 600 hours and 4 links of 50 in the 4 months until go-live, of 2 people of 1,200 hours a year', () => {
  const scenario = (roles: object, more: object = {}) => ({
    roles: [{ id: 'engineer', people: 2, hourlyRate: 80, setupHours: 600, ...roles }],
    wages: { productiveHours: 1200 },
    adoption: { implementationMonths: 3, hiringDelayMonths: 1 },
    links: { tools: 4, hoursPerLink: 50, upkeepShare: 0 },
    ...more,
  });

  test('takes all of the 2 × 100 × 4 hours', () => {
    const found = noticeOf(scenario({}), 'much-to-set-up');
    expect([found?.role, String(found?.share)]).toEqual(['engineer', '1']);
  });
  test('takes half of 4 people’s, which is not more than half', () => {
    expect(noticeOf(scenario({ people: 4 }), 'much-to-set-up')).toBeUndefined();
    expect(String(noticeOf(scenario({ people: '3.9' }), 'much-to-set-up')?.share.toFixed(4))).toBe('0.5128');
  });
  test('takes less by what exists already', () => {
    expect(noticeOf(scenario({}, { setup: { platformReuse: '0.5' } }), 'much-to-set-up')).toBeUndefined();
  });
  test('is not held against people who are not told of', () => {
    expect(
      noticeOf(
        { links: { tools: 4, hoursPerLink: 50, upkeepShare: 0 }, roles: [{ id: 'a', hourlyRate: 1 }] },
        'much-to-set-up',
      ),
    ).toBeUndefined();
  });
});

describe('what no formula reads', () => {
  const reasonOf = (scenario: object, path: string) =>
    noticeOf(scenario, 'not-used')?.inputs.find((input) => input.path === path)?.because;

  test.each([
    [
      'another is taken in its place',
      { incidents: { lossPerHour: 100, outageCostPerHour: 5000 } },
      'incidents.outageCostPerHour',
      { kind: 'answered-by', path: 'incidents.lossPerHour' },
    ],
    [
      'a word asks for another formula',
      { links: { layout: 'hub', connectivity: '0.5' } },
      'links.connectivity',
      { kind: 'chosen', path: 'links.layout', word: 'hub' },
    ],
    [
      'the line that would read it is off',
      { migration: 'off', roles: [{ id: 'engineer', people: 9, migrationShare: 1 }] },
      'roles.engineer.migrationShare',
      { kind: 'not-counted', lines: ['Migration of existing models'] },
    ],
  ])('is told, because %s', (_, told, path, because) => {
    expect(reasonOf({ industry: 'finance', size: 'medium', ...told }, path)).toEqual(because);
  });

  test('is nothing in a profile, which fills in what is read or is silent', () => {
    expect(noticeOf(scenarioFor('finance'), 'not-used')).toBeUndefined();
  });
});

describe('whom no training reaches', () => {
  const trained = {
    horizonMonths: 24,
    roles: [
      { id: 'team', people: 8, hourlyRate: 1 },
      { id: 'others', people: 4, hourlyRate: 1, learnShare: '0.5' },
    ],
    cohorts: [
      { id: 'all', role: 'team', courseHours: 24 },
      { id: 'rest', role: 'others', courseHours: 24 },
    ],
    adoption: { implementationMonths: 4, rampMonths: 8, ceiling: '0.8', untrainedShare: '0.5', hoursToBeTrained: 24 },
    learning: { hoursPerPersonMonth: 140, workShare: '0.6', depth: '0.4', months: 2, untrainedFactor: '1.5' },
  };
  const [team, rest] = trained.cohorts;
  const ceilingOf = (cohorts: unknown) => resultOf({ ...trained, cohorts }).monthly.adoption.at(-1);
  const hoursOf = (cohorts: unknown) =>
    resultOf({ ...trained, cohorts }).kpis.find(({ id }) => id === 'learningHours')?.value;

  // Of 10 who have to learn, 8 are of the team and 2 of the others; each whom none reaches leaves half of his part undone.
  test.each<[string, unknown, number]>([
    ['nobody: the whole ceiling', trained.cohorts, 0.8],
    ['all, without training: half of it', 'off', 0.4],
    [
      'all, in courses of nobody',
      [
        { ...team, people: 0 },
        { ...rest, people: 0 },
      ],
      0.4,
    ],
    ['all, in courses of no hours, whatever they cost', [{ ...team, courseHours: 0, pricePerPerson: 900 }], 0.4],
    ['all, in courses after the roll-out', trained.cohorts.map((each) => ({ ...each, startMonth: 12 })), 0.4],
    ['nobody by a course before go-live', trained.cohorts.map((each) => ({ ...each, startMonth: 1 })), 0.8],
    ['the others: 8 of 10 are trained', [team], 0.8 * (1 - 0.2 / 2)],
    ['half of the team: 6 of 10', [{ ...team, people: 4 }, rest], 0.8 * (1 - 0.4 / 2)],
    ['none more than by more courses than learners', [team, { ...rest, people: 4 }], 0.8],
    ['the team, which more of the others do not make up for', [{ ...rest, people: 40 }], 0.8 * (1 - 0.8 / 2)],
    ['half of each, in half a course', trained.cohorts.map((each) => ({ ...each, courseHours: 12 })), 0.6],
    ['nobody by more hours than a course has', trained.cohorts.map((each) => ({ ...each, courseHours: 90 })), 0.8],
    // 2 of the 8 months from go-live to the end of the roll-out are over.
    ['a quarter, by a course in month 6', trained.cohorts.map((each) => ({ ...each, startMonth: 6 })), 0.7],
  ])('%s', (_, cohorts, ceiling) => {
    expectAbout(ceilingOf(cohorts), ceiling);
  });

  // Go-live in month 4, roll-out until month 12.
  test('by a course that starts when the roll-out is over is told, and by one before that it is not', () => {
    const told = (startMonth: number) =>
      noticeOf({ ...trained, cohorts: [team, { ...rest, startMonth }] }, 'late-training');
    expect([told(12)?.cohorts, String(told(12)?.month)]).toEqual([['rest'], '12']);
    expect([told(11), noticeOf(trained, 'late-training')]).toEqual([undefined, undefined]);
  });

  test('learns for three months, not two, and on average for as much longer as there are', () => {
    const lost = 10 * 140 * 0.6 * 0.4;
    expectAbout(hoursOf(trained.cohorts), (lost * 2 * 0.8) / 2);
    expectAbout(hoursOf('off'), (lost * 3 * 0.4) / 2);
    expectAbout(hoursOf([{ ...team, people: 4 }, rest]), (lost * 2.4 * 0.8 * (1 - 0.4 / 2)) / 2);
  });

  test('is told by a profile: courses of nothing are worth no more than none, and less than those of everyone', () => {
    const bank = (told: Partial<Scenario>) => calculate(scenarioFor('finance', told));
    const cohorts = (told: object) => ({
      cohorts: ['data-scientist', 'engineer'].map((id) => ({ id, role: id, ...told })),
    });
    const [taught, none, ofNobody, ofNoHours] = [
      bank({}),
      bank({ cohorts: 'off' }),
      bank(cohorts({ people: 0 })),
      bank(cohorts({ courseHours: 0, pricePerPerson: 0, refresherHours: 0 })),
    ];
    // The mean of 0.4, 0.7 and 0.95: (0.4 + 2.8 + 0.95) ÷ 6.
    expect(
      none.monthly.adoption
        .at(-1)
        ?.div(taught.monthly.adoption.at(-1) ?? 1)
        .toFixed(10),
    ).toBe('0.6916666667');
    expect([ofNobody, ofNoHours].map(({ metrics }) => metrics.npv.toFixed(20))).toEqual(
      [none, none].map(({ metrics }) => metrics.npv.toFixed(20)),
    );
    expect(none.metrics.totalBenefit.lt(taught.metrics.totalBenefit)).toBe(true);
    expect(none.metrics.npv.lt(taught.metrics.npv)).toBe(true);
  });
});
