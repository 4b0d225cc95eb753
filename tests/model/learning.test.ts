import { expect, test } from 'vitest';
import { calculate } from '../../src/index.js';

/** Ten people at 1 an hour lose a tenth of 100 hours a month, flat for three months: 300 in all. */
const learners = {
  horizonMonths: 12,
  roles: [{ id: 'team', people: 10, hourlyRate: 1 }],
  learning: { curve: 'flat', hoursPerPersonMonth: 100, workShare: 1, depth: '0.1', months: 3 },
} as const;

test('under a logistic roll-out people start to learn until twice its middle, whatever ramp a profile knows', () => {
  const roundTwo = { curve: 'logistic', midpointMonths: 2, steepness: 1 } as const;
  const { monthly, metrics } = calculate({ ...learners, adoption: { ...roundTwo, rampMonths: 9 } });
  expect(metrics.totalCost.toString()).toBe('300');
  // Four waves, in months 1 to 4, of 100 ÷ 4 a month each; the last of them is back at its pace after month 7.
  expect(monthly.cost.map(Number)).toEqual([0, 25, 50, 75, 75, 50, 25, 0, 0, 0, 0, 0, 0]);
});
