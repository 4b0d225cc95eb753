import { describe, expect, test } from 'vitest';
import { ScenarioError, type Issue } from '../../src/errors.js';
import { calculate, extendedScenarios, messageOf, parseScenario, type Scenario } from '../../src/index.js';
import { longestChain } from '../../src/scenario/limits.js';
import { thrownIssues } from '../thrown-issues.js';

/** The second of two scenarios, the first being what it extends. */
function heir(base: Scenario, own: Scenario): Scenario {
  const [, whole] = extendedScenarios([
    { name: 'base', ...base },
    { name: 'own', extends: 'base', ...own },
  ]);
  if (whole === undefined) throw new Error('there is no second scenario');
  return whole;
}

// What a caller without TypeScript may give.
const issuesOf = (scenarios: readonly unknown[]): readonly Issue[] =>
  thrownIssues(() => extendedScenarios(scenarios as readonly Scenario[]));

/** `scenario: code path`. */
const inShort = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ scenario, code, path }) => `${scenario ?? ''}: ${code} ${path}`);

describe('what a scenario inherits', () => {
  test('every group of which it is silent, and every key of the groups of which it is not', () => {
    const base: Scenario = { industry: 'finance', models: { count: 40, newPerYear: 9 }, adoption: { ceiling: 0.5 } };
    expect(heir(base, { models: { count: 60 } })).toEqual({
      name: 'own',
      industry: 'finance',
      models: { count: 60, newPerYear: 9 },
      adoption: { ceiling: 0.5 },
    });
  });

  test('members of a list by their id, whatever their order; new ones stand behind', () => {
    const base: Scenario = {
      tools: [
        { id: 'a', seats: 1, pricePerSeatMonth: 10 },
        { id: 'b', feePerMonth: 5 },
      ],
    };
    expect(
      heir(base, {
        tools: [
          { id: 'c', feePerMonth: 7 },
          { id: 'a', seats: 3 },
        ],
      }).tools,
    ).toEqual([
      { id: 'a', seats: 3, pricePerSeatMonth: 10 },
      { id: 'b', feePerMonth: 5 },
      { id: 'c', feePerMonth: 7 },
    ]);
  });

  test('no member that it removes, and no group that is off', () => {
    const base: Scenario = { tools: [{ id: 'a' }, { id: 'b' }], links: { tools: 4 }, cohorts: [{ id: 'all' }] };
    const own = heir(
      { ...base, roles: [{ id: 'all' }] },
      { tools: [{ id: 'a', removed: true }], links: 'off', cohorts: 'off' },
    );
    expect(own.tools).toEqual([{ id: 'b' }]);
    expect([own.links, own.cohorts]).toEqual(['off', 'off']);
  });

  test('nothing of a group that was off and is told again', () => {
    expect(heir({ links: 'off', tools: 'off' }, { links: { tools: 3 }, tools: [{ id: 'a' }] })).toMatchObject({
      links: { tools: 3 },
      tools: [{ id: 'a' }],
    });
  });

  test('no value that answers the same question as its own, here or in another group', () => {
    const base: Scenario = {
      roles: [{ id: 'a', people: 2, salary: 100_000 }],
      deployment: { hoursPerRelease: 20, handsOnCut: 0.5 },
    };
    const own = heir(base, { roles: [{ id: 'a', hourlyRate: 70 }], deployment: { hoursAfter: 4 } });
    expect(own.roles).toEqual([{ id: 'a', people: 2, hourlyRate: 70 }]);
    expect(own.deployment).toEqual({ hoursPerRelease: 20, hoursAfter: 4 });
    const recovery: Scenario = { roles: [{ id: 'a' }], incidents: { recoveryCut: 0.3 } };
    const elsewhere = heir(recovery, { explainability: { role: 'a', recoveryCut: 0.2 } });
    expect(elsewhere.incidents).toEqual({});
  });

  test('a whole range, and never half of one', () => {
    const base: Scenario = { models: { count: { low: 10, likely: 20, high: 30 } } };
    expect(heir(base, { models: { count: 5 } }).models).toEqual({ count: 5 });
    expect(heir({ models: { count: 5 } }, base).models).toEqual(base.models);
  });

  test('exchange rates one by one, other words as a whole', () => {
    const own = heir(
      { currency: 'EUR', exchangeRates: { USD: 0.9, GBP: 1.1 }, banked: ['freshness'], horizonMonths: 24 },
      { exchangeRates: { USD: 0.8 }, banked: [] },
    );
    expect(own).toMatchObject({
      currency: 'EUR',
      exchangeRates: { USD: 0.8, GBP: 1.1 },
      banked: [],
      horizonMonths: 24,
    });
  });

  test('no rate to a currency that is not its own, and no amount in one', () => {
    const yen: Scenario = { currency: 'JPY', exchangeRates: { USD: 150 } };
    expect(heir(yen, { currency: 'EUR' })).toEqual({ name: 'own', currency: 'EUR' });
    expect(heir(yen, { currency: 'EUR', exchangeRates: { USD: 0.9 } }).exchangeRates).toEqual({ USD: 0.9 });
    // The profiles are in dollars: the rate of who inherits it stands beside them.
    expect(heir({ exchangeRates: { USD: 0.9 } }, { currency: 'EUR' }).exchangeRates).toEqual({ USD: 0.9 });
    const base: Scenario = {
      ...yen,
      name: 'base',
      value: { perModelYear: 9_000_000 },
      customLines: [{ id: 'rebate', side: 'benefit', annual: [250_000] }],
    };
    const own = { name: 'own', extends: 'base', currency: 'EUR' } as const;
    const [issue, ...others] = issuesOf([base, { ...own, customLines: [{ id: 'rebate', annual: [1500] }] }]);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: 'inconsistent',
      path: 'currency',
      values: { from: 'JPY', path: 'value.perModelYear' },
    });
    const told = { value: { perModelYear: 55_000 }, customLines: [{ id: 'rebate', annual: [1500] }] } as const;
    expect(heir(base, { ...own, ...told })).toMatchObject({ currency: 'EUR', ...told });
    expect(heir(base, { ...own, value: 'off', customLines: 'off' })).toMatchObject({ currency: 'EUR' });
  });

  test('nothing that a scenario says of itself', () => {
    const own = heir({ tags: ['x'], probability: 0.4, alternative: 'buy', schemaVersion: 2 }, {});
    expect(own).toEqual({ name: 'own' });
  });

  test('through as many scenarios as there are, whichever comes first', () => {
    const [third, , second] = extendedScenarios([
      { name: 'third', extends: 'second', adoption: { ceiling: 0.3 } },
      { name: 'first', industry: 'retail', models: { count: 3 } },
      { name: 'second', extends: 'first', models: { count: 4 } },
    ]);
    expect(second).toEqual({ name: 'second', industry: 'retail', models: { count: 4 } });
    expect(third).toEqual({ name: 'third', industry: 'retail', models: { count: 4 }, adoption: { ceiling: 0.3 } });
  });

  test('can make a part whole that is none alone: a side, a role, tiers', () => {
    const base: Scenario = {
      roles: [{ id: 'engineer' }],
      customLines: [{ id: 'rebate', side: 'benefit', initial: 5 }],
      tools: [{ id: 'a', tierStarts: [0, 10], tierPrices: [2, 1] }],
    };
    const part: Scenario = {
      extends: 'base',
      customLines: [{ id: 'rebate', initial: 9 }],
      tools: [{ id: 'a', tierPrices: [3, 2], hostHoursPerMonth: 4, hostRole: 'engineer' }],
    };
    expect(parseScenario(part).ok).toBe(true);
    expect(heir(base, part).customLines).toEqual([{ id: 'rebate', side: 'benefit', initial: 9 }]);
  });

  test('a scenario without a name is called by its place', () => {
    expect(extendedScenarios([{}, { name: ' ' }, { extends: 'scenario 1' }]).map(({ name }) => name)).toEqual([
      'scenario 1',
      'scenario 2',
      'scenario 3',
    ]);
  });

  test('and what is given stays as it is', () => {
    const given = [
      { name: 'a', models: { count: 1 } },
      { name: 'b', extends: 'a', models: { newPerYear: 2 } },
    ] as const;
    const before = structuredClone(given);
    const whole = extendedScenarios(given);
    expect(given).toEqual(before);
    expect(whole.every((each) => Object.isFrozen(each) && Object.isFrozen(each.models))).toBe(true);
  });
});

describe('bad input', () => {
  test.each<[string, readonly unknown[], readonly string[]]>([
    ['a name that is not there', [{ name: 'today' }, { name: 'b', extends: 'tody' }], ['b: unknown-reference extends']],
    ['itself', [{ name: 'a', extends: 'a' }], ['a: inconsistent extends']],
    [
      'a circle, told once',
      [
        { name: 'a', extends: 'b' },
        { name: 'b', extends: 'c' },
        { name: 'c', extends: 'a' },
        { name: 'd', extends: 'a' },
      ],
      ['c: inconsistent extends'],
    ],
    ['a name used twice', [{ name: 'a' }, { name: 'a' }], ['scenario 2: duplicate-id name']],
    [
      'what is wrong in each, all at once',
      [{ name: 'a', horizonMonths: 0 }, { name: 'b', models: { cuont: 1 } }, 7],
      ['a: out-of-range horizonMonths', 'b: unknown-key models.cuont', 'scenario 3: wrong-type '],
    ],
    [
      'a wrong base is told once, and not for who extends it',
      [
        { name: 'a', horizonMonths: 0 },
        { name: 'b', extends: 'a' },
      ],
      ['a: out-of-range horizonMonths'],
    ],
    [
      'a member that is not there to be removed',
      [
        { name: 'a', tools: [{ id: 'mlflow' }] },
        { name: 'b', extends: 'a', tools: [{ id: 'mlfow', removed: true }] },
      ],
      ['b: unknown-reference tools.mlfow.removed'],
    ],
    [
      'a role that is removed while a tool is hosted by it',
      [
        { name: 'a', roles: [{ id: 'x' }, { id: 'y' }], tools: [{ id: 't', hostHoursPerMonth: 1, hostRole: 'y' }] },
        { name: 'b', extends: 'a', roles: [{ id: 'y', removed: true }] },
      ],
      ['b: unknown-reference tools.t.hostRole'],
    ],
  ])('%s', (_, scenarios, expected) => {
    expect(inShort(issuesOf(scenarios))).toEqual(expected);
  });

  test('the message names the scenario, the nearest name and the way round a circle', () => {
    const [unknown] = issuesOf([{ name: 'today' }, { name: 'b', extends: 'tody' }]).map((issue) => messageOf(issue));
    expect(unknown).toBe('b: extends: “tody” is not known here. Did you mean “today”? Known are: today.');
    const [circle] = issuesOf([
      { name: 'a', extends: 'b' },
      { name: 'b', extends: 'a' },
    ]).map((issue) => messageOf(issue));
    expect(circle).toContain('“a” → “b” → “a”');
  });

  test('what two scenarios make together has no place in a file', () => {
    const issues = issuesOf([
      { name: 'a', roles: [{ id: 'x' }], tools: [{ id: 't' }] },
      { name: 'b', extends: 'a', tools: [{ id: 't', hostHoursPerMonth: 1, hostRole: 'z' }] },
    ]);
    expect(issues.map(({ path, place }) => [path, place])).toEqual([['tools.t.hostRole', undefined]]);
  });

  test.each<[string, object, string]>([
    [
      'a member removed where nothing is extended',
      { tools: [{ id: 'a', removed: true }] },
      'inconsistent tools.a.removed',
    ],
    [
      'a member that is removed and says something',
      { extends: 'x', tools: [{ id: 'a', removed: true, seats: 1 }] },
      'inconsistent tools.a.removed',
    ],
    ['removed by another word', { extends: 'x', tools: [{ id: 'a', removed: 'yes' }] }, 'wrong-type tools.a.removed'],
    ['extends that is no name', { extends: 3 }, 'wrong-type extends'],
    ['tags that are no list', { tags: 'x' }, 'wrong-type tags'],
    ['a tag that is no word', { tags: ['x', 3] }, 'wrong-type tags.2'],
    ['a probability above 1', { probability: '1.1' }, 'percent-for-share probability'],
    ['a probability below 0', { probability: -0.1 }, 'out-of-range probability'],
    ['a probability in doubt', { probability: { likely: 0.5 } }, 'wrong-type probability'],
    ['an alternative that is none', { alternative: 'bild' }, 'not-a-choice alternative'],
    [
      'two answers to one question, whatever is extended',
      { extends: 'x', roles: [{ id: 'a', salary: 1, hourlyRate: 1 }] },
      'excludes roles.a.hourlyRate',
    ],
  ])('%s', (_, input, expected) => {
    const parsed = parseScenario(input);
    expect(parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
  });

  test('calculate of a scenario that still extends another says what to do', () => {
    const own: Scenario = { extends: 'today', customLines: [{ id: 'a', side: 'cost', initial: 1 }] };
    expect(() => calculate(own)).toThrow(ScenarioError);
    expect(() => calculate(own)).toThrow(/“today”, which is not here\. Give both to compare, or .*extendedScenarios/);
  });
});

test('as many may extend one another as the limit says, and one more is told', () => {
  const chain = (length: number): readonly Scenario[] =>
    Array.from({ length: length + 1 }, (_, at) => (at === 0 ? { name: '0' } : { name: `${at}`, extends: `${at - 1}` }));
  const backwards = (length: number): readonly Scenario[] => chain(length).toReversed();
  expect(extendedScenarios(backwards(longestChain))).toHaveLength(longestChain + 1);
  expect(inShort(issuesOf(backwards(longestChain + 1)))).toEqual(['1: too-large extends']);
});
