import { expect, test } from 'vitest';
import { calculate, scenarioFor, type Scenario } from '../../src/index.js';

/** Everything that an empty post costs, told by the user; the profile still fills the rest of the scenario. */
const wages = { load: '1.4', paidLeave: 0, growth: 0, productiveHours: 1700 };
const emptyPost = { role: 'engineer', missing: 1, fillMonths: 2 };

const strengthOfGap = (scenario: Scenario): string | undefined =>
  calculate(scenarioFor('finance', { skillGap: emptyPost, ...scenario })).lines.find(({ id }) => id === 'skillGap')
    ?.strength;

test('what a salary of the user’s contains already is no assumption: the line rests on the user’s figures', () => {
  const roles = [{ id: 'engineer', people: 3, salary: 100_000 }];
  expect(strengthOfGap({ roles, wages })).toBe('yours');
});

test('a wage of the profile is evidence, and as strong as its record', () => {
  // The engineer's salary and the wage factor of finance are records of grade B.
  expect(strengthOfGap({ wages })).toBe('B');
});
