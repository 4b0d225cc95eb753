import { FormulaError } from '../errors.js';

/** A day of the Gregorian calendar, also before it was introduced. */
export interface CalendarDay {
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

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInYear = (year: number): 365 | 366 => (isLeapYear(year) ? 366 : 365);

/** Days since 31 December of the year before 0. */
export const dayNumber = ({ year, month, day }: CalendarDay): number => {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
  return 365 * year + leapDays + dayOfYear({ year, month, day });
};

/** 1 on the first of January. */
export const dayOfYear = ({ year, month, day }: CalendarDay): number => {
  let days = day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
};

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const notADate = (date: unknown): FormulaError => {
  const received = typeof date === 'string' ? `“${date.slice(0, 40)}”` : typeof date;
  return new FormulaError('not-a-date', `${received} is not a date written as 2025-01-31.`);
};
