import type { Industry } from '../../evidence/industry.js';
import { unpacked } from '../../reading/batch/packed.js';
import { runnable } from '../../reading/batch/runnable.js';
import { atOnce, type Steps } from '../../steps.js';
import { point } from '../../uncertainty/distributions/point.js';
import { sobol } from '../../uncertainty/sampling/sobol.js';
import { quantiles } from '../../uncertainty/summary/quantiles.js';
import { shareOf } from '../../uncertainty/summary/share-of.js';
import { doubtShares, rangeAround, swingOf, type Swung } from '../doubt/doubt-shares.js';
import { shareOfFreedHours } from '../doubt/freed-hours.js';
import type { MoveOneAtATime } from '../sensitivity/moved.js';
import { pointsBetween } from '../sensitivity/points.js';
import { nearestTo, turningsOf } from '../sensitivity/turning.js';
import { contributionsOf } from '../simulate/contributions.js';
import type { DrawnInput, Recipe } from '../simulate/recipe.js';
import { blockLength, simulatorWith } from '../simulate/simulator.js';
import { byWeight } from '../simulate/weight.js';
import { ruled } from '../verdict-rules.js';
import {
  ofIndustry,
  scattersBeside,
  settled,
  type FirstDrawn,
  type OwnFigures,
  type Settled,
} from './industry-inputs.js';
import type { Band, FirstAnswer, FirstCertainty, FirstFigures, Movable } from './first-answer.js';
import { settledPayback } from './settled-payback.js';
import { drawnResultCount, firstResults, gainsBesideCash, type FirstRecipe, type FirstResult } from './first-recipe.js';

/** Makes a recipe ready for one industry: the first figures of a scenario, without model, evidence or decimals. */
export function firstFigures(recipe: FirstRecipe, industry: Industry): FirstFigures {
  const { horizonMonths, baseCase, seed, cuts, scatters } = recipe;
  const { inputs, numbers, order } = ofIndustry(recipe, industry);
  const paths = inputs.map(({ path }) => path);
  const placeOf = (path: string): number => paths.indexOf(path);
  const program = unpacked({ program: recipe.program, numbers });
  // Samples need the first figures of it alone.
  const figuresOnly = { ...program, results: program.results.slice(0, drawnResultCount) };
  const whole = runnable(program);
  const figures = runnable(figuresOnly);
  const freedHours = paths[recipe.freedHours] ?? '';

  function answer(own: OwnFigures): FirstAnswer {
    const { base } = settled(inputs, scatters, own);
    const into = program.results.map(({ kind }) => new Float64Array(kind === 'figure' ? 1 : program.months));
    whole.run(
      base.map((figure) => Float64Array.of(figure)),
      1,
      into,
    );
    const of = (result: FirstResult): readonly number[] => Array.from(into[firstResults.indexOf(result)] ?? []);
    const figure = (result: FirstResult): number => of(result)[0] ?? Number.NaN;
    const [cost, payback] = [figure('presentValueCost'), figure('paybackMonths')];
    const benefit = figure('presentValueBenefit');
    const [beside = 'capacity'] = gainsBesideCash.toSorted((one, other) => figure(other) - figure(one));
    const inCash = gainsBesideCash.reduce((rest, kind) => rest - figure(kind), benefit);
    return {
      npv: figure('npv'),
      cashOnlyNpv: figure('cashOnlyNpv'),
      presentValueCost: cost,
      benefitCostRatio: cost === 0 ? null : benefit / cost,
      largestGain: inCash > figure(beside) ? 'cash' : beside,
      paybackMonths: Number.isFinite(payback) ? payback : null,
      settledPaybackMonths: settledPayback(of('cumulativeDiscounted')),
      cumulative: of('cumulative'),
      cumulativeCashOnly: of('cumulativeCashOnly'),
    };
  }

  /** The net present values of some cases; a column of figures for each input. */
  function npvsOf(columns: readonly Float64Array[], count: number): Float64Array {
    const npv = new Float64Array(count);
    figures.run(columns, count, [npv, new Float64Array(count), new Float64Array(count)]);
    return npv;
  }

  const isScatter = (place: number): boolean => scatters.some((each) => each.place === place);

  /** What is moved is told for sure: at another figure than its own it is in no doubt. */
  const moving = ({ base, certain }: Settled): MoveOneAtATime =>
    function* (asked) {
      const results: (readonly number[])[][] = [];
      for (const { path, figures: along } of asked) {
        const place = placeOf(path);
        const columns = base.map((figure, at) =>
          at === place ? Float64Array.from(along) : new Float64Array(along.length).fill(figure),
        );
        for (const { place: at, scatter } of scattersBeside(inputs, scatters, [...certain.keys(), place])) {
          along.forEach((figure, index) => {
            if (figure !== base[place]) columns[at]?.fill(scatter, index, index + 1);
          });
        }
        results.push([Array.from(npvsOf(columns, along.length))]);
      }
      yield;
      return results;
    };

  function along(path: string, figures: readonly number[], own: OwnFigures): readonly number[] {
    const [[results = []] = []] = atOnce(moving(settled(inputs, scatters, own))([{ path, figures }]));
    return results;
  }

  function turnsAt(path: string, own: OwnFigures): number | undefined {
    const now = settled(inputs, scatters, own);
    const place = placeOf(path);
    const { low, high } = inputs[place] ?? {};
    if (low === undefined || high === undefined) return undefined;
    const points = pointsBetween(low, high);
    const scanned = { path, points, results: along(path, points, own) };
    const turnings = atOnce(turningsOf(moving(now), [scanned], 0));
    return nearestTo(now.base[place] ?? Number.NaN, turnings)?.at;
  }

  function* certaintyInSteps(own: OwnFigures, samples: number): Steps<FirstCertainty> {
    const now = settled(inputs, scatters, own);
    const drawn = inputs.filter((input, place) => !now.certain.has(place) && input.low < input.high);
    const known = now.certain.size === 0 ? order?.map((place) => paths[place] ?? '') : undefined;
    const weighed = known ?? (yield* byWeight(drawn, { run: ofDrawn(now, drawn) }));
    const settings: Recipe['settings'] = {
      samples,
      seed,
      sampler: 'sobol',
      correlations: [],
      whenContradictory: 'tell',
    };
    const simulator = simulatorWith(
      { settings, inputs, order: weighed, figures: figuresOnly },
      {
        inputs: inputs.map((input, place) => ({ ...input, distribution: distributionOf(now, place) })),
        sampler: sobol(seed, { inputs: weighed }),
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
    const isDrawn = new Set(drawn.map(({ path }) => path));
    const { parts, all } = doubtShares(
      yield* swings(now, own),
      new Map([...variance].filter(([path]) => isDrawn.has(path))),
    );
    const needed = yield* shareOfFreedHours(moving(now), freedHours);
    const assumed = all > 0 ? parts.assumed / all : 0;
    const chanceOfGain = shareOf(npv, (figure) => figure > 0);
    const shareOfFreedHoursNeeded = needed === 'nothing-freed' ? null : needed;
    const { answer: verdict, buts } = ruled(
      {
        ...answer(own),
        horizonMonths,
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

  const distributionOf = ({ base, certain }: Settled, place: number): DrawnInput['distribution'] => {
    const input = inputs[place];
    if (isScatter(place)) return point(0);
    return input === undefined || certain.has(place) ? point(base[place] ?? Number.NaN) : input.distribution;
  };

  /** Runs the program with columns of the drawn inputs alone. */
  const ofDrawn =
    ({ base }: Settled, drawn: readonly FirstDrawn[]) =>
    (draws: readonly Float64Array[], count: number, into: readonly Float64Array[]): void => {
      const columns = inputs.map((input, place) => {
        const at = drawn.indexOf(input);
        return draws[at] ?? new Float64Array(count).fill(isScatter(place) ? 0 : (base[place] ?? Number.NaN));
      });
      into[0]?.set(npvsOf(columns, count));
    };

  /** How far the net present value moves with each input over its range, and over that of the profile. */
  function* swings(now: Settled, own: OwnFigures): Steps<readonly Swung[]> {
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
        strength: isOwn ? 'yours' : ground === 'assumed' ? 'assumption' : 'B',
        isFact: ground === 'fact',
        swing,
        priorSwing: isOwn ? swingOf([at, ...prior]) : swing,
      };
    });
  }

  const movable = new Map(
    inputs.flatMap(({ path, low, base, high, whenOwn, question }): readonly [string, Movable][] =>
      whenOwn === undefined || low === high ? [] : [[path, { low, base, high, question }]],
    ),
  );
  return Object.freeze({ movable, answer, along, turnsAt, certaintyInSteps });
}

function bandOf(samples: Float64Array): Band {
  const [p10, p90] = quantiles(samples.slice(), [0.1, 0.9]).map((figure) => (Number.isFinite(figure) ? figure : null));
  return { p10: p10 ?? null, p90: p90 ?? null };
}
