import type { Table } from '../../formula/table.js';
import { fieldAt } from '../../scenario/declarations.js';
import type { Steps } from '../../steps.js';
import type { Calculated } from '../calculated-scenario.js';
import type { GradedFigure } from '../graded-figures.js';
import { worthReadyToMove, type MoveOneAtATime, type OneAtATime } from '../sensitivity/moved.js';
import { swingOf, type Swung } from './doubt-shares.js';
import { ownRange, priorRange, profileTable, rangeOf, type Range } from './prior-ranges.js';

/** One input that decides the figures, and how far the net present value moves with it, all others staying as they are. */
export interface MovedInput extends GradedFigure, Swung {
  /** Percent of change of the present value of all benefits for a percent of change of the input, without its sign. */
  readonly weightInBenefits: number;
  readonly range: Range | undefined;
  readonly npvAtLow: number;
  readonly npvAtHigh: number;
}

export interface MovedInputs {
  readonly npv: number;
  readonly inputs: readonly MovedInput[];
  readonly move: MoveOneAtATime;
}

/** Whether the net present value turns within the range of the input. */
export const doesTurn = ({ npvAtLow, npvAtHigh }: Pick<MovedInput, 'npvAtLow' | 'npvAtHigh'>, npv: number): boolean =>
  Math.min(npvAtLow, npv, npvAtHigh) < 0 && Math.max(npvAtLow, npv, npvAtHigh) > 0;

/** By so much an input is moved to see what the benefits are made of. */
const step = 1e-4;

function isFact(path: string): boolean {
  const field = fieldAt(path);
  return field?.kind === 'number' && field.isFact === true;
}

/** Moves every input behind the figures, one at a time, in one go through the formulas. */
export function* movedInputs(made: Calculated, graded: readonly GradedFigure[]): Steps<MovedInputs> {
  const profile = profileTable(made.resolved);
  yield;
  const move = yield* worthReadyToMove(made);
  yield;
  const asked = graded.map((each) => askedOf(each, profile));
  yield;
  const results = yield* move(asked);
  const inputs = asked.map((each, place): MovedInput => {
    const [worth = [], benefit = []] = results[place] ?? [];
    const [atValue = 0, atLow = atValue, atHigh = atValue, , , ...atPriorEnds] = worth;
    const swing = swingOf([atValue, atLow, atHigh]);
    return {
      ...each.graded,
      isFact: isFact(each.path),
      swing,
      priorSwing: each.graded.strength === 'yours' ? swingOf([atValue, ...atPriorEnds]) : swing,
      weightInBenefits: weightOf(benefit),
      range: each.range,
      npvAtLow: atLow,
      npvAtHigh: atHigh,
    };
  });
  return { npv: results[0]?.[0]?.[0] ?? 0, inputs, move };
}

interface Asked extends OneAtATime {
  readonly graded: GradedFigure;
  readonly range: Range | undefined;
}

/** Its figure, both ends of its range, a little less and more than its figure, and the ends that the profile knows of it. */
function askedOf(graded: GradedFigure, profile: Table): Asked {
  const { path, figure, strength } = graded;
  const value = figure.value.toNumber();
  const range = strength === 'yours' ? ownRange(path, figure) : rangeOf(figure);
  const prior = strength === 'yours' ? priorRange(path, profile) : undefined;
  const ends = [range?.low ?? value, range?.high ?? value];
  const priorEnds = prior === undefined ? [] : [prior.low, prior.high];
  return { path, graded, range, figures: [value, ...ends, value * (1 - step), value * (1 + step), ...priorEnds] };
}

function weightOf([atValue = 0, , , less = 0, more = 0]: readonly number[]): number {
  const weight = Math.abs((more - less) / (2 * step * atValue));
  return Number.isFinite(weight) ? weight : 0;
}
