import { nameOf } from '../scenario/extended-scenarios.js';
import { scenarioError } from '../scenario/message.js';
import { anOption, argumentIssues } from '../scenario/options.js';
import type { Scenario } from '../scenario/scenario.js';
import { calculate } from './calculate.js';
import { madeOfEach } from './calculated-scenario.js';
import type { Result } from './result.js';

/**
 * As `calculate`, of each of several scenarios, in their order. They share their model, and what no changed figure is behind
 * is worked out once: where one rate moves, that is a third less work.
 *
 * @throws {ScenarioError} with the issues of all scenarios, each with the name of its own, or its place: “scenario 2”
 * @example calculateMany([20, 40, 80].map((count) => scenarioFor('finance', { models: { count } })))
 */
export function calculateMany(scenarios: readonly Scenario[]): readonly Result[] {
  const ofCall = argumentIssues('scenarios', scenarios, anOption.scenarios);
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const { made, issues } = madeOfEach(scenarios, nameOf, calculate);
  if (issues.length > 0) throw scenarioError(issues);
  return Object.freeze(made);
}
