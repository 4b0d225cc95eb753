import { adoptionGroup } from '../model/adoption.js';
import { modelsGroup } from '../model/estate.js';
import { releasesGroup } from '../model/releases.js';
import type { Scenario } from '../scenario/scenario.js';
import { breakEven, type BreakEven } from './break-even/break-even.js';
import { calculated, type Calculated } from './calculated-scenario.js';
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

/**
 * What a board asks after the first figure. Where the number of models turns, what one of them is worth stays as it
 * is: an estimate from what they cost to own would make each worth less, the more of them there are.
 */
export async function certaintyOf(scenario: Scenario): Promise<Certainty> {
  const made = calculated(scenario);
  const { table } = made.resolved;
  const held = withValueHeld(scenario, made);
  return Object.freeze({
    simulation: await simulate(scenario),
    swings: Object.freeze(sensitivity(scenario).swings.slice(0, shownSwings)),
    turning: Object.freeze(
      turningPaths
        .filter((path) => table.has(path))
        .map((path) => breakEven(path === modelsGroup.paths.count ? held : scenario, path, { isProofWanted: false }))
        .filter(({ isRead }) => isRead),
    ),
  });
}

/** The scenario with the value of a model as it comes out now. */
function withValueHeld(scenario: Scenario, { planned, reading }: Calculated): Scenario {
  const estimated = planned.lines.get('valuePerModelYear');
  if (estimated === undefined || scenario.value === 'off') return scenario;
  const others = Object.entries(scenario.value ?? {}).filter(([key]) => key !== 'multiple');
  const perModelYear = reading.figure(estimated).toSignificantDigits(28).toString();
  return { ...scenario, value: { ...Object.fromEntries(others), perModelYear } };
}
