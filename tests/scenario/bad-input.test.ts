import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/answer/calculate.js';
import { messageOf } from '../../src/scenario/message.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { thrownIssues } from '../thrown-issues.js';
import { inShort, issuesOf, issuesOfText } from './issues-of.js';

describe('one wrong value gives one issue, with its code and path', () => {
  test.each<[string, object, string]>([
    ['an unknown key', { modles: {} }, 'unknown-key modles'],
    ['an unknown key in a group', { models: { cuont: 1 } }, 'unknown-key models.cuont'],
    ['an unknown key in a range', { models: { count: { likely: 1, lo: 0 } } }, 'unknown-key models.count.lo'],
    ['a group that is a number', { models: 3 }, 'wrong-type models'],
    ['a list that is a group', { tools: { mlflow: {} } }, 'wrong-type tools'],
    ['a member that is a text', { tools: ['mlflow'] }, 'wrong-type tools[0]'],
    ['nothing', { models: { count: null } }, 'wrong-type models.count'],
    ['a truth value', { models: { count: true } }, 'wrong-type models.count'],
    ['a date object', { start: new Date(0) }, 'wrong-type start'],
    ['a text that is no number', { models: { count: 'many' } }, 'not-a-number models.count'],
    ['a number with a unit', { models: { count: '40 models' } }, 'not-a-number models.count'],
    ['an empty text', { models: { count: '' } }, 'not-a-number models.count'],
    ['NaN', { models: { count: NaN } }, 'not-a-number models.count'],
    ['infinity', { models: { count: -Infinity } }, 'not-a-number models.count'],
    ['a hexadecimal number', { models: { count: '0x10' } }, 'not-a-number models.count'],
    ['1e400', { models: { count: '1e400' } }, 'too-many-digits models.count'],
    ['1e-31', { models: { count: '1e-31' } }, 'too-many-digits models.count'],
    ['31 digits', { models: { count: '1.234567890123456789012345678901' } }, 'too-many-digits models.count'],
    ['a negative head count', { roles: [{ id: 'a', people: -2 }] }, 'out-of-range roles.a.people'],
    ['a share above 1', { adoption: { ceiling: '100.5' } }, 'out-of-range adoption.ceiling'],
    ['a percentage for a share', { adoption: { ceiling: 8 } }, 'percent-for-share adoption.ceiling'],
    ['a share above 1, with its sign', { adoption: { ceiling: '140 %' } }, 'out-of-range adoption.ceiling'],
    ['the same in another script', { adoption: { ceiling: '١٤٠٪' } }, 'out-of-range adoption.ceiling'],
    ['a percentage for a cut', { deployment: { handsOnCut: 65 } }, 'percent-for-share deployment.handsOnCut'],
    [
      'a percentage for a cut that is an increase',
      { incidents: { failureCut: -20 } },
      'percent-for-share incidents.failureCut',
    ],
    ['a percentage for a yearly step', { wages: { growth: 3 } }, 'percent-for-share wages.growth'],
    ['a percentage for the discount rate', { discounting: { rate: 8 } }, 'percent-for-share discounting.rate'],
    ['a discount rate of two hundred', { discounting: { rate: 2 } }, 'percent-for-share discounting.rate'],
    ['a discount rate of −1', { discounting: { rate: -1 } }, 'out-of-range discounting.rate'],
    [
      'cuts of a ratio that cross',
      { verdict: { hopelessRatio: 3, worthwhileRatio: 1 } },
      'inconsistent verdict.hopelessRatio',
    ],
    [
      'cuts of a chance that cross',
      { verdict: { hopelessProbability: 0.9, leastProbability: 0.1 } },
      'inconsistent verdict.hopelessProbability',
    ],
    ['half a tool', { links: { tools: 3.5 } }, 'not-whole links.tools'],
    ['a range upside down', { models: { count: { low: 5, likely: 3, high: 4 } } }, 'range-upside-down models.count'],
    ['a range with one end', { models: { count: { low: 2, likely: 3 } } }, 'incomplete-range models.count'],
    ['a range without what is likely', { models: { count: { low: 2, high: 3 } } }, 'incomplete-range models.count'],
    [
      'a range whose high is not permitted',
      { adoption: { ceiling: { low: 0, likely: 0.5, high: '1.01' } } },
      'percent-for-share adoption.ceiling.high',
    ],
    ['an industry that is not there', { industry: 'finanse' }, 'not-a-choice industry'],
    ['a size that is not there', { industry: 'finance', size: 'large' }, 'not-a-choice size'],
    ['a word that is not there', { discounting: { timing: 'annual' } }, 'not-a-choice discounting.timing'],
    ['a currency that does not exist', { currency: 'XYZ' }, 'not-a-choice currency'],
    ['a currency in small letters', { currency: 'eur' }, 'not-a-choice currency'],
    ['a rate of an unknown currency', { exchangeRates: { DOLLAR: 1 } }, 'not-a-choice exchangeRates.DOLLAR'],
    ['an exchange rate of zero', { exchangeRates: { USD: 0 } }, 'out-of-range exchangeRates.USD'],
    ['a negative exchange rate', { exchangeRates: { USD: '-0.9' } }, 'out-of-range exchangeRates.USD'],
    [
      'an exchange rate in doubt',
      { exchangeRates: { USD: { low: 1, likely: 2, high: 3 } } },
      'wrong-type exchangeRates.USD',
    ],
    ['a horizon in doubt', { horizonMonths: { low: 12, likely: 24, high: 36 } }, 'wrong-type horizonMonths'],
    ['a probability in doubt', { probability: { low: 0.1, likely: 0.2, high: 0.3 } }, 'wrong-type probability'],
    [
      'years of a contract in doubt',
      { tools: [{ id: 'a', pricePerSeatMonth: 1, termYears: { low: 1, likely: 2, high: 3 } }] },
      'wrong-type tools.a.termYears',
    ],
    ['a day that is not in the calendar', { start: '2027-02-29' }, 'not-a-date start'],
    ['a month 13', { start: '2027-13' }, 'not-a-date start'],
    ['a year alone', { start: 2027 }, 'not-a-date start'],
    ['a horizon of 0', { horizonMonths: 0 }, 'out-of-range horizonMonths'],
    ['a horizon of 601', { horizonMonths: 601 }, 'out-of-range horizonMonths'],
    ['a horizon of 36.5', { horizonMonths: 36.5 }, 'not-whole horizonMonths'],
    ['a horizon in doubt', { horizonMonths: { likely: 36 } }, 'wrong-type horizonMonths'],
    ['a member without id', { tools: [{ feePerMonth: 1 }] }, 'missing-id tools[0].id'],
    ['an id in capitals', { tools: [{ id: 'MLflow' }] }, 'malformed-id tools[0].id'],
    ['the same id twice', { tools: [{ id: 'a' }, { id: 'a' }] }, 'duplicate-id tools.a.id'],
    ['alternatives both given', { deployment: { handsOnCut: 0.5, hoursAfter: 3 } }, 'excludes deployment.hoursAfter'],
    [
      'an alternative to a row',
      { tools: [{ id: 'a', pricePerUnit: 1, tierStarts: [0], tierPrices: [1] }] },
      'excludes tools.a.tierPrices',
    ],
    [
      'a role that is not there',
      { roles: [{ id: 'engineer' }], cohorts: [{ id: 'all', role: 'enginer' }] },
      'unknown-reference cohorts.all.role',
    ],
    [
      'a role of a profile whose roles are off',
      { industry: 'retail', roles: 'off', awareness: { role: 'engineer' } },
      'unknown-reference awareness.role',
    ],
    [
      'a cohort of nobody',
      { roles: [{ id: 'a' }, { id: 'b' }], cohorts: [{ id: 'all' }] },
      'missing-choice cohorts.all.role',
    ],
    [
      'hosting by nobody',
      { roles: [{ id: 'a' }, { id: 'b' }], tools: [{ id: 't', hostHoursPerMonth: 3 }] },
      'missing-choice tools.t.hostRole',
    ],
    ['days of coaching without a price', { change: { coachingDays: 4 } }, 'missing-input change.coachingDayRate'],
    [
      'a price of storage for nothing',
      { dataManagement: { pricePerTerabyteMonth: 20 } },
      'missing-input dataManagement.terabytes',
    ],
    [
      'days of help whose price no profile knows',
      { setup: { consultingDays: 5 } },
      'missing-input setup.consultingDayRate',
    ],
    ['tiers without prices', { tools: [{ id: 'a', tierStarts: [0, 5] }] }, 'inconsistent tools.a.tierStarts'],
    [
      'one price too few',
      { tools: [{ id: 'a', tierStarts: [0, 5], tierPrices: [1] }] },
      'inconsistent tools.a.tierStarts',
    ],
    [
      'tiers that do not ascend',
      { tools: [{ id: 'a', tierStarts: [5, 5], tierPrices: [2, 1] }] },
      'inconsistent tools.a.tierStarts',
    ],
    ['21 tiers', { tools: [{ id: 'a', tierStarts: Array(21).fill(1) }] }, 'too-many-members tools.a.tierStarts'],
    ['a custom line without a side', { customLines: [{ id: 'a', initial: 1 }] }, 'missing-choice customLines.a.side'],
    ['a custom line without an amount', { customLines: [{ id: 'a', side: 'cost' }] }, 'inconsistent customLines.a'],
    [
      'a wrong amount of a year',
      { customLines: [{ id: 'a', side: 'cost', annual: [1, 'x'] }] },
      'not-a-number customLines.a.annual.2',
    ],
    [
      'a logistic roll-out without its midpoint',
      { adoption: { curve: 'logistic', steepness: 1 } },
      'missing-input adoption.midpointMonths',
    ],
    ['a banked line that is not there', { banked: ['freshnes'] }, 'unknown-reference banked.1'],
    [
      'a real rate with growing wages',
      { discounting: { basis: 'real' }, wages: { growth: 0.03 } },
      'inconsistent wages.growth',
    ],
    [
      'a real rate with rising prices',
      { discounting: { basis: 'real' }, tools: [{ id: 'a', uplift: 0.05 }] },
      'inconsistent tools.a.uplift',
    ],
    ['discounting that is off', { discounting: 'off' }, 'inconsistent discounting'],
    ['a newer version', { schemaVersion: 3 }, 'unknown-version schemaVersion'],
    ['a version that is a text', { schemaVersion: '1' }, 'unknown-version schemaVersion'],
    ['constructor as a key', { constructor: { a: 1 } }, 'unknown-key constructor'],
    ['toString as a key', { toString: 1 }, 'unknown-key toString'],
  ])('%s', (_, input, expected) => {
    const issues = issuesOf(input);
    expect(inShort(issues)).toEqual([expected]);
    const message = issues.map((issue) => messageOf(issue)).join('');
    expect(message).toMatch(new RegExp(`^${(issues[0]?.path ?? '').replace(/[[\].]/g, '\\$&')}.*: .+[.?]$`));
    expect(message).not.toContain('\n');
    expect(message).not.toContain('undefined');
  });
});

describe('what looks odd and is right', () => {
  test.each<[string, object]>([
    ['nothing at all', {}],
    ['zero models', { models: { count: 0 } }],
    ['a horizon of 50 years, as a text', { horizonMonths: '600' }],
    ['a range of one figure', { models: { count: { low: 3, likely: 3, high: 3 } } }],
    ['a range of the likely figure alone', { models: { count: { likely: '3' } } }],
    ['30 digits', { models: { count: '1.23456789012345678901234567890' } }],
    ['1e30', { organisation: { revenue: '1e30' } }],
    ['a negative custom amount', { customLines: [{ id: 'a', side: 'cost', initial: -5 }] }],
    ['groups and lists that are off', { freshness: 'off', tools: 'off', adoption: 'off' }],
    ['a key without a value', { models: undefined }],
    ['a leap day', { start: '2028-02-29' }],
    ['a real rate with a step of 0', { discounting: { basis: 'real' }, wages: { growth: 0 } }],
    ['the only role, unnamed', { roles: [{ id: 'all' }], cohorts: [{ id: 'x' }], switching: { people: 3 } }],
    ['a cohort of the name of its role', { roles: [{ id: 'a' }, { id: 'b' }], cohorts: [{ id: 'b' }] }],
    ['a figure of work whose role the profile names', { industry: 'retail', runLabour: { cut: '0.3' } }],
    ['work that names no role', { roles: [{ id: 'a' }, { id: 'b' }], procurement: { hours: 10 } }],
    ['a role of the profile', { industry: 'retail', awareness: { role: 'validator' } }],
    [
      'a custom line that is banked',
      { customLines: [{ id: 'a', side: 'benefit', kind: 'business', monthly: 5 }], banked: ['a', 'freshness'] },
    ],
    ['no day of coaching at no price', { change: { coachingDays: 0 } }],
    ['days of help at the price of the profile', { industry: 'finance', setup: { consultingDays: 5 } }],
  ])('%s', (_, input) => expect(issuesOf(input)).toEqual([]));
});

test('all issues are told at once, in the order of the file', () => {
  const text = `
horizonMonths: 36.5
tools:
  - id: mlflow
    seats: -1
    tierStarts: [0, 5]
    tierPrices: [1]
  - seats: x
adoption: { ceiling: 80, curve: logistic, midpointMonths: 3 }
industri: finance
discounting: { rate: 8, timing: anual }
`;
  expect(inShort(issuesOfText(text))).toEqual([
    'not-whole horizonMonths',
    'out-of-range tools.mlflow.seats',
    'inconsistent tools.mlflow.tierStarts',
    'missing-id tools[1].id',
    'not-a-number tools[1].seats',
    'missing-input adoption.steepness',
    'percent-for-share adoption.ceiling',
    'unknown-key industri',
    'percent-for-share discounting.rate',
    'not-a-choice discounting.timing',
  ]);
});

test.each<[object, string, string]>([
  [{ customLines: [{ id: 'a', side: 'cost', kind: 'cash', perMonth: 60 }] }, 'perMonth', 'monthly'],
  [{ models: { zzz: 60 } }, 'zzz', 'count'],
  [{ models: { count: { low: 1, zzz: 2, likely: 3, high: 4 } } }, 'zzz', 'high'],
])('of a key in %j that resembles none, it is told once, with those that there are', (input, key, permitted) => {
  const issues = issuesOf(input).map((issue) => messageOf(issue));
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatch(new RegExp(`“${key}” is not an input\\. Known are: .*\\b${permitted}\\b`));
});

test('an amount that is missing is told beside a key that cannot be meant by it', () => {
  const line = { id: 'a', side: 'cost', kind: 'cash', zzz: 'a remark' };
  expect(inShort(issuesOf({ customLines: [line] }))).toEqual([
    'inconsistent customLines.a',
    'unknown-key customLines.a.zzz',
  ]);
});

test('a member is told by its id and by its place in the file', () => {
  const [issue] = issuesOf({ tools: [{ id: 'a' }, { id: 'b', seats: -1 }] });
  expect(issue).toMatchObject({ path: 'tools.b.seats', place: 'tools[1].seats', received: '-1' });
  expect(issue).toHaveProperty('allowed', { label: 'b: seats', unit: 'seat', lowest: '0' });
});

test.each<[object, string]>([
  [{ modles: {} }, 'models'],
  [{ models: { cuont: 1 } }, 'count'],
  [{ industry: 'helthcare' }, 'healthcare'],
  [{ currency: 'EURO' }, 'EUR'],
  [{ tools: [{ id: 'a', pricePerSeat: 1 }] }, 'pricePerSeatMonth'],
])('%j is offered %s', (input, name) => {
  expect(issuesOf(input)[0]).toHaveProperty('nearest', name);
  expect(
    issuesOf(input)
      .map((issue) => messageOf(issue))
      .join(),
  ).toContain(`Did you mean “${name}”?`);
});

test('a message names the input, the value, the permitted range, the unit and what to do', () => {
  const message = issuesOf({ adoption: { implementationMonths: 700, ceiling: 8 } }).map((issue) => messageOf(issue));
  expect(message).toEqual([
    'adoption.implementationMonths: From approval to the first team is 700. Write a number from 0 to 600 (months).',
    'adoption.ceiling: Share of the teams that take it up is 8, which looks like a percentage. Write 0.08 for 8 % (share between 0 and 1).',
  ]);
});

test('a rate of two hundred percent and more is told to be none that is calculated with', () => {
  const told = issuesOf({ discounting: { rate: '200 %' } }).map((issue) => messageOf(issue));
  expect(told).toEqual([
    'discounting.rate: Discount rate, effective a year is 2, which looks like a percentage. Write 0.02 for 2 % (share a year). At 200 % and more nothing is calculated.',
  ]);
});

test('a message is one short line, whatever came', () => {
  const [issue] = issuesOf({ name: 'a', industry: `${'x'.repeat(100_000)}\n\u001b[31m` });
  const message = issue === undefined ? '' : messageOf(issue);
  expect(message.length).toBeLessThan(400);
  expect(
    issuesOf({ 'a\nb': 1 })
      .map((issue) => messageOf(issue))
      .join(''),
  ).not.toMatch(/[\n\u001b]/);
});

test('10,000 tools are one issue', () => {
  const tools = Array.from({ length: 10_000 }, (_, index) => ({ id: `tool-${index}`, feePerMonth: 1 }));
  expect(inShort(issuesOf({ tools }))).toEqual(['too-many-members tools']);
  expect(inShort(issuesOf(JSON.stringify({ tools })))).toEqual(['too-many-members tools']);
});

test('200 members are permitted, 201 are not', () => {
  const tools = (length: number) => Array.from({ length }, (_, index) => ({ id: `tool-${index}` }));
  expect(issuesOf({ tools: tools(200) })).toEqual([]);
  expect(inShort(issuesOf({ tools: tools(201) }))).toEqual(['too-many-members tools']);
});

test('a text of 100 MB is refused by its length', () => {
  const text = 'x'.repeat(100_000_000);
  expect(inShort(issuesOf(text))).toEqual(['too-large']);
});

test('a million values, a loop and bottomless nesting are refused', () => {
  const loop: Record<string, unknown> = {};
  loop['models'] = loop;
  const wide: Record<string, unknown> = {};
  wide['a'] = wide;
  wide['b'] = wide;
  expect(inShort(issuesOf({ name: Array(1_000_000).fill(0) }))).toEqual(['too-large']);
  expect(inShort(issuesOf({ name: new Array(2 ** 32 - 1) }))).toEqual(['too-large']);
  expect(issuesOf(loop).map(({ code }) => code)).toContain('too-large');
  expect(issuesOf(wide).map(({ code }) => code)).toContain('too-large');
  expect(inShort(issuesOf('['.repeat(1_000_000)))).toEqual(['too-large']);
  expect(issuesOf(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`).map(({ code }) => code)).toContain('too-large');
});

test('__proto__ is an unknown key, and pollutes nothing', () => {
  const text = '{ "__proto__": { "polluted": 1 }, "models": { "__proto__": { "polluted": 1 } } }';
  expect(inShort(issuesOf(text))).toEqual(['unknown-key __proto__', 'unknown-key models.__proto__']);
  expect(inShort(issuesOfText('__proto__: { polluted: 1 }\nmodels: { count: 1 }'))).toEqual(['unknown-key __proto__']);
  expect(inShort(issuesOf(JSON.parse(text)))).toEqual(['unknown-key __proto__', 'unknown-key models.__proto__']);
  expect({}).not.toHaveProperty('polluted');
});

test('what a getter throws is an issue', () => {
  const trap = Object.defineProperty({}, 'models', {
    enumerable: true,
    get: () => {
      throw new Error('a trap');
    },
  });
  expect(inShort(issuesOf(trap))).toEqual(['unreadable']);
});

test('the input stays as it is, and the scenario is a frozen copy', () => {
  const input = { models: { count: { low: 1, likely: 2, high: 3 } }, tools: [{ id: 'a' }] };
  const before = structuredClone(input);
  const parsed = parseScenario(input);
  expect(input).toEqual(before);
  expect(Object.isFrozen(input.models)).toBe(false);
  if (!parsed.ok) throw new Error('it is right');
  expect(parsed.scenario).not.toBe(input);
  expect(Object.isFrozen(parsed.scenario.tools)).toBe(true);
  expect(parsed.scenario.models).toSatisfy(Object.isFrozen);
  expect(parseScenario(parsed.scenario)).toEqual(parsed);
});

test('in a range each mistake is told, and none hides that it stands upside down', () => {
  const range = (count: object) => inShort(issuesOf({ models: { count } }));
  expect(range({ low: 5, likely: 3, high: 'abc' })).toEqual([
    'range-upside-down models.count',
    'not-a-number models.count.high',
  ]);
  expect(range({ low: 5, likely: 3 })).toEqual(expect.arrayContaining(['range-upside-down models.count']));
});

test('an input that several groups say nothing without is asked for once', () => {
  const told = issuesOf({ tax: { lossLimit: 1 }, taxTreatments: [{ id: 'x', treats: 'running' }] });
  expect(inShort(told)).toEqual(['missing-input tax.rate']);
});

test('more figures than can be worked out in a while are told before they are, with how many there may be', () => {
  const lines = (years: number) =>
    Array.from({ length: 150 }, (_, place) => ({
      id: `l${place}`,
      side: 'cost' as const,
      annual: Array<number>(years).fill(1),
    }));
  const told = (horizonMonths: number, years: number) =>
    thrownIssues(() => calculate({ horizonMonths, customLines: lines(years) })).map((issue) => messageOf(issue));
  expect(told(12, 30)).toEqual([expect.stringMatching(/^This is too large: \d+ figures, where at most 3000 figures/)]);
  expect(told(600, 10)).toEqual([
    expect.stringMatching(/^horizonMonths: .* \d+ figures over 600 months, where at most 1000 figures over so many/),
  ]);
});
