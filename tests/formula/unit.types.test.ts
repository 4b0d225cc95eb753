import { expect, test } from 'vitest';
import { line } from '../../src/formula/line.js';
import { atLeast, constant, difference, maximum, power, product, sum } from '../../src/formula/operations.js';
import { group } from '../../src/model/declaration.js';
import { amount } from '../../src/model/fields.js';

const hours = constant('40', 'hour');
const price = constant('80', 'money/hour');
const fee = constant('100', 'money');

// The type checker reads this file with the rest; a line that began to compile would be an unused expectation there.
test('what does not fit does not compile, and what slips through the types is refused when the model is made', () => {
  // @ts-expect-error hours are not added to money
  expect(() => sum(fee, hours)).toThrow('a sum mixes money with hour');
  // @ts-expect-error hours are not taken from money
  expect(() => difference(fee, hours)).toThrow('a difference mixes money with hour');
  // @ts-expect-error the larger of money and hours is nothing
  expect(() => maximum(fee, hours)).toThrow('a maximum mixes money with hour');
  // @ts-expect-error a threshold has the unit of the quantity
  expect(() => atLeast(hours, fee)).toThrow('a atLeast mixes hour with money');
  // @ts-expect-error money has no power
  expect(() => power(fee, constant('2'))).toThrow('the base of a power has the unit money');
  // @ts-expect-error a line in hours does not hold money
  expect(() => line('hour', { id: 'x', label: 'Hours', formula: fee })).toThrow(
    'declared in hour; its formula is in money',
  );
  // @ts-expect-error there is no unit “dollar”
  constant('1', 'dollar');
});

test('a product is checked when the line is made, because its unit is worked out there', () => {
  expect(line('money', { id: 'labour', label: 'Labour', formula: product(hours, price) }).unit).toBe('money');
  expect(() => line('hour', { id: 'labour', label: 'Labour', formula: product(hours, price) })).toThrow(
    '“Labour” is declared in hour; its formula is in money',
  );
  expect(() => sum(fee, product(hours, hours))).toThrow('a sum mixes money with hour·hour');
});

test('a group offers the inputs it declares and no other', () => {
  const { inputs } = group('tools', 'Tools', { price: amount('money/month', { label: 'Price' }) });
  expect(inputs.price.path).toBe('tools.price');
  // @ts-expect-error a name that is not declared
  expect(inputs.prise).toBeUndefined();
  // @ts-expect-error the unit is the declared one
  expect(() => sum(hours, inputs.price)).toThrow('a sum mixes hour with money/month');
});
