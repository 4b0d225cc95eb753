import { industries, type Industry } from '../../evidence/industry.js';
import type { Size } from '../../evidence/size.js';
import { answeredScenario } from '../../scenario/answered-scenario.js';
import { scenarioError } from '../../scenario/message.js';
import type { Scenario } from '../../scenario/scenario.js';

/** Arguments of a tool as they came: each is checked by what takes it. */
export type Given = Readonly<Record<string, unknown>>;

/** The scenario that is given, or that follows from answers. @throws {ScenarioError} with everything that is wrong */
export function planFrom({ scenario, industry, size, answers }: Given): Scenario {
  const ofAnswers = [industry, size, answers].some((each) => each !== undefined);
  if (scenario !== undefined && ofAnswers) {
    const others = Object.keys({ industry, size, answers });
    throw scenarioError([{ code: 'excludes', path: 'scenario', others }]);
  }
  // It is checked like any other by whoever calculates it.
  if (!ofAnswers) return scenario as Scenario;
  if (industry === undefined)
    throw scenarioError([{ code: 'missing-choice', path: 'industry', label: 'Industry', choices: industries }]);
  const answering = { industry: industry as Industry, ...(size === undefined ? {} : { size: size as Size }) };
  const parsed = answeredScenario(answers ?? {}, answering);
  if (parsed.ok) return parsed.scenario;
  throw scenarioError(parsed.issues);
}
