import { Decimal } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { isDate, shownReceived } from './figure.js';

export const dayCounts = ['actual/365', 'actual/360', 'actual/actual', '30/360'] as const;

/**
 * How many years lie between two dates, by the conventions of the market:
 *
 *     actual/365     days ÷ 365, leap year or not (“Actual/365 (Fixed)”); what XIRR and XNPV of spreadsheets use
 *     actual/360     days ÷ 360
 *     actual/actual  days in leap years ÷ 366 + days in other years ÷ 365 (“Actual/Actual”, ISDA)
 *     30/360         (360 · years + 30 · months + days) ÷ 360 of the dates' differences, the first day at most 30, the
 *                    second too where the first is 30 (“30/360”, “Bond Basis”); the end of February is no exception
 *
 * @source  QuantLib, day counters Actual365Fixed, Actual360, ActualActual (ISDA) and Thirty360 (BondBasis),
 *   https://github.com/lballabio/QuantLib/tree/2a13d455048c748b9fb5c2ff3bb4f4cf56dfb9a9/ql/time/daycounters,
 *   read 2026-11-21; the names: coding scheme day-count-fraction 2-0, FpML,
 *   https://www.fpml.org/coding-scheme/day-count-fraction-2-0.xml (after the 2006 ISDA Definitions, section 4.16, which
 *   were not opened), read 2026-11-21
 */
export type DayCount = (typeof dayCounts)[number];

/**
 * The years from one day to another, negative where the other is earlier.
 *
 * @throws {FormulaError} `not-a-choice` for a day count it does not know
 */
export function yearsBetween(from: CalendarDay, to: CalendarDay, dayCount: DayCount): Decimal {
  if (dayNumber(to) < dayNumber(from)) return yearsBetween(to, from, dayCount).negated();
  const days = dayNumber(to) - dayNumber(from);
  switch (dayCount) {
    case 'actual/365':
      return new Decimal(days).dividedBy(365);
    case 'actual/360':
      return new Decimal(days).dividedBy(360);
    case 'actual/actual':
      return actualYears(from, to);
    case '30/360':
      return new Decimal(days360(from, to)).dividedBy(360);
    default:
      return dayCount satisfies never;
  }
}

function actualYears(from: CalendarDay, to: CalendarDay): Decimal {
  const passed = (day: CalendarDay): Decimal => new Decimal(dayOfYear(day) - 1).dividedBy(daysInYear(day.year));
  return passed(to)
    .minus(passed(from))
    .plus(to.year - from.year);
}

function days360(from: CalendarDay, to: CalendarDay): number {
  const firstDay = Math.min(from.day, 30);
  const lastDay = firstDay === 30 ? Math.min(to.day, 30) : to.day;
  return 360 * (to.year - from.year) + 30 * (to.month - from.month) + (lastDay - firstDay);
}

/** A day of the Gregorian calendar, also before it was introduced. */
interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day an ISO 8601 date names: `2025-01-31`.
 *
 * @throws {FormulaError} `not-a-date` for another notation, and for a day that does not exist (30 February)
 */
export function calendarDay(date: string): CalendarDay {
  const [, year, month, day] = (typeof date === 'string' ? isoDate.exec(date) : null)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) throw notADate(date);
  const isADay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isADay) throw notADate(date);
  return { year, month, day };
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInYear = (year: number): 365 | 366 => (isLeapYear(year) ? 366 : 365);

/** Days since 31 December of the year before 0. */
export const dayNumber = ({ year, month, day }: CalendarDay): number => {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
  return 365 * year + leapDays + dayOfYear({ year, month, day });
};

/** 1 on the first of January. */
const dayOfYear = ({ year, month, day }: CalendarDay): number => {
  let days = day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
};

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const notADate = (date: unknown): FormulaError => {
  // Which day a moment belongs to depends on where one is: the caller knows.
  const how = isDate(date) ? ' Of a Date take its day: date.toISOString().slice(0, 10).' : '';
  return new FormulaError('not-a-date', `${shownReceived(date)} is not a date written as 2025-01-31.${how}`);
};
