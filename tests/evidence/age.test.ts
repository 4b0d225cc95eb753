import { expect, test } from 'vitest';
import { age, evidencePackDate } from '../../src/evidence/age.js';
import { evidence } from '../../src/evidence/library.js';
import type { EvidenceRecord } from '../../src/evidence/record.js';
import { evidenceRecord } from './record.js';

const record = (id: string): EvidenceRecord => {
  const found = evidenceRecord(id);
  if (found === undefined) throw new Error(id);
  return found;
};

test('a price of September 2025 is old from October 2026 on', () => {
  const price = record('lic-datadog-infra-pro');
  expect(price.pricing?.priceDate).toBe('2025-09');
  expect(age(price, '2026-09')).toBe('current');
  expect(age(price, '2026-10')).toBe('old');
});

test('with only a year on either side the years are subtracted', () => {
  expect(age(record('wage-us-factor-finance-2023'), evidencePackDate)).toBe('current');
  expect(age(record('wage-us-load-finance'), evidencePackDate)).toBe('old');
  expect(age(record('lic-datadog-infra-pro'), '2026')).toBe('current');
  expect(age(record('lic-datadog-infra-pro'), '2027')).toBe('old');
});

test('a record without a year is of unknown age', () => {
  expect(age(record('discount-tei'), evidencePackDate)).toBe('unknown');
  expect(evidence.filter((each) => age(each, evidencePackDate) === 'unknown').length).toBe(26);
});

test('a date before the record makes nothing old', () => {
  expect(age(record('wacc-finance'), '2020-01')).toBe('current');
});

test('the limits are those of the kinds: prices, wages, surveys, measurements', () => {
  expect(record('infra-s3-standard').ageLimitYears).toBe(1);
  expect(record('wacc-finance').ageLimitYears).toBe(1);
  expect(record('wage-us-swdev-2024').ageLimitYears).toBe(2);
  expect(record('dora-2025-recovery-time-all').ageLimitYears).toBe(3);
  expect(record('model-degradation-share').ageLimitYears).toBe(5);
});
