import { describe, expect, test } from 'vitest';
import { simulate, type SimulatedFigure } from '../../../src/index.js';
import illustrations from '../../references/illustrations.json' with { type: 'json' };
import { type Change, illustrated, illustratedScenario } from '../illustrated.js';

/**
 * Ranges of what is told here in other words: the value of a model, 1.06 to 3.7 times what the bank pays to own it, or 2
 * to 30 % of the start-up’s revenue; what a broken release costs in an hour, of which a fraction of a thousandth of the
 * benefits follows; growth and infrastructure.
 */
const rangesThere: Readonly<Record<string, Change>> = {
  'medium-bank': {
    value: { perModelYear: { low: 180137, likely: 339881, high: 628780 } },
    incidents: { lossPerHour: { low: 5, likely: 57, high: 300 } },
    models: {
      count: 40,
      newPerYear: 10,
      growth: { low: '0.05', likely: '0.2', high: '0.33' },
      infrastructure: { low: 240000, likely: 480000, high: 960000 },
    },
  },
  'five-person-start-up': {
    value: { perModelYear: { low: 10000, likely: 50000, high: 150000 } },
    incidents: { lossPerHour: { low: '0.1', likely: '1.43', high: 8 } },
    models: {
      count: 2,
      newPerYear: 1,
      growth: { low: 0, likely: '0.1', high: '0.5' },
    },
  },
};

/**
 * Held there: head count, models, new models and revenue. Wages have no range there, and freed hours no cap; both
 * matter here (wages of a record reach down only, and the cap takes 15,000 off the mean of the bank).
 */
function heldAsThere(id: string): ReturnType<typeof illustratedScenario> {
  const { inputs } = illustrated(id).evidence;
  const figure = (path: string): string => inputs.find((input) => input.path === path)?.value.toString() ?? '';
  return illustratedScenario(id, {
    ...rangesThere[id],
    releases: { perModelYear: { low: 1, likely: 4, high: 12 }, factor: { low: 1, likely: '1.5', high: 3 } },
    wages: { industryFactor: figure('wages.industryFactor') },
    realisation: { freedHoursCap: 1 },
  });
}

/** How far a quantile of so many independent draws strays, as one standard error: √(p · (1 − p) ÷ n) ÷ density. */
function errorOfQuantile({ quantiles }: SimulatedFigure, name: 'p10' | 'p50' | 'p90', draws: number): number {
  const { p5, p25, p75, p95 } = quantiles;
  const [share, from, to, between] = {
    p10: [0.1, p5, p25, 0.2] as const,
    p50: [0.5, p25, p75, 0.5] as const,
    p90: [0.9, p75, p95, 0.2] as const,
  }[name];
  return (Math.sqrt((share * (1 - share)) / draws) * ((to ?? 0) - (from ?? 0))) / between;
}

/** An independent simulation of few draws may stray by so many of its own standard errors. */
const errors = 3;
const halfAThousand = 500;

describe.each(illustrations.simulated)('$id, simulated by an independent hand', (there) => {
  const { draws } = there;
  const here = simulate(heldAsThere(there.id), { samples: 16384 });

  test.each(['p10', 'p50', 'p90'] as const)('%s', async (name) => {
    const { npv } = (await here).metrics;
    const permitted = errors * errorOfQuantile(npv, name, draws) + halfAThousand;
    expect(Math.abs((npv.quantiles[name] ?? 0) - Number(there[name]))).toBeLessThan(permitted);
    // A tolerance as wide as the band would hold of anything.
    expect(permitted).toBeLessThan(((npv.quantiles.p90 ?? 0) - (npv.quantiles.p10 ?? 0)) / 15);
  });

  // Printed of the bank alone.
  const { mean: printedMean } = there;
  if (printedMean !== null) {
    test('the mean', async () => {
      const { mean, standardDeviation } = (await here).metrics.npv;
      const permitted = (errors * (standardDeviation ?? 0)) / Math.sqrt(draws) + halfAThousand;
      expect(Math.abs((mean ?? 0) - Number(printedMean))).toBeLessThan(permitted);
    });
  }

  test('the chance of a gain', async () => {
    const { loss } = (await here).probability;
    const share = Number(there.shareAbovePercent) / 100;
    const printed = share > 0.01 ? 0.005 : 0.0005;
    const permitted = errors * Math.sqrt((share * (1 - share)) / draws) + printed;
    expect(Math.abs(1 - loss - share)).toBeLessThan(permitted);
  });
});
