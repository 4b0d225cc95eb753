import { inspect } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import {
  breakEven,
  calculate,
  compare,
  explain,
  messageOf,
  outlooks,
  parseScenario,
  scenarioFor,
  sensitivity,
  simulate,
  toPlain,
  twoWayTable,
  type ResultJson,
} from '../../src/index.js';
import { scenarioIn } from '../examples/scenario-in.js';
import { whenAsked } from '../../src/answer/when-asked.js';
import { refusedAt } from './answer-schema.js';

const scenario = scenarioFor('finance', { horizonMonths: 12 });
const result = calculate(scenario);

/** What arrives at the other end of a real channel. */
const sent = async (message: unknown): Promise<unknown> => {
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise((resolve) => port2.once('message', resolve));
  port1.postMessage(message);
  return arrived.finally(() => {
    port1.close();
  });
};

/** Each with the name of its type in the published schema. */
const answers: readonly (readonly [name: string, type: string, answer: () => unknown])[] = [
  ['a result', 'Result', () => result],
  [
    'a result with all that a finance team asks',
    'Result',
    () => calculate(scenarioIn('examples/scenarios/parcel-service.yaml')),
  ],
  ['a result of lines alone', 'Result', () => calculate({ customLines: [{ id: 'out', side: 'cost', initial: 1 }] })],
  ['a simulation', 'Simulation', () => simulate(scenario, { samples: 64 })],
  ['a sensitivity', 'Sensitivity', () => sensitivity(scenario)],
  ['a break-even', 'BreakEven', () => breakEven(scenario, 'models.count', { isProofWanted: false })],
  ['a break-even that there is not', 'BreakEven', () => breakEven(scenario, 'tax.lossLimit', { isProofWanted: false })],
  [
    'a comparison',
    'Comparison',
    () => compare([scenario, scenario].map((each, at) => ({ ...each, name: `Plan ${at}` }))),
  ],
  ['outlooks', 'Outlooks', () => outlooks(scenario)],
  [
    'a table of two inputs',
    'TwoWayTable',
    () => twoWayTable(scenario, ['migration.hoursPerModel', 'deployment.hoursPerRelease'], { steps: 2 }),
  ],
  ['an explanation', 'Explanation', () => explain(scenario, 'npv')],
  ['an explanation of a month', 'Explanation', () => explain(scenario, 'paybackMonths', 3)],
];

test.each(answers)(
  '%s is sent as plain data, says what JSON says, and is as %s is published',
  async (_, type, answer) => {
    const given: unknown = await answer();
    const plain = toPlain(given);
    expect(await sent(plain)).toEqual(plain);
    const text = JSON.stringify(plain);
    expect(text).toBe(JSON.stringify(given));
    expect(refusedAt(type, JSON.parse(text))).toEqual([]);
  },
);

test('the published schema refuses a number in place of digits, and what is not told of', () => {
  const plain = toPlain(result);
  expect(refusedAt('Result', { ...plain, prepaid: 1 })).toEqual([expect.stringMatching(/^prepaid: /)]);
  expect(refusedAt('Result', { ...plain, more: 1 })).toEqual([expect.stringMatching(/^: .*"more"/)]);
});

describe('what is worked out when it is asked for', () => {
  test('is worked out once, and not before', () => {
    const asked: string[] = [];
    const noted = (name: string) => () => [asked.push(name)];
    const told = whenAsked({ one: noted('one'), other: noted('other') });
    expect(Object.keys(told)).toEqual(['one', 'other']);
    expect(asked).toEqual([]);
    expect(told.other).toBe(told.other);
    expect(asked).toEqual(['other']);
  });

  test('looks like all other data of a result', () => {
    expect({ ...result }).toEqual(result);
    expect(Object.isFrozen(result)).toBe(true);
    expect(inspect(result)).toBe(inspect({ ...result }));
    expect(inspect(result)).not.toContain('Getter');
  });
});

test('the plain form of a result has its type: a text where there is a decimal', () => {
  const plain: ResultJson = toPlain(result);
  const npv: string | null = plain.metrics.npv;
  // @ts-expect-error: a text has no digits of its own to calculate with
  const wrong: unknown = plain.metrics.totalCost.plus;
  expect([npv, wrong]).toEqual([String(result.metrics.npv), undefined]);
});

describe('a figure of a result, put into a scenario,', () => {
  const { totalCost } = result.metrics;

  test('is read as the text of its digits is', () => {
    const withCost = (figure: unknown): unknown =>
      parseScenario({
        industry: 'finance',
        customLines: [{ id: 'more', side: 'cost', annual: [figure, { low: figure, high: figure }] }],
      });
    expect(withCost(totalCost)).toEqual(withCost(String(totalCost)));
  });

  test('that does not exist is refused at its place', () => {
    const parsed = parseScenario({ industry: 'finance', models: { count: totalCost.div(0) } });
    expect(!parsed.ok && parsed.issues.map(({ code, path }) => [code, path])).toEqual([
      ['not-a-number', 'models.count'],
    ]);
  });
});

test('issues are mapped to their messages', () => {
  const parsed = parseScenario({ industry: 'finanse', modles: 1 });
  const issues = parsed.ok ? [] : parsed.issues;
  expect(issues.map(messageOf)).toEqual(issues.map((issue) => messageOf(issue)));
  expect(issues.map(messageOf).join()).toMatch(/finance.*models/s);
});
