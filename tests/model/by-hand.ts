import { expect } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { calculate, type Result } from '../../src/index.js';

/** A year of a scenario without an industry, so that nothing is filled in. */
export const resultOf = (scenario: object): Result => calculate({ horizonMonths: 12, ...scenario });

/** A statement line by year; year 0 is what falls on the start. */
export function yearOf(id: string, scenario: object, year = 1): Decimal {
  const found = resultOf(scenario).lines.find((line) => line.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return found.annual[year] ?? new Decimal(Number.NaN);
}

/** A key figure, `null` where it does not exist. */
export function kpiOf(id: string, scenario: object): Decimal | null {
  const found = resultOf(scenario).kpis.find((kpi) => kpi.id === id);
  if (found === undefined) throw new Error(`no key figure ${id}`);
  return found.value;
}

/** The figure is what the arithmetic says, but for what floating point strays. */
export function expectAbout(figure: Decimal | null | undefined, arithmetic: number): void {
  const stray = Math.max(1, Math.abs(arithmetic)) * 1e-12;
  const isAbout = figure?.minus(arithmetic).abs().lte(stray) === true;
  if (!isAbout) expect(String(figure)).toBe(String(arithmetic));
}

/** Figures month by month, as `resultOf(…).monthly` has them. */
export function expectEach(figures: readonly Decimal[], arithmetic: readonly number[]): void {
  expect(figures.length).toBeGreaterThanOrEqual(arithmetic.length);
  arithmetic.forEach((expected, place) => {
    expectAbout(figures[place], expected);
  });
}

/** So many people that no cap on freed hours binds, at 80 an hour, every freed hour counted. */
export const crew = {
  roles: [{ id: 'team', people: 1000, hourlyRate: 80 }],
  wages: { productiveHours: 1750 },
  realisation: { freedHours: 1 },
};
