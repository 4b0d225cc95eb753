import { ModelError } from '../../errors.js';
import { industries, type Industry } from '../../evidence/industry.js';
import type { Size } from '../../evidence/size.js';
import type { Expression } from '../../formula/expression.js';
import type { Bounds, Spread } from '../../formula/spread.js';
import { sum } from '../../formula/operations.js';
import { nothing } from '../../formula/vocabulary.js';
import { askedAs, itemAskingFor } from '../../model/asked-as.js';
import { realisationGroup } from '../../model/labour.js';
import type { Model } from '../../model/model.js';
import { verdictGroup } from '../../model/thresholds.js';
import { programsOf, type Wanted } from '../../reading/batch/batch.js';
import { packed } from '../../reading/batch/packed.js';
import { planOf } from '../../reading/plan.js';
import { allowedAt, fieldAt, isList } from '../../scenario/declarations.js';
import { scatterings, scatterPaths } from '../../scenario/scatter.js';
import type { Scenario } from '../../scenario/scenario.js';
import { atOnce } from '../../steps.js';
import { calculated, type Calculated } from '../calculated-scenario.js';
import { factsOf } from '../facts.js';
import { gradedFigures } from '../graded-figures.js';
import { metricLines } from '../metrics.js';
import { settingsOf } from '../simulate/options.js';
import { drawnInputs } from '../simulate/recipe.js';
import { simulatedMetrics } from '../simulate/simulation.js';
import { thresholdNames, type ThresholdFigures } from '../verdict-rules.js';
import { firstCertainty } from './first-certainty.js';
import {
  baseOf,
  firstResults,
  type FirstGround,
  type FirstHinge,
  type FirstInput,
  type FirstProfile,
  type FirstRange,
  type FirstRecipe,
  type FirstResult,
  type GainBesideCash,
} from './first-recipe.js';
import type { Band, ShownCertainty } from './shown-certainty.js';

interface ReadProfile {
  readonly industry: Industry;
  readonly made: Calculated;
  /** Paths of the inputs that are drawn. */
  readonly drawn: readonly string[];
}

/**
 * The recipe of a size and a horizon, from the model: what the build writes into a file.
 *
 * @param samples  how many are drawn to say how sure the bare profiles are; none where that is left to whoever reads it
 * @param isHinged  whether it says on what their answers hinge
 * @throws {ModelError} the profiles have come to hold what a recipe cannot say
 */
export function writtenRecipe(
  size: Size,
  horizonMonths: number,
  { samples, isHinged }: { readonly samples?: number; readonly isHinged?: boolean } = {},
): FirstRecipe {
  const read = industries.map((industry) => readProfile({ industry, size, horizonMonths }, industry));
  // Those of the longest list keep their order, which decides between equals.
  const longest = read.toSorted((left, right) => right.drawn.length - left.drawn.length).flatMap(({ drawn }) => drawn);
  const paths = [...new Set([...longest, ...scatterPaths])];
  const programs = read.map(({ made }) => packed(programOf(made, paths)));
  const [[first], [usual]] = [programs, read];
  if (first === undefined || usual === undefined) throw new ModelError('there is no industry');
  if (programs.some(({ program }) => JSON.stringify(program) !== JSON.stringify(first.program))) {
    throw new ModelError('industries differ in the shape of their program');
  }
  const inputs = paths.map((path): FirstInput => inputOf(path, usual.made, paths));
  const { baseCase, scenario, table } = usual.made.resolved;
  const recipe: FirstRecipe = {
    size,
    horizonMonths,
    baseCase,
    seed: settingsOf(scenario).seed,
    ...first,
    inputs,
    freedHours: placeIn(paths, realisationGroup.paths.freedHours),
    scatters: scatterings.map(({ path, of }) => ({
      place: placeIn(paths, path),
      of: of.map((each) => paths.indexOf(each)).filter((place) => place >= 0),
    })),
    // One for each of the names.
    cuts: Object.fromEntries(
      thresholdNames.map((name) => [name, Number(table.get(verdictGroup.paths[name])?.value)]),
    ) as ThresholdFigures,
    // One for each industry.
    profiles: Object.fromEntries(
      read.map((profile, place): readonly [Industry, FirstProfile] => {
        const { numbers } = programs[place] ?? first;
        return [
          profile.industry,
          {
            numbers: numbers.flatMap((number, at) => (number === first.numbers[at] ? [] : [[at, number] as const])),
            ...whatDiffers(profile.made, inputs),
            ...(isHinged === true ? { hinges: hingesIn(profile.made) } : {}),
          },
        ];
      }),
    ) as FirstRecipe['profiles'],
  };
  return samples === undefined ? recipe : withCertainty(recipe, samples);
}

const hingesIn = (made: Calculated): readonly FirstHinge[] =>
  factsOf(made).hinges.map(({ path, label }) => ({ path, label: askedAs(path) ?? label }));

function readProfile(scenario: Scenario, industry: Industry): ReadProfile {
  const made = calculated(scenario);
  const lines = metricLines(made.planned.model);
  const drawn = drawnInputs(
    made.resolved.table,
    simulatedMetrics.map((metric) => lines[metric]),
  );
  for (const { path, spread, bounds } of drawn) if (!isPlainPert(spread, bounds)) throw unlike(path);
  return { industry, made, drawn: drawn.map(({ path }) => path) };
}

const isPlainPert = (spread: Spread, { lowest = -Infinity, highest = Infinity }: Bounds): boolean =>
  spread.kind === 'pert' &&
  'low' in spread &&
  spread.weight === undefined &&
  spread.low >= lowest &&
  spread.high <= highest;

const unlike = (path: string): ModelError =>
  new ModelError(`${path} of a profile is not drawn by PERT within its bounds`);

function programOf({ planned: { model }, resolved: { table, shape } }: Calculated, varying: readonly string[]) {
  const { all, cashOnly } = model.returns;
  const figure = (of: Expression): Wanted => ({ kind: 'figure', of });
  const total = (of: Expression): Wanted => ({ kind: 'runningTotal', of });
  const wanted: Readonly<Record<FirstResult, Wanted>> = {
    npv: figure(all.npv),
    cashOnlyNpv: figure(cashOnly.npv),
    paybackMonths: figure(all.payback),
    capacity: figure(benefitsOf(model, 'capacity')),
    risk: figure(benefitsOf(model, 'risk')),
    business: figure(benefitsOf(model, 'business')),
    presentValueCost: figure(all.presentValueCost),
    presentValueBenefit: figure(all.presentValueBenefit),
    cumulative: total(flowOf(all.payback.formula)),
    cumulativeCashOnly: total(flowOf(cashOnly.payback.formula)),
    cumulativeDiscounted: total(flowOf(all.discountedPayback.formula)),
  };
  const inOrder = firstResults.map((name) => wanted[name]);
  const plan = planOf(
    inOrder.map(({ of }) => of),
    shape.horizonMonths,
  );
  return atOnce(programsOf(plan, table, varying)(inOrder));
}

/** What all benefits of a kind are worth today. */
function benefitsOf({ statement, presentValues }: Model, kind: GainBesideCash): Expression {
  const [first, ...others] = statement.flatMap(({ line, side, nature }) =>
    side === 'benefit' && nature === kind ? (presentValues.get(line.id) ?? []) : [],
  );
  return first === undefined ? nothing('money') : sum(first, ...others);
}

/** The row of which a payback is the payback; its months are those of the horizon. */
function flowOf(payback: Expression): Expression {
  const [flow, times] = payback.kind === 'series' ? payback.terms : [];
  if (flow === undefined || times?.kind !== 'month') throw new ModelError('a payback is not counted by months');
  return flow;
}

function inputOf(path: string, made: Calculated, paths: readonly string[]): FirstInput {
  const highest = Number(allowedAt(path)?.highest ?? Infinity);
  const range = rangeIn(made, path);
  const own = figuresWhenOwn(path, paths);
  return {
    path,
    range,
    ground: groundIn(made, path),
    ...(own === undefined ? {} : { whenOwn: own, ...questionAt(path) }),
    ...(2 * range[2] < highest ? {} : { highest }),
  };
}

function questionAt(path: string): Pick<FirstInput, 'question'> {
  const field = fieldAt(path);
  const item = itemAskingFor(path);
  if (item === undefined || field?.kind !== 'number') return {};
  return { question: { id: item.id, label: item.label, unit: field.unitInWords, isWhole: field.isWhole === true } };
}

/** A member of a list stands with others; whoever gives one figure of it gives the list. An estimate has a reserve of its own. */
function figuresWhenOwn(path: string, paths: readonly string[]): FirstInput['whenOwn'] {
  if (isList(path.split('.')[0]) || 'isOneTimeWork' in (fieldAt(path) ?? {})) return undefined;
  return paths.flatMap((other, place) => {
    const field = fieldAt(other);
    if (field?.kind !== 'number' || field.containedIn?.input !== path) return [];
    return [[place, Number(field.whenNotGiven ?? 0)] as const];
  });
}

function rangeIn({ resolved: { table } }: Calculated, path: string): FirstRange {
  const figure = table.get(path);
  if (figure === undefined) throw unlike(path);
  const base = figure.value.toNumber();
  const { spread } = figure;
  if (spread?.kind !== 'pert' || !('low' in spread) || spread.low === spread.high) return [base, base, base];
  const range = [spread.low, spread.likely, spread.high] as const;
  return baseOf(range) === base ? range : [...range, base];
}

function groundIn({ resolved: { table } }: Calculated, path: string): FirstGround {
  const field = fieldAt(path);
  if (field?.kind === 'number' && field.isFact === true) return 'fact';
  return gradedFigures([path], table).get(path)?.ground === 'assumed' ? 'assumed' : 'cited';
}

function whatDiffers(made: Calculated, inputs: readonly FirstInput[]): Pick<FirstProfile, 'ranges' | 'grounds'> {
  const found = inputs.map((input, place) => ({
    place,
    input,
    range: rangeIn(made, input.path),
    ground: groundIn(made, input.path),
  }));
  return {
    ranges: found.flatMap(({ place, range, input }) =>
      range.join() === input.range.join() ? [] : [[place, range] as const],
    ),
    grounds: found.flatMap(({ place, ground, input }) => (ground === input.ground ? [] : [[place, ground] as const])),
  };
}

/** A screen shows two: more would be weight. */
const bandDigits = 6;

function inFewDigits({ p10, p90 }: Band): Band {
  const rounded = (figure: number | null): number | null =>
    figure === null ? null : Number(figure.toPrecision(bandDigits));
  return { p10: rounded(p10), p90: rounded(p90) };
}

/** The recipe with the certainty of each bare profile, by the samples that a page would draw. */
function withCertainty(recipe: FirstRecipe, samples: number): FirstRecipe {
  const shownOf = (industry: Industry): ShownCertainty => {
    const certainty = atOnce(firstCertainty(recipe, industry, { own: {}, samples }));
    const { answer, buts, chanceOfLoss, chanceOfCashOnlyLoss, bands } = certainty;
    const { npv, cashOnlyNpv, paybackMonths } = bands;
    const shown = {
      npv: inFewDigits(npv),
      cashOnlyNpv: inFewDigits(cashOnlyNpv),
      paybackMonths: inFewDigits(paybackMonths),
    };
    return { answer, buts, chanceOfLoss, chanceOfCashOnlyLoss, bands: shown };
  };
  const profiles = industries.map((industry): readonly [Industry, FirstProfile] => [
    industry,
    { ...recipe.profiles[industry], certainty: shownOf(industry) },
  ]);
  // One for each industry.
  return { ...recipe, profiles: Object.fromEntries(profiles) as FirstRecipe['profiles'] };
}

function placeIn(paths: readonly string[], path: string): number {
  const place = paths.indexOf(path);
  if (place < 0) throw new ModelError(`${path} is not drawn`);
  return place;
}
