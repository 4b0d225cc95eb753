import { adoptionGroup } from '../model/adoption.js';
import { modelsGroup } from '../model/models.js';
import { releasesGroup } from '../model/releases.js';
import type { Scenario } from '../scenario/scenario.js';
import { breakEven, type BreakEven } from './break-even/break-even.js';
import { calculated } from './calculated-scenario.js';
import { sensitivity, type Swing } from './sensitivity/sensitivity.js';
import { simulate } from './simulate/simulate.js';
import type { Simulation } from './simulate/simulation.js';

/** How sure an answer is: its bands, the inputs that move it most, and where it turns. */
export interface Certainty {
  readonly simulation: Simulation;
  /** The widest first. */
  readonly swings: readonly Swing[];
  readonly turning: readonly BreakEven[];
}

const shownSwings = 5;
const turningPaths = [adoptionGroup.paths.ceiling, modelsGroup.paths.count, releasesGroup.paths.perModelYear] as const;

/** What a board asks after the first figure. */
export async function certaintyOf(scenario: Scenario): Promise<Certainty> {
  const { table } = calculated(scenario).resolved;
  return Object.freeze({
    simulation: await simulate(scenario),
    swings: Object.freeze(sensitivity(scenario).swings.slice(0, shownSwings)),
    turning: Object.freeze(
      turningPaths
        .filter((path) => table.has(path))
        .map((path) => breakEven(scenario, path, { isProofWanted: false }))
        .filter(({ isRead }) => isRead),
    ),
  });
}
