import { expectTypeOf, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.js';

test('a scenario has the form of the declarations', () => {
  const scenario: Scenario = {
    industry: 'finance',
    models: { count: 40, growth: '0.1', newPerYear: { low: 1, likely: '2', high: 3 } },
    tools: [{ id: 'mlflow', tierStarts: [0, 5], termYears: 2, billing: 'monthly' }],
    freshness: 'off',
    cohorts: 'off',
  };
  expectTypeOf(scenario).toExtend<Scenario>();

  const inDoubt: Scenario = {
    models: {
      count: { p10: 1, p50: '2', p90: 4 },
      growth: { distribution: 'normal', mean: 0.1, standardDeviation: 0.1 },
    },
    adoption: { ceiling: { distribution: 'beta', low: 0, high: 1, alpha: 2, beta: 3, likely: 0.4 } },
    simulation: { seed: 'a', samples: 4096, correlations: [{ between: ['models.count', 'models.growth'], rank: 0.5 }] },
  };
  expectTypeOf(inDoubt).toExtend<Scenario>();

  // @ts-expect-error a mean of what is not said to be normal
  ({ models: { count: { mean: 1, standardDeviation: 2 } } }) satisfies Scenario;
  // @ts-expect-error a distribution that is not there
  ({ models: { count: { distribution: 'gauss', mean: 1, standardDeviation: 2 } } }) satisfies Scenario;
  // @ts-expect-error two ends without a likely number
  ({ models: { count: { low: 1, high: 2 } } }) satisfies Scenario;
  // @ts-expect-error quantiles of a distribution that they do not tell
  ({ models: { count: { distribution: 'beta', p10: 1, p50: 2, p90: 3 } } }) satisfies Scenario;
  // @ts-expect-error a sampler that is not there
  ({ simulation: { sampler: 'dice' } }) satisfies Scenario;
  // @ts-expect-error a correlation of three inputs
  ({ simulation: { correlations: [{ between: ['a', 'b', 'c'], rank: 0 }] } }) satisfies Scenario;
  // @ts-expect-error an unknown group
  ({ modles: {} }) satisfies Scenario;
  // @ts-expect-error an unknown input
  ({ models: { cuont: 1 } }) satisfies Scenario;
  // @ts-expect-error a truth value for a number
  ({ models: { count: true } }) satisfies Scenario;
  // @ts-expect-error a member without an id
  ({ tools: [{ seats: 1 }] }) satisfies Scenario;
  // @ts-expect-error a list in place of a group
  ({ models: [] }) satisfies Scenario;
  // @ts-expect-error a word that is no choice
  ({ discounting: { timing: 'quarterly' } }) satisfies Scenario;
  // @ts-expect-error a word that is no choice, in a list
  ({ tools: [{ id: 'mlflow', billing: 'weekly' }] }) satisfies Scenario;
  // @ts-expect-error an industry that is not there
  ({ industry: 'finanse' }) satisfies Scenario;
});
