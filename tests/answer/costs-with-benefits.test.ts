import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate, industries, scenarioFor, sizes, type Notice, type Scenario } from '../../src/index.js';
import type { Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { expectAbout, resultOf } from '../model/by-hand.js';
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
      for (const size of sizes) expect(noticeOf(scenarioFor(industry, { size }), 'nothing-paid-for')).toBeUndefined();
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

  test('comes first among the notices', () => {
    const [first] = calculate(scenarioFor('retail', { tools: 'off', cohorts: 'off' })).notices.filter(
      ({ code }) => code !== 'size-assumed',
    );
    expect(first).toEqual({ code: 'nothing-paid-for', costs: ['training', 'tools'] });
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

describe('without training', () => {
  const trained = {
    roles: [{ id: 'team', people: 10, hourlyRate: 1 }],
    cohorts: [{ id: 'all', role: 'team', courseHours: 1 }],
    adoption: { ceiling: '0.8', untrainedShare: '0.5' },
    learning: { hoursPerPersonMonth: 140, workShare: '0.6', depth: '0.4', months: 2, untrainedFactor: '1.5' },
  };

  test('half as much of the estate moves', () => {
    const { adoption } = resultOf(trained).monthly;
    expectAbout(adoption.at(-1), 0.8);
    expectAbout(resultOf({ ...trained, cohorts: 'off' }).monthly.adoption.at(-1), 0.4);
  });
  test('and to learn takes three months, not two', () => {
    const hoursOf = (scenario: object) => resultOf(scenario).kpis.find(({ id }) => id === 'learningHours')?.value;
    expectAbout(hoursOf(trained), (10 * 140 * 0.6 * 0.4 * 2 * 0.8) / 2);
    expectAbout(hoursOf({ ...trained, cohorts: 'off' }), (10 * 140 * 0.6 * 0.4 * 3 * 0.4) / 2);
  });
  test('a profile brings less', () => {
    const bank = (told: Partial<Scenario>) => calculate(scenarioFor('finance', told));
    const [taught, untaught] = [bank({}), bank({ cohorts: 'off' })];
    expect(
      untaught.monthly.adoption
        .at(-1)
        ?.div(taught.monthly.adoption.at(-1) ?? 1)
        .toFixed(10),
      // The mean of 0.4, 0.7 and 0.95: (0.4 + 2.8 + 0.95) ÷ 6.
    ).toBe('0.6916666667');
    expect(untaught.metrics.totalBenefit.lt(taught.metrics.totalBenefit)).toBe(true);
  });
});
