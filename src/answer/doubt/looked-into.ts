import type { Decimal } from '../../decimal.js';
import { atOnce, type Steps } from '../../steps.js';
import type { Calculated } from '../calculated-scenario.js';
import { gradedFigures } from '../graded-figures.js';
import type { Hinge } from '../judgement.js';
import { freedHoursNeeded, hingesOf } from './hinges.js';
import { movedInputs, type MovedInput } from './swings.js';

/** What comes of moving the inputs of a scenario one at a time. */
export interface LookedInto {
  readonly inputs: readonly MovedInput[];
  readonly hinges: readonly Hinge[];
  readonly shareOfFreedHoursNeeded: Decimal | null;
}

/** A result and a simulation of one scenario ask for the same. */
const known = new WeakMap<Calculated, LookedInto>();

export const lookedInto = (made: Calculated): LookedInto => atOnce(lookedIntoInSteps(made));

function* lookedIntoInSteps(made: Calculated): Steps<LookedInto> {
  const before = known.get(made);
  if (before !== undefined) return before;
  const graded = gradedFigures(made.planned.behind, made.resolved.table);
  const moved = yield* movedInputs(made, [...graded.values()]);
  const looked = Object.freeze({
    inputs: moved.inputs,
    hinges: yield* hingesOf(moved),
    shareOfFreedHoursNeeded: yield* freedHoursNeeded(moved),
  });
  known.set(made, looked);
  return looked;
}
