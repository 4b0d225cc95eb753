import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { metrics, type Scenario, udfOf } from '../../src/index.js';

type Body = (figures: readonly number[]) => Readonly<Record<string, number | string | null>>;

const roles = ['data-scientist', 'engineer', 'validator'];

/** A scenario with so many people in each role. */
const staffed = (people: readonly number[]): Scenario => ({
  industry: 'finance',
  horizonMonths: 12,
  roles: roles.map((id, at) => ({ id, people: people[at] ?? 0 })),
});

test.each([
  ['nobody', [0, 0, 0]],
  ['nobody in one role', [4, 0, 2]],
  ['people in each role', [7, 7, 7]],
])(
  'accounts have the people that they tell, and whoever is trained follows them, where the scenario has %s',
  (_, own) => {
    const body = udfOf(staffed(own), { vary: roles.map((id) => `roles.${id}.people`), metrics: ['npv'] });
    // The text of a function is one.
    const answer = runInNewContext(`(function (figures) {${body}})`) as Body;
    for (const people of [
      [1, 2, 3],
      [12, 0.5, 4],
    ]) {
      const { npv, outside } = answer(people);
      expect(outside).toBe(null);
      expect(npv).toBeCloseTo(metrics(staffed(people)).npv.toNumber(), 4);
    }
  },
);

test('an input that nothing fills in may vary too', () => {
  const scenario = { industry: 'finance', horizonMonths: 12 } as const;
  const body = udfOf(scenario, { vary: ['infrastructure.purchase'], metrics: ['npv'] });
  // The text of a function is one.
  const { npv } = (runInNewContext(`(function (figures) {${body}})`) as Body)([9000]);
  expect(npv).toBeCloseTo(metrics({ ...scenario, infrastructure: { purchase: 9000 } }).npv.toNumber(), 4);
});
