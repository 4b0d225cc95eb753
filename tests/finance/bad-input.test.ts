import { describe, expect, test } from 'vitest';
import { FormulaError, type FormulaErrorCode, type Numeric } from '../../src/finance/index.js';
import * as finance from '../../src/finance/index.js';

const codeOf = (attempt: () => unknown): FormulaErrorCode | 'no error' => {
  try {
    attempt();
    return 'no error';
  } catch (error) {
    if (error instanceof FormulaError) return error.code;
    throw error;
  }
};

const { irr, npv, xirr, xnpv, mirr, paybackPeriod, discountedPaybackPeriod, profitabilityIndex } = finance;
const dated = (date: string): readonly finance.DatedFlow[] => [
  { date, amount: -1 },
  { date: '2026-01-01', amount: 2 },
];

describe('what is not a number is refused by its code', () => {
  // A caller without TypeScript may give any of these.
  const noNumbers = [
    NaN,
    Infinity,
    -Infinity,
    'NaN',
    'Infinity',
    '',
    ' ',
    '1,5',
    '0x10',
    '1e',
    '--1',
    null,
    undefined,
    {},
    true,
  ] as unknown as readonly Numeric[];
  for (const given of noNumbers) {
    test(`not-a-number: ${String(given) || 'nothing'}`, () => {
      expect(codeOf(() => irr([-1, given]))).toBe('not-a-number');
      expect(codeOf(() => npv(given, [-1, 2]))).toBe('not-a-number');
      expect(codeOf(() => finance.payment({ rate: '0.1', periodCount: given, presentValue: 1 }))).toBe('not-a-number');
      expect(codeOf(() => xirr([{ date: '2025-01-01', amount: given }]))).toBe('not-a-number');
    });
  }

  test('too-many-digits: beyond 10^±350, or more than 400 digits', () => {
    for (const given of ['1e400', '-1e400', '1e-400', '9'.repeat(401), '1e99999999999999999']) {
      expect(codeOf(() => irr([given, 1]))).toBe('too-many-digits');
    }
    expect(
      codeOf(() =>
        npv(
          '1e12',
          Array.from({ length: 120 }, () => '1'),
        ),
      ),
    ).toBe('no error');
    expect(codeOf(() => finance.futureValue({ rate: 1, periodCount: 1e6, presentValue: 1 }))).toBe('too-many-digits');
  });

  test('every notation of a number is read: of the smallest denormal float, with sign, without a leading zero', () => {
    for (const given of ['5e-324', '+1', '.5', '1.', ' 7 ', '1E3', 5e-324])
      expect(codeOf(() => irr([given, -1]))).toBe('no error');
  });
});

describe('what has no meaning is refused by its code', () => {
  test('rate-too-low: −1 and below', () => {
    for (const rate of ['-1', '-1.5', -3]) {
      expect(codeOf(() => npv(rate, [1, 2]))).toBe('rate-too-low');
      expect(codeOf(() => xnpv(rate, dated('2025-01-01')))).toBe('rate-too-low');
      expect(codeOf(() => discountedPaybackPeriod(rate, [-1, 2]))).toBe('rate-too-low');
      expect(codeOf(() => profitabilityIndex(rate, [-1, 2]))).toBe('rate-too-low');
      expect(codeOf(() => finance.payment({ rate, periodCount: 2, presentValue: 1 }))).toBe('rate-too-low');
      expect(codeOf(() => finance.periodCount({ rate, payment: -1, presentValue: 1 }))).toBe('rate-too-low');
      expect(codeOf(() => finance.nominalRate(rate, 4))).toBe('rate-too-low');
      expect(codeOf(() => finance.futureValue({ rate, periodCount: '-2.5', payment: 1 }))).toBe('rate-too-low');
    }
    expect(codeOf(() => finance.presentValue({ rate: -1, periodCount: 2, payment: 1 }))).toBe('rate-too-low');
    expect(codeOf(() => mirr([-1, 1, 2], '0.1', '-1'))).toBe('rate-too-low');
    // Nothing is financed over time, so the rate is not used; spreadsheets give a figure too.
    expect(codeOf(() => mirr([-1, 1, 2], '-1', '0.1'))).toBe('no error');
    expect(codeOf(() => mirr([-1, -1, 2], '-1', '0.1'))).toBe('rate-too-low');
    expect(codeOf(() => finance.effectiveRate('-4', 4))).toBe('rate-too-low');
  });

  test('no-flows: an empty row', () => {
    for (const attempt of [
      () => irr([]),
      () => npv('0.1', []),
      () => xirr([]),
      () => xnpv(0, []),
      () => mirr([], 0, 0),
      () => paybackPeriod([]),
    ]) {
      expect(codeOf(attempt)).toBe('no-flows');
    }
  });

  test('not-a-date: another notation, or a day that is not in the calendar', () => {
    const dates = [
      '2025-02-30',
      '2023-02-29',
      '1900-02-29',
      '2025-13-01',
      '2025-00-10',
      '2025-01-00',
      '2025-1-1',
      '01/02/2025',
      '20250101',
      '2025-01-01T00:00',
      '',
    ];
    for (const date of dates) expect(codeOf(() => xirr(dated(date)))).toBe('not-a-date');
    expect(codeOf(() => xirr(dated('2000-02-29')))).toBe('no error');
    // A caller without TypeScript may give a Date.
    expect(codeOf(() => xirr([{ date: new Date(0) as unknown as string, amount: 1 }]))).toBe('not-a-date');
  });

  test('not-a-choice: an unknown day count, and the 0 and 1 of a spreadsheet for due', () => {
    // A caller without TypeScript may give these.
    expect(codeOf(() => xirr(dated('2025-01-01'), 'act/365' as finance.DayCount))).toBe('not-a-choice');
    expect(
      codeOf(() => finance.payment({ rate: 0, periodCount: 1, presentValue: 1, due: 1 as unknown as finance.Due })),
    ).toBe('not-a-choice');
  });

  test('no-outlay, no-negative-flow, zero-denominator, no-solution, not-positive', () => {
    expect(codeOf(() => profitabilityIndex('0.1', [0, 1]))).toBe('no-outlay');
    expect(codeOf(() => mirr([1, 2], '0.1', '0.1'))).toBe('no-negative-flow');
    expect(codeOf(() => mirr([-1], '0.1', '0.1'))).toBe('zero-denominator');
    expect(codeOf(() => mirr(['-50', '25', '30'], '0.5', '-12'))).toBe('undefined-power');
    expect(codeOf(() => finance.payment({ rate: '0.1', periodCount: 0, presentValue: 1 }))).toBe('zero-denominator');
    expect(codeOf(() => finance.periodCount({ rate: '0.1', payment: '-1', presentValue: '10' }))).toBe('no-solution');
    expect(codeOf(() => finance.periodCount({ rate: '0', presentValue: '10' }))).toBe('no-solution');
    expect(codeOf(() => finance.periodRate({ periodCount: 0, payment: '-1', presentValue: '10' }))).toBe(
      'not-positive',
    );
    expect(codeOf(() => finance.effectiveRate('0.1', '0.9'))).toBe('not-positive');
    expect(codeOf(() => finance.straightLine(1, 0, 0))).toBe('not-positive');
  });
});
