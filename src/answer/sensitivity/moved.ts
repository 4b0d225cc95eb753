import type { Line } from '../../formula/expression.js';
import { programsOf } from '../../reading/batch/batch.js';
import { runnable, type BatchReading } from '../../reading/batch/runnable.js';
import { atOnce, type Steps } from '../../steps.js';
import { LatestCache } from '../../cache.js';
import type { Calculated } from '../calculated-scenario.js';
import { scatterBeside } from '../told-for-sure.js';

/** Some inputs with the figures that they are moved to, all at once in each case: one array of figures for each. */
export interface Moves {
  readonly paths: readonly string[];
  readonly figures: readonly Float64Array[];
}

/**
 * What becomes of a figure where inputs are moved: one result for each case, in float64. Where it does not exist it is
 * NaN, and a payback that does not come is infinite.
 */
export const moved = (made: Calculated, of: Line, { paths, figures }: Moves): Float64Array =>
  movedBy(made, of, paths)(figures);

type Move = (figures: readonly Float64Array[]) => Float64Array;

/** The same, made ready to be asked again and again. */
export const movedBy = (made: Calculated, of: Line, paths: readonly string[]): Move =>
  atOnce(movedByInSteps(made, of, paths));

function* movedByInSteps({ planned, resolved }: Calculated, of: Line, paths: readonly string[]): Steps<Move> {
  const batch = runnable(yield* programsOf(planned.plan, resolved.table, paths)([{ kind: 'figure', of }]));
  return (figures) => {
    const count = figures[0]?.length ?? 0;
    const into = new Float64Array(count);
    batch.run(figures, count, [into]);
    return into;
  };
}

/** Cases in which one input at a time goes through figures of its own, all others staying as they are. */
export interface OneAtATime {
  readonly path: string;
  readonly figures: readonly number[];
}

/** Cases that are worked out in one step. */
const casesPerStep = 128;

/** The results of one input: of each line, in the order of its figures. */
type AlongOne = readonly (readonly number[])[];

/** Works out such cases, as often as it is asked. */
export type MoveOneAtATime = (inputs: readonly OneAtATime[]) => Steps<readonly AlongOne[]>;

/**
 * What becomes of some lines where inputs are moved one at a time, made ready once. What is moved is told for sure: at
 * another figure than its own it is in no doubt, as in a scenario in which that figure is written.
 *
 * @param paths  the inputs that may be moved
 */
export function* readyToMove(
  made: Calculated,
  lines: readonly Line[],
  paths: readonly string[],
): Steps<MoveOneAtATime> {
  const scatter = scatterBeside(made.resolved);
  const varying = [...new Set([...paths, ...scatter.paths])];
  const batch = yield* batchFor(made, lines, varying);
  const usual = varying.map((path) => made.resolved.table.get(path)?.value.toNumber() ?? 0);
  const placeOf = new Map(varying.map((path, place) => [path, place]));
  return function* (inputs) {
    // Wherever an input stays at its figure it is one case, the first.
    const cases: Case[] = [{ place: -1, figure: Number.NaN, scatters: [] }];
    const casesOf = inputs.map(({ path, figures }) => {
      const place = placeOf.get(path) ?? -1;
      const scatters = scatter.left([path]);
      return figures.map((figure) => (figure === usual[place] ? 0 : cases.push({ place, figure, scatters }) - 1));
    });
    const results = lines.map(() => new Float64Array(cases.length));
    for (let start = 0; start < cases.length; start += casesPerStep) {
      const block = cases.slice(start, start + casesPerStep);
      const columns = usual.map((figure) => new Float64Array(block.length).fill(figure));
      block.forEach(({ place, figure, scatters }, at) => {
        scatters.forEach((left, index) =>
          columns[placeOf.get(scatter.paths[index] ?? '') ?? -1]?.fill(left, at, at + 1),
        );
        columns[place]?.fill(figure, at, at + 1);
      });
      batch.run(
        columns,
        block.length,
        results.map((result) => result.subarray(start, start + block.length)),
      );
      yield;
    }
    return casesOf.map((own) => results.map((result) => own.map((at) => result[at] ?? Number.NaN)));
  };
}

/**
 * The same of the net present value, then of the present value of all benefits, wherever any input moves, be it no doubt:
 * what is made ready then holds no figure, and does for all scenarios of a shape.
 */
export function worthReadyToMove(made: Calculated): Steps<MoveOneAtATime> {
  const { npv, presentValueBenefit } = made.planned.model.returns.all;
  return readyToMove(made, [npv, presentValueBenefit], [...made.planned.inputs.keys()]);
}

/** One input at another figure, and what the scatters are then. */
interface Case {
  readonly place: number;
  readonly figure: number;
  readonly scatters: readonly number[];
}

// The same lines are asked for again in the next industry, on the next rung and while a slider is dragged: what they are
// made of holds the figures of those inputs alone that are not moved.
const kept = new LatestCache<BatchReading>(4);

function* batchFor(
  { planned: { plan, inputs }, resolved: { shape, table } }: Calculated,
  lines: readonly Line[],
  paths: readonly string[],
): Steps<BatchReading> {
  const moving = new Set(paths);
  const still = [...inputs.keys()].filter((path) => !moving.has(path));
  const figures = still.map((path) => [path, table.get(path)?.value]);
  const key = JSON.stringify([shape, lines.map((line) => plan.stepOf(line)), paths, figures]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const wanted = lines.map((of) => ({ kind: 'figure' as const, of }));
  const batch = runnable(yield* programsOf(plan, table, paths)(wanted));
  kept.set(key, batch);
  return batch;
}
