import type { Industry } from '../../evidence/industry.js';
import { unpacked } from '../../reading/batch/packed.js';
import type { Program } from '../../reading/batch/program.js';
import { runnable } from '../../reading/batch/runnable.js';
import { atOnce } from '../../steps.js';
import type { MoveOneAtATime } from '../sensitivity/moved.js';
import type { FirstAnswer, FirstFigures, Movable } from './first-answer.js';
import { drawnResultCount, firstResults, gainsBesideCash, type FirstRecipe, type FirstResult } from './first-recipe.js';
import {
  ofIndustry,
  scattersBeside,
  settled,
  type IndustryInput,
  type OwnFigures,
  type Settled,
} from './industry-inputs.js';
import { settledPayback } from './payback.js';

/** A recipe as it is read for one industry. */
export interface ReadRecipe {
  readonly inputs: readonly IndustryInput[];
  readonly settled: (own: OwnFigures) => Settled;
  readonly answer: (own: OwnFigures) => FirstAnswer;
  /** Works out what is drawn. */
  readonly drawn: Program;
  /** The net present values of some cases; a column of figures for each input. */
  readonly npvsOf: (columns: readonly Float64Array[], count: number) => Float64Array;
  /** What is moved is told for sure: at another figure than its own it is in no doubt. */
  readonly moving: (now: Settled) => MoveOneAtATime;
}

export function readRecipe(recipe: FirstRecipe, industry: Industry): ReadRecipe {
  const { scatters } = recipe;
  const { inputs, numbers } = ofIndustry(recipe, industry);
  const program = unpacked({ program: recipe.program, numbers });
  // Samples need the first figures of it alone.
  const drawn = { ...program, results: program.results.slice(0, drawnResultCount) };
  const whole = runnable(program);
  const figures = runnable(drawn);
  const settledBy = (own: OwnFigures): Settled => settled(inputs, scatters, own);

  function answer(own: OwnFigures): FirstAnswer {
    const { base } = settledBy(own);
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
    const [largest = 'capacity'] = gainsBesideCash.toSorted((one, other) => figure(other) - figure(one));
    return {
      npv: figure('npv'),
      cashOnlyNpv: figure('cashOnlyNpv'),
      presentValueCost: cost,
      benefitCostRatio: cost === 0 ? null : benefit / cost,
      largestBesideCash: largest,
      paybackMonths: Number.isFinite(payback) ? payback : null,
      settledPaybackMonths: settledPayback(of('cumulativeDiscounted')),
      cumulative: of('cumulative'),
      cumulativeCashOnly: of('cumulativeCashOnly'),
    };
  }

  function npvsOf(columns: readonly Float64Array[], count: number): Float64Array {
    const npv = new Float64Array(count);
    figures.run(columns, count, [npv, new Float64Array(count), new Float64Array(count)]);
    return npv;
  }

  const moving = ({ base, certain }: Settled): MoveOneAtATime =>
    function* (asked) {
      const results: (readonly number[])[][] = [];
      for (const { path, figures: along } of asked) {
        const place = inputs.findIndex((input) => input.path === path);
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

  return Object.freeze({ inputs, settled: settledBy, answer, drawn, npvsOf, moving });
}

/** Makes a recipe ready for one industry: the first figures of a scenario, without model, evidence or decimals. */
export function firstFigures(recipe: FirstRecipe, industry: Industry): FirstFigures {
  const { inputs, answer, moving, settled: settledBy } = readRecipe(recipe, industry);

  function along(path: string, figures: readonly number[], own: OwnFigures): readonly number[] {
    const [[results = []] = []] = atOnce(moving(settledBy(own))([{ path, figures }]));
    return results;
  }

  const movable = new Map(
    inputs.flatMap(({ path, low, base, high, whenOwn, question }): readonly [string, Movable][] =>
      whenOwn === undefined || low === high ? [] : [[path, { low, base, high, question }]],
    ),
  );
  const { certainty, hinges } = recipe.profiles[industry];
  return Object.freeze({ movable, answer, along, certainty, hinges });
}
