import { describe, expect, test } from 'vitest';
import { messageOf } from '../../../src/scenario/message.js';
import { inShort, issuesOf } from '../issues-of.js';

const ofCount = (count: unknown) => issuesOf({ models: { count } });
const ofShare = (ceiling: unknown) => issuesOf({ adoption: { ceiling } });

/** `code path`, the path from the input on. */
const countIssues = (count: unknown): readonly string[] =>
  inShort(ofCount(count)).map((each) => each.replace('models.count', 'it'));
const shareIssues = (ceiling: unknown): readonly string[] =>
  inShort(ofShare(ceiling)).map((each) => each.replace('adoption.ceiling', 'it'));

const outcomes = (...pairs: readonly (readonly [unknown, unknown])[]): object => ({
  distribution: 'discrete',
  outcomes: pairs.map(([value, probability]) => ({ value, probability })),
});

describe('the parts of a range', () => {
  test.each<[string, object, readonly string[]]>([
    ['none of them', {}, ['incomplete-range it']],
    ['two ends and no word that makes likely superfluous', { low: 1, high: 2 }, ['incomplete-range it']],
    ['a mean without a word', { mean: 3, standardDeviation: 1 }, ['missing-choice it.distribution']],
    ['α and β without a word', { low: 1, high: 2, alpha: 1, beta: 1 }, ['missing-choice it.distribution']],
    ['a mean alone', { mean: 3 }, ['incomplete-range it', 'missing-choice it.distribution']],
    ['a mean without a deviation', { distribution: 'normal', mean: 3 }, ['incomplete-range it']],
    ['two quantiles', { p10: 1, p90: 3 }, ['incomplete-range it']],
    ['a word alone', { distribution: 'discrete' }, ['incomplete-range it']],
    ['a quantile beside ends', { low: 1, likely: 2, high: 3, p90: 2 }, ['inconsistent it.p90']],
    ['a mean beside a likely number', { likely: 2, mean: 3 }, ['inconsistent it.mean']],
    [
      'a mean of a uniform distribution',
      { distribution: 'uniform', low: 1, high: 3, mean: 2 },
      ['inconsistent it.mean'],
    ],
    [
      'quantiles of a beta',
      { distribution: 'beta', low: 1, high: 3, alpha: 2, beta: 2, p50: 2, p90: 3 },
      ['inconsistent it.p50', 'inconsistent it.p90'],
    ],
    ['an unknown part', { distribution: 'uniform', low: 1, hihg: 3, high: 3 }, ['unknown-key it.hihg']],
    ['an unknown word', { distribution: 'gauss', low: 1, likely: 2, high: 3 }, ['not-a-choice it.distribution']],
    ['a number for a word', { distribution: 1, low: 1, likely: 2, high: 3 }, ['not-a-choice it.distribution']],
    ['a group in a range', { low: { likely: 1 }, likely: 2, high: 3 }, ['wrong-type it.low']],
  ])('%s', (_, written, expected) => {
    expect(countIssues(written)).toEqual(expected);
  });

  test('the nearest names are offered', () => {
    expect(ofCount({ distribution: 'lognormal', mean: 2, standardDevation: 1 })).toMatchObject([
      { code: 'incomplete-range', missing: ['standardDeviation'], needed: ['mean', 'standardDeviation'] },
      { code: 'unknown-key', nearest: 'standardDeviation' },
    ]);
    expect(ofCount({ distribution: 'unifrom', low: 1, likely: 2, high: 3 })).toMatchObject([{ nearest: 'uniform' }]);
  });
});

describe('the numbers of a range', () => {
  test.each<[string, object, readonly string[]]>([
    ['a low end below the bound', { low: -1, likely: 2, high: 3 }, ['out-of-range it.low']],
    ['a P10 below it', { p10: -1, p50: 2, p90: 5 }, ['out-of-range it.p10']],
    ['a mean below it', { distribution: 'normal', mean: -1, standardDeviation: 2 }, ['out-of-range it.mean']],
    [
      'a mean of 0 whose logarithm is asked for',
      { distribution: 'lognormal', mean: 0, standardDeviation: 2 },
      ['out-of-range it.mean'],
    ],
    ['a likely number below it', { distribution: 'uniform', low: 0, likely: -1, high: 3 }, ['out-of-range it.likely']],
    [
      'a negative deviation',
      { distribution: 'normal', mean: 1, standardDeviation: -2 },
      ['out-of-range it.standardDeviation'],
    ],
    [
      'an α of 0 and a β of a billion',
      { distribution: 'beta', low: 0, high: 1, alpha: 0, beta: 1e9 },
      ['out-of-range it.alpha', 'out-of-range it.beta'],
    ],
    ['a text in place of a quantile', { p10: 'few', p50: 2, p90: 5 }, ['not-a-number it.p10']],
    ['31 digits', { distribution: 'uniform', low: `1.${'1'.repeat(30)}`, high: 2 }, ['too-many-digits it.low']],
    [
      'all at once',
      { distribution: 'normal', mean: 'x', standardDeviation: -1, low: 3, lkely: 4 },
      ['not-a-number it.mean', 'out-of-range it.standardDeviation', 'inconsistent it.low', 'unknown-key it.lkely'],
    ],
  ])('%s', (_, written, expected) => {
    expect(countIssues(written)).toEqual(expected);
  });

  test.each<[string, object, readonly string[]]>([
    ['a mean in percent', { distribution: 'normal', mean: 50, standardDeviation: 0.1 }, ['percent-for-share it.mean']],
    [
      'a deviation in percent',
      { distribution: 'normal', mean: 0.5, standardDeviation: 10 },
      ['percent-for-share it.standardDeviation'],
    ],
    ['a P90 in percent', { p10: 0.2, p50: 0.5, p90: 80 }, ['percent-for-share it.p90']],
    ['a probability in percent', outcomes([0.2, 60], [0.3, 0.4]), ['percent-for-share it.outcomes.1.probability']],
    ['a value in percent', outcomes([20, 0.6], [0.3, 0.4]), ['percent-for-share it.outcomes.1.value']],
  ])('%s of a share', (_, written, expected) => {
    expect(shareIssues(written)).toEqual(expected);
  });

  test('a whole number is likely where only whole ones are possible; the mean and the ends of tails need not be', () => {
    const ofTools = (tools: unknown) => inShort(issuesOf({ links: { tools } }));
    expect(ofTools({ distribution: 'uniform', low: 3, high: 8 })).toEqual(['not-whole links.tools.likely']);
    expect(ofTools({ distribution: 'uniform', low: 3, high: 8, likely: 5 })).toEqual([]);
    expect(ofTools({ distribution: 'normal', mean: 5.5, standardDeviation: 1, likely: 5 })).toEqual([]);
    expect(ofTools({ low: 3.5, likely: 5, high: 8 })).toEqual(['not-whole links.tools.low']);
  });
});

describe('the order of a range', () => {
  test.each<[string, object, readonly string[]]>([
    ['ends upside down', { distribution: 'uniform', low: 9, high: 3 }, ['range-upside-down it']],
    [
      'upside down in the thirtieth digit',
      { low: `1.${'0'.repeat(28)}1`, likely: 1, high: 2 },
      ['range-upside-down it'],
    ],
    [
      'a likely number outside',
      { distribution: 'beta', low: 1, likely: 4, high: 3, alpha: 2, beta: 2 },
      ['range-upside-down it'],
    ],
    ['quantiles upside down', { p10: 3, p50: 2, p90: 5 }, ['range-upside-down it']],
    ['quantiles that touch', { p10: 3, p50: 3, p90: 5 }, ['inconsistent it']],
    ['quantiles that float64 cannot tell apart', { p10: 3, p50: `3.${'0'.repeat(20)}1`, p90: 5 }, ['inconsistent it']],
    [
      'a likely number that no outcome comes near',
      { ...outcomes([3, 0.5], [4, 0.5]), likely: 7 },
      ['out-of-range it.likely'],
    ],
    ['a likely number beyond the curve', { p10: 20, p50: 40, p90: 60, likely: 500 }, ['out-of-range it.likely']],
  ])('%s', (_, written, expected) => {
    expect(countIssues(written)).toEqual(expected);
  });

  test.each<[string, object]>([
    ['a likely number on an end', { low: 3, likely: 3, high: 5 }],
    ['a mean on the bound', { distribution: 'normal', mean: 0, standardDeviation: 1 }],
    ['equal ends', { distribution: 'uniform', low: 3, high: 3 }],
    ['a likely number between outcomes', { ...outcomes([3, 0.5], [4, 0.5]), likely: 3.5 }],
    ['a likely number in the tail of a bell', { distribution: 'normal', mean: 3, standardDeviation: 1, likely: 30 }],
    ['thirds', outcomes([1, '0.3333333333'], [2, '0.3333333333'], [3, '0.3333333333'])],
    ['an outcome that cannot happen', outcomes([1, 0], [2, 1])],
  ])('%s is right', (_, written) => {
    expect(countIssues(written)).toEqual([]);
  });
});

describe('quantiles that fit no distribution of their kind', () => {
  test('are told with a P50 that would, and the kinds that have them', () => {
    const message = ofCount({ p10: 120, p50: 132, p90: 160 }).map((issue) => messageOf(issue));
    expect(message).toEqual([
      expect.stringMatching(
        /^models\.count: .*a p50 from .* to .*distribution: lognormal\. Given: p10 120, p50 132, p90 160\.$/,
      ),
    ]);
    const [, from = '', to = ''] = /from ([\d.]+) to ([\d.]+);/.exec(message.join()) ?? [];
    expect(Number(from)).toBeGreaterThan(132);
    for (const p50 of [from, to]) expect(countIssues({ p10: 120, p50, p90: 160 })).toEqual([]);
    expect(countIssues({ distribution: 'lognormal', p10: 120, p50: 132, p90: 160 })).toEqual([]);
  });

  test('tell a P50 that fits within the bounds of the input, or none', () => {
    const kinds = ['pert', 'triangular', 'uniform', 'normal', 'lognormal'] as const;
    const ends = [
      [10, 30],
      [1, 1000],
      ['1e-9', '1e9'],
    ] as const;
    let told = 0;
    for (const distribution of kinds)
      for (const [p10, p90] of ends)
        for (const p50 of [1.0001 * Number(p10), 0.9999 * Number(p90)].map(String)) {
          const of = { distribution, p10, p90 };
          const message = ofCount({ ...of, p50 }).map((issue) => messageOf(issue));
          const [, ...figures] = / a p50 from ([\d.]+) to ([\d.]+)[;.]/.exec(message.join()) ?? [];
          told += figures.length;
          if (figures.length === 0)
            expect(message.join(), JSON.stringify({ ...of, p50 })).toContain('lies within the bounds');
          for (const fitting of figures) expect(countIssues({ ...of, p50: fitting })).toEqual([]);
        }
    // Of 10 and 30 every kind but the PERT has ends that fit: what of it lies below nothing is cut off.
    expect(told).toBe(4 * 2 * 2);
  });

  test('a normal distribution has its P50 in the middle, to 2 % of the width', () => {
    expect(countIssues({ distribution: 'normal', p10: 20, p50: 40.5, p90: 60 })).toEqual([]);
    expect(countIssues({ distribution: 'normal', p10: 20, p50: 42, p90: 60 })).toEqual(['inconsistent it']);
  });

  test('within the bounds of a share only a uniform distribution has 0.1, 0.5, 0.9', () => {
    expect(
      ofShare({ p10: 0.1, p50: 0.5, p90: 0.9 })
        .map((issue) => messageOf(issue))
        .join(),
    ).toContain('distribution: uniform.');
    expect(shareIssues({ distribution: 'uniform', p10: 0.1, p50: 0.5, p90: 0.9 })).toEqual([]);
  });
});

describe('outcomes', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['no list', 3, ['wrong-type it.outcomes']],
    ['none', [], ['wrong-type it.outcomes']],
    ['a number for an outcome', [1], ['wrong-type it.outcomes.1']],
    ['no probability', [{ value: 1 }], ['incomplete-range it.outcomes.1']],
    ['an unknown key', [{ value: 1, probability: 1, odds: 3 }], ['unknown-key it.outcomes.1.odds']],
    ['a truth value', [{ value: true, probability: 1 }], ['wrong-type it.outcomes.1.value']],
    [
      'probabilities that do not add up, beside a value that is not permitted',
      [
        { value: -1, probability: 0.5 },
        { value: 2, probability: 0.4 },
      ],
      ['inconsistent it.outcomes', 'out-of-range it.outcomes.1.value'],
    ],
    [
      'probabilities that add up although one is negative',
      [
        { value: 1, probability: -0.5 },
        { value: 2, probability: 1.5 },
      ],
      ['out-of-range it.outcomes.1.probability', 'percent-for-share it.outcomes.2.probability'],
    ],
    [
      '1,001 of them',
      Array.from({ length: 1001 }, (_, value) => ({ value, probability: 'x' })),
      ['too-many-members it.outcomes'],
    ],
  ])('%s', (_, given, expected) => {
    expect(countIssues({ distribution: 'discrete', outcomes: given })).toEqual(expected);
  });

  test('0.1 and 0.2 do not add up to 1, and the sum is told without a float’s noise', () => {
    expect(ofCount(outcomes([1, 0.1], [2, 0.2]))).toMatchObject([{ code: 'inconsistent', received: '0.3' }]);
  });
});

test('messages say what a range is short of, and in which unit', () => {
  const messages = [
    ...ofShare({ distribution: 'normal', mean: 1.5, standardDeviation: 3 }),
    ...ofCount({ low: 1, likely: 5, high: 3 }),
    ...ofCount({ low: 1 }),
    ...ofCount({ low: 1, high: 3 }),
  ].map((issue) => messageOf(issue));
  expect(messages).toEqual([
    expect.stringContaining('Write 0.015 for 1.5 % (share between 0 and 1).'),
    expect.stringMatching(/standard deviation is 3, .* Write 0\.03 for 3 % \(share between 0 and 1\)\.$/),
    expect.stringMatching(
      /has the range low 1, likely 5, high 3\. Write it so that no number is below the one before it\.$/,
    ),
    expect.stringMatching(/has a range without likely and high\. Write all of it: low, likely, high\.$/),
    expect.stringMatching(
      /has two ends and no likely figure between them\. Write likely, too; or distribution: uniform,/,
    ),
  ]);
});
