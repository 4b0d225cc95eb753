import { expect, test } from 'vitest';
import { nearest } from '../../src/nearest.js';

const known = ['models', 'roles', 'tools', 'pricePerSeatMonth', 'pricePerUnit', 'hoursPerRelease'];

test.each([
  ['modles', 'models'],
  ['Model', 'models'],
  ['role', 'roles'],
  ['price_per_unit', 'pricePerUnit'],
  ['pricePerSeat', 'pricePerSeatMonth'],
  ['hoursPerRelaese', 'hoursPerRelease'],
  ['xyz', undefined],
  ['', undefined],
  ['m'.repeat(10_000), undefined],
])('the name nearest to %j is %j', (word, name) => expect(nearest(word, known)).toBe(name));
