import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioFor, type Scenario } from '../../../src/index.js';
import { compared, figureMetrics } from './agreement.js';
import { randomRows } from './random-rows.js';

/** Of few months: what is held here is how rows are filled in and checked, and the readings agree by a test of theirs. */
const bases: readonly Scenario[] = [
  scenarioFor('finance', { horizonMonths: 6 }),
  scenarioFor('retail', {
    horizonMonths: 6,
    roles: [
      { id: 'engineer', people: 3, salary: 90_000 },
      { id: 'analyst', people: { low: 1, likely: 2, high: 4 }, hourlyRate: 60 },
    ],
    tools: [
      { id: 'ci', catalogue: 'gitlab-premium' },
      { id: 'jobs', catalogue: 'databricks-jobs', usagePerMonth: 4000 },
    ],
    customLines: [{ id: 'rebate', label: 'Rebate', side: 'benefit', initial: 25_000 }],
  }),
  scenarioFor('energy', {
    horizonMonths: 7,
    currency: 'EUR',
    exchangeRates: { USD: 0.9 },
    releases: { factor: 2 },
    models: { count: 30, growth: 0.2 },
    scaling: {},
  }),
];

/** In so few months hardly anything comes back, and where there is no rate decimals say so. */
const withoutRates = figureMetrics.filter((metric) => metric !== 'irr');

test('rows that are worked out together have the figures and the issues of each by itself', async () => {
  // Whoever looks for faults asks for more (`npm run fuzz`).
  const cases = Number(process.env['FUZZ_CASES'] ?? 3);
  let rightCount = 0;
  let floatCount = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...bases).chain((base) => fc.tuple(fc.constant(base), fc.noBias(randomRows(base, 24)))),
      async ([base, rows]) => {
        const found = await compared(base, rows, withoutRates);
        rightCount += found.rightCount;
        floatCount += found.floatCount;
        expect(found.differences).toEqual([]);
      },
    ),
    { numRuns: cases, seed: Number(process.env['FUZZ_SEED'] ?? 5), endOnFailure: true },
  );
  expect(rightCount).toBeGreaterThan(8 * cases);
  expect(floatCount).toBeGreaterThan(8 * cases);
}, 3_600_000);
