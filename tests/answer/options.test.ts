import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import * as finance from '../../src/finance/index.js';
import * as library from '../../src/index.js';
import {
  batch,
  breakEven,
  calculate,
  calculateMany,
  compare,
  explain,
  extendedScenarios,
  FormulaError,
  inputsOf,
  messageOf,
  metrics,
  ScenarioError,
  scenarioFor,
  sensitivity,
  simulate,
  sqlOf,
  toPlain,
  twoWayTable,
  udfOf,
  type Issue,
} from '../../src/index.js';
import { mostIssues } from '../../src/scenario/limits.js';
import * as workbooks from '../../src/workbook/index.js';

const scenario = scenarioFor('finance', { horizonMonths: 12 });
// As JavaScript calls, where no compiler looks.
const any = (value: unknown): never => value as never;

const issuesOf = async (call: () => unknown): Promise<readonly Issue[]> => {
  try {
    await call();
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues;
    throw error;
  }
  return [];
};

test.each([
  ['simulate', () => simulate(scenario, any({ sample: 10 })), 'sample', 'samples'],
  ['sensitivity', () => sensitivity(scenario, any({ metrics: 'npv' })), 'metrics', 'metric'],
  ['sensitivity', () => sensitivity(scenario, any({ metric: 'npvv' })), 'metric', 'npv'],
  ['breakEven', () => breakEven(scenario, 'models.count', any({ metric: 'rio' })), 'metric', 'roi'],
  ['breakEven', () => breakEven(scenario, 'models.count', any({ targt: 1 })), 'targt', 'target'],
  ['breakEven', () => breakEven(scenario, any('models.cuont')), 'models.cuont', 'models.count'],
  ['twoWayTable', () => twoWayTable(scenario, ['models.count', 'discounting.rate'], any({ step: 3 })), 'step', 'steps'],
  ['breakEven of nothing', () => breakEven({}, any('value.perModelYeer')), 'value.perModelYeer', 'value.perModelYear'],
  ['explain', () => explain(scenario, 'cashOnlyNvp'), 'figure', 'cashOnlyNpv'],
  ['inputsOf', () => inputsOf(scenario, any('model')), 'key', 'models'],
  ['batch', () => batch(scenario, [], any({ metric: ['npv'] })), 'metric', 'metrics'],
  ['batch', () => batch(scenario, [], any({ metrics: ['nvp'] })), 'metrics.1', 'npv'],
  ['metrics', () => metrics(scenario, any({ veiw: 'all' })), 'veiw', 'view'],
  ['metrics', () => metrics(scenario, any({ view: 'cash' })), 'view', 'cashOnly'],
  ['scenarioFor', () => scenarioFor(any('finanse')), 'industry', 'finance'],
  ['scenarioFor', () => scenarioFor('finance', any({ size: 'smal' })), 'size', 'small'],
])('%s names the key or the word that was meant', async (_, call, path, nearest) => {
  expect(await issuesOf(call)).toMatchObject([{ path, nearest }]);
});

/** What cannot be written as a text. */
const noText: unknown = Object.create(null);

test.each([
  ['breakEven on what nobody gave', () => breakEven({}, 'value.perModelYear'), 'value.perModelYear'],
  ['twoWayTable on a word', () => twoWayTable(scenario, ['models.count', 'adoption.curve']), 'adoption.curve'],
  [
    'twoWayTable of paths one by one',
    () => twoWayTable(scenario, any('models.count'), any('value.attribution')),
    'paths',
  ],
  ['explain of a month that is a group', () => explain(scenario, 'npv', any({})), 'month'],
  ['explain of a month that is no value', () => explain(scenario, 'npv', any(Object.create(null))), 'month'],
  ['explain of nothing', () => explain(scenario, any(undefined)), 'figure'],
  ['scenarioFor without an industry', () => scenarioFor(any(undefined)), 'industry'],
  ['scenarioFor with two industries', () => scenarioFor('finance', { industry: 'retail' }), 'industry'],
  ['compare without scenarios', () => compare(any(undefined)), 'scenarios'],
  ['compare with a seed that is no value', () => compare([scenario], any({ seed: noText })), 'seed'],
  ['simulate until nothing in particular', () => simulate(scenario, any({ until: {} })), 'until.standardError'],
  [
    'twoWayTable in steps that are no value',
    () => twoWayTable(scenario, ['models.count', 'discounting.rate'], any({ steps: noText })),
    'steps',
  ],
  ['calculateMany of one scenario', () => calculateMany(any(scenario)), 'scenarios'],
])('%s says what is missing', async (_, call, path) => {
  expect((await issuesOf(call)).map((issue) => issue.path)).toEqual([path]);
});

/**
 * Every function that is exported, with arguments that are right: at each place stands in turn what is none. `takes` are
 * those that a place takes all the same.
 */
interface Walked {
  readonly args: readonly unknown[];
  readonly takes?: Readonly<Record<number, readonly string[]>>;
}

const wrong: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  NaN: Number.NaN,
  'a word': 'no such thing',
  'a list': [null],
  'a date': new Date(0),
  'a function': () => 0,
  'an unknown key': { nosuchkey: 1 },
};

const annuity = { periodCount: 12, payment: -10, presentValue: 100, futureValue: 0 };
const dated = [
  { date: '2026-01-01', amount: -100 },
  { date: '2027-01-01', amount: 110 },
];
const flows = [-100, 60, 60];
const optional = ['nothing'];

const walked: Readonly<Record<string, Walked>> = {
  adoptionLadder: { args: [scenario] },
  answeredScenario: { args: [{}, { industry: 'finance' }] },
  // A list of anything is rows: which of them are none is told one by one.
  batch: { args: [scenario, [], {}], takes: { 1: ['a list'], 2: optional } },
  appraise: { args: [{ rate: 0.1, timing: 'year-end', flows }] },
  assumptionLog: { args: [scenario] },
  breakEven: { args: [scenario, 'models.count', {}], takes: { 2: optional } },
  calculate: { args: [scenario] },
  calculateMany: { args: [[scenario]] },
  certaintyOf: { args: [scenario] },
  compare: { args: [[scenario], {}], takes: { 1: optional } },
  compareIndustries: { args: [scenario, {}], takes: { 1: optional } },
  explain: { args: [scenario, 'npv', 3, undefined], takes: { 2: optional, 3: ['nothing', 'a function'] } },
  extendedScenarios: { args: [[scenario]] },
  inputsOf: { args: [scenario, 'models'] },
  industryDifferences: { args: ['small'], takes: { 0: optional } },
  messageOf: { args: [{ code: 'empty', path: '' }] },
  metrics: { args: [scenario, {}], takes: { 1: optional } },
  outlooks: { args: [scenario, {}], takes: { 1: optional } },
  parseScenario: { args: [scenario] },
  profileEvidence: { args: ['finance', 'small'], takes: { 1: optional } },
  scenarioFor: { args: ['finance', {}], takes: { 1: optional } },
  scenarioSchema: { args: [] },
  sensitivity: { args: [scenario, {}], takes: { 1: optional } },
  simulate: { args: [scenario, {}], takes: { 1: optional } },
  sqlOf: { args: [scenario, { vary: ['models.count'], dialect: 'duckdb' }] },
  udfOf: { args: [scenario, { vary: ['models.count'] }] },
  // Of anything its plain form is itself.
  toPlain: { args: [] },
  twoWayTable: { args: [scenario, ['models.count', 'discounting.rate'], {}], takes: { 2: optional } },
  workbook: { args: [scenario, {}], takes: { 1: optional } },
  discountedPaybackPeriod: { args: [0.1, flows] },
  effectiveRate: { args: [0.1, 12] },
  futureValue: { args: [{ rate: 0.1, periodCount: 12, payment: -10, presentValue: 100 }] },
  irr: { args: [flows] },
  mirr: { args: [flows, 0.1, 0.1] },
  nominalRate: { args: [0.1, 12] },
  npv: { args: [0.1, flows] },
  paybackPeriod: { args: [flows] },
  payment: { args: [{ rate: 0.1, periodCount: 12, presentValue: 100, futureValue: 0 }] },
  periodCount: { args: [{ rate: 0.1, payment: -20, presentValue: 100, futureValue: 0 }] },
  periodRate: { args: [annuity] },
  presentValue: { args: [{ rate: 0.1, periodCount: 12, payment: -10, futureValue: 0 }] },
  profitabilityIndex: { args: [0.1, flows] },
  straightLine: { args: [100, 10, 5] },
  xirr: { args: [dated, 'actual/365'], takes: { 1: optional } },
  xnpv: { args: [0.1, dated, 'actual/365'], takes: { 2: optional } },
};

const entries: Readonly<Record<string, unknown>> = { ...finance, ...library, ...workbooks };
const exported = Object.keys(entries).filter((name) => typeof entries[name] === 'function' && /^[a-z]/.test(name));
const untold = exported.filter((name) => walked[name] === undefined);

test('every function that is exported is walked', () => {
  expect(untold).toEqual([]);
});

const cases = Object.entries(walked).flatMap(([name, { args, takes = {} }]) =>
  args.flatMap((_, at) =>
    Object.keys(wrong).map((what) => ({ name, at, what, taken: takes[at]?.includes(what) === true })),
  ),
);

/** What was said: an error of ours, or issues in the answer. */
async function said(name: string, args: readonly unknown[]): Promise<string | undefined> {
  try {
    const answer: unknown = await (entries[name] as (...all: readonly unknown[]) => unknown)(...args);
    if (typeof answer !== 'object' || answer === null || !('issues' in answer)) return undefined;
    return (answer.issues as readonly Issue[]).map((issue) => messageOf(issue)).join('; ');
  } catch (error) {
    if (error instanceof ScenarioError || error instanceof FormulaError) return error.message;
    return `${String(error)}, which is none of ours`;
  }
}

test('each says what is wrong where an argument is none, and what is permitted', async () => {
  const silent: string[] = [];
  for (const { name, at, what, taken } of cases) {
    if (taken) continue;
    const args = (walked[name]?.args ?? []).map((arg, place) => (place === at ? wrong[what] : arg));
    const words = await said(name, args);
    if (words === undefined || words.includes('none of ours') || words.length < 20)
      silent.push(`${name}, ${what} in place ${at}: ${words ?? 'nothing said'}`);
  }
  expect(silent).toEqual([]);
  expect(cases.length).toBeGreaterThan(300);
});

test('what has no end has no plain form, and what is only told twice has', () => {
  const ring: Record<string, unknown> = { list: [] };
  ring['list'] = [{ ring }];
  const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 1);
  expect(() => toPlain(ring)).toThrow(/A value that holds itself stands where an answer is expected/);
  expect(() => toPlain(deep)).toThrow(/deeper nesting/);
  const one = { npv: new Decimal('1.5') };
  expect(toPlain([one, { one }])).toEqual([{ npv: '1.5' }, { one: { npv: '1.5' } }]);
});

test('what is no whole issue is told as none', () => {
  for (const issue of [
    { code: 'out-of-range', path: 'x' },
    { code: 'nosuchcode', path: 'x' },
    { code: 'excludes', path: '' },
  ])
    expect(() => messageOf(any(issue))).toThrow(
      /where an issue, as a ScenarioError or parseScenario tells them, is expected/,
    );
});

test('a Date is told how it is written as a day', () => {
  expect(() => finance.xirr(any([{ date: new Date(0), amount: 1 }]))).toThrow(/toISOString\(\)\.slice\(0, 10\)/);
});

test('what is no option is told as one, with those that there are', async () => {
  const [issue] = await issuesOf(() => compare([scenario], any({ nosuchkey: 1 })));
  expect(issue && messageOf(issue)).toBe(
    'nosuchkey: “nosuchkey” is not an option. Known are: base, chances, seed, onProgress, signal.',
  );
});

test('the metrics alone are those of the result, in each view', () => {
  const { metrics: all, cashOnly, treasury } = calculate(scenario);
  expect(metrics(scenario)).toEqual(all);
  expect(metrics(scenario, { view: 'cashOnly' })).toEqual(cashOnly);
  expect(metrics(scenario, { view: 'treasury' })).toEqual(treasury);
});

test('many scenarios are calculated as each is, whatever stands before it', () => {
  const many = ['0.05', '0.2', '0.05'].flatMap((rate) => [
    { ...scenario, discounting: { rate } },
    scenarioFor('retail', { horizonMonths: 12, discounting: { rate } }),
  ]);
  const alone = many.map((each) => {
    // As many others in between as are kept: nothing is taken over.
    for (const count of [3, 4, 5]) metrics({ ...scenarioFor('energy', { horizonMonths: count }) });
    return JSON.stringify(calculate(each));
  });
  expect(calculateMany(many).map((result) => JSON.stringify(result))).toEqual(alone);
  expect(new Set(alone).size).toBe(4);
});

test('many scenarios are refused with the issues of all, each with its name or place', async () => {
  const plans = [any({ industry: 'finanse' }), scenario, any({ name: 'Plan B', industry: 'finance', modles: 3 })];
  expect((await issuesOf(() => calculateMany(plans))).map((issue) => [issue.scenario, issue.path])).toEqual([
    ['scenario 1', 'industry'],
    ['Plan B', 'modles'],
  ]);
});

describe('thousands of names that stand for nothing', () => {
  const names = Array.from({ length: 4000 }, (_, place) => `hoursPerRelease${place}`);
  const paths = names.map((name) => `deployment.${name}`);

  test.each([
    ['lines', () => simulate(scenario, { lines: paths }), 'unknown-reference'],
    ['vary of sqlOf', () => sqlOf(scenario, { vary: paths, dialect: 'duckdb' }), 'unknown-reference'],
    ['vary of udfOf', () => udfOf(scenario, { vary: paths }), 'unknown-reference'],
    ['vary, the same', () => udfOf(scenario, { vary: paths.map(() => 'models.count') }), 'inconsistent'],
    ['extends', () => extendedScenarios(names.map((name) => ({ name, extends: `${name}x` }))), 'unknown-reference'],
    [
      'extends, one after the other',
      () => extendedScenarios(names.map((name, at) => ({ name, extends: names[at + 1] ?? name }))),
      'too-large',
    ],
  ])('%s: the first are told, and no time is spent on the rest', async (_, call, code) => {
    const before = process.cpuUsage();
    const issues = await issuesOf(call);
    const { user } = process.cpuUsage(before);
    expect(issues[0]?.code).toBe(code);
    expect(issues.length).toBeLessThanOrEqual(mostIssues + 1);
    if (issues.length > mostIssues) expect(issues.at(-1)?.code).toBe('more-issues');
    // Less than one; where what was meant was looked for of each it was forty to a hundred and fifty.
    expect(user / 1e6).toBeLessThan(3);
  });
});
