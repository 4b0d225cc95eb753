import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { inShort, issuesOf } from './issues-of.js';

test('a scenario of version 0 is carried over: the horizon was in years, the rate at the top', () => {
  const old = { schemaVersion: 0, horizonYears: 3, discountRate: '0.08', discounting: { timing: 'year-end' } };
  expect(parseScenario(old)).toEqual({
    ok: true,
    scenario: { schemaVersion: 1, horizonMonths: '36', discounting: { timing: 'year-end', rate: '0.08' } },
  });
});

test('half a year more is six months', () => {
  expect(parseScenario('{ "schemaVersion": 0, "horizonYears": 2.5 }')).toHaveProperty('scenario.horizonMonths', '30');
});

test('without a version a scenario is of the newest', () => {
  expect(inShort(issuesOf({ horizonYears: 3 }))).toEqual(['unknown-key horizonYears']);
});

test('what cannot be carried over is told', () => {
  const torn = { schemaVersion: 0, horizonYears: 'long', discounting: 'off', discountRate: 0.08 };
  expect(inShort(issuesOf(torn))).toEqual([
    'unknown-key horizonYears',
    'inconsistent discounting',
    'unknown-key discountRate',
  ]);
});

test.each([2, -1, 0.5, null, '1', {}])('version %j is not known', (schemaVersion) => {
  expect(inShort(issuesOf({ schemaVersion, horizonMonths: 0 }))).toEqual(['unknown-version schemaVersion']);
});
