import type { Issue } from '../errors.js';
import { clipped } from './words.js';
import { merged } from './merged.js';
import { nearest } from './nearest.js';
import { parseScenario } from './parse-scenario.js';
import type { Scenario } from './scenario.js';
import { scenarioError } from './scenario-error.js';
import { text } from '../say.js';

/** A scenario that stands by itself, under a name of its own. */
export type NamedScenario = Scenario & { readonly name: string };

/**
 * The scenarios with everything that they inherit from one another, in the same order. One that has no name is called
 * by its place: “scenario 2”.
 *
 * @throws {ScenarioError} with the issues of all scenarios: what is wrong in each, names used twice, an unknown name or
 * a circle under `extends`, and what is wrong in one only with what it inherits
 * @example extendedScenarios([{ name: 'today', horizonMonths: 24 }, { name: 'buy', extends: 'today' }])
 * // [{ name: 'today', horizonMonths: 24 }, { name: 'buy', horizonMonths: 24 }]
 */
export function extendedScenarios(scenarios: readonly Scenario[]): readonly NamedScenario[] {
  const issues: Issue[] = [];
  const names = scenarios.map(nameOf);
  const sound = (name: string, data: unknown): NamedScenario | undefined => {
    const parsed = parseScenario(data);
    if (parsed.ok) return named(parsed.scenario, name);
    tell(name, parsed.issues);
    return undefined;
  };
  const tell = (name: string, found: readonly Issue[]): void => {
    issues.push(...found.map((issue) => ({ ...issue, scenario: clipped(name) })));
  };
  const whole = new Map<string, NamedScenario | undefined>();
  const own = new Map(scenarios.map((scenario, place) => [names[place] ?? '', sound(names[place] ?? '', scenario)]));
  issues.push(...repeatedNames(names));

  /** The scenario with what it inherits; nothing where it, or one that it inherits from, is wrong. */
  const wholeOf = (name: string, trail: readonly string[]): NamedScenario | undefined => {
    if (whole.has(name)) return whole.get(name);
    const scenario = own.get(name);
    const made = scenario?.extends === undefined ? scenario : extended(scenario, scenario.extends, [...trail, name]);
    whole.set(name, made);
    return made;
  };
  const extended = (scenario: NamedScenario, from: string, trail: readonly string[]): NamedScenario | undefined => {
    const wrong = wrongExtends(from, trail, names);
    tell(scenario.name, wrong);
    const base = wrong.length === 0 ? wholeOf(from, trail) : undefined;
    if (base === undefined) return undefined;
    const { data, issues: ofMembers } = merged(base, scenario);
    tell(scenario.name, ofMembers);
    const parsed = parseScenario(data);
    if (parsed.ok) return named(parsed.scenario, scenario.name);
    tell(scenario.name, parsed.issues.map(withoutPlace));
    return undefined;
  };

  const made = names.flatMap((name) => wholeOf(name, []) ?? []);
  if (issues.length > 0) throw scenarioError(issues);
  return Object.freeze(made);
}

/** The name that a scenario goes by among others, be the rest of it wrong. */
function nameOf(scenario: unknown, place: number): string {
  const name = typeof scenario === 'object' && scenario !== null && 'name' in scenario ? scenario.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : `scenario ${place + 1}`;
}

function repeatedNames(names: readonly string[]): readonly Issue[] {
  return names.flatMap((name, place): readonly Issue[] => {
    const first = names.indexOf(name);
    if (first === place) return [];
    const told = { code: 'duplicate-id', path: 'name', id: clipped(name), first: `scenario ${first + 1}` } as const;
    return [{ ...told, scenario: `scenario ${place + 1}` }];
  });
}

const isNamed = (scenario: Scenario): scenario is NamedScenario => scenario.name !== undefined;

const named = (scenario: Scenario, name: string): NamedScenario =>
  isNamed(scenario) && scenario.name === name ? scenario : Object.freeze({ ...scenario, name });

/** What two files make together stands in neither of them. */
const withoutPlace = (issue: Issue): Issue =>
  // An issue stays one without its place.
  Object.fromEntries(Object.entries(issue).filter(([key]) => key !== 'place')) as unknown as Issue;

function wrongExtends(from: string, trail: readonly string[], names: readonly string[]): readonly Issue[] {
  if (trail.includes(from)) {
    const received = [...trail.slice(trail.indexOf(from)), from].map((name) => `“${clipped(name)}”`).join(' → ');
    const rule = text('a scenario cannot extend itself, by whatever way');
    return [{ code: 'inconsistent', path: 'extends', rule, received }];
  }
  if (names.includes(from)) return [];
  const others = names.filter((name) => name !== trail.at(-1));
  const near = nearest(from, others);
  const told = { code: 'unknown-reference', path: 'extends', received: clipped(from), known: others } as const;
  return [near === undefined ? told : { ...told, nearest: near }];
}
