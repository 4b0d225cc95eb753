import { describe, expect, test } from 'vitest';
import type { Bounds, Spread } from '../../../src/formula/spread.js';
import { distributionFor } from '../../../src/uncertainty/distributions/distribution-for.js';
import type { DistributionIssue } from '../../../src/uncertainty/distributions/distribution-issues.js';
import { references } from '../../finance/reference.js';

const issuesOf = (spec: Spread, bounds?: Bounds): readonly DistributionIssue[] => {
  const found = distributionFor(spec, bounds);
  return found.ok ? [] : found.issues;
};

test.each([
  [
    'a range upside down',
    { kind: 'pert', low: 40, likely: 30, high: 20 },
    [
      { code: 'upside-down', field: 'likely', received: 30, otherField: 'low', other: 40 },
      { code: 'upside-down', field: 'high', received: 20, otherField: 'likely', other: 30 },
    ],
  ],
  [
    'a likely figure outside its range',
    { kind: 'triangular', low: 10, likely: 30, high: 20 },
    [{ code: 'upside-down', field: 'high', received: 20, otherField: 'likely', other: 30 }],
  ],
  [
    'quantiles that touch',
    { kind: 'normal', p10: 10, p50: 10, p90: 20 },
    [{ code: 'upside-down', field: 'p50', received: 10, otherField: 'p10', other: 10 }],
  ],
  [
    'figures that are none',
    { kind: 'pert', low: Number.NaN, likely: 3, high: Infinity },
    [
      { code: 'not-finite', field: 'low', received: Number.NaN },
      { code: 'not-finite', field: 'high', received: Infinity },
    ],
  ],
  [
    'a negative deviation',
    { kind: 'normal', mean: 1, standardDeviation: -1 },
    [{ code: 'out-of-range', field: 'standardDeviation', received: -1, lowest: 0 }],
  ],
  [
    'a lognormal figure of nothing',
    { kind: 'lognormal', mean: 0, standardDeviation: 1 },
    [{ code: 'out-of-range', field: 'mean', received: 0, above: 0 }],
  ],
  [
    'shapes that are nearly two points, or a weight beyond use',
    { kind: 'beta', alpha: 0.01, beta: 1e7, low: 0, high: 1 },
    [
      { code: 'out-of-range', field: 'alpha', received: 0.01, lowest: 0.1, highest: 1_000_000 },
      { code: 'out-of-range', field: 'beta', received: 1e7, lowest: 0.1, highest: 1_000_000 },
    ],
  ],
  [
    'a negative weight',
    { kind: 'pert', low: 1, likely: 2, high: 3, weight: -1 },
    [{ code: 'out-of-range', field: 'weight', received: -1, lowest: 0, highest: 1000 }],
  ],
  ['no outcomes', { kind: 'discrete', outcomes: [] }, [{ code: 'no-outcomes', field: 'outcomes' }]],
  [
    'probabilities that do not add up, one of them negative',
    {
      kind: 'discrete',
      outcomes: [
        { value: 1, probability: 0.75 },
        { value: 2, probability: -0.25 },
      ],
    },
    [
      { code: 'out-of-range', field: 'outcomes[1].probability', received: -0.25, lowest: 0, highest: 1 },
      { code: 'probabilities-do-not-add-up', field: 'outcomes', received: 0.5 },
    ],
  ],
  [
    'more outcomes than anyone writes',
    {
      kind: 'discrete',
      outcomes: Array.from({ length: 1001 }, (_, value) => ({ value, probability: 1 / 1001 })),
    },
    [{ code: 'too-many-outcomes', field: 'outcomes', received: 1001, limit: 1000 }],
  ],
] as const satisfies readonly (readonly [string, Spread, readonly DistributionIssue[]])[])(
  '%s: every issue at once',
  (_what, spec, issues) => {
    expect(issuesOf(spec)).toEqual(issues);
  },
);

describe('what an input does not permit', () => {
  const bounds = { lowest: 0, highest: 1 };

  test.each([
    [{ kind: 'pert', low: -1, likely: 0.5, high: 2 }, ['low', 'high']],
    [{ kind: 'normal', mean: 1.2, standardDeviation: 0.1 }, ['mean']],
    [{ kind: 'lognormal', mean: 1.2, standardDeviation: 0.1 }, ['mean']],
    [{ kind: 'normal', p10: -0.1, p50: 0.5, p90: 1.1 }, ['p10', 'p90']],
    [{ kind: 'beta', alpha: 2, beta: 2, low: 0, high: 5 }, ['high']],
    [{ kind: 'discrete', outcomes: [{ value: 3, probability: 1 }] }, ['outcomes[0].value']],
  ] as const)('%j names the figures that lie beyond', (spec, fields) => {
    const issues = issuesOf(spec, bounds);
    expect(issues.map(({ code }) => code)).toEqual(fields.map(() => 'out-of-range'));
    expect(issues.map(({ field }) => field)).toEqual(fields);
    expect(issues[0]).toMatchObject(bounds);
  });
});

test('figures that USACE-RMC Numerics refuses are refused', () => {
  const refused = references('distributions.json').filter(({ expected }) => expected['error'] !== undefined);
  const triples = refused.flatMap(({ inputs }) => inputs['params_list'] as readonly (readonly string[])[]);
  expect(triples.length).toBeGreaterThan(0);
  for (const [low, likely, high] of triples.map((words) => words.map(Number) as [number, number, number])) {
    expect(issuesOf({ kind: 'pert', low, likely, high })).not.toEqual([]);
  }
});
