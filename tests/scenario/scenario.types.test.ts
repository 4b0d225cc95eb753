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
