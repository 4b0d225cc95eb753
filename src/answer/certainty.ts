import type { Scenario } from '../scenario/scenario.js';
import { sensitivity, type Swing } from './sensitivity/sensitivity.js';
import { simulate } from './simulate/simulate.js';
import type { Simulation } from './simulate/simulation.js';

/** How sure an answer is: its bands, and the inputs that move it most. */
export interface Certainty {
  readonly simulation: Simulation;
  /** The widest first. */
  readonly swings: readonly Swing[];
}

const shownSwings = 5;

/** What a board asks after the first figure. */
export async function certaintyOf(scenario: Scenario): Promise<Certainty> {
  return Object.freeze({
    simulation: await simulate(scenario),
    swings: widestSwings(scenario),
  });
}

/** The inputs that move the answer most, the widest first. */
export const widestSwings = (scenario: Scenario): readonly Swing[] =>
  Object.freeze(sensitivity(scenario).swings.slice(0, shownSwings));
