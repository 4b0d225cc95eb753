import { type Decimal, inShownDigits, sumOf } from '../../decimal.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { Calculated } from '../calculated-scenario.js';
import type { FiscalStatement, FiscalYear } from './accounts.js';

/** Years, and in which of them each month of a plan falls. */
export interface Years {
  readonly names: readonly string[];
  /** Place of the year of each month 0 … H. */
  readonly yearOf: readonly number[];
}

/** The years of an organisation: “2026/27”, or “2027” where they begin in January. */
interface FiscalCalendar extends Years {
  /** The first and the last month that the plan has of each year, as in `2027-01`. */
  readonly ends: readonly (readonly [first: string, last: string])[];
}

/**
 * The fiscal years of a plan. Month 1 is the month of approval; month 0 is the moment of approval, and falls into the
 * same year. Nothing where the scenario does not say when its years begin.
 */
export function fiscalCalendar(
  { start, fiscalYearStart }: Pick<Scenario, 'start' | 'fiscalYearStart'>,
  horizonMonths: number,
): FiscalCalendar | undefined {
  if (start === undefined || fiscalYearStart === undefined) return undefined;
  const begins = Number(fiscalYearStart) - 1;
  const fiscalYearAt = (at: number): number => Math.floor((at - begins) / 12);
  const places = Array.from({ length: horizonMonths + 1 }, (_, place) => monthAt(start, place));
  const first = fiscalYearAt(monthAt(start, 0));
  const yearOf = places.map((at) => fiscalYearAt(at) - first);
  const count = (yearOf.at(-1) ?? 0) + 1;
  return {
    names: Array.from({ length: count }, (_, place) => nameOf(first + place, begins)),
    yearOf,
    ends: Array.from({ length: count }, (_, place) => {
      const of = places.filter((_month, index) => yearOf[index] === place);
      return [monthName(Math.min(...of)), monthName(Math.max(...of))] as const;
    }),
  };
}

/** Months since the year 0 in which month `place` of a plan begins; the moment of approval is at the start of the first. */
export function monthAt(start: string, place: number): number {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return year * 12 + (month - 1) + Math.max(0, place - 1);
}

/** As in `2027-01`. */
export const monthName = (at: number): string => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

const nameOf = (year: number, begins: number): string =>
  begins === 0 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** A row by month, added up by fiscal year. */
export const byFiscalYear = (row: readonly Decimal[], { names, yearOf }: Years): readonly Decimal[] =>
  names.map((_, place) => sumOf(row.filter((_amount, month) => yearOf[month] === place)));

/** The statement by fiscal year; nothing where the scenario does not say when its years begin. */
export function fiscalStatementOf({ resolved, planned, reading }: Calculated): (() => FiscalStatement) | undefined {
  const { horizonMonths } = resolved.shape;
  const calendar = fiscalCalendar(resolved.scenario, horizonMonths);
  if (calendar === undefined) return undefined;
  return () => {
    const { all, treasury } = planned.model.returns;
    const [costs, benefits, cash] = [all.cost, all.benefit, treasury.net].map((line) =>
      byFiscalYear(reading.row(line), calendar),
    );
    const years = calendar.names.map((period, place): FiscalYear => {
      const [paid, gained] = [costs?.[place], benefits?.[place]];
      const [from, to] = calendar.ends[place] ?? ['', ''];
      const amount = (value: Decimal | undefined): Decimal => inShownDigits(value ?? sumOf([]));
      return Object.freeze({
        period,
        from,
        to,
        months: calendar.yearOf.slice(1).filter((each) => each === place).length,
        cost: amount(paid),
        benefit: amount(gained),
        net: amount(gained).minus(amount(paid)),
        treasury: amount(cash?.[place]),
      });
    });
    return Object.freeze({
      years: Object.freeze(years),
      lines: Object.freeze(
        planned.statement.map(({ each: { line } }) =>
          Object.freeze({
            id: line.id,
            annual: Object.freeze(byFiscalYear(reading.row(line), calendar).map(inShownDigits)),
          }),
        ),
      ),
    });
  };
}
