import { expect, test } from 'vitest';
import { currencyCodes, isCurrencyCode, minorDigitsOf } from '../../src/scenario/currency.js';

test.each([
  ['USD', 2],
  ['EUR', 2],
  ['JPY', 0],
  ['ISK', 0],
  ['KWD', 3],
  ['IQD', 3],
  ['HUF', 2],
])('%s has %i digits after the mark in ISO 4217', (code, digits) => expect(minorDigitsOf(code)).toBe(digits));

test('currencies that are withdrawn are not known', () => {
  for (const code of ['BGN', 'HRK', 'ANG', 'DEM', 'ZWL', 'eur', '']) expect(isCurrencyCode(code)).toBe(false);
});

test('every code is known to the platform, but for one that ICU leaves out', () => {
  const known = new Set(Intl.supportedValuesOf('currency'));
  expect(currencyCodes.filter((code) => !known.has(code))).toEqual(['VED']);
  expect(new Set(currencyCodes).size).toBe(currencyCodes.length);
});
