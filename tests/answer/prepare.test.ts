import { expect, test } from 'vitest';
import { calculate, parseScenario, ScenarioError, scenarioFor, type Scenario } from '../../src/index.js';
import { obstaclesTo, prepare } from '../../src/page.js';

/** A profile, and nothing at all: of that a return on cost does not exist. */
const scenarios: readonly Scenario[] = [
  scenarioFor('finance', { size: 'small', horizonMonths: 12 }),
  { horizonMonths: 12 },
];

test.each(scenarios)('what was worked out step by step is what is worked out at once', async (scenario) => {
  const atOnce = JSON.stringify(calculate(scenario));
  // Another question in between: nothing is left of the first.
  calculate(scenarioFor('retail', { horizonMonths: 6 }));
  let steps = 0;
  await prepare(scenario, () => {
    steps++;
    return undefined;
  });
  expect(steps).toBeGreaterThan(40);
  expect(JSON.stringify(calculate(scenario))).toBe(atOnce);
  expect(obstaclesTo(scenario)).toEqual([]);
});

test('a page is given its turn before it is over', async () => {
  const turns: string[] = [];
  const prepared = prepare(scenarioFor('finance', { horizonMonths: 6 }), async () => {
    turns.push('step');
    await Promise.resolve();
  }).then(() => turns.push('over'));
  turns.push('page');
  await prepared;
  expect(turns.slice(0, 3)).toEqual(['step', 'page', 'step']);
  expect(turns.at(-1)).toBe('over');
});

test('what cannot be calculated is told as ever', async () => {
  await expect(prepare({ currency: 'EUR', industry: 'finance' }, () => undefined)).rejects.toThrow(ScenarioError);
  expect(obstaclesTo({ currency: 'EUR', industry: 'finance' })).toMatchObject([{ code: 'missing-exchange-rate' }]);
});

test('a figure that is changed is not taken for the one before', () => {
  const parsed = parseScenario({ horizonMonths: 12 });
  const before = parsed.ok ? calculate(parsed.scenario) : undefined;
  const after = calculate({ horizonMonths: 12, discounting: { rate: 0.2 } });
  expect(after.discounting.rate.toString()).toBe('0.2');
  expect(before?.discounting.rate.toString()).not.toBe('0.2');
});
