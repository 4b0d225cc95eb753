import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import type { Spread } from '../../src/formula/spread.js';
import { calculate, explain, type Scenario } from '../../src/index.js';
import { explanationText } from '../../src/report/explanation-text.js';
import { figuresFor } from '../../src/report/figures.js';
import { inputFigure } from '../../src/report/input-figure.js';
import { withoutColours } from '../../src/report/palette.js';
import { textReport } from '../../src/report/result/text-report.js';

const figures = figuresFor({ locale: 'en', currency: 'EUR' });

test('the mean of a range says so beside its likely figure, and in four digits', () => {
  const range = { low: new Decimal(15), likely: new Decimal(40), high: new Decimal(100) };
  const told = (value: string): string => inputFigure({ unit: 'model', value: new Decimal(value), ...range }, figures);
  expect(told('45.83333333333333333333333333')).toBe('expected 46 models (likely 40, 15 to 100)');
  expect(told('40')).toBe('40 models (15 to 100)');
});

describe('what is not known of an input stands behind its figure, in words', () => {
  test.each<[string, string, number, Spread | undefined]>([
    ['40 models', 'model', 40, undefined],
    ['40 models (15 to 100)', 'model', 40, { kind: 'pert', low: 15, likely: 40, high: 100 }],
    ['40 models (15 to 100, triangular)', 'model', 40, { kind: 'triangular', low: 15, likely: 40, high: 100 }],
    ['50% (25% to 75%, uniform)', 'share between 0 and 1', 0.5, { kind: 'uniform', low: 0.25, high: 0.75 }],
    [
      '€10 per seat (normal, mean €10, standard deviation €2.50)',
      'money per seat',
      10,
      { kind: 'normal', mean: 10, standardDeviation: 2.5 },
    ],
    [
      '9 hours (lognormal, mean 10, standard deviation 2.5)',
      'hour',
      9,
      { kind: 'lognormal', mean: 10, standardDeviation: 2.5 },
    ],
    ['1 hour (0 to 4, beta with α 1 and β 3)', 'hour', 1, { kind: 'beta', low: 0, high: 4, alpha: 1, beta: 3 }],
    [
      '3 hours (3 with 75%, 8 with 25%)',
      'hour',
      3,
      {
        kind: 'discrete',
        outcomes: [
          { value: 3, probability: 0.75 },
          { value: 8, probability: 0.25 },
        ],
      },
    ],
    [
      '0 hours (0 with 20%, 1 with 20%, 2 with 20%, 3 with 20%, 1 more)',
      'hour',
      0,
      { kind: 'discrete', outcomes: [0, 1, 2, 3, 4].map((value) => ({ value, probability: 0.2 })) },
    ],
    ['32 hours (P10 20, P50 32, P90 44)', 'hour', 32, { kind: 'pert', p10: 20, p50: 32, p90: 44 }],
    ['30 hours (P10 20, P50 32, P90 60, lognormal)', 'hour', 30, { kind: 'lognormal', p10: 20, p50: 32, p90: 60 }],
  ])('%s', (words, unit, value, spread) => {
    expect(inputFigure({ unit, value: new Decimal(value), ...(spread && { spread }) }, figures)).toBe(words);
  });
});

describe('a report', () => {
  const scenario: Scenario = {
    customLines: [
      { id: 'a', side: 'cost', initial: { distribution: 'uniform', low: 100, high: 300 }, annual: [50] },
      { id: 'b', side: 'benefit', kind: 'cash', monthly: { p10: 10, p50: 20, p90: 30 } },
    ],
  };

  test('shows the form of each range, and marks what is taken as certain', () => {
    const style = { locale: 'en', width: 120, palette: withoutColours, inputs: 'all' } as const;
    const text = textReport({ ...calculate(scenario), adoption: [] }, style);
    expect(text).toContain('$200 ($100 to $300, uniform)');
    expect(text).toMatch(/\$20.* \(P10 \$10, P50 \$20, P90 \$30\)/);
    expect(text).toMatch(/amount in each year 1: \$50.* \(certain\)/);
  });

  test('explains a figure down to the form of its ranges', () => {
    const style = { locale: 'en', currency: 'USD', width: 120, palette: withoutColours };
    expect(explanationText(explain(scenario, 'a'), style)).toContain('($100 to $300, uniform)');
  });
});
