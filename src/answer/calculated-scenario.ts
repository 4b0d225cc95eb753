import { toolCount } from '../evidence/known-tools.js';
import { ScenarioError, type Issue } from '../errors.js';
import { exactReading, type ExactReading } from '../reading/exact.js';
import { completeScenario } from '../scenario/complete-scenario.js';
import { scenarioError } from '../scenario/message.js';
import type { CarriedOver } from '../scenario/migrations/written.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import type { Resolved } from '../scenario/resolve.js';
import type { Scenario } from '../scenario/scenario.js';
import { atOnce, type Steps } from '../steps.js';
import { LatestCache } from '../cache.js';
import { plannedModelInSteps, type PlannedModel } from './planned-model.js';

/** A scenario with its model and its figures: what every question is asked of. */
export interface Calculated {
  readonly resolved: Resolved;
  readonly planned: PlannedModel;
  readonly reading: ExactReading;
}

// One scenario is asked several questions in turn, and a page may have several calculators. What is made of a scenario
// depends on what is written in it and on the tools that are known, and on nothing else.
const kept = new LatestCache<Calculated>(3);

/** @throws {ScenarioError} with every issue that stands in the way */
export const calculated = (scenario: unknown): Calculated => atOnce(calculatedInSteps(scenario));

/** As `calculated`. */
export function* calculatedInSteps(scenario: unknown): Steps<Calculated> {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw scenarioError(parsed.issues);
  const key = JSON.stringify([parsed.scenario, toolCount()]);
  const known = kept.get(key);
  if (known !== undefined) return withChanges(known, parsed.carriedOver);
  yield;
  const made = yield* calculatedAnew(parsed.scenario);
  kept.set(key, made);
  return withChanges(made, parsed.carriedOver);
}

interface MadeOfEach<Made> {
  readonly made: readonly Made[];
  readonly issues: readonly Issue[];
}

/** What is made of each of several scenarios, and what stands in the way of the others, by the names that they go by. */
export function madeOfEach<Of, Made>(
  scenarios: readonly Of[],
  nameOf: (scenario: Of, place: number) => string,
  make: (scenario: Of) => Made,
): MadeOfEach<Made> {
  const issues: Issue[] = [];
  const made = scenarios.flatMap((scenario, place): readonly Made[] => {
    try {
      return [make(scenario)];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      issues.push(...error.issues.map((issue) => ({ ...issue, scenario: nameOf(scenario, place) })));
      return [];
    }
  });
  return { made, issues };
}

/** With what became of a scenario of an older format, which is another thing to know of it. */
function withChanges(made: Calculated, carriedOver: CarriedOver | undefined): Calculated {
  if (carriedOver === undefined) return made;
  const { resolved } = made;
  const notice = { code: 'carried-over', ...carriedOver } as const;
  return { ...made, resolved: { ...resolved, notices: [notice, ...resolved.notices] } };
}

function* calculatedAnew(scenario: Scenario): Steps<Calculated> {
  const complete = yield* completeScenario(scenario, plannedModelInSteps);
  if (!complete.ok) throw scenarioError(complete.issues);
  const { resolved, model: planned } = complete;
  // Most scenarios differ from the one before in a few figures: what no changed figure is behind is taken over.
  const { reading } = kept.find((before) => before.planned === planned) ?? {};
  return {
    resolved,
    planned,
    reading: reading?.withTable(resolved.table) ?? exactReading(planned.plan, resolved.table),
  };
}
