import { FormulaError, ScenarioError, type Issue } from '../errors.js';
import type { Scenario } from '../scenario/scenario.js';
import { inTurns, type Pause, type Steps } from '../steps.js';
import { calculated, calculatedInSteps } from './calculated-scenario.js';
import { factsInSteps } from './facts.js';

/** What stands in the way of calculating a scenario; no figure is worked out. */
export function obstaclesTo(scenario: Scenario): readonly Issue[] {
  try {
    calculated(scenario);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.issues;
  }
}

/**
 * Works out the figures of a scenario step by step, so that a page can be drawn in between. Whoever asks about
 * this scenario next finds them done.
 *
 * @param pause  awaited after every step
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export const prepare = (scenario: Scenario, pause: Pause): Promise<void> => inTurns(prepareInSteps(scenario), pause);

function* prepareInSteps(scenario: Scenario): Steps<void> {
  const made = yield* calculatedInSteps(scenario);
  const { planned, reading } = made;
  for (const index of planned.plan.steps.keys()) {
    yield;
    try {
      reading.readAhead(index);
    } catch (error) {
      // A figure that does not exist is told to whoever asks for it.
      if (!(error instanceof FormulaError)) throw error;
    }
  }
  yield* factsInSteps(made);
}
