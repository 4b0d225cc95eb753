import { expect, test } from 'vitest';
import { scenarioFor, simulate, type Scenario } from '../../../src/index.js';

const bank: Scenario = scenarioFor('finance', { size: 'medium' });

// A tenth is reached where a model is smooth in few inputs (tests/uncertainty); the bank’s 87 with their caps allow a third.
test('at 4,096 samples of a whole profile scrambled Sobol errs less than half of what pseudo-random samples err', async () => {
  const truth = (await simulate(bank, { samples: 1 << 18, seed: 'reference' })).metrics.npv.mean ?? 0;
  const rootMeanSquare = async (sampler: 'sobol' | 'pseudo-random'): Promise<number> => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const errors = await Promise.all(
      seeds.map(
        async (seed) => ((await simulate(bank, { sampler, seed, samples: 4096 })).metrics.npv.mean ?? 0) - truth,
      ),
    );
    return Math.sqrt(errors.reduce((total, error) => total + error ** 2, 0) / seeds.length);
  };
  expect(await rootMeanSquare('sobol')).toBeLessThan((await rootMeanSquare('pseudo-random')) / 2);
}, 120_000);

test('a share stays between 0 and 1 in every sample, however wide its range', async () => {
  const wide = { distribution: 'normal', mean: 0.9, standardDeviation: 0.5 } as const;
  const { fan, metrics } = await simulate({ ...bank, adoption: { ceiling: wide } }, { samples: 1024 });
  expect(metrics.npv.undefinedCount).toBe(0);
  expect(fan.all).toHaveLength(37);
});

test('the probability of a gain is a test of the verdict', async () => {
  const { verdict, probability } = await simulate(bank, { samples: 1024 });
  const asked = verdict.tests.find(({ code }) => code === 'probability');
  expect(asked?.value?.toNumber()).toBeCloseTo(1 - probability.loss, 12);
  expect(asked?.isPassed).toBe(1 - probability.loss >= 0.8);
});
