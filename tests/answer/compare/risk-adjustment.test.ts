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

test('the value with risk adjustment and without it stand side by side', () => {
  const [first, second] = compared.scenarios;
  expect(first?.metrics.npv.toString()).toBe('16');
  expect(first?.npvWithoutRiskAdjustment?.metrics.toString()).toBe('40');
  expect(second?.npvWithoutRiskAdjustment).toBeNull();
});

test('the page names each of them', () => {
  const lines = comparisonText(compared, { locale: 'en', width: 80, palette: withoutColours }).split('\n');
  const cellsOf = (label: string): readonly string[] =>
    (lines.find((line) => line.startsWith(label)) ?? '').trim().split(/\s{2,}/);
  expect(cellsOf('Net present value, risk-adjusted').slice(1)).toEqual(['$16', '$40']);
  expect(cellsOf('… without risk adjustment').slice(1)).toEqual(['$40', '$40']);
});

test('the CSV has a row for each view', () => {
  const rows = comparisonCsv(compared).split('\r\n');
  expect(rows).toContain('without risk adjustment,metrics,npv,,USD,40,40');
  expect(rows.filter((row) => row.startsWith('without risk adjustment,'))).toHaveLength(3);
});

test('where nobody adjusts, nothing is said of it', async () => {
  expect(comparisonCsv(await compare([bare, scenario('Other', 0)]))).not.toContain('risk adjustment');
});

test('the chance goes by the adjusted value: below 18.52 of 10 to 30 it is a loss, and without a tenth off below 16.67', async () => {
  const { scenarios } = await compare([adjusted, bare], { chances: true });
  const [first, second] = scenarios.map(({ verdict }) => verdict.chanceOfGain?.toNumber());
  expect(first).toBeCloseTo((30 - 200 / 10.8) / 20, 2);
  expect(second).toBeCloseTo((30 - 200 / 12) / 20, 2);
});

test('a seed draws the samples, and what is no seed is told', async () => {
  const asked = { seed: 'spring', samples: 4096 } as const;
  const seeded = await compare([adjusted, bare], { seed: asked.seed, chances: true });
  const { verdict } = await simulate(adjusted, asked);
  expect(seeded.scenarios[0]?.verdict.chanceOfGain).toEqual(verdict.chanceOfGain);
  for (const refusing of [compare([adjusted], { seed: 0.5 }), outlooks(adjusted, { seed: '' })]) {
    const refused: unknown = await refusing.catch((error: unknown) => error);
    expect(refused instanceof ScenarioError && refused.issues).toMatchObject([{ code: 'wrong-type', path: 'seed' }]);
  }
});
