import { describe, expect, test } from 'vitest';
import { ScenarioError, simulate, type Scenario } from '../../../src/index.js';
import { inSlices } from '../../../src/answer/simulate/executor.js';
import { simulateForPage } from '../../../src/answer/simulate/simulate.js';

/** A cost now and a monthly benefit in doubt, without discounting: NPV = 12 · benefit − cost. */
const plain = (benefit: unknown, cost: unknown = 200): Scenario =>
  ({
    horizonMonths: 12,
    discounting: { rate: 0 },
    customLines: [
      { id: 'outlay', side: 'cost', initial: cost },
      { id: 'income', side: 'benefit', kind: 'cash', monthly: benefit },
    ],
  }) as Scenario;

const uniform = { distribution: 'uniform', low: 10, high: 30 } as const;

describe('a benefit spread evenly between 10 and 30 a month over a year, for an outlay of 200', () => {
  // NPV is uniform between 12 · 10 − 200 = −80 and 12 · 30 − 200 = 160.
  const simulated = simulate(plain(uniform), { samples: 4096, seed: 3 });

  test('has the mean and the deviation of the uniform distribution', async () => {
    const { npv } = (await simulated).metrics;
    expect(npv.mean).toBeCloseTo(40, 1);
    expect(npv.standardDeviation).toBeCloseTo(Math.sqrt(240 ** 2 / 12), 1);
    expect(npv.standardError.kind === 'known' && npv.standardError.value < 0.1).toBe(true);
  });

  test('has its quantiles', async () => {
    const { quantiles } = (await simulated).metrics.npv;
    expect(quantiles.p5).toBeCloseTo(-80 + 0.05 * 240, 0);
    expect(quantiles.p10).toBeCloseTo(-80 + 0.1 * 240, 0);
    expect(quantiles.p50).toBeCloseTo(40, 0);
    expect(quantiles.p95).toBeCloseTo(-80 + 0.95 * 240, 0);
  });

  test('loses in a third of the cases, and pays back in the others', async () => {
    const { probability } = await simulated;
    expect(probability.loss).toBeCloseTo(80 / 240, 3);
    expect(probability.cashOnlyLoss).toBe(probability.loss);
    expect(probability.noPayback).toBeCloseTo(80 / 240, 3);
    expect(probability.paybackWithin).toEqual([{ months: 12, probability: 1 - probability.noPayback }]);
  });

  test('counts every sample in the histogram', async () => {
    const { samples, metrics } = await simulated;
    const { counts, before, after } = metrics.npv.histogram;
    expect(counts.reduce((total, count) => total + count, before + after)).toBe(samples);
  });

  test('would be worth as much to know as the losses that one would then not take', async () => {
    // E[max(0, NPV)] − 40 = ∫₀¹⁶⁰ x ÷ 240 dx − 40 = 160² ÷ 480 − 40
    const { contributions, noise } = await simulated;
    const [income] = contributions;
    expect(contributions).toHaveLength(1);
    expect(income?.path).toBe('customLines.income.monthly');
    expect(income?.perfectInformation).toBeCloseTo(160 ** 2 / 480 - 40, 0);
    expect(income?.firstOrder).toBeGreaterThan(0.99);
    expect(income?.rankCorrelation).toBeGreaterThan(0.999);
    expect(noise.firstOrder).toBeLessThan(0.02);
    expect(noise.perfectInformation).toBeLessThan(1);
  });

  test('has a fan that ends at the net present value', async () => {
    const { fan, metrics } = await simulated;
    expect(fan.all).toHaveLength(13);
    expect(fan.all[0]).toEqual({ p5: -200, p10: -200, p50: -200, p90: -200, p95: -200 });
    expect(fan.all[12]?.p90).toBeCloseTo(metrics.npv.quantiles.p90 ?? 0, 6);
  });
});

test('two independent doubts share the variance as their own variances do', async () => {
  // 12 · benefit varies four times as much as the outlay: (12 · 20)² against 120².
  const scenario = plain(uniform, { distribution: 'uniform', low: 140, high: 260 });
  const { contributions } = await simulate(scenario, { samples: 16384 });
  const shareOf = (path: string): number | undefined => contributions.find((each) => each.path === path)?.firstOrder;
  expect(shareOf('customLines.income.monthly')).toBeCloseTo(0.8, 2);
  expect(shareOf('customLines.outlay.initial')).toBeCloseTo(0.2, 2);
});

test('correlated doubts widen the answer as their covariance says', async () => {
  const both = (rank: number): Scenario => ({
    ...plain(uniform, 0),
    customLines: [
      { id: 'outlay', side: 'cost', initial: 0 },
      { id: 'one', side: 'benefit', kind: 'cash', monthly: uniform },
      { id: 'two', side: 'benefit', kind: 'cash', monthly: uniform },
    ],
    simulation: { correlations: [{ between: ['customLines.one.monthly', 'customLines.two.monthly'], rank }] },
  });
  // Var(one + two) = 2 · (12 · 20)² ÷ 12 · (1 + correlation); of uniform figures rank and plain correlation are one.
  const single = (12 * 20) ** 2 / 12;
  for (const rank of [-0.8, 0, 0.5]) {
    const { npv } = (await simulate(both(rank), { samples: 16384 })).metrics;
    expect((npv.standardDeviation ?? 0) ** 2 / (2 * single)).toBeCloseTo(1 + rank, 1);
  }
});

test('the same seed draws the same digits, another one others', async () => {
  const [first, again, other] = await Promise.all([
    simulate(plain(uniform), { seed: 'spring' }),
    simulate(plain(uniform), { seed: 'spring' }),
    simulate(plain(uniform), { seed: 'autumn' }),
  ]);
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
  expect(other.metrics.npv.mean).not.toBe(first.metrics.npv.mean);
  expect(first.seed).toBe('spring');
});

test('whoever works the samples out draws the same digits', async () => {
  const fill: typeof inSlices.fill = (work) => inSlices.fill(work);
  const byAnother = await simulate(plain(uniform), { samples: 256, run: { ...inSlices, fill } });
  expect(byAnother.metrics).toEqual((await simulate(plain(uniform), { samples: 256 })).metrics);
  const nobody = { ...inSlices, fill: undefined } as unknown as typeof inSlices;
  await expect(simulate(plain(uniform), { run: nobody })).rejects.toBeInstanceOf(ScenarioError);
});

test.each(['sobol', 'latin-hypercube', 'pseudo-random'] as const)('%s finds the mean', async (sampler) => {
  const { metrics } = await simulate(plain(uniform), { sampler, samples: 8192 });
  const pseudoRandomError = Math.sqrt(240 ** 2 / 12 / 8192);
  expect(Math.abs((metrics.npv.mean ?? 0) - 40)).toBeLessThan(4 * pseudoRandomError);
});

test('a figure that does not exist in a sample is told with its inputs, and averaged into nothing', async () => {
  // Half of the samples cost nothing: there is no return on that.
  const halves = { distribution: 'discrete', outcomes: [0, 100].map((value) => ({ value, probability: 0.5 })) };
  const { roi, npv } = (await simulate(plain(20, halves), { samples: 1024 })).metrics;
  expect(roi.undefinedCount).toBe(512);
  expect(roi.undefinedAt).toEqual({ 'customLines.outlay.initial': 0 });
  expect(roi.mean).toBeCloseTo((240 - 100) / 100, 12);
  expect(npv.undefinedCount).toBe(0);
});

test('for a page without a chart everything is as else, and the bands are there when they are asked for', async () => {
  const scenario = { ...plain(uniform), simulation: { samples: 256 } };
  const forPage = await simulateForPage(scenario);
  expect({ ...forPage }).toEqual({ ...(await simulate(scenario)) });
  expect(forPage.fan).toBe(forPage.fan);
});

test('nothing in doubt is one figure, and nothing to measure', async () => {
  const { metrics, contributions, drawnCount, probability } = await simulate(plain(20), { samples: 64 });
  expect(metrics.npv).toMatchObject({ mean: 40, standardDeviation: 0 });
  expect(metrics.npv.quantiles).toMatchObject({ p5: 40, p95: 40 });
  expect([drawnCount, contributions.length, probability.loss]).toEqual([0, 0, 0]);
});

test('lines that are asked for have their present values', async () => {
  const { lines } = await simulate(plain(uniform), { lines: ['income'] });
  expect(lines['income']?.mean).toBeCloseTo(240, 0);
  expect(lines['income']?.expected?.toString()).toBe('240');
});

test('it draws until the mean is known well enough', async () => {
  const options = { sampler: 'pseudo-random', samples: 1_000_000, until: { standardError: 1 } } as const;
  const { samples, metrics, until } = await simulate(plain(uniform), options);
  // s ÷ √n ≤ 1 from n = s² = 4,800 on; the looks come at 1,024 and its doubles.
  expect(samples).toBe(8192);
  expect(until).toEqual({ standardError: 1, isReached: true });
  expect(metrics.npv.standardError.kind === 'known' && metrics.npv.standardError.value).toBeLessThanOrEqual(1);
});

test('it says where it has drawn the most that it may, and the mean is not known well enough', async () => {
  const drawn = async (samples?: number) =>
    simulate(plain(uniform), { sampler: 'pseudo-random', until: { standardError: 1 }, ...(samples && { samples }) });
  // √4,800 ÷ √4,096 is 1.08; of two scrambles of one sample each nobody knows the error.
  expect(await drawn()).toMatchObject({ samples: 4096, until: { standardError: 1, isReached: false } });
  expect(await drawn(5000)).toMatchObject({ samples: 5000, until: { isReached: true } });
  expect((await simulate(plain(uniform), { samples: 4 })).until).toBeUndefined();
  const few = await simulate(plain(uniform), { samples: 2, until: { standardError: 1e9 } });
  expect([few.metrics.npv.standardError.kind, few.until?.isReached]).toEqual(['unknown', false]);
});

const issuesOf = async (scenario: Scenario, options: Parameters<typeof simulate>[1]): Promise<readonly string[]> => {
  const refused: unknown = await simulate(scenario, options).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof ScenarioError)) throw new Error('it was not refused');
  return refused.issues.map(({ code, path }) => `${code} ${path}`);
};

describe('bad input', () => {
  test.each([0, 1, 1_000_000_000, 2.5, Number.NaN])('%s samples', async (samples) => {
    const [issue, ...rest] = await issuesOf(plain(uniform), { samples });
    expect(issue).toMatch(/ simulation\.samples$/);
    expect(rest).toEqual([]);
  });

  test('a standard error to stop at with a Latin hypercube, and lines that are not there, at once', async () => {
    const options = { sampler: 'latin-hypercube', until: { standardError: 1 }, lines: ['gone'] } as const;
    expect(await issuesOf(plain(uniform), options)).toEqual(['unknown-reference lines', 'inconsistent until']);
  });

  test('an aborted run ends with the reason, and draws no more', async () => {
    const controller = new AbortController();
    let blocks = 0;
    const run = simulate(plain(uniform), {
      samples: 100_000,
      signal: controller.signal,
      onProgress: () => {
        blocks++;
        controller.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(blocks).toBe(1);
  });
});
