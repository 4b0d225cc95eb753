import { expect, test } from 'vitest';
import { calculated } from '../../../src/answer/calculated-scenario.js';
import { drawingOf } from '../../../src/answer/simulate/drawing.js';
import { settingsOf, withSettings } from '../../../src/answer/simulate/options.js';
import { scenarioFor, simulate, type Scenario } from '../../../src/index.js';
import { atOnce } from '../../../src/steps.js';
import { moments, sampleVariance } from '../../../src/uncertainty/summary/moments.js';

const bank: Scenario = scenarioFor('finance', { size: 'medium' });

/** Mean and deviation of the net present value as `simulate` draws it, which is the same whatever is drawn besides. */
function drawn(scenario: Scenario, samples: number, seed: number | string): ReturnType<typeof moments> {
  const settings = settingsOf(withSettings(scenario, { samples, seed }));
  const { simulator } = atOnce(drawingOf(calculated(scenario), { settings, lines: [], metrics: ['npv'] }));
  const npv = new Float64Array(samples);
  simulator.run(0, samples, [npv]);
  return moments(npv);
}

/**
 * Root of the mean squared error of the mean at 4,096 samples, over that of as many independent ones, s ÷ √n. The mean
 * that they are held against errs too, of 16 times as many samples and by itself, which only adds to what is found.
 */
function errorAgainstChance(scenario: Scenario): number {
  const reference = drawn(scenario, 1 << 16, 'reference');
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const errors = seeds.map((seed) => drawn(scenario, 4096, seed).mean - reference.mean);
  const squares = errors.reduce((total, error) => total + error ** 2, 0) / seeds.length;
  return Math.sqrt(squares) / Math.sqrt(sampleVariance(reference) / 4096);
}

// A tenth is reached where a model is smooth in few inputs (tests/uncertainty), not with 95 of them, caps and thresholds.
// In a small bank one input does nothing in the likely case and much in the others: an order that misses it gives 0.6.
test.each([
  ['medium', 0.25],
  ['small', 0.5],
] as const)(
  'in a %s bank scrambled Sobol errs less than %d of what independent samples err, at 4,096',
  (size, most) => {
    expect(errorAgainstChance(scenarioFor('finance', { size }))).toBeLessThan(most);
  },
);

test('a share stays between 0 and 1 in every sample, however wide its range', async () => {
  const wide = { distribution: 'normal', mean: 0.9, standardDeviation: 0.5 } as const;
  const { fan, metrics } = await simulate({ ...bank, adoption: { ceiling: wide } }, { samples: 1024 });
  expect(metrics.npv.undefinedCount).toBe(0);
  expect(fan.all).toHaveLength(37);
});

test('the verdict goes by the chance of a gain', async () => {
  const { verdict, probability } = await simulate(bank, { samples: 1024 });
  expect(verdict.chanceOfGain?.toNumber()).toBeCloseTo(1 - probability.loss, 12);
  const asked = verdict.tests.find(({ code }) => code === 'chance');
  expect(asked?.value?.toNumber()).toBeCloseTo(1 - probability.loss, 12);
  expect(asked?.isPassed).toBe(1 - probability.loss >= 0.8);
});
