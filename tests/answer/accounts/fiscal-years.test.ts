import { expect, test } from 'vitest';
import { calculate, parseScenario, type Scenario } from '../../../src/index.js';
import { withoutColours } from '../../../src/report/palette.js';
import { textReport } from '../../../src/report/result/text-report.js';

/** 700 at approval, then month by month as many as its number: no two months are alike. */
const plan = {
  horizonMonths: 30,
  discounting: { rate: 0.1 },
  customLines: [
    { id: 'paid', side: 'cost', initial: 700, monthly: 1 },
    ...Array.from({ length: 30 }, (_, place) => ({
      id: `from-${place + 1}`,
      side: 'benefit' as const,
      monthly: 1,
      startMonth: place + 1,
    })),
  ],
} as const satisfies Scenario;

/** The thirty months of the plan, as a calendar has them. */
const byMonth = (start: string): readonly string[] =>
  Array.from({ length: 30 }, (_, place) => {
    const date = new Date(`${start.slice(0, 7)}-01T00:00:00Z`);
    date.setUTCMonth(date.getUTCMonth() + place);
    return date.toISOString().slice(0, 7);
  });

/** The same by the calendar: every month is written down as a date, and the year it belongs to is read off it. */
function byCalendar(start: string, begins: number): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (let month = 1; month <= 30; month += 1) {
    const date = new Date(`${start.slice(0, 7)}-01T00:00:00Z`);
    date.setUTCMonth(date.getUTCMonth() + month - 1);
    const year = date.getUTCFullYear() - (date.getUTCMonth() + 1 < begins ? 1 : 0);
    const name = begins === 1 ? String(year) : `${year}/${String(year + 1).slice(2)}`;
    years.set(name, (years.get(name) ?? 0) + month);
  }
  return years;
}

test.each([
  ['2027-01', 4],
  ['2026-10-15', 10],
  ['2026-02', 1],
  ['2098-12', 7],
] as const)(
  'of a plan approved in %s, in years that begin in month %i, each month falls into its year',
  (start, fiscalYearStart) => {
    const { fiscal, metrics } = calculate({ ...plan, start, fiscalYearStart });
    const expected = byCalendar(start, fiscalYearStart);
    expect(fiscal?.years.map(({ period, benefit }) => [period, benefit.toNumber()])).toEqual([...expected]);
    // Each begins in the month after the one in which the year before it ended, and the plan ends in its last month.
    const months = byMonth(start);
    expect(fiscal?.years.map(({ from }) => from)).toEqual(
      fiscal?.years.map((_, place) => months[fiscal.years.slice(0, place).reduce((sum, year) => sum + year.months, 0)]),
    );
    expect(fiscal?.years.map(({ to }) => to).slice(0, -1)).toEqual(
      fiscal?.years.slice(1).map(({ from }) => months[months.indexOf(from) - 1]),
    );
    expect(fiscal?.years.at(-1)?.to).toBe(months.at(-1));
    expect(fiscal?.years[0]?.cost.toNumber()).toBe(700 + (fiscal?.years[0]?.months ?? 0));
    expect(fiscal?.years.reduce((sum, { net }) => sum + net.toNumber(), 0)).toBe(
      metrics.totalBenefit.minus(metrics.totalCost).toNumber(),
    );
  },
);

test('the statement by fiscal year is printed beside that by year, and says what it has a part of', () => {
  const result = { ...calculate({ ...plan, start: '2027-01', fiscalYearStart: 4 }), adoption: [] };
  const style = { locale: 'en', width: 80, palette: withoutColours, inputs: 'all' } as const;
  const text = textReport(result, { ...style, section: 'fiscal-years' });
  expect(text).toMatch(/2026\/27 2027\/28 2028\/29 2029\/30 +Total +PV\n/);
  expect(text).toMatch(/^Total costs +703 +12 +12 +3 +730 /m);
  expect(text.replace(/\s+/g, ' ')).toContain('first month. Of 2026/27 and 2029/30 the plan has a part.');
  const { fiscal, ...bare } = result;
  expect(fiscal?.years).toHaveLength(4);
  expect(textReport(bare, style)).not.toContain('FISCAL');
});

test('a month beyond the twelve, and years without the month of approval, are told', () => {
  const issuesOf = (scenario: unknown) => {
    const parsed = parseScenario(scenario);
    return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
  };
  expect(issuesOf({ ...plan, start: '2027-01', fiscalYearStart: 13 })).toEqual(['out-of-range fiscalYearStart']);
  expect(issuesOf({ ...plan, fiscalYearStart: 4 })).toEqual(['inconsistent fiscalYearStart']);
});
