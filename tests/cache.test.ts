import { expect, test } from 'vitest';
import { LatestCache } from '../src/cache.js';

test('what was asked for least lately makes room', () => {
  const latest = new LatestCache<number>(2);
  latest.set('a', 1);
  latest.set('b', 2);
  expect(latest.get('a')).toBe(1);
  latest.set('c', 3);
  expect([latest.get('a'), latest.get('b'), latest.get('c')]).toEqual([1, undefined, 3]);
});

test('what is made anew under a key takes the place of what was there', () => {
  const latest = new LatestCache<number>(2);
  latest.set('a', 1);
  latest.set('b', 2);
  latest.set('a', 3);
  expect([latest.get('a'), latest.get('b')]).toEqual([3, 2]);
});
