import { expect, test } from 'vitest';
import { figuresFor } from '../../src/page.js';
import { Decimal } from '../../src/decimal.js';
import { isolated } from '../../src/report/isolated.js';

test('what has a mark of direction stands between the isolates of Unicode, U+2066 and U+2069', () => {
  expect(isolated('\u200f5 US$')).toBe('\u2066\u200f5 US$\u2069');
  expect(isolated('$5')).toBe('$5');
});

test('an Arabic amount is isolated, an English one as it was', () => {
  const amount = (locale: string): string => figuresFor({ locale, currency: 'USD' }).wholeMoney(new Decimal('-1500'));
  expect(amount('ar')).toMatch(/^\u2066.*1,500.*\u2069$/u);
  expect(amount('en')).toBe('-$1,500');
});
