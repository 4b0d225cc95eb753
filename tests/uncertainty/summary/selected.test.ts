import { expect, test } from 'vitest';
import { selected } from '../../../src/uncertainty/summary/selected.js';

const isEven = (value: number): boolean => value % 2 === 0;

test('the values for which something holds, in their order', () => {
  expect(selected(Float64Array.of(4, 1, 2, 3, 8), isEven)).toEqual(Float64Array.of(4, 2, 8));
});

test('none, where it holds for none', () => {
  expect(selected(Float64Array.of(1, 3), isEven)).toHaveLength(0);
});

test('the array itself where it holds for all, and a copy where it does not', () => {
  const even = Float64Array.of(2, 4);
  expect(selected(even, isEven)).toBe(even);
  const mixed = Float64Array.of(2, 3);
  selected(mixed, isEven).fill(0);
  expect(mixed).toEqual(Float64Array.of(2, 3));
});

test('nothing of nothing', () => {
  expect(selected(new Float64Array(0), isEven)).toHaveLength(0);
});
