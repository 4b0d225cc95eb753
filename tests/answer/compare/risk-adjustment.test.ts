import { expect, test } from 'vitest';
import { compare, outlooks, ScenarioError, simulate, type Scenario } from '../../../src/index.js';
import { comparisonCsv } from '../../../src/report/compare/comparison-csv.js';
import { comparisonText } from '../../../src/report/compare/comparison-text.js';
import { withoutColours } from '../../../src/report/palette.js';

/** NPV = 12 · income · (1 − adjustment) − 200, without ranges 40 and 16. */
const scenario = (name: string, riskAdjustment: number): Scenario => ({
  name,
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: 200 },
    {
      id: 'income',
      side: 'benefit',
      kind: 'cash',
      monthly: { distribution: 'uniform', low: 10, high: 30 },
      riskAdjustment,
    },
  ],
});
const [adjusted, bare] = [scenario('Adjusted', 0.1), scenario('Bare', 0)];
const compared = await compare([adjusted, bare]);

test('the value with risk adjustment, without it, and simulated stand side by side', async () => {
  const [first, second] = compared.scenarios;
  const { metrics } = await simulate(bare);
  expect(first?.metrics.npv.toString()).toBe('16');
  expect(first?.npvWithoutRiskAdjustment?.metrics.toString()).toBe('40');
  expect(first?.simulatedNpv).toMatchObject({
    mean: metrics.npv.mean,
    quantiles: metrics.npv.quantiles,
    samples: 4096,
  });
  expect(first?.simulatedNpv?.riskAdjusted).toMatchObject({ place: 'between-p10-and-p50' });
  expect(second?.simulatedNpv).toMatchObject({ mean: metrics.npv.mean, riskAdjusted: null });
});

test('the page names each of them', () => {
  const lines = comparisonText(compared, { locale: 'en', width: 80, palette: withoutColours }).split('\n');
  const cellsOf = (label: string): readonly string[] =>
    (lines.find((line) => line.startsWith(label)) ?? '').trim().split(/\s{2,}/);
  expect(cellsOf('Net present value, risk-adjusted').slice(1)).toEqual(['$16', '$40']);
  expect(cellsOf('… without risk adjustment').slice(1)).toEqual(['$40', '$40']);
  expect(cellsOf('… simulated instead: P10')[1]).toMatch(/^-\$5[56]$/);
  expect(cellsOf('… simulated instead: P90')[1]).toMatch(/^\$13[56]$/);
});

test('the CSV has a row for each of them', () => {
  const rows = comparisonCsv(compared).split('\r\n');
  expect(rows).toContain('without risk adjustment,metrics,npv,,USD,40,40');
  expect(rows.filter((row) => row.startsWith('simulated without risk adjustment,metrics,npv '))).toHaveLength(4);
});

test('where nobody adjusts, nothing is simulated and nothing said of it', async () => {
  const plain = await compare([bare, scenario('Other', 0)]);
  expect(plain.scenarios.map(({ simulatedNpv }) => simulatedNpv)).toEqual([null, null]);
  expect(comparisonCsv(plain)).not.toContain('risk adjustment');
});

test('a seed draws the samples, and what is no seed is told', async () => {
  const seeded = await compare([adjusted, bare], { seed: 'spring' });
  const { metrics } = await simulate(bare, { seed: 'spring' });
  expect(seeded.scenarios[0]?.simulatedNpv).toMatchObject({ seed: 'spring', mean: metrics.npv.mean });
  for (const asked of [compare([adjusted], { seed: 0.5 }), outlooks(adjusted, { seed: '' })]) {
    const refused: unknown = await asked.catch((error: unknown) => error);
    expect(refused instanceof ScenarioError && refused.issues).toMatchObject([{ code: 'inconsistent', path: 'seed' }]);
  }
});
