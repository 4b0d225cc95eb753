import { ScenarioError, type Issue } from '../errors.js';
import { messageOf } from './message.js';

const mostTold = 20;

/** The message tells the first issues; `issues` holds them all. */
export function scenarioError(issues: readonly Issue[]): ScenarioError {
  const told = issues.slice(0, mostTold).map((issue) => messageOf(issue));
  const rest = issues.length > mostTold ? [`and ${String(issues.length - mostTold)} more`] : [];
  return new ScenarioError(issues, [...told, ...rest].join('\n'));
}
