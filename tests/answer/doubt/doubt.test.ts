import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate, scenarioFor, type Result, type Scenario } from '../../../src/index.js';
import { calculated } from '../../../src/answer/calculated-scenario.js';
import { gradedFigures } from '../../../src/answer/graded-figures.js';
import { fieldAt } from '../../../src/scenario/declarations.js';
import { scatterings } from '../../../src/scenario/scatter.js';
import { knownResult } from '../known.js';
import { organisation } from '../random-organisation.js';

const doubtOf = (scenario: Scenario): Result['evidence']['doubt'] => calculate(scenario).evidence.doubt;

const sumOfShares = ({ settled, own, cited, assumed }: Result['evidence']['doubt']): number =>
  settled.plus(own).plus(cited).plus(assumed).toNumber();

/** 100 of income in doubt by 30 and a cost of 50 in doubt by 10: swings of 60 and 20 over a year of one payment. */
const plain = (income: number | object, outlay: number | object): Scenario => ({
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: outlay },
    { id: 'income', side: 'benefit', initial: income },
  ] as NonNullable<Scenario['customLines']>,
});

describe('the doubt about figures of one’s own', () => {
  test('is theirs alone, whatever their ranges: nothing is assumed, and no profile would have known more', () => {
    const doubt = doubtOf(plain({ low: 70, likely: 100, high: 130 }, { low: 40, likely: 50, high: 60 }));
    expect([doubt.settled, doubt.own, doubt.cited, doubt.assumed].map(Number)).toEqual([0, 1, 0, 0]);
    expect(doubt.toAnswer).toEqual([]);
  });
});

test('what a pilot could settle is the part of what shows only in one: hours after, of six figures in doubt by a tenth', () => {
  // 10 a year · (2 − 1) hours · 10 = 100, less 50. A tenth up and down moves it by 20 with each count and rate, by 40 with
  // the hours before, by 20 with those after, by 10 with the outlay and with the part of hours, which is whole at most.
  const doubt = doubtOf({
    horizonMonths: 12,
    discounting: { rate: 0 },
    roles: [{ id: 'engineer', people: 1, hourlyRate: 10 }],
    wages: { productiveHours: 1200 },
    realisation: { freedHours: 1, freedHoursCap: 1 },
    rollbacks: { role: 'engineer', perYear: 10, hoursBefore: 2, hoursAfter: 1 },
    customLines: [{ id: 'outlay', side: 'cost', initial: 50 }],
  });
  const squares = { perYear: 20 ** 2, rate: 20 ** 2, before: 40 ** 2, after: 20 ** 2, outlay: 10 ** 2, part: 10 ** 2 };
  const all = Object.values(squares).reduce((sum, square) => sum + square, 0);
  expect(doubt.inPilot.toNumber()).toBeCloseTo(squares.after / all, 9);
  expect(doubtOf(plain(100, 50)).inPilot.toNumber()).toBe(0);
});

describe('a bare profile', () => {
  const bare = doubtOf(scenarioFor('finance', { size: 'medium' }));

  test('is settled in nothing, and its answers are those that hold most of the doubt, the most first', () => {
    expect([bare.settled, bare.own].map(Number)).toEqual([0, 0]);
    expect(sumOfShares(bare)).toBeCloseTo(1, 9);
    const shares = bare.toAnswer.map(({ share }) => share.toNumber());
    expect(shares).toEqual([...shares].sort((left, right) => right - left));
    const left = shares.slice(0, bare.answersNeeded).reduce((rest, share) => rest - share, bare.assumed.toNumber());
    expect(left).toBeLessThanOrEqual(0.5);
    expect(left + (shares[bare.answersNeeded - 1] ?? 0)).toBeGreaterThan(0.5);
  });

  test('is assumed where a record gives the figure and the range around it is ours', () => {
    const { resolved, planned } = calculated(scenarioFor('finance', { size: 'medium' }));
    const graded = [...gradedFigures([...planned.inputs.keys()], resolved.table).values()];
    const ofRecords = graded.filter(({ strength, ground }) => strength !== 'assumption' && ground === 'assumed');
    // Hours of a release are derived from a survey, and between 16 and 110 by us; a rise of wages lies between two cited ones.
    expect(ofRecords.map(({ path }) => path).sort()).toEqual([
      ...[
        'deployment.hoursPerRelease',
        'drift.detectionDays',
        'freshness.decayCap',
        'learning.depth',
        'learning.months',
      ],
      ...['links.tools', 'tools.platform.feePerMonth'],
    ]);
  });

  test('names no fact of the organisation: its models, people, seats and releases are no doubt', () => {
    const facts = /^models\.count$|\.people$|\.seats$|^releases\.perModelYear$|^organisation\.revenue$/;
    expect(bare.toAnswer.filter(({ path }) => facts.test(path))).toEqual([]);
    const told = doubtOf(scenarioFor('finance', { size: 'medium', models: { count: 40 } }));
    expect([told.settled, told.own].map(Number)).toEqual([0, 0]);
  });
});

/** The scenario with a figure of a group written into it. */
function answered(scenario: Scenario, path: string, figure: string): Scenario {
  const [group = '', key = ''] = path.split('.');
  const before = (scenario as Readonly<Record<string, unknown>>)[group];
  return { ...scenario, [group]: { ...(typeof before === 'object' ? before : {}), [key]: figure } };
}

test.each(
  fc.sample(organisation, { numRuns: 8, seed: 20_281_128 }).map((scenario, place) => [place, scenario] as const),
)('answering one more question never raises the assumed share: organisation %i', (_place, scenario) => {
  // What is told has no range: where something scatters by it (freed hours at their cap), or it is an estimate of one-time
  // work, for which there is a contingency, the case moves by a trace.
  const isEstimate = (path: string): boolean => {
    const declared = fieldAt(path);
    return declared?.kind === 'number' && declared.isOneTimeWork === true;
  };
  const traceOf = (path: string): number =>
    isEstimate(path) || scatterings.some(({ of }) => of.includes(path)) ? 1e-3 : 1e-9;
  const before = calculate(scenario);
  for (const { path } of before.evidence.doubt.toAnswer.filter((each) => each.path.split('.').length === 2)) {
    const figure = before.evidence.inputs.find((input) => input.path === path)?.value;
    const after = calculate(answered(scenario, path, figure?.toSignificantDigits(20).toString() ?? ''));
    expect(after.evidence.doubt.assumed.minus(before.evidence.doubt.assumed).toNumber(), path).toBeLessThanOrEqual(
      traceOf(path),
    );
  }
});

test.each([
  ['finance', 'small'],
  ['retail', 'medium'],
  ['energy', 'enterprise'],
] as const)('with the share of freed hours that is needed the net value is nothing: %s, %s', (industry, size) => {
  const { verdict } = knownResult(scenarioFor(industry, { size }));
  const share = verdict.shareOfFreedHoursNeeded;
  expect(share?.gt(0)).toBe(true);
  const { metrics } = calculate(scenarioFor(industry, { size, realisation: { freedHours: share?.toString() ?? '' } }));
  expect(metrics.npv.div(metrics.presentValueCost).abs().toNumber()).toBeLessThan(1e-9);
});
