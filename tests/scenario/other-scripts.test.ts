import { expect, test } from 'vitest';
import { calculate, simulate, toPlain, type Scenario } from '../../src/index.js';
import { inOtherScript } from './other-script.js';

/** Every number that stands outside of the groups of the model, and one that stands in them. */
const scenario = {
  industry: 'finance',
  size: 'small',
  currency: 'EUR',
  exchangeRates: { USD: 0.92 },
  start: '2027-01',
  fiscalYearStart: 4,
  horizonMonths: 18,
  probability: 0.25,
  models: { count: 12 },
  actuals: [{ month: 1, metric: 'cost', amount: 2500.5 }],
  simulation: {
    seed: 'a',
    samples: 64,
    correlations: [{ between: ['value.perModelYear', 'adoption.ceiling'], rank: -0.5 }],
  },
} satisfies Scenario;

test('digits of another script are the same number wherever one may stand', async () => {
  const other = inOtherScript(scenario) as Scenario;
  expect(other).toMatchObject({
    fiscalYearStart: '٤',
    simulation: { samples: '٦٤', correlations: [{ rank: '-٠٫٥' }] },
  });
  const [plain, written] = [scenario, other].map((each) => toPlain(calculate(each)));
  expect(written?.fiscal).toEqual(plain?.fiscal);
  // January to March 2027, a whole year, and April to June 2028.
  expect(plain?.fiscal?.years.map(({ period }) => period)).toHaveLength(3);
  expect(written?.actuals).toEqual(plain?.actuals);
  expect(written?.metrics).toEqual(plain?.metrics);
  const [drawn, again] = await Promise.all([simulate(scenario), simulate(other)]);
  expect(again.metrics.npv.mean).toEqual(drawn.metrics.npv.mean);
});
