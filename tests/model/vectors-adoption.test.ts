import { describe, expect, test } from 'vitest';
import { expectEach, kpiOf, resultOf, expectAbout } from './by-hand.js';

const adoptionOf = (adoption: object, horizonMonths = 12) => resultOf({ horizonMonths, adoption }).monthly.adoption;

describe('a linear roll-out to 80 %, 2 months of implementation and a ramp of 4', () => {
  const adoption = { implementationMonths: 2, rampMonths: 4, ceiling: '0.8' };
  test('is the mean of the ramp over each month: an eighth, three eighths, five, seven', () => {
    expectEach(adoptionOf(adoption), [0, 0, 0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.8]);
  });
  test('starts a month later for each month of a hiring delay', () => {
    expectEach(adoptionOf({ ...adoption, hiringDelayMonths: 1 }), [0, 0, 0, 0, 0.1, 0.3, 0.5, 0.7, 0.8]);
  });
  test('has reached four fifths of its ceiling in month 6, after 5 months below it', () => {
    // 7⁄8 of the ceiling is the first mean of at least four fifths.
    expectAbout(kpiOf('monthsToMost', { adoption }), 5);
  });
});

test('a ramp of no months is a step in the month after go-live', () => {
  expectEach(adoptionOf({ implementationMonths: 3 }), [0, 0, 0, 0, 1, 1]);
});

test('an implementation of 2½ months goes live within the third', () => {
  expectEach(adoptionOf({ implementationMonths: '2.5' }), [0, 0, 0, 0.5, 1, 1]);
});

describe('a logistic roll-out to 90 %, half of it 4 months after go-live', () => {
  const adoption = { implementationMonths: 2, curve: 'logistic', midpointMonths: 4, steepness: '0.8', ceiling: '0.9' };
  test('is nothing before go-live, then ceiling ÷ (1 + e^(k · (midpoint − middle of the month)))', () => {
    const after = (month: number): number => 0.9 / (1 + Math.exp(0.8 * (6 - (month - 0.5))));
    expectEach(adoptionOf(adoption), [0, 0, 0, ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(after)]);
  });
});

test('four fifths of a ceiling of nothing are reached in no month', () => {
  expect(kpiOf('monthsToMost', { adoption: { ceiling: 0 } })).toBeNull();
});

test('a roll-out that is not done by the horizon has not reached them in any of its months', () => {
  expectAbout(kpiOf('monthsToMost', { adoption: { rampMonths: 100 } }), 12);
});
