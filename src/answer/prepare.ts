import { FormulaError } from '../errors.js';
import type { Scenario } from '../scenario/scenario.js';
import { calculated } from './calculate.js';
import type { Pause } from './pause.js';

/**
 * Works out the figures of a scenario step by step, so that a page can be drawn in between. Whoever asks about
 * this scenario next finds them done.
 *
 * @param pause  awaited after every step
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export async function prepare(scenario: Scenario, pause: Pause): Promise<void> {
  const { prepared, reading } = calculated(scenario);
  for (const index of prepared.plan.steps.keys()) {
    await pause();
    try {
      reading.readAhead(index);
    } catch (error) {
      // A figure that does not exist is told to whoever asks for it.
      if (!(error instanceof FormulaError)) throw error;
    }
  }
}
