import { FormulaError } from '../errors.js';
import type { Scenario } from '../scenario/scenario.js';
import { calculatedInSteps } from './calculate.js';
import { inTurns, type Pause, type Steps } from '../steps.js';

/**
 * Works out the figures of a scenario step by step, so that a page can be drawn in between. Whoever asks about
 * this scenario next finds them done.
 *
 * @param pause  awaited after every step
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export const prepare = (scenario: Scenario, pause: Pause): Promise<void> => inTurns(prepareInSteps(scenario), pause);

function* prepareInSteps(scenario: Scenario): Steps<void> {
  const { prepared, reading } = yield* calculatedInSteps(scenario);
  for (const index of prepared.plan.steps.keys()) {
    yield;
    try {
      reading.readAhead(index);
    } catch (error) {
      // A figure that does not exist is told to whoever asks for it.
      if (!(error instanceof FormulaError)) throw error;
    }
  }
}
