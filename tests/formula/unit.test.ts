import { expect, test } from 'vitest';
import { isSameUnit, unitOfProduct, unitOfRatio } from '../../src/formula/unit.js';
import { ratio, constant } from '../../src/formula/operations.js';
import { line } from '../../src/formula/line.js';

test('units of a product add their exponents: person × hour/person/year × money/hour is money a year', () => {
  expect(isSameUnit(unitOfProduct(['person', 'hour/person/year', 'money/hour']), 'money/year')).toBe(true);
});

test('units of a ratio take exponents off: money/year over month/year is money a month', () => {
  expect(isSameUnit(unitOfRatio('money/year', 'month/year'), 'money/month')).toBe(true);
});

test('the order of what divides does not matter', () => {
  expect(isSameUnit('hour/person/year', 'hour/year/person')).toBe(true);
  expect(isSameUnit('money/month', 'money/year')).toBe(false);
});

test('a figure for a zero denominator has the unit of the ratio', () => {
  expect(() => ratio(constant('1', 'money'), constant('2', 'hour'), constant('0', 'money'))).toThrow(
    'a ratio in money/hour has money when zero',
  );
});

test('nodes are frozen', () => {
  const made = line('money', { id: 'x', label: 'X', formula: constant('1', 'money') });
  expect(Object.isFrozen(made)).toBe(true);
  expect(Object.isFrozen(ratio(made, made))).toBe(true);
});
