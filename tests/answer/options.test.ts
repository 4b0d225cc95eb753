import { expect, test } from 'vitest';
import {
  breakEven,
  compare,
  ScenarioError,
  scenarioFor,
  sensitivity,
  simulate,
  twoWayTable,
  type Issue,
} from '../../src/index.js';

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
  ['breakEven', () => breakEven(scenario, 'models.cuont'), 'models.cuont', 'models.count'],
  ['twoWayTable', () => twoWayTable(scenario, ['models.count', 'discounting.rate'], any({ step: 3 })), 'step', 'steps'],
  ['scenarioFor', () => scenarioFor(any('finanse')), 'industry', 'finance'],
  ['scenarioFor', () => scenarioFor('finance', any({ size: 'smal' })), 'size', 'small'],
])('%s names the key or the word that was meant', async (_, call, path, nearest) => {
  expect(await issuesOf(call)).toMatchObject([{ path, nearest }]);
});

test.each([
  ['scenarioFor without an industry', () => scenarioFor(any(undefined)), 'industry'],
  ['scenarioFor with two industries', () => scenarioFor('finance', { industry: 'retail' }), 'industry'],
  ['compare without scenarios', () => compare(any(undefined)), 'scenarios'],
])('%s says what is missing', async (_, call, path) => {
  expect((await issuesOf(call)).map((issue) => issue.path)).toEqual([path]);
});
