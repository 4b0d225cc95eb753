import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import {
  simulate,
  type Scenario,
  type SimulatedFigure,
  type SimulateOptions,
  type Simulation,
} from '../../../src/index.js';
import { csvFormOf } from '../../../src/report/csv.js';
import { csvSimulation } from '../../../src/report/csv-report.js';
import { withColours, withoutColours } from '../../../src/report/palette.js';
import { simulationText } from '../../../src/report/simulation/simulation-text.js';
import { textWidth } from '../../../src/report/plain-text.js';
import { scenarioIn } from '../../examples/scenario-in.js';

const style = { locale: 'en', width: 80, palette: withoutColours } as const;
const text = (simulation: Simulation): string => simulationText(simulation, style);
/** Sentences as they are read, however they are broken into lines. */
const read = (page: string): string => page.replace(/\s+/g, ' ');
const widest = (page: string): number => Math.max(...page.split('\n').map(textWidth));

const hostile = 'a\u001b[2Jb\u202ec';

/** NPV = 12 · benefit − outlay, spread evenly between −80 and 160 unless told otherwise. */
const plain = (income: object | number, rest: object = {}, more: Scenario = {}): Scenario => ({
  baseCase: 'expected',
  horizonMonths: 12,
  discounting: { rate: 0 },
  customLines: [
    { id: 'outlay', side: 'cost', initial: 200 },
    { id: 'income', side: 'benefit', kind: 'cash', monthly: income, ...rest },
  ] as Scenario['customLines'] & object,
  ...more,
});
const uniform = { distribution: 'uniform', low: 10, high: 30 };
const simulated = (scenario: Scenario, options: SimulateOptions = {}): Promise<Simulation> =>
  simulate(scenario, { samples: 1024, ...options });

const page = text(await simulated(plain(uniform)));
const rowOf = (label: string): readonly string[] =>
  (page.split('\n').find((line) => line.startsWith(label)) ?? '').trim().split(/\s{2,}/);

describe('the page', () => {
  test('begins with the answer, half and a tenth of the cases, and the chance of a loss', () => {
    // Half of the cases are below 40, a tenth below −80 + 24; a third loses.
    expect(read(page)).toMatch(
      /VERDICT .* The expected net present value is \$40; half of the cases are below \$(39|40)[.\d]*, and one in ten is below -\$5[56][.\d]*\./,
    );
    expect(read(page)).toMatch(/The chance of a loss is 33%; if only cash benefits count, 33%\./);
    expect(read(page)).toMatch(/It has paid back \(discounted\) within 12 months in 67% of the cases\./);
  });

  test('says why cash is less on average than in the expected case: most of it hires avoided, none beyond those planned', async () => {
    const simulation = await simulate(scenarioIn('examples/scenarios/telecom.yaml'), { lines: ['avoidedHires'] });
    const above = ({ expected, mean }: SimulatedFigure): number => Number(expected) - (mean ?? Number.NaN);
    const cash = above(simulation.metrics.cashOnlyNpv);
    expect(cash / (simulation.metrics.totalCost.mean ?? 0)).toBeGreaterThan(0.03);
    expect(above(simulation.lines['avoidedHires'] ?? simulation.metrics.npv)).toBeGreaterThan(cash / 2);
    expect(read(text(simulation))).toContain('Of cash the mean of the cases is lower than the expected figure: ');
    expect(read(page)).not.toContain('Of cash the mean');
  });

  test('says how it was drawn, and how much of it', () => {
    expect(read(page)).toMatch(
      /^A business case for MLOps 1,024 samples \(scrambled Sobol, seed 1\) · 1 input drawn, 2 taken as certain · 12 months/,
    );
  });

  test('has the band of every figure', () => {
    const [, likely, p10, p50, p90] = rowOf('Net present value').map((cell) => Number(cell.replace(/[$,]/g, '')));
    expect(likely).toBe(40);
    expect(p10).toBeCloseTo(-56, 0);
    expect(p50).toBeCloseTo(40, 0);
    expect(p90).toBeCloseTo(136, 0);
    expect(rowOf('Total cost')).toEqual(['Total cost', '$200', '$200', '$200', '$200', '$200', '$0']);
  });

  test('says how often a payback never comes, and gives it no mean', () => {
    expect(rowOf('Payback, months').slice(-3)).toEqual(['–', '–', '–']);
    expect(read(page)).toMatch(/Payback, months: never comes in 33\.\d% of the cases\./);
  });

  test('says what to measure first, and what chance alone would show', () => {
    expect(read(page)).toMatch(
      /WHAT IT IS WORTH TO FIND OUT .* income: amount a month \(customLines\.income\.monthly\) +\$1[23]/,
    );
    expect(read(page)).toMatch(/By chance alone an input that nothing reads would show \$\d+ and [\d.]+% of the/);
  });

  test('colours nothing but words that are there without', async () => {
    const coloured = simulationText(await simulated(plain(uniform)), { ...style, palette: withColours });
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(page);
  });
});

test('with nothing in doubt it says that this tells nothing, and no chance', async () => {
  const certain = read(text(await simulated(plain(20))));
  expect(certain).toContain('No input has a range, so every sample is the same case');
  expect(certain).not.toContain('The chance of a loss');
  expect(certain).not.toContain('WHAT IT IS WORTH');
});

test('a figure that cannot be worked out is told with the inputs of the first such sample', async () => {
  const halves = { distribution: 'discrete', outcomes: [0, 100].map((value) => ({ value, probability: 0.5 })) };
  const scenario: Scenario = {
    ...plain(20),
    customLines: [
      { id: 'outlay', side: 'cost', initial: halves },
      { id: 'income', side: 'benefit', kind: 'cash', monthly: 20 },
    ] as Scenario['customLines'] & object,
  };
  expect(read(text(await simulated(scenario)))).toContain(
    'Return on investment: no figure in 512 samples, first with customLines.outlay.initial 0.',
  );
});

describe('risk adjustments', () => {
  test('are part of the samples, as of every other figure', async () => {
    // 240 · 0.9 − 200 on average, and 144 · 0.9 − 200 in one case of ten; a loss below 18.52 of 10 to 30.
    const { metrics, probability } = await simulated(plain(uniform, { riskAdjustment: 0.1 }));
    expect(metrics.npv.expected?.toString()).toBe('16');
    expect(metrics.npv.mean).toBeCloseTo(16, 1);
    expect(metrics.npv.quantiles.p10).toBeCloseTo(-70.4, 0);
    expect(probability.loss).toBeCloseTo((200 / 10.8 - 10) / 20, 2);
  });

  test('with a range are drawn as any other input', async () => {
    const { drawnCount, metrics } = await simulated(
      plain(20, { riskAdjustment: { distribution: 'uniform', low: 0, high: 0.2 } }),
    );
    expect(drawnCount).toBe(1);
    expect(metrics.npv.quantiles.p10).toBeCloseTo(240 * 0.82 - 200, 0);
  });
});

describe('80 columns', () => {
  const long = `${'A name that goes on '.repeat(8)}${'unbroken'.repeat(12)} 日本語`;

  test.each(['en', 'de', 'ja', 'ar'])('in %s', async (locale) => {
    const simulation = await simulated(
      { ...plain({ low: 1e6, likely: 2e9, high: 1e12 }, { label: long, riskAdjustment: 0.2 }), name: long },
      { lines: ['income'] },
    );
    expect(widest(simulationText(simulation, { ...style, locale }))).toBeLessThanOrEqual(80);
  });
});

describe('what somebody else wrote', () => {
  test('does not drive the terminal', async () => {
    expect(text(await simulated({ ...plain(uniform), name: hostile }))).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('the CSV', () => {
  test('has every figure with all its digits where they are asked for, and as many cells in every row', async () => {
    const simulation = await simulated(plain(uniform), { lines: ['income'] });
    const rows = csvSimulation(simulation, csvFormOf('en', { hasAllDigits: true }))
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([rows[0]?.length]));
    const npv = rows.find(([name]) => name === 'npv');
    expect(npv?.slice(0, 4)).toEqual(['npv', 'USD', '40', String(simulation.metrics.npv.mean)]);
    expect(rows.find(([name]) => name === 'line income')?.[2]).toBe('240');
  });

  test('leaves blank what never comes', async () => {
    // Twelve months of 10 never cover 200.
    const never = await simulated(plain(10));
    const row = csvSimulation(never)
      .split('\r\n')
      .find((line) => line.startsWith('paybackMonths'));
    expect(row).toBe('paybackMonths,USD,,,,,,,,,,,,1');
    expect(new Decimal(never.metrics.paybackMonths.never).toNumber()).toBe(1);
  });
});
