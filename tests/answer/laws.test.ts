import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, sumOf } from '../../src/decimal.js';
import {
  calculate,
  catalogue,
  evidence,
  industries,
  industryDifferences,
  profileEvidence,
  questions,
  scenarioFor,
  ScenarioError,
  simulate,
  sizes,
  type Industry,
  type Result,
  type Scenario,
  type Size,
} from '../../src/index.js';
import { mostlyRight } from '../scenario/random-scenario.js';
import { organisation } from './random-organisation.js';
import { unfrozen } from './unfrozen.js';

const organisations = fc.sample(organisation, { numRuns: 20, seed: 7 });
const tiny = new Decimal('1e-24');

const isClose = (left: Decimal, right: Decimal, gross: Decimal): boolean =>
  left.minus(right).abs().lte(gross.abs().plus(1).times(tiny));

const gross = ({ lines }: Result): Decimal => sumOf(lines.map(({ total }) => total.abs()));

describe.each(organisations.map((scenario, place) => [place, scenario] as const))(
  'organisation %i',
  (_place, scenario) => {
    const result = calculate(scenario);
    const { metrics, annual, lines, monthly } = result;

    test('yearly columns add up the months, and the lines add up to the columns', () => {
      const total = gross(result);
      expect(isClose(sumOf(annual.map(({ cost }) => cost)), sumOf(monthly.cost), total)).toBe(true);
      expect(isClose(sumOf(annual.map(({ benefit }) => benefit)), metrics.totalBenefit, total)).toBe(true);
      annual.forEach(({ cost, benefit }, place) => {
        const column = (side: string): Decimal =>
          sumOf(lines.filter((line) => line.side === side).map((line) => line.annual[place] ?? new Decimal(0)));
        expect(isClose(column('cost'), cost, total)).toBe(true);
        expect(isClose(column('benefit'), benefit, total)).toBe(true);
      });
    });

    test('present values of the lines add up to those of the metrics', () => {
      const present = (side: string): Decimal =>
        sumOf(lines.filter((line) => line.side === side).map(({ presentValue }) => presentValue));
      expect(isClose(present('cost'), metrics.presentValueCost, gross(result))).toBe(true);
      expect(isClose(present('benefit'), metrics.presentValueBenefit, gross(result))).toBe(true);
      expect(isClose(present('benefit').minus(present('cost')), metrics.npv, gross(result))).toBe(true);
    });

    test('the net present value at each internal rate is zero', () => {
      const { irr } = metrics;
      const rates = irr.status === 'unique' ? [irr.rate] : irr.status === 'several' ? irr.rates : [];
      // No scenario may discount nearer to −100 % or above 200 %; the tests of `irr` look there.
      for (const rate of rates.filter((each) => each.gt('-0.99') && each.lte(2))) {
        const at = calculate({
          ...scenario,
          discounting: { ...discountingOf(scenario), rate: rate.toSignificantDigits(28).toString() },
        });
        const size = at.metrics.presentValueCost.abs().plus(at.metrics.presentValueBenefit.abs());
        expect(at.metrics.npv.abs().lte(size.times('1e-22'))).toBe(true);
      }
    }, 60_000);

    test('cash only leaves out no cost, and treasury leaves out no cash', () => {
      expect(result.cashOnly.totalCost.eq(metrics.totalCost)).toBe(true);
      expect(result.treasury.totalCost.minus(result.prepaid).lte(metrics.totalCost)).toBe(true);
      expect(result.prepaid.gte(0)).toBe(true);
      expect(result.treasury.totalBenefit.eq(result.cashOnly.totalBenefit)).toBe(true);
    });
  },
);

const discountingOf = (scenario: Scenario): object =>
  typeof scenario.discounting === 'object' ? { timing: scenario.discounting.timing } : {};

describe('zero adoption', () => {
  test.each(sizes.map((size) => [size] as const))('brings no benefit in a %s organisation', (size: Size) => {
    const { metrics, cashOnly } = calculate(scenarioFor('retail', { size, adoption: { ceiling: 0 } }));
    expect(metrics.totalBenefit.isZero()).toBe(true);
    expect(cashOnly.totalBenefit.isZero()).toBe(true);
    expect(metrics.totalCost.gt(0)).toBe(true);
  });
});

test.each([...industries])(
  'all money times a thousand gives a thousand times the value and the same return: %s',
  (industry: Industry) => {
    const scenario = scenarioFor(industry, { size: 'medium', currency: 'EUR', exchangeRates: { USD: 1 } });
    const dearer = scenarioFor(industry, { size: 'medium', currency: 'EUR', exchangeRates: { USD: 1000 } });
    const [once, thousandfold] = [calculate(scenario).metrics, calculate(dearer).metrics];
    expect(isClose(thousandfold.npv, once.npv.times(1000), once.totalCost.times(1000))).toBe(true);
    expect(
      thousandfold.roi
        ?.minus(once.roi ?? 0)
        .abs()
        .lt('1e-24'),
    ).toBe(true);
    expect(thousandfold.paybackMonths?.toFixed(20)).toBe(once.paybackMonths?.toFixed(20));
  },
);

test('a scenario with holes is answered, or what it lacks is told', () => {
  const told = fc.sample(mostlyRight, { numRuns: 60, seed: 5 }).map((scenario) => {
    try {
      return calculate(scenario).verdict.answer;
    } catch (error) {
      if (error instanceof ScenarioError) return 'told';
      throw error;
    }
  });
  expect(told).toContain('told');
});

test('the same scenario gives the same result to the last digit, whatever was calculated in between', () => {
  const scenario = scenarioFor('telecom', { size: 'enterprise' });
  const first = JSON.stringify(calculate(scenario));
  calculate(scenarioFor('energy', { size: 'small' }));
  expect(JSON.stringify(calculate(scenario))).toBe(first);
});

test('what the library exports, and every question answers, is nobody’s to change', async () => {
  const scenario = scenarioFor('finance', { size: 'small' });
  for (const [name, shared] of Object.entries({
    evidence,
    catalogue,
    questions,
    industries,
    sizes,
    differences: industryDifferences(),
    grounds: profileEvidence('finance'),
    simulation: await simulate(scenario, { samples: 64 }),
  }))
    expect(unfrozen(name, shared)).toEqual([]);
});

test('a result is frozen and goes through JSON without loss', () => {
  const result = calculate(scenarioFor('finance', { size: 'small' }));
  expect(unfrozen('result', result)).toEqual([]);
  const written = JSON.parse(JSON.stringify(result)) as { metrics: { npv: string } };
  expect(new Decimal(written.metrics.npv).eq(result.metrics.npv)).toBe(true);
});
