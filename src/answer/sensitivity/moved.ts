import type { Line } from '../../formula/expression.js';
import { programsOf } from '../../reading/batch/batch.js';
import { runnable } from '../../reading/batch/runnable.js';
import { atOnce, type Steps } from '../../steps.js';
import type { Calculated } from '../calculated-scenario.js';

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

/** The results of each input, in the order of its figures. */
export function* movedOneAtATime(
  made: Calculated,
  of: Line,
  inputs: readonly OneAtATime[],
): Steps<readonly (readonly number[])[]> {
  const count = inputs.reduce((total, { figures }) => total + figures.length, 0);
  const starts: number[] = [];
  inputs.reduce((start, { figures }) => (starts.push(start), start + figures.length), 0);
  const columns = inputs.map(({ path, figures }, place) => {
    const column = new Float64Array(count).fill(made.resolved.table.get(path)?.value.toNumber() ?? 0);
    column.set(figures, starts[place] ?? 0);
    return column;
  });
  const paths = inputs.map(({ path }) => path);
  const move = yield* movedByInSteps(made, of, paths);
  const results = new Float64Array(count);
  for (let start = 0; start < count; start += casesPerStep) {
    results.set(move(columns.map((column) => column.subarray(start, start + casesPerStep))), start);
    yield;
  }
  return inputs.map(({ figures }, place) => {
    const start = starts[place] ?? 0;
    return Array.from(results.subarray(start, start + figures.length));
  });
}
