import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sumOf, zero, type Decimal } from '../../src/decimal.js';
import { calculate } from '../../src/index.js';
import type { Result } from '../../src/index.js';
import { scenarioIn } from '../examples/scenario-in.js';

const folder = 'examples/scenarios';
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => {
    const scenario = scenarioIn(`${folder}/${file}`);
    const own = [file, scenario.horizonMonths ?? 36, scenario] as const;
    return scenario.industry === undefined ? [own] : [own, [file, 60, { ...scenario, horizonMonths: 60 }] as const];
  });

/** The same but for digits that nobody sees. */
const expectSame = (one: Decimal, other: Decimal, gross: Decimal, told: string): void =>
  expect(one.minus(other).abs().toNumber(), told).toBeLessThanOrEqual(gross.times('1e-18').toNumber());

/** Cash as whoever reads the statement adds it up: what is a loss over the horizon counts as cash, whatever it is. */
function cashIn({ lines, prepaid }: Result): Decimal {
  const paid = lines.filter(({ side, kind }) => side === 'cost' && kind === 'cash');
  const banked = lines.filter(({ side, kind, total }) => side === 'benefit' && (kind === 'cash' || total.isNegative()));
  const [out, back] = [paid, banked].map((of) => sumOf(of.map(({ total }) => total)));
  return (back ?? zero).minus(out ?? zero).minus(prepaid);
}

describe.each(cases)('cash by year of %s over %i months', (_file, _months, scenario) => {
  const result = calculate(scenario);
  const { annual, monthly, treasury } = result;
  const gross = treasury.totalCost.plus(treasury.totalBenefit.abs());

  test('its running total by month is lowest at the peak funding', () => {
    const totals = monthly.treasury.map((_, month) => sumOf(monthly.treasury.slice(0, month + 1)));
    const lowest = totals.reduce((least, total) => (total.lt(least) ? total : least), zero);
    expectSame(lowest.neg(), treasury.peakFunding, gross, 'peak funding');
    const month = treasury.peakFundingMonth.toNumber();
    if (!lowest.isZero()) expectSame(totals[month] ?? zero, lowest, gross, 'its month');
  });

  test('its years are its months, and together cash of the lines less what bills pay beyond the horizon', () => {
    annual.forEach(({ period, treasury: cash }, year) => {
      const months = year === 0 ? monthly.treasury.slice(0, 1) : monthly.treasury.slice(12 * year - 11, 12 * year + 1);
      expectSame(cash, sumOf(months), gross, period);
    });
    expectSame(sumOf(annual.map((year) => year.treasury)), cashIn(result), gross, 'cash of the lines');
  });
});

test('by fiscal year it comes to the same', () => {
  const scenario = { ...scenarioIn(`${folder}/regional-bank.yaml`), fiscalYearStart: 7 } as const;
  const { fiscal, annual } = calculate(scenario);
  const [byFiscal, byYear] = [fiscal?.years ?? [], annual].map((of) => sumOf(of.map(({ treasury }) => treasury)));
  expect(fiscal?.years.length).toBe(4);
  expectSame(byFiscal ?? zero, byYear ?? zero, (byYear ?? zero).abs(), 'all years');
});
