import { describe, expect, test } from 'vitest';
import { calculated, type Calculated } from '../../src/answer/calculated-scenario.js';
import { withoutScatter } from '../../src/answer/risk-adjustment.js';
import { drawnInputs } from '../../src/answer/simulate/recipe.js';
import { industries, scenarioFor, simulate, sizes, type Scenario, type Size } from '../../src/index.js';
import { isCash } from '../../src/model/returns.js';
import { batchReading } from '../../src/reading/batch/batch.js';
import { gradientInSteps } from '../../src/reading/gradient.js';
import { atOnce } from '../../src/steps.js';
import { sobol } from '../../src/uncertainty/sampling/sobol.js';
import { moments } from '../../src/uncertainty/summary/moments.js';
import { standardError } from '../../src/uncertainty/summary/standard-error.js';

/**
 * What may be left between the figure at the means and the mean of the figures, as a share of the present value of the
 * costs. Everywhere: twice the releases do not make models twice as fresh, an hour that the new way takes more costs a
 * whole hour, an estate that may grow faster or slower is larger on average, and a roll-out that is put off is discounted;
 * the most of it tells more over five years than over three. Where freed hours come near to their cap, where less than one
 * further model is none, and where models may live shorter or longer, the base case takes the mean.
 *
 * `turned`: what benefits that are no cash come to, in views of cash, in the samples in which they turn out as a loss.
 */
const bends = {
  // A further model comes in one case of a hundred, further out than the base case looks; tools to be linked are whole.
  small: { 36: { cost: 0.005, net: 0.008, turned: 0.017 }, 60: { cost: 0.007, net: 0.014, turned: 0.023 } },
  // A little more is above the cap on freed hours than the base case takes off.
  medium: { 36: { cost: 0.003, net: 0.006, turned: 0.013 }, 60: { cost: 0.005, net: 0.009, turned: 0.018 } },
  enterprise: { 36: { cost: 0.002, net: 0.004, turned: 0.01 }, 60: { cost: 0.004, net: 0.009, turned: 0.016 } },
} as const satisfies Record<Size, object>;

const samples = 2048;
/** Costs, and net present values of three views. */
const views = 4;

interface Held {
  readonly exact: number;
  readonly mean: number;
  readonly median: number;
  readonly error: number;
}

/** Inputs in the order in which they matter most: of profiles of one size it is much the same. */
const orders = new Map<string, ReadonlyMap<string, number>>();

function weightsOf(size: string, { planned, resolved: { table } }: Calculated): ReadonlyMap<string, number> {
  const known = orders.get(size);
  if (known !== undefined) return known;
  const { slopes } = atOnce(gradientInSteps(planned.plan, table, planned.model.returns.all.npv));
  const weights = new Map(
    [...slopes].map(([path, slope]) => {
      const { low, high } = table.get(path) ?? {};
      return [
        path,
        low === undefined || high === undefined ? 0 : Math.abs(slope) * high.minus(low).toNumber(),
      ] as const;
    }),
  );
  orders.set(size, weights);
  return weights;
}

interface HeldViews extends Readonly<Record<'cost' | 'net' | 'cashOnly' | 'treasury', Held>> {
  /** What benefits that are no cash come to where they turn out as a loss: views of cash count that, and no gain of them. */
  readonly turned: Pick<Held, 'exact' | 'mean'>;
}

/** Cost and net present values of the base case, beside the means of what is drawn. */
function heldAgainstSamples(size: Size, made: Calculated): HeldViews {
  const { planned, resolved, reading } = made;
  const { all, cashOnly, treasury } = planned.model.returns;
  const noCash = planned.statement.filter(({ each }) => each.side === 'benefit' && !isCash(resolved.shape, each));
  const wanted = [
    all.presentValueCost,
    all.npv,
    cashOnly.npv,
    treasury.npv,
    ...noCash.map(({ presentValue }) => presentValue),
  ];
  const table = withoutScatter(resolved.table);
  const inputs = drawnInputs(table, wanted);
  const paths = inputs.map(({ path }) => path);
  // Evenly drawn are the first of them: those that matter most.
  const weights = weightsOf(size, made);
  const weightOf = (path: string): number => weights.get(path) ?? 0;
  const sampler = sobol(1, { inputs: paths.toSorted((one, other) => weightOf(other) - weightOf(one)) });
  const draws = inputs.map(({ path, distribution }) => {
    const figures = new Float64Array(samples);
    sampler.fill(path, 0, figures);
    distribution.fill(figures, figures);
    return figures;
  });
  const into = wanted.map(() => new Float64Array(samples));
  const figures = wanted.map((of) => ({ kind: 'figure', of }) as const);
  batchReading(planned.plan, table, { varying: paths, wanted: figures }).run(draws, samples, into);
  const losses = into.slice(views).map((column) => column.map((each) => Math.min(0, each)));
  const turned = {
    exact: noCash.reduce((sum, { presentValue }) => sum + Math.min(0, reading.figure(presentValue).toNumber()), 0),
    mean: losses.reduce((sum, column) => sum + moments(column).mean, 0),
  };
  const [cost, net, ofCash, ofTreasury] = wanted.slice(0, views).map((of, place) => {
    const column = into[place] ?? new Float64Array(0);
    const error = standardError(sampler, column);
    return {
      exact: reading.figure(of).toNumber(),
      mean: moments(column).mean,
      median: column.toSorted()[samples / 2] ?? Number.NaN,
      error: error.kind === 'known' ? error.value : Number.NaN,
    };
  }) as [Held, Held, Held, Held];
  return { cost, net, cashOnly: ofCash, treasury: ofTreasury, turned };
}

const profiles = sizes.flatMap((size) => [
  ...industries.map((industry) => [industry, size, 36] as const),
  // Those that are furthest off over five years are among them.
  ...(['finance', 'retail', 'public-sector', 'transport'] as const).map((industry) => [industry, size, 60] as const),
]);
const apart = ({ exact, mean, error }: Held): number => Math.max(0, Math.abs(exact - mean) - 2 * error);

describe('inputs at their means give the mean of the simulation', () => {
  test.each(profiles)('%s, %s, %i months: within the error of the mean and what bends', (industry, size, months) => {
    const held = heldAgainstSamples(size, calculated(scenarioFor(industry, { size, horizonMonths: months })));
    const { cost, net, cashOnly, treasury, turned } = held;
    const bend = bends[size][months];
    expect(apart(cost) / cost.mean).toBeLessThan(bend.cost);
    expect(apart(net) / cost.mean).toBeLessThan(bend.net);
    expect(net.error / cost.mean).toBeLessThan(0.006);
    // Gains reach further up than down: a mean lies on the long side.
    expect(net.exact).toBeGreaterThan(net.median);
    // Views of cash leave out hours freed, and yet count them where they turn out as hours more. In some samples they do,
    // at their means hardly any: apart from that these views are held as the whole one is.
    for (const view of [cashOnly, treasury]) {
      const besides = { ...view, exact: view.exact - turned.exact, mean: view.mean - turned.mean };
      expect(apart(besides) / cost.mean).toBeLessThan(bend.net);
    }
    expect(turned.exact - turned.mean).toBeGreaterThanOrEqual(0);
    expect((turned.exact - turned.mean) / cost.mean).toBeLessThan(bend.turned);
  });

  test.each(sizes.map((size) => [size] as const))('which likely inputs do not, in a %s bank', (size) => {
    const { cost } = heldAgainstSamples(size, calculated(scenarioFor('finance', { size, baseCase: 'likely' })));
    expect((cost.mean - cost.exact) / cost.mean).toBeGreaterThan(0.05);
  });

  test('nor do they where freed hours are taken not to scatter, and their cap is near', () => {
    const realisation = { freedHoursScatter: 0 };
    const scenario = scenarioFor('finance', { size: 'enterprise', realisation });
    const { cost, net } = heldAgainstSamples('enterprise', calculated(scenario));
    expect((net.exact - net.mean) / cost.mean).toBeGreaterThan(0.05);
  });
});

/** Seats times a price, each spread evenly, over one year without discounting. */
const licences = (rank: number): Scenario => ({
  horizonMonths: 12,
  discounting: { rate: 0 },
  tools: [
    {
      id: 'platform',
      seats: { distribution: 'uniform', low: 10, high: 30 },
      pricePerSeatMonth: { distribution: 'uniform', low: 50, high: 150 },
    },
  ],
  simulation: {
    samples: 8192,
    correlations: [{ between: ['tools.platform.seats', 'tools.platform.pricePerSeatMonth'], rank }],
  },
});

test.each([0, 0.5, -0.5])(
  'inputs that move together add their covariance, at a rank correlation of %d',
  async (rank) => {
    const { totalCost } = (await simulate(licences(rank))).metrics;
    // 12 · 20 · 100; of even spreads the rank correlation is the plain one: covariance = ρ · (20 ÷ √12) · (100 ÷ √12)
    expect(totalCost.expected?.toNumber()).toBe(24_000);
    expect(Math.abs((totalCost.mean ?? 0) - 12 * (2_000 + (rank * 2_000) / 12))).toBeLessThan(24_000 * 0.002);
  },
);
