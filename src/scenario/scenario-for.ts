import type { Industry } from '../evidence/industry.js';
import { scenarioError } from './scenario-error.js';
import { schemaVersion } from './migrate.js';
import { parseScenario } from './parse-scenario.js';
import type { Scenario } from './scenario.js';

/**
 * A sparse scenario of an industry: medium size, and everything else open, unless the overrides say otherwise. Each
 * group or list that they give stands as given; what it leaves open is filled in when the scenario is calculated.
 *
 * @throws {ScenarioError} with every issue of the overrides
 * @example scenarioFor('finance', { size: 'small', models: { count: 5 } })
 */
export function scenarioFor(industry: Industry, overrides: Partial<Scenario> = {}): Scenario {
  const usual = { schemaVersion, industry, size: 'medium' };
  const parsed = parseScenario({ ...usual, ...overrides, industry });
  if (parsed.ok) return parsed.scenario;
  throw scenarioError(parsed.issues);
}
