import { expect, test } from 'vitest';
import { calculate, scenarioFor, simulate } from '../../../src/index.js';

// Whoever carries one cut through carries the others through too, so they might be drawn together. It would change
// little: most of the doubt is in how many move and what a model is worth, which all cuts share already.
test.each(['finance', 'retail'] as const)(
  'cuts that run high and low together widen the doubt by less than a twentieth, so that each is drawn by itself: %s',
  async (industry) => {
    const profile = scenarioFor(industry);
    const cuts = calculate(profile).evidence.inputs.flatMap(({ path, unit, low, high }) =>
      unit.startsWith('share cut') && low !== undefined && high !== undefined ? [path] : [],
    );
    expect(cuts.length).toBeGreaterThan(8);
    const correlations = cuts.flatMap((one, place) =>
      cuts.slice(place + 1).map((other) => ({ between: [one, other] as const, rank: 0.5 })),
    );
    const options = { samples: 1024, seed: 1 };
    const [apart, together] = [
      await simulate(profile, options),
      await simulate({ ...profile, simulation: { correlations } }, options),
    ];
    // Of so few draws the standard deviation is surer than the ends of P10 to P90.
    const width = ({ metrics: { npv } }: typeof apart): number => npv.standardDeviation ?? Number.NaN;
    expect(width(together)).toBeGreaterThan(width(apart));
    expect(width(together)).toBeLessThan(1.05 * width(apart));
    expect(Math.abs(together.probability.loss - apart.probability.loss)).toBeLessThan(0.02);
  },
);
