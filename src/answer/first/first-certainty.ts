import type { Industry } from '../../evidence/industry.js';
import type { Steps } from '../../steps.js';
import { pert } from '../../uncertainty/distributions/pert.js';
import { point } from '../../uncertainty/distributions/point.js';
import { sobol } from '../../uncertainty/sampling/sobol.js';
import { quantiles } from '../../uncertainty/summary/quantiles.js';
import { shareOf } from '../../uncertainty/summary/share-of.js';
import { doubtShares, rangeAround, swingOf, type Swung } from '../doubt/doubt-shares.js';
import { shareOfFreedHours } from '../doubt/freed-hours.js';
import { contributionsOf } from '../simulate/contributions.js';
import type { DrawnInput, Recipe } from '../simulate/recipe.js';
import { blockLength, simulatorWith } from '../simulate/simulator.js';
import { byWeight } from '../simulate/weight.js';
import { ruled } from '../verdict-rules.js';
import { readRecipe, type ReadRecipe } from './first-figures.js';
import type { FirstRecipe } from './first-recipe.js';
import type { IndustryInput, OwnFigures, Settled } from './industry-inputs.js';
import type { Band, FirstCertainty } from './shown-certainty.js';

export { firstFigures } from './first-figures.js';

/**
 * How sure the first figures are: by the same samples as `simulate` draws of the scenario that says the same. It stands
 * by itself because a page needs it only where figures of its own, or another horizon, are in place of what the recipe
 * knows already.
 */
export function* firstCertainty(
  recipe: FirstRecipe,
  industry: Industry,
  { own, samples }: { readonly own: OwnFigures; readonly samples: number },
): Steps<FirstCertainty> {
  const read = readRecipe(recipe, industry);
  const { inputs, moving } = read;
  const { seed, baseCase, horizonMonths, cuts } = recipe;
  const now = read.settled(own);
  const withDistributions = drawnWith(recipe, read, now);
  const drawn = withDistributions.filter((_, place) => isInDoubt(inputs[place], now.certain.has(place)));
  const isDrawn = new Set(drawn.map(({ path }) => path));
  const order = (yield* byWeight(withDistributions, read.drawn)).filter((path) => isDrawn.has(path));
  const settings: Recipe['settings'] = {
    samples,
    seed,
    sampler: 'sobol',
    correlations: [],
    whenContradictory: 'tell',
  };
  const simulator = simulatorWith(
    { settings, inputs: withDistributions, order, figures: read.drawn },
    {
      inputs: withDistributions,
      sampler: sobol(seed, { inputs: order }),
    },
  );
  const [npv, cashOnlyNpv] = [new Float64Array(samples), new Float64Array(samples)];
  const paybackMonths = new Float64Array(samples);
  for (let from = 0; from < samples; from += blockLength) {
    simulator.run(from, Math.min(samples, from + blockLength), [npv, cashOnlyNpv, paybackMonths]);
    yield;
  }
  const { ofInputs, noise } = yield* contributionsOf(simulator, npv);
  const variance = new Map(ofInputs.map((each) => [each.path, Math.max(0, each.firstOrder - noise.firstOrder)]));
  const { parts, all } = doubtShares(
    yield* swings(read, now, own),
    new Map([...variance].filter(([path]) => isDrawn.has(path))),
  );
  const needed = yield* shareOfFreedHours(moving(now), inputs[recipe.freedHours]?.path ?? '');
  const assumed = all > 0 ? parts.assumed / all : 0;
  const chanceOfGain = shareOf(npv, (figure) => figure > 0);
  const shareOfFreedHoursNeeded = needed === 'nothing-freed' ? null : needed;
  const { answer: verdict, buts } = ruled(
    {
      ...read.answer(own),
      horizonMonths,
      // A profile tells no rate of tax.
      npvAfterTax: null,
      assumed,
      baseCase,
      shareOfFreedHoursNeeded,
      freedHoursCounted: now.base[recipe.freedHours] ?? 0,
      isNothingFreed: needed === 'nothing-freed',
      chanceOfGain,
    },
    cuts,
  );
  return {
    samples,
    chanceOfGain,
    chanceOfLoss: shareOf(npv, (figure) => figure < 0),
    chanceOfCashOnlyLoss: shareOf(cashOnlyNpv, (figure) => figure < 0),
    bands: { npv: bandOf(npv), cashOnlyNpv: bandOf(cashOnlyNpv), paybackMonths: bandOf(paybackMonths) },
    answer: verdict,
    buts,
    assumed,
    shareOfFreedHoursNeeded,
  };
}

const isInDoubt = (input: IndustryInput | undefined, isCertain: boolean): boolean =>
  input !== undefined && !isCertain && input.low < input.high;

/** The inputs with what each is drawn from; what stands for the doubt of others is nothing where those are drawn. */
function drawnWith(
  { scatters }: FirstRecipe,
  { inputs }: ReadRecipe,
  { base, certain }: Settled,
): readonly DrawnInput[] {
  const scatterPlaces = new Set(scatters.map(({ place }) => place));
  return inputs.map((input, place): DrawnInput => {
    const { path, low, likely, high } = input;
    const spread = { kind: 'pert', low, likely, high } as const;
    const distribution = scatterPlaces.has(place)
      ? point(0)
      : isInDoubt(input, certain.has(place))
        ? pert(spread)
        : point(base[place] ?? Number.NaN);
    return { path, label: path, spread, bounds: {}, distribution };
  });
}

/** How far the net present value moves with each input over its range, and over that of the profile. */
function* swings({ inputs, moving }: ReadRecipe, now: Settled, own: OwnFigures): Steps<readonly Swung[]> {
  const asked = inputs.map((input, place) => {
    const figure = now.base[place] ?? Number.NaN;
    const isOwn = own[input.path] !== undefined;
    const around = isOwn ? rangeAround(figure, { lowest: 0, highest: input.highest }) : undefined;
    const present = isOwn ? around : now.certain.has(place) ? undefined : input;
    const ends = [present?.low ?? figure, present?.high ?? figure, input.low, input.high];
    return { path: input.path, figures: [figure, ...ends] };
  });
  const results = yield* moving(now)(asked);
  return inputs.map(({ path, ground }, place): Swung => {
    const [at = 0, low = at, high = at, ...prior] = results[place]?.[0] ?? [];
    const swing = swingOf([at, low, high]);
    const isOwn = own[path] !== undefined;
    return {
      path,
      ground: isOwn ? 'own' : ground === 'assumed' ? 'assumed' : 'cited',
      isFact: ground === 'fact',
      swing,
      priorSwing: isOwn ? swingOf([at, ...prior]) : swing,
    };
  });
}

function bandOf(samples: Float64Array): Band {
  const [p10, p90] = quantiles(samples.slice(), [0.1, 0.9]).map((figure) => (Number.isFinite(figure) ? figure : null));
  return { p10: p10 ?? null, p90: p90 ?? null };
}
