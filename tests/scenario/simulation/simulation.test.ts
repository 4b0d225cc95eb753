import { describe, expect, test } from 'vitest';
import { calculate, compareIndustries, scenarioFor, type Issue, type Scenario } from '../../../src/index.js';
import { messageOf } from '../../../src/scenario/message.js';
import { scenarioNoticeText } from '../../../src/scenario/notice.js';
import { correlationOf, inputsInDoubt } from '../../../src/scenario/simulation/correlations.js';
import { inShort, issuesOf, issuesOfText } from '../issues-of.js';
import { resolved } from '../resolved.js';
import { thrownIssues } from '../../thrown-issues.js';

type Settings = NonNullable<Scenario['simulation']>;
type Pair = readonly [string, string, number | string];

const correlated = (...pairs: readonly Pair[]): Settings => ({
  correlations: pairs.map(([one, other, rank]) => ({ between: [one, other], rank })),
});

const [count, factor, freedHours] = ['models.count', 'releases.retrainingFactor', 'realisation.freedHours'];
/** What moves with both moves against itself: r = 0.9, 0.9 and −0.9. */
const contradictory = correlated([count, factor, 0.9], [factor, freedHours, 0.9], [count, freedHours, '-0.9']);

const settingIssues = (simulation: unknown): readonly string[] =>
  inShort(issuesOf({ simulation })).map((each) => each.replace('simulation.', ''));

const calculationIssues = (scenario: Scenario): readonly Issue[] => thrownIssues(() => calculate(scenario));

describe('one wrong setting gives one issue', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a text in place of settings', 'fast', ['wrong-type simulation']],
    ['off', 'off', ['wrong-type simulation']],
    ['an unknown setting', { sead: 1 }, ['unknown-key sead']],
    ['an empty seed', { seed: '' }, ['wrong-type seed']],
    ['a seed of 201 characters', { seed: 'x'.repeat(201) }, ['too-large seed']],
    ['half a seed', { seed: 1.5 }, ['wrong-type seed']],
    ['a seed that float64 does not count to', { seed: 2 ** 53 }, ['wrong-type seed']],
    ['nothing as a seed', { seed: null }, ['wrong-type seed']],
    ['no samples', { samples: 0 }, ['out-of-range samples']],
    ['one sample', { samples: 1 }, ['out-of-range samples']],
    ['ten million and one', { samples: 10_000_001 }, ['out-of-range samples']],
    ['a billion', { samples: '1e9' }, ['out-of-range samples']],
    ['half a sample', { samples: 2.5 }, ['not-whole samples']],
    ['a range of samples', { samples: { likely: 100 } }, ['wrong-type samples']],
    ['a sampler that is not there', { sampler: 'sobel' }, ['not-a-choice sampler']],
    ['a way that is not there', { whenContradictory: 'ignore' }, ['not-a-choice whenContradictory']],
    ['correlations that are no list', { correlations: {} }, ['wrong-type correlations']],
    ['a correlation that is a number', { correlations: [0.5] }, ['wrong-type correlations.1']],
    [
      'three inputs',
      { correlations: [{ between: ['a', 'b', 'c'], rank: 0.5 }] },
      ['wrong-type correlations.1.between'],
    ],
    ['no inputs', { correlations: [{ rank: 0.5 }] }, ['wrong-type correlations.1.between']],
    ['no rank', { correlations: [{ between: ['a', 'b'] }] }, ['wrong-type correlations.1.rank']],
    ['an unknown key', { correlations: [{ between: ['a', 'b'], rank: 0, r: 0 }] }, ['unknown-key correlations.1.r']],
    ['a rank above 1', correlated(['a', 'b', 1.1]), ['out-of-range correlations.1.rank']],
    ['a rank below −1', correlated(['a', 'b', '-1.1']), ['out-of-range correlations.1.rank']],
    ['an input with itself', correlated(['a', 'a', 0.5]), ['inconsistent correlations.1.between']],
    ['the same pair twice', correlated(['a', 'b', 0.5], ['b', 'a', 0.5]), ['inconsistent correlations.2.between']],
    ['correlations that contradict each other', contradictory, ['inconsistent correlations']],
    [
      '101 inputs',
      correlated(...Array.from({ length: 100 }, (_, index): Pair => ['a', `b${index}`, 0])),
      ['too-large correlations'],
    ],
    ['4,951 pairs', { correlations: Array.from({ length: 4951 }, () => 0) }, ['too-many-members correlations']],
  ])('%s', (_, settings, expected) => {
    expect(settingIssues(settings)).toEqual(expected);
    for (const message of issuesOf({ simulation: settings }).map((issue) => messageOf(issue)))
      expect(message).toMatch(/^simulation.*: .+[.?]$/);
  });
});

test('all are told at once, none hidden by another, in the order of the file', () => {
  const text = `
simulation:
  samples: 1
  sampler: sobel
  correlations:
    - { between: [a, a], rank: 2 }
    - { between: [a, b], rank: 0.5 }
    - 7
    - { between: [b, a], rank: 0.5 }
    - { between: [c, c], rank: 0.5 }
  sead: 4
`;
  const issues = issuesOfText(text);
  expect(inShort(issues).map((each) => each.replace('simulation.', ''))).toEqual([
    'out-of-range samples',
    'not-a-choice sampler',
    'out-of-range correlations.1.rank',
    'wrong-type correlations.3',
    'inconsistent correlations.4.between',
    'inconsistent correlations.5.between',
    'unknown-key sead',
  ]);
  expect(messageOf(issues[0] as Issue)).toContain('from 2 to 10000000');
  expect(messageOf(issues[1] as Issue)).toContain('Did you mean “sobol”?');
  expect(messageOf(issues[4] as Issue)).toContain('number 2');
});

describe('what is right', () => {
  test.each<[string, Settings]>([
    ['nothing', {}],
    ['a number and a text as a seed', { seed: -7 }],
    ['a text of 200 characters', { seed: 'x'.repeat(200) }],
    ['the fewest samples', { samples: 2 }],
    ['the most, as a text', { samples: '10000000', sampler: 'latin-hypercube' }],
    ['ranks of 1 and −1', correlated(['a', 'b', 1], ['b', 'c', -1], ['a', 'c', '-1'])],
    ['contradictions that are to be repaired', { ...contradictory, whenContradictory: 'repair' }],
    ['no correlation', { correlations: [] }],
  ])('%s', (_, settings) => {
    expect(settingIssues(settings)).toEqual([]);
  });
});

describe('a correlated input', () => {
  const bank = (simulation: Settings): Scenario => scenarioFor('finance', { simulation });

  test('that is not there is told with the nearest that is in doubt', () => {
    const issues = calculationIssues(bank(correlated(['models.cuont', factor, 0.5])));
    expect(issues).toMatchObject([
      {
        code: 'unknown-reference',
        path: 'simulation.correlations.1.between.1',
        place: 'simulation.correlations[0].between[0]',
        nearest: count,
      },
    ]);
  });

  test('that is certain moves with nothing', () => {
    const issues = calculationIssues(bank(correlated([count, factor, 0.1], [count, 'verdict.hopelessRatio', 0.5])));
    expect(inShort(issues)).toEqual(['inconsistent simulation.correlations.2.between.2']);
    expect(issues.map((issue) => messageOf(issue)).join()).toContain('Given: verdict.hopelessRatio.');
    const certain: Scenario = {
      ...bank(correlated([count, factor, 0.1])),
      models: { count: { low: 3, likely: 3, high: 3 } },
    };
    expect(inShort(calculationIssues(certain))).toEqual(['inconsistent simulation.correlations.1.between.1']);
  });

  test('is told together with what else is missing', () => {
    const codes = calculationIssues({
      deployment: { hoursPerRelease: 5 },
      roles: [{ id: 'team', people: 2 }],
      simulation: correlated([count, factor, 0.5]),
    }).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['missing-input', 'unknown-reference']));
  });

  test('of one’s own may be a row of a list, or a member', () => {
    const scenario: Scenario = {
      customLines: [
        { id: 'a', side: 'cost', annual: [1, { low: 1, likely: 2, high: 4 }] },
        { id: 'b', side: 'benefit', kind: 'cash', monthly: { distribution: 'normal', mean: 3, standardDeviation: 1 } },
      ],
      simulation: correlated(['customLines.a.annual.2', 'customLines.b.monthly', 0.5]),
    };
    expect(calculationIssues(scenario)).toEqual([]);
    const { table } = resolved(scenario);
    expect(inputsInDoubt(table)).toEqual(['customLines.a.annual.2', 'customLines.b.monthly']);
    const made = correlationOf(scenario, table);
    expect(made.ok && made.correlation.inputs).toEqual(['customLines.a.annual.2', 'customLines.b.monthly']);
  });

  test('may be certain under another industry, and the comparison stands', () => {
    const factorOfFinance = 'wages.industryFactor';
    const given = bank(correlated([factorOfFinance, count, 0.3]));
    expect(resolved(scenarioFor('energy')).table.get(factorOfFinance)?.spread).toBeUndefined();
    expect(compareIndustries(given).npv).toEqual(compareIndustries(bank({})).npv);
  });
});

test('correlations that contradict each other are repaired on request, and a notice says what changed', () => {
  const { notices, scenario, table } = resolved(
    scenarioFor('finance', { simulation: { ...contradictory, whenContradictory: 'repair' } }),
  );
  const repaired = notices.find(({ code }) => code === 'correlations-repaired');
  // By symmetry all three keep their sign and have one size. Of normal figures that is at most a half: three unit
  // vectors at 60° to each other, one of them turned round. In ranks, 6 ÷ π · arcsin(½ ÷ 2) = 0.4826.
  expect(repaired).toMatchObject({
    changes: [
      { between: [count, factor], from: 0.9, to: expect.closeTo(0.4826, 4) as number },
      { between: [count, freedHours], from: -0.9, to: expect.closeTo(-0.4826, 4) as number },
      { between: [factor, freedHours], from: 0.9, to: expect.closeTo(0.4826, 4) as number },
    ],
  });
  expect(repaired && scenarioNoticeText(repaired)).toContain(`${count} with ${factor} 0.48 for 0.90`);
  expect(correlationOf(scenario, table).ok).toBe(true);
  expect(resolved(scenarioFor('finance', { simulation: correlated([count, factor, 0.9]) })).notices).toEqual(
    resolved(scenarioFor('finance')).notices,
  );
});

test('how a simulation draws enters the hash of the input, and no figure', () => {
  const plain = calculate(scenarioFor('retail'));
  const { manifest, ...figures } = calculate(
    scenarioFor('retail', { simulation: { seed: 'a word', samples: 100, ...correlated([count, factor, 0.5]) } }),
  );
  expect({ ...figures, manifest: plain.manifest }).toEqual(plain);
  expect(manifest.inputHash).not.toBe(plain.manifest.inputHash);
  expect(manifest.versions).toEqual(plain.manifest.versions);
});
