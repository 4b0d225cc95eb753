import { expect, test } from 'vitest';
import { calculate, scenarioFor, type Scenario } from '../../src/index.js';

const lineOf = (scenario: Scenario, id: string): string | undefined =>
  calculate(scenario)
    .lines.find((line) => line.id === id)
    ?.total.toString();

const team: Scenario = {
  roles: [
    { id: 'lawyer', people: 1, hourlyRate: 100 },
    { id: 'engineer', people: 3, hourlyRate: 60 },
  ],
};

test('work that names no role is everyone’s, by head count', () => {
  // (1 × 100 + 3 × 60) ÷ 4 people = 70 an hour.
  expect(lineOf({ ...team, procurement: { hours: 10 } }, 'procurement')).toBe('700');
});

test('work that names a role is at the rate of that role', () => {
  expect(lineOf({ ...team, procurement: { hours: 10, role: 'lawyer' } }, 'procurement')).toBe('1000');
});

test('a figure of one’s own leaves the role of the work to the profile', () => {
  const own = scenarioFor('retail', { size: 'medium', baseCase: 'likely', runLabour: { cut: '0.4' } });
  const usual = scenarioFor('retail', { size: 'medium', baseCase: 'likely' });
  expect(lineOf(own, 'runLabour')).toBe(lineOf(usual, 'runLabour'));
});

test('where nobody validates, the audit hours that a profile knows of are a scientist’s', () => {
  const small = calculate(scenarioFor('finance', { size: 'small' }));
  expect(small.evidence.inputs.find(({ path }) => path === 'roles.validator.people')?.likely.toString()).toBe('0');
  expect(small.lines.find(({ id }) => id === 'audit')?.total.gt(0)).toBe(true);
  expect(small.notices.map(({ code }) => code)).not.toContain('hours-capped');
});
