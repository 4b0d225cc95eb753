import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/scenario/resolve.js';
import { missingInputs } from '../../src/scenario/complete-scenario.js';
import { messageOf } from '../../src/scenario/message.js';
import { scenarioNoticeText } from '../../src/scenario/notice.js';
import { scenarioFor } from '../../src/scenario/parse-scenario.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { noteOf, resolved, told } from './resolved.js';

describe('without an industry', () => {
  const bare = resolved({});

  test('nothing is filled in but the rate and what means “not used”', () => {
    expect(told(bare, 'discounting.rate')).toBe('0.1 cross-industry discount-tei');
    expect(told(bare, 'adoption.ceiling')).toBe('1 assumption');
    expect(noteOf(bare, 'adoption.ceiling')).toBe('Not given: taken as 1.');
    expect(told(bare, 'models.count')).toBeUndefined();
    expect([...bare.table.values()].every(({ record }) => record === undefined || record === 'discount-tei')).toBe(
      true,
    );
  });

  test('what is not given is off', () => {
    expect(bare.shape).toMatchObject({
      horizonMonths: 36,
      groups: ['discounting', 'verdict'],
      members: {},
      banked: [],
    });
    expect(bare).toMatchObject({ industry: null, size: null, currency: 'USD' });
  });

  test('a group is on when a key of it is given', () => {
    expect(resolved({ freshness: { decayPerMonth: 0.01 } }).shape.groups).toContain('freshness');
    expect(resolved({ freshness: {} }).shape.groups).not.toContain('freshness');
  });

  test('work that roles are given switches its group on', () => {
    const { groups } = resolved({ roles: [{ id: 'a', runTeam: 1, setupHours: 5 }] }).shape;
    expect(groups).toEqual(['discounting', 'verdict', 'setup', 'runTeam', 'roles']);
    expect(resolved({ roles: [{ id: 'a', runTeam: 1 }], runTeam: 'off' }).shape.groups).not.toContain('runTeam');
  });

  test('a size alone fills nothing in, and a notice says so', () => {
    expect(resolved({ size: 'small' }).notices).toContainEqual({ code: 'size-without-industry', size: 'small' });
  });
});

describe('custom lines', () => {
  const { table, shape } = resolved({
    customLines: [
      { id: 'b', side: 'cost', annual: ['10.10', { low: 1, likely: 2, high: 3 }], label: 'Licences' },
      { id: 'a', side: 'benefit', monthly: '-0.5', kind: 'business' },
    ],
    banked: ['a'],
  });

  test('have their years by number, counted from 1', () => {
    expect(table.get('customLines.b.annual.1')).toMatchObject({
      label: 'b: amount in each year 1',
      provenance: 'yours',
    });
    expect(table.get('customLines.b.annual.2')?.high?.toString()).toBe('3');
    expect(shape.counts).toEqual({ 'customLines.b.annual': 2 });
  });

  test('stand in the order of the file, with their words', () => {
    expect(shape.members).toEqual({ customLines: ['b', 'a'] });
    expect(shape.words).toMatchObject({
      'customLines.b.side': 'cost',
      'customLines.b.kind': 'cash',
      'customLines.b.label': 'Licences',
      'customLines.a.kind': 'business',
    });
    expect(shape.banked).toEqual(['a']);
  });
});

describe('the user’s word', () => {
  test('stands in place of the profile’s, with its range and every digit', () => {
    const given = resolved(scenarioFor('finance', { models: { count: { low: 30, likely: '40.5', high: 60 } } }));
    expect(given.table.get('models.count')).toMatchObject({ provenance: 'yours', label: 'Models in production today' });
    expect(given.table.get('models.count')?.low?.toString()).toBe('30');
    expect(told(given, 'models.count')).toBe('40.5 yours');
    expect(told(given, 'models.newShare')).toBe('0.51 industry model-new-share-bank');
  });

  test.each([
    [{ models: { newPerYear: 5 } }, 'models.newShare'],
    [{ models: { newPerYear: 5, growth: '0.1' } }, 'models.lifeMonths'],
    [{ models: { growth: '0.1' } }, 'models.newShare'],
    [{ models: { infrastructure: 5 } }, 'models.infrastructurePerModel'],
    [{ deployment: { hoursAfter: 5 } }, 'deployment.handsOnCut'],
    [{ leadTime: { daysAfter: 5 } }, 'leadTime.cut'],
    [{ incidents: { lossPerHour: 5 } }, 'incidents.severity'],
    [{ roles: [{ id: 'engineer', hourlyRate: 90 }] }, 'roles.engineer.salary'],
  ] as const)('%j leaves %s empty', (overrides, path) => {
    expect(told(resolved(scenarioFor('retail')), path)).toBeDefined();
    expect(told(resolved(scenarioFor('retail', overrides)), path)).toBeUndefined();
  });

  test('a group that is off is left out, though the profile would fill it', () => {
    const { shape, table } = resolved(
      scenarioFor('retail', { freshness: 'off', links: 'off', tools: 'off', roles: 'off' }),
    );
    expect(shape.groups).not.toContain('freshness');
    expect(shape.groups).not.toContain('tools');
    expect(shape.members).toEqual({});
    expect(table.has('links.hoursPerLink')).toBe(false);
    expect(shape.groups).not.toContain('awareness');
  });

  test('a group that is off keeps what means “not used”', () => {
    expect(told(resolved(scenarioFor('retail', { adoption: 'off' })), 'adoption.ceiling')).toBe('1 assumption');
  });

  test('a count of releases of one’s own is not lowered by freeze weeks', () => {
    const counted = resolved(scenarioFor('retail', { releases: { perModelYear: 12 } }));
    const { table } = counted;
    expect(table.get('releases.freezeWeeks')?.likely.toString()).toBe('0');
    expect(noteOf(counted, 'releases.freezeWeeks')).toMatch(/contains the weeks/);
    expect(table.get('releases.freezeWeeks')?.isNotUsed).toBe(true);
    const own = resolved(scenarioFor('retail', { releases: { perModelYear: 12, freezeWeeks: 2 } }));
    expect(told(own, 'releases.freezeWeeks')).toBe('2 yours');
  });
});

describe('the roles', () => {
  test('of a medium organisation are 14, 12 and 4 people; platform work falls to the engineers', () => {
    const medium = resolved(scenarioFor('finance'));
    expect(medium.shape.members).toMatchObject({
      roles: ['data-scientist', 'engineer', 'validator'],
      tools: ['platform'],
      cohorts: ['data-scientist', 'engineer', 'validator'],
    });
    expect(told(medium, 'roles.validator.people')).toBe('4 assumption validators');
    expect(told(medium, 'roles.engineer.setupHours')).toBe('1800 assumption setupHours');
    expect(told(medium, 'roles.engineer.runTeam')).toBe('0.75 cross-industry impl-selfhosted-admin-fte');
    expect(told(medium, 'roles.engineer.releaseShare')).toBe('0.5 assumption');
    expect(told(medium, 'tools.platform.seats')).toBe('30 assumption');
    expect(medium.shape.words).toMatchObject({
      'cohorts.validator.role': 'validator',
      'awareness.role': 'engineer',
      'runTeam.staffing': 'hired',
    });
  });

  test('of a small one run the platform beside their work', () => {
    const small = resolved(scenarioFor('finance', { size: 'small' }));
    expect(small.shape.words['runTeam.staffing']).toBe('own-staff');
    expect(told(small, 'tools.platform.seats')).toBe('4 assumption');
  });

  test('that the user gives replace the profile’s; seats and cohorts follow them', () => {
    const own = resolved(
      scenarioFor('finance', { roles: [{ id: 'ml-engineer', people: 5, salary: 90000 }, { id: 'engineer' }] }),
    );
    expect(own.shape.members).toMatchObject({
      roles: ['ml-engineer', 'engineer'],
      cohorts: ['ml-engineer', 'engineer'],
    });
    expect(told(own, 'roles.engineer.people')).toBe('12 assumption engineers');
    expect(told(own, 'tools.platform.seats')).toBe('17 assumption');
    expect(own.shape.words['cohorts.ml-engineer.role']).toBe('ml-engineer');
  });

  test('of other names take over the work that the profile gives to one role', () => {
    const own = resolved(
      scenarioFor('finance', {
        roles: [
          { id: 'analyst', people: 3, salary: 1 },
          { id: 'lead', people: 1, salary: 1 },
        ],
      }),
    );
    expect(told(own, 'roles.analyst.setupHours')).toBe('1800 assumption setupHours');
    expect(told(own, 'roles.lead.setupHours')).toBe('0 assumption');
    expect(own.shape.words['awareness.role']).toBe('analyst');
  });

  test('share release work as the profile says only where all who take part are there, and nobody is told', () => {
    const alone = resolved(
      scenarioFor('finance', { roles: [{ id: 'data-scientist' }, { id: 'ops', salary: 1, people: 1 }] }),
    );
    expect(told(alone, 'roles.data-scientist.releaseShare')).toBe('0 assumption');
    const shared = resolved(
      scenarioFor('finance', { roles: [{ id: 'data-scientist' }, { id: 'engineer', releaseShare: 1 }] }),
    );
    expect(told(shared, 'roles.data-scientist.releaseShare')).toBe('0 assumption');
  });

  test('are not asked for again where one figure of a group that the profile fills is told', () => {
    const own = resolved(
      scenarioFor('finance', { compliance: { regulatedShare: '0.6' }, coordination: { cut: '0.1' } }),
    );
    expect(own.shape.words['compliance.role']).toBe('validator');
    // Nobody is named: the work is everyone's.
    expect(own.shape.words['coordination.role']).toBeUndefined();
  });

  test('with a salary of the user’s are not raised by the wage factor; the others are raised one by one', () => {
    const plain = resolved(scenarioFor('finance'));
    expect(told(plain, 'wages.industryFactor')).toBe('1.1352 industry wage-us-factor-finance-2023');
    const own = resolved(
      scenarioFor('finance', { roles: [{ id: 'engineer', salary: 150000 }, { id: 'data-scientist' }] }),
    );
    expect(told(own, 'wages.industryFactor')).toBe('1 assumption');
    expect(own.table.get('wages.industryFactor')?.isNotUsed).toBe(true);
    expect(told(own, 'roles.engineer.salary')).toBe('150000 yours');
    // 124,590 × 1.1352, by hand.
    expect(own.table.get('roles.data-scientist.salary')?.likely.toString()).toBe('141434.568');
  });
});

describe('the discount rate', () => {
  test('of a public body is the British social rate with expected inflation: 1.035 × 1.025 − 1', () => {
    expect(told(resolved(scenarioFor('public-sector')), 'discounting.rate')).toBe(
      '0.060875 industry discount-public-nominal',
    );
  });

  test('of all others is 10 %', () => {
    expect(told(resolved(scenarioFor('energy')), 'discounting.rate')).toBe('0.1 cross-industry discount-tei');
  });

  test('in a real scenario is real, and no wage or price step is filled in', () => {
    const real = resolved(scenarioFor('public-sector', { discounting: { basis: 'real' } }));
    expect(told(real, 'discounting.rate')).toBe('0.035 industry discount-public-uk');
    expect(told(real, 'wages.growth')).toBe('0 assumption');
    expect(told(real, 'tools.platform.uplift')).toBe('0 assumption');
    const other = resolved(scenarioFor('energy', { discounting: { basis: 'real' } }));
    expect(other.table.get('discounting.rate')?.likely.toFixed(6)).toBe('0.073171');
  });
});

describe('money of the profile', () => {
  const rates = { USD: '0.92' };
  // Counted where nothing has to be converted: figures of money that rest on a record or an assumption.
  const { table: inDollars } = resolved(scenarioFor('finance'));
  const inputCount = [...inDollars.values()].filter(
    ({ unit, record }) => unit.startsWith('money') && record !== undefined,
  ).length;

  test('is in the wages, prices and fees of a profile', () => {
    expect(inputCount).toBeGreaterThan(10);
  });

  test('is converted with the user’s rate, low and high as well, and a notice says so', () => {
    const euros = resolved(scenarioFor('finance', { currency: 'EUR', exchangeRates: rates }));
    const price = euros.table.get('tools.platform.pricePerSeatMonth');
    // 60, 150 and 500 USD, by hand.
    expect([price?.low, price?.likely, price?.high].map(String)).toEqual(['55.2', '138', '460']);
    expect(noteOf(euros, 'tools.platform.pricePerSeatMonth')).toBe('Converted from USD at 0.92.');
    expect(told(euros, 'models.count')).toBe('40 assumption models');
    expect(euros.notices).toContainEqual({
      code: 'exchange-applied',
      from: 'USD',
      to: 'EUR',
      rate: '0.92',
      inputCount,
    });
  });

  test('at a rate that no currency has is told with what to check: a coin above a dollar, a unit below all', () => {
    const farOff = (currency: string, rate: string) => {
      const { notices } = resolved(scenarioFor('finance', { currency, exchangeRates: { USD: rate } }));
      return notices.flatMap((notice) => (notice.code === 'exchange-far-off' ? [notice] : []));
    };
    // The smallest coins: a yen, a cent, a fils of a thousandth.
    for (const [currency, coin, less] of [
      ['JPY', '1', '0.999'],
      ['EUR', '0.01', '0.00999'],
      ['KWD', '0.001', '0.000000001'],
    ] as const) {
      expect(farOff(currency, coin)).toEqual([]);
      const [notice, ...others] = farOff(currency, less);
      expect([others, notice]).toEqual([[], { code: 'exchange-far-off', from: 'USD', to: currency, rate: less }]);
      expect(notice && scenarioNoticeText(notice)).toBe(
        `One USD at ${less} ${currency} is far off: check exchangeRates.USD, which is what one USD costs in ${currency}, and not the other way round.`,
      );
    }
    expect([farOff('IRR', '1e8'), farOff('IRR', '100000001')].map(({ length }) => length)).toEqual([0, 1]);
  });

  test('without a rate is one issue, that says how many figures wait for it', () => {
    const euros = resolve(scenarioFor('finance', { currency: 'EUR' }));
    expect(euros).toEqual({
      ok: false,
      issues: [{ code: 'missing-exchange-rate', path: 'exchangeRates.USD', from: 'USD', to: 'EUR', inputCount }],
    });
    if (!euros.ok)
      expect(euros.issues.map((issue) => messageOf(issue))).toEqual([
        expect.stringContaining('exchangeRates: { USD: … }'),
      ]);
  });

  test('of the user is in the scenario’s currency already, and needs no rate', () => {
    const euros = resolved({ currency: 'EUR', customLines: [{ id: 'a', side: 'cost', initial: 5 }] });
    expect(told(euros, 'customLines.a.initial')).toBe('5 yours');
  });
});

describe('notices', () => {
  test('tell of a size that nobody gave', () => {
    expect(resolved({ industry: 'retail' }).notices).toContainEqual({ code: 'size-assumed', size: 'medium' });
    expect(resolved({ industry: 'retail' }).size).toBe('medium');
  });

  test('tell of figures that are old by the start of the scenario, in one notice', () => {
    const old = resolved(scenarioFor('retail', { start: '2035-01' })).notices.filter(
      ({ code }) => code === 'old-figures',
    );
    expect(old).toHaveLength(1);
    expect(old[0]).toMatchObject({
      date: '2035-01',
      records: expect.arrayContaining(['wage-us-swdev-2024']) as unknown,
    });
  });

  test('tell of a horizon that ends before the roll-out, and of no adoption', () => {
    const short = resolved(scenarioFor('retail', { baseCase: 'likely', horizonMonths: 10, adoption: { ceiling: 0 } }));
    expect(short.notices).toContainEqual({
      code: 'horizon-shorter-than-roll-out',
      horizonMonths: 10,
      rollOutMonths: '11',
    });
    expect(short.notices).toContainEqual({ code: 'no-adoption' });
    for (const notice of short.notices) expect(scenarioNoticeText(notice)).toMatch(/^[A-Z].*\.$/);
  });
});

test('a missing input is told with its label, unit, range and the lines that need it', () => {
  const { table } = resolved({ roles: [{ id: 'lead' }] });
  const needed = [
    { path: 'roles.lead.salary', label: 'lead: yearly salary', neededBy: ['Platform set-up'] },
    { path: 'models.count', label: 'Models in production today', neededBy: [] },
    { path: 'adoption.ceiling', label: 'is there', neededBy: [] },
  ];
  expect(missingInputs(table, needed).map((issue) => messageOf(issue))).toEqual([
    'roles.lead.salary: lead: yearly salary is not given, and is needed for Platform set-up. Write a number of at least 0 (money per person and year).',
    'models.count: Models in production today is not given. Write a number of at least 0 (models).',
  ]);
});

test('the shape does not depend on the figures', () => {
  const shapeOf = (count: number) => resolved(scenarioFor('retail', { models: { count } })).shape;
  expect(shapeOf(3)).toEqual(shapeOf(70));
  expect(JSON.stringify(shapeOf(3))).toBe(JSON.stringify(shapeOf(70)));
});

test('scenarioFor refuses wrong overrides with every issue', () => {
  expect(() => scenarioFor('retail', { horizonMonths: 0, models: { count: -1 } })).toThrow(
    expect.objectContaining({
      name: 'ScenarioError',
      issues: [expect.anything(), expect.anything()] as unknown,
    }) as Error,
  );
});

test('of all that is filled in only what is marked to follow the people moves with numbers that are written', () => {
  const tools = [{ id: 'ci', catalogue: 'gitlab-premium' }, { id: 'platform' }] as const;
  const { table } = resolved(scenarioFor('finance', { tools }));
  const paths = [...table.keys()];
  const membersOf = (list: string): readonly string[] => [
    ...new Set(paths.flatMap((path) => (path.startsWith(`${list}.`) ? [path.split('.')[1] ?? ''] : []))),
  ];
  /** The scenario with one number at each of the paths. */
  const written = (at: readonly string[], number: string): Scenario => {
    const inputs: Record<string, Record<string, string>> = {};
    const lists: Record<string, Record<string, Record<string, unknown>>> = {};
    for (const path of at) {
      const [key = '', second = '', field] = path.split('.');
      if (field === undefined) (inputs[key] ??= {})[second] = number;
      else
        ((lists[key] ??= Object.fromEntries(membersOf(key).map((id) => [id, { id }])))[second] ??= {})[field] = number;
    }
    const members = Object.fromEntries(Object.entries(lists).map(([key, byId]) => [key, Object.values(byId)]));
    const own = (members['tools'] ?? tools) as NonNullable<Exclude<Scenario['tools'], 'off'>>;
    return {
      industry: 'finance',
      ...inputs,
      ...members,
      tools: own.map((each) => ({ ...tools.find(({ id }) => id === each.id), ...each })),
    };
  };
  const moved = new Set<string>();
  for (const part of [0, 1, 2, 3, 4, 5]) {
    const at = paths.filter((_, place) => place % 6 === part);
    // Unchecked: what a number follows from is asked, and not which are permitted.
    const [before, after] = [resolve(written(at, '0.5')), resolve(written(at, '1'))];
    if (!before.ok || !after.ok) throw new Error('everything is filled in');
    expect(JSON.stringify(after.shape)).toBe(JSON.stringify(before.shape));
    for (const [path, figure] of after.table) {
      const isSame = figure.value.eq(before.table.get(path)?.value ?? Number.NaN);
      if (!isSame && !at.includes(path)) moved.add(`${path} ${String(figure.followsPeople)}`);
    }
  }
  expect([...moved].sort()).toEqual(['tools.ci.seats true', 'tools.platform.seats true']);
});
