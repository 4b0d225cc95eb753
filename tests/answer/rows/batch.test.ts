import { expect, test } from 'vitest';
import {
  answeredScenario,
  batch,
  calculate,
  messageOf,
  metrics,
  ScenarioError,
  scenarioFor,
  type Row,
  type RowResult,
  type Scenario,
} from '../../../src/index.js';
import { profileRoles } from '../../../src/evidence/profile-members.js';
import { compared, resultsOf } from './agreement.js';

const base = scenarioFor('finance', { horizonMonths: 6 });

/** More rows of the kind than it takes for them to be worked out together. */
const many = (row: (place: number) => Row): readonly Row[] => Array.from({ length: 9 }, (_, place) => row(place));

const npvOf = (result: RowResult | undefined): number =>
  result?.ok === true ? Number(result.figures.npv) : Number.NaN;

/** Each row beside the scenario that it stands for, as a person would write it. */
const written: Readonly<Record<string, readonly [row: (place: number) => Row, scenario: (place: number) => Scenario]>> =
  {
    'an input of a group': [
      (place) => ({ 'models.count': String(10 + place) }),
      (place) => scenarioFor('finance', { horizonMonths: 6, models: { count: 10 + place } }),
    ],
    'an input of a member that the profile has': [
      (place) => ({ 'roles.engineer.people': 2 + place }),
      (place) =>
        scenarioFor('finance', {
          horizonMonths: 6,
          roles: profileRoles.map(({ id }) => ({ id, ...(id === 'engineer' ? { people: 2 + place } : {}) })),
        }),
    ],
    'words, the horizon and a share in percent': [
      (place) => ({ industry: 'retail', size: 'small', horizonMonths: '5', 'adoption.ceiling': `${40 + place} %` }),
      (place) => scenarioFor('retail', { size: 'small', horizonMonths: 5, adoption: { ceiling: (40 + place) / 100 } }),
    ],
    'a group that is off': [
      (place) => ({ freshness: 'off', 'models.count': 10 + place }),
      (place) => scenarioFor('finance', { horizonMonths: 6, freshness: 'off', models: { count: 10 + place } }),
    ],
  };

test.each(Object.entries(written))('a cell says what a scenario says: %s', async (_, [row, scenario]) => {
  const results = await resultsOf(batch(base, many(row)));
  for (const place of [0, 4, 8]) {
    const exact = metrics(scenario(place));
    const gross = exact.totalCost.plus(exact.totalBenefit).toNumber();
    expect(Math.abs(npvOf(results[place]) - exact.npv.toNumber())).toBeLessThan(1e-9 * gross);
  }
  expect(results).toHaveLength(9);
});

test('the columns of questions say what their answers say, and a whole is shared out among the roles', async () => {
  const rows = many((place) => ({ models: 20 + place, people: 6 + place, moving: place % 2 === 0 ? 'half' : 'all' }));
  const results = await resultsOf(batch(scenarioFor('finance'), rows.slice(0, 3), { exact: true, metrics: ['npv'] }));
  rows.slice(0, 3).forEach((answers, place) => {
    const answered = answeredScenario(answers, { industry: 'finance' });
    if (!answered.ok) throw new Error(answered.issues.map((issue) => messageOf(issue)).join('\n'));
    const result = results[place];
    expect(result?.ok === true && String(result.figures.npv)).toBe(metrics(answered.scenario).npv.toString());
  });
});

test('a blank cell leaves what the base says, and what answers the same question takes its place', async () => {
  const told: Scenario = { ...base, models: { count: 33 }, roles: [{ id: 'engineer', people: 4, salary: 90_000 }] };
  const rows = [
    { 'models.count': '', 'roles.engineer.hourlyRate': null },
    { 'models.count': '33', 'roles.engineer.hourlyRate': '70' },
  ];
  const [blank, other] = await resultsOf(batch(told, rows, { exact: true, metrics: ['npv'] }));
  expect(npvOf(blank)).toBe(metrics(told).npv.toNumber());
  const hourly = { ...told, roles: [{ id: 'engineer', people: 4, hourlyRate: 70 }] };
  expect(npvOf(other)).toBe(metrics(hourly).npv.toNumber());
});

test('of a wrong row it is told which column is wrong, and the others go on', async () => {
  const rows = many((place) => ({
    account: `A-${place}`,
    'models.count': place === 3 ? 'many' : 20 + place,
    size: place === 5 ? 'hugh' : 'small',
    'adoption.ceiling': place === 7 ? 40 : 0.4,
  }));
  const results = await resultsOf(batch(base, rows, { carry: ['account'] }));
  const wrong = results.filter((result) => !result.ok);
  expect(wrong.map(({ row, carried }) => [row, carried['account']])).toEqual([
    [4, 'A-3'],
    [6, 'A-5'],
    [8, 'A-7'],
  ]);
  expect(wrong.flatMap(({ issues }) => issues.map(({ column, issue }) => [column, issue.code]))).toEqual([
    ['models.count', 'not-a-number'],
    ['size', 'not-a-choice'],
    ['adoption.ceiling', 'percent-for-share'],
  ]);
});

test('a name that is no column is told with the one that was meant, and a row that is none as one', async () => {
  const rows = [
    { 'models.cuont': 3 },
    'no row',
    { 'models.count': 3, models: 4 },
    {},
    { 'roles.engineer.people': -1 },
  ] as readonly Row[];
  const results = await resultsOf(batch(base, rows, { metrics: ['npv'] }));
  expect(results.map((result) => (result.ok ? [] : result.issues.map(({ issue }) => messageOf(issue))))).toEqual([
    [expect.stringMatching(/Did you mean “models\.count”\?/)],
    ['“no row” stands where a row, with a cell for each column is expected.'],
    [expect.stringMatching(/^models: This answers the same question as models\.count/)],
    [],
    // Of a row and not of a file: there is no place in one.
    [expect.stringMatching(/^roles\.engineer\.people: /)],
  ]);
});

test('with strict the first wrong row ends it, by its number', async () => {
  const rows = [{ 'models.count': 3 }, { 'models.count': -3 }, { 'models.count': 'x' }];
  const seen: number[] = [];
  const all = async (): Promise<void> => {
    for await (const { row } of batch(base, rows, { strict: true })) seen.push(row);
  };
  await expect(all()).rejects.toThrow(ScenarioError);
  await expect(all()).rejects.toThrow(/^row 2: models\.count: /);
  expect(seen).toEqual([1, 1]);
});

test('answers that floats can tell are those of each row by itself, also where a row has cuts of its own', async () => {
  const plan: Scenario = { industry: 'finance', size: 'small', horizonMonths: 36 };
  const rows = Array.from({ length: 64 }, (_, place) => ({
    'models.count': 10 + 13 * (place % 8),
    'value.perModelYear': 9_000 * (1 + (place >> 3)),
  }));
  const metrics = ['npv', 'totalCost', 'totalBenefit', 'verdict'] as const;
  const { differences, floatCount, rightCount } = await compared(plan, rows, metrics);
  expect([differences, rightCount]).toEqual([[], 64]);
  expect(floatCount).toBeGreaterThan(16);
  const exact = await resultsOf(batch(plan, rows, { metrics, exact: true }));
  const answers = new Set(exact.map((row) => (row.ok ? row.figures.verdict : '')));
  expect([...answers].sort()).toEqual(['could-go-either-way', 'not-worth-it', 'probably', 'probably-not', 'worth-it']);
  const cuts = rows.slice(0, 24).map((row, place) => ({ ...row, 'verdict.hopelessRatio': 0.1 + place / 50 }));
  expect((await compared(plan, cuts, metrics)).differences).toEqual([]);
});

test('verdicts are those of each scenario by itself', async () => {
  const [result] = await resultsOf(batch(base, [{ 'models.count': 40 }], { metrics: ['verdict', 'npv'] }));
  const { verdict, metrics: all } = calculate({ ...base, models: { count: 40 } });
  expect(result).toMatchObject({ ok: true, figures: { verdict: verdict.answer, npv: all.npv.toNumber() } });
});

test('what is asked at the same time, or again, of the same base or of another comes to the same', async () => {
  const rows = Array.from({ length: 40 }, (_, place) => ({
    'models.count': 10 + (place % 7),
    'releases.perModelYear': place % 3 === 0 ? '' : 2 + (place % 5),
  }));
  const options = { metrics: ['npv', 'roi'] } as const;
  const other = { ...base, horizonMonths: 12 };
  const alone = await resultsOf(batch(base, rows, options));
  const [one, two] = [batch(base, rows, options), batch(base, rows.toReversed(), options)];
  const found = { one: [] as RowResult[], two: [] as RowResult[] };
  for (let left = rows.length; left > 0; left--) {
    const [first, second] = [await one.next(), await two.next()];
    if (first.done !== true) found.one.push(first.value);
    if (second.done !== true) found.two.push(second.value);
    if (left === 20) expect(await resultsOf(batch(other, rows, options))).not.toEqual(alone);
  }
  const figuresOf = (results: readonly RowResult[]) =>
    results.map((result) => (result.ok ? result.figures : undefined));
  expect(figuresOf(found.one)).toEqual(figuresOf(alone));
  expect(figuresOf(found.two).toReversed()).toEqual(figuresOf(alone));
  expect(await resultsOf(batch(base, rows, options))).toEqual(alone);
});

test('rows are read no further than they are wanted, from whatever can be read one after the other', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<Row> {
    for (;;) yield await Promise.resolve({ 'models.count': 10 + (read++ % 50) });
  }
  let wanted = 0;
  for await (const { ok } of batch(base, endless(), { metrics: ['npv'] })) {
    expect(ok).toBe(true);
    if ((wanted += 1) === 5000) break;
  }
  expect(read).toBeLessThan(10_000);
});

test('parts of a whole that come to just that are told apart from more than it', async () => {
  const rows = many((place) => ({
    'projects.shareLive': '0.5',
    'projects.extraShareLive': place % 3 === 0 ? '0.5' : place % 3 === 1 ? '0.500000000001' : '0.4',
  }));
  const { differences, rightCount, floatCount } = await compared(base, rows, ['npv', 'totalCost', 'totalBenefit']);
  expect({ differences, rightCount, floatCount }).toEqual({ differences: [], rightCount: 6, floatCount: 6 });
});

test('internal rates agree, and where there is none decimals say so', async () => {
  const rows = [...many((place) => ({ 'models.count': 60 + 20 * place })), { 'models.count': 1 }];
  const longer = scenarioFor('finance', { horizonMonths: 24 });
  const found = await compared(longer, rows, ['irr', 'npv', 'totalCost', 'totalBenefit']);
  expect(found).toEqual({ differences: [], rightCount: 10, floatCount: 9 });
});

test('flows that begin with income have no internal rate in a row either', async () => {
  const advanced: Scenario = {
    horizonMonths: 24,
    customLines: [
      { id: 'advance', side: 'benefit', kind: 'cash', initial: 1000 },
      { id: 'fee', side: 'cost', monthly: 100 },
    ],
  };
  const rows = many((place) => ({ 'customLines.advance.initial': 500 + 10 * place }));
  expect(await compared(advanced, rows, ['irr'])).toMatchObject({ differences: [] });
  for await (const row of batch(advanced, rows, { metrics: ['irr'] }))
    expect(row).toMatchObject({ ok: true, figures: { irr: null } });
});
