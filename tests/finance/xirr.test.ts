import { describe, expect, test } from 'vitest';
import { calendarDay, type DayCount, dayNumber, yearsBetween } from '../../src/finance/day-count.js';
import { xirr, xnpv } from '../../src/finance/index.js';

const years = (from: string, to: string, dayCount: DayCount): string =>
  yearsBetween(calendarDay(from), calendarDay(to), dayCount).toFixed(12);

// Printed in the tests of QuantLib, read 2026-11-21:
// https://github.com/lballabio/QuantLib/blob/2a13d455048c748b9fb5c2ff3bb4f4cf56dfb9a9/test-suite/daycounters.cpp
const printedYears = [
  ['2003-11-01', '2004-05-01', '0.497724380567'],
  ['1999-02-01', '1999-07-01', '0.410958904110'],
  ['1999-07-01', '2000-07-01', '1.001377348600'],
  ['2002-08-15', '2003-07-15', '0.915068493151'],
  ['2003-07-15', '2004-01-15', '0.504004790778'],
  ['1999-07-30', '2000-01-30', '0.503892506924'],
  ['2000-01-30', '2000-06-30', '0.415300546448'],
] as const;
const printedDays = [
  ['2006-08-31', '2007-02-28', 178],
  ['2007-02-28', '2007-08-31', 183],
  ['2007-08-31', '2008-02-29', 179],
  ['2008-02-29', '2008-08-31', 182],
  ['2006-01-31', '2006-02-28', 28],
  ['2006-01-30', '2006-02-28', 28],
  ['2006-02-28', '2006-03-03', 5],
  ['2006-09-30', '2006-10-31', 30],
  ['2006-10-31', '2006-11-28', 28],
  ['2007-02-26', '2008-02-29', 363],
  ['2008-02-29', '2009-02-28', 359],
  ['2008-02-28', '2008-03-31', 33],
] as const;

describe('day counts', () => {
  test('actual/365 and actual/360 divide the days that passed, counted by hand', () => {
    expect(years('2008-02-28', '2008-03-01', 'actual/365')).toBe((2 / 365).toFixed(12));
    expect(years('2007-01-01', '2009-01-01', 'actual/360')).toBe((731 / 360).toFixed(12));
  });

  test('actual/actual agrees with QuantLib, ActualActual (ISDA), to the ten decimals that its test compares', () => {
    for (const [from, to, printed] of printedYears)
      expect(Number(years(from, to, 'actual/actual')).toFixed(10)).toBe(Number(printed).toFixed(10));
  });

  test('actual/actual divides the days of leap years by 366, counted by hand', () => {
    expect(years('2003-11-01', '2004-05-01', 'actual/actual')).toBe((61 / 365 + 121 / 366).toFixed(12));
    expect(years('2003-11-01', '2008-11-01', 'actual/actual')).toBe((61 / 365 + 4 + 305 / 366).toFixed(12));
  });

  test('30/360 agrees with QuantLib, Thirty360 (BondBasis), at the ends of months', () => {
    for (const [from, to, days] of printedDays) expect(years(from, to, '30/360')).toBe((days / 360).toFixed(12));
  });

  test('30/360 shortens months to 30 days, the second date only where the first is at its end, counted by hand', () => {
    expect(years('2007-01-31', '2007-02-28', '30/360')).toBe((28 / 360).toFixed(12));
    expect(years('2007-01-30', '2007-03-31', '30/360')).toBe((60 / 360).toFixed(12));
    expect(years('2007-01-15', '2007-03-31', '30/360')).toBe((76 / 360).toFixed(12));
    expect(years('2007-02-28', '2007-03-31', '30/360')).toBe((33 / 360).toFixed(12));
  });

  test('time runs backwards as it runs forwards', () => {
    for (const dayCount of ['actual/365', 'actual/360', 'actual/actual', '30/360'] as const) {
      expect(years('2009-05-31', '2007-02-28', dayCount)).toBe(`-${years('2007-02-28', '2009-05-31', dayCount)}`);
    }
  });

  test('a day follows a day from 1 January 1600 to 2100, as the calendar of JavaScript counts', () => {
    const first = Date.UTC(1600, 0, 1);
    const firstNumber = dayNumber(calendarDay('1600-01-01'));
    for (let day = 0; day < 182_622; day += 97) {
      const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
      expect(dayNumber(calendarDay(date)) - firstNumber).toBe(day);
    }
    expect(dayNumber(calendarDay('0000-01-01'))).toBe(1);
  });
});

describe('xirr and xnpv', () => {
  const flows = [
    { date: '2015-06-11', amount: '-1000' },
    { date: '2015-07-21', amount: '-9000' },
    { date: '2018-06-10', amount: '20000' },
    { date: '2015-10-17', amount: '-3000' },
  ];

  test('the order of dates is free: xirr does not change, xnpv values at the first date listed', () => {
    expect(xirr(flows.toReversed())).toEqual(xirr(flows));
    const moved = [...flows.slice(1), ...flows.slice(0, 1)];
    const compounded = xnpv('0.1', flows).times(
      xnpv('0.1', [
        { date: '2015-06-11', amount: '0' },
        { date: '2015-07-21', amount: '1' },
      ]).pow(-1),
    );
    expect(xnpv('0.1', moved).minus(compounded).abs().lt('1e-22')).toBe(true);
  });

  test('flows of one date are added up', () => {
    const halved = flows.flatMap(({ date, amount }) => [
      { date, amount: Number(amount) / 2 },
      { date, amount: Number(amount) / 2 },
    ]);
    expect(xirr(halved)).toEqual(xirr(flows));
  });

  test('all on one date: no time passes, so no rate changes anything', () => {
    expect(
      xirr([
        { date: '2025-01-01', amount: -1 },
        { date: '2025-01-01', amount: 2 },
      ]),
    ).toMatchObject({ status: 'none', reason: 'one-time' });
    expect(
      xirr([
        { date: '2025-01-01', amount: -2 },
        { date: '2025-01-01', amount: 2 },
      ]),
    ).toMatchObject({ status: 'none', reason: 'all-zero' });
  });

  test('the value of xnpv at the rate of xirr is zero for every day count', () => {
    for (const dayCount of ['actual/365', 'actual/360', 'actual/actual', '30/360'] as const) {
      const answered = xirr(flows, dayCount);
      if (answered.status !== 'unique') throw new Error(answered.status);
      expect(xnpv(answered.rate, flows, dayCount).abs().lt('1e-20')).toBe(true);
    }
  });
});
