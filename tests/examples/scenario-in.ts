import { readFileSync } from 'node:fs';
import { messageOf, type Scenario } from '../../src/index.js';
import { readScenario } from '../../src/scenario/read-scenario.js';

/** The scenario in an example, as a command reads it. */
export function scenarioIn(file: string): Scenario {
  const parsed = readScenario(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.issues.map((issue) => messageOf(issue)).join('\n')}`);
  return parsed.scenario;
}
