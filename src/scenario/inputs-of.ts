import { declarations } from './declarations.js';
import { scenarioError } from './message.js';
import { argumentIssues } from './options.js';
import { parseScenario } from './parse-scenario.js';
import type { GroupInputs, GroupKey, Scenario } from './scenario.js';
import { choiceCheck } from './words.js';

const keys = declarations.map(({ key }) => key);

/**
 * What a scenario tells of a group, or of the members of a list: nothing where it is silent, or says that it is `'off'`.
 * What the profile fills in is not in it.
 *
 * @throws {ScenarioError} with all issues of the scenario, or where there is no such group
 * @example inputsOf({ models: { count: 55 }, freshness: 'off' }, 'models')?.count  // 55
 */
export function inputsOf<K extends GroupKey>(scenario: Scenario, key: K): GroupInputs<K> | undefined {
  const parsed = parseScenario(scenario);
  const issues = [...argumentIssues('key', key, choiceCheck(keys)), ...(parsed.ok ? [] : parsed.issues)];
  if (issues.length > 0) throw scenarioError(issues);
  const told: unknown = scenario[key];
  // The compiler narrows no type that depends on a parameter: beside 'off' and nothing there are the inputs alone.
  return told === 'off' ? undefined : (told as GroupInputs<K> | undefined);
}
