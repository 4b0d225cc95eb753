import type { Scenario } from '../scenario/scenario.js';
import { calculated } from './calculate.js';

/**
 * Makes the model of a scenario without reading it, so that a page can be drawn before the first answer is worked out.
 * The same model then serves every scenario of this shape.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 */
export function prepare(scenario: Scenario): void {
  calculated(scenario);
}
