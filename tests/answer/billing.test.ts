import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { calculate, scenarioFor, type Result, type Scenario } from '../../src/index.js';
import { toolsList } from '../../src/model/costs/tool-contract.js';
import { organisationsOf } from './random-organisation.js';

/** Organisations whose tools may be of any kind, from whole months on. */
const organisations = fc
  .sample(organisationsOf([toolsList]), { numRuns: 12, seed: 20_271_128 })
  .map((scenario): Scenario => ({ ...scenario, adoption: { implementationMonths: 4, rampMonths: 6 } }));

const billed = (scenario: Scenario, billing: 'monthly' | 'annual-advance', rate?: number): Result => {
  const { tools } = scenario;
  const own: readonly { readonly id: string }[] = typeof tools === 'object' ? tools : [{ id: 'platform' }];
  return calculate({
    ...scenario,
    ...(rate === undefined ? {} : { discounting: { rate } }),
    tools: own.map((tool, place) => ({ ...tool, billing, startMonth: 3 + 5 * place })),
  });
};

const gross = ({ metrics }: Result): Decimal => metrics.totalCost.abs().plus(metrics.totalBenefit.abs()).plus(1);

describe.each(organisations.map((scenario, place) => [place, scenario] as const))(
  'annual against monthly billing: organisation %i',
  (_place, scenario) => {
    test('undiscounted the economic views are the same', () => {
      const [yearly, monthly] = [billed(scenario, 'annual-advance', 0), billed(scenario, 'monthly', 0)];
      for (const view of ['metrics', 'cashOnly'] as const) {
        const apart = yearly[view].npv.minus(monthly[view].npv).abs();
        expect(apart.lte(gross(yearly).times('1e-24'))).toBe(true);
      }
    });

    test('discounted they are apart by a year of the rate at most', () => {
      const [yearly, monthly] = [billed(scenario, 'annual-advance', 0.1), billed(scenario, 'monthly', 0.1)];
      const apart = monthly.metrics.npv.minus(yearly.metrics.npv);
      expect(apart.gte(gross(yearly).times('-1e-24'))).toBe(true);
      expect(apart.lte(monthly.metrics.presentValueCost.times('0.1'))).toBe(true);
    });

    test('who pays in advance never has less to fund, and the treasury view is apart by what is prepaid', () => {
      const [yearly, monthly] = [billed(scenario, 'annual-advance', 0), billed(scenario, 'monthly', 0)];
      const slack = gross(yearly).times('1e-24');
      expect(yearly.metrics.peakFunding.gte(monthly.metrics.peakFunding.minus(slack))).toBe(true);
      const apart = yearly.treasury.totalCost.minus(monthly.treasury.totalCost);
      expect(apart.minus(yearly.prepaid).abs().lte(slack)).toBe(true);
      expect(monthly.prepaid.isZero()).toBe(true);
    });
  },
);

test('a medium bank that pays its tools a year ahead has more to fund than one that pays by the month', () => {
  const bank = scenarioFor('finance', { size: 'medium' });
  const [yearly, monthly] = [billed(bank, 'annual-advance'), billed(bank, 'monthly')];
  expect(yearly.metrics.peakFunding.gt(monthly.metrics.peakFunding)).toBe(true);
  expect(yearly.prepaid.gt(0)).toBe(true);
});
