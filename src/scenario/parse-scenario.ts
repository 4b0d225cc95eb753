import type { Issue } from '../errors.js';
import type { Industry } from '../evidence/industry.js';
import { deepFrozen } from '../frozen.js';
import { checkedScenario } from './check.js';
import { isKeyed, isPlainObject, plainData } from './plain-data.js';
import type { Finding, Told } from './finding.js';
import { issuesOf } from './issues.js';
import { readJson, type TextReading } from './json-text.js';
import { longestText } from './limits.js';
import { scenarioError } from './message.js';
import { argumentIssues } from './options.js';
import { wrongType } from './words.js';
import { text } from '../say.js';
import { migrated, schemaVersion } from './migrate.js';
import type { CarriedOver } from './migrations/written.js';
import type { Scenario } from './scenario.js';

export type ParsedScenario = RightScenario | { readonly ok: false; readonly issues: readonly Issue[] };

interface RightScenario {
  readonly ok: true;
  readonly scenario: Scenario;
  /** What became of it, where it was written in an older format. */
  readonly carriedOver?: CarriedOver;
}

/** A scenario, or what was found wrong in the data of it. */
type ScenarioReading =
  | RightScenario
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly data: unknown };

type TextReader = (text: string) => TextReading;

/** Scenarios that were found right and, being frozen, have stayed so. */
const known = new WeakMap<object, RightScenario>();

const refused = (findings: readonly Finding[], data?: unknown): ScenarioReading => ({ ok: false, findings, data });

const alone = (told: Told): ScenarioReading => refused([{ at: [], told }]);

/** From text or data to a scenario: text → data → migrate → check. */
export function scenarioFrom(input: unknown, readText: TextReader = readJson): ScenarioReading {
  if (typeof input === 'string') return fromText(input, readText);
  // What was read before is frozen to its leaves, and so still right.
  const right = typeof input === 'object' && input !== null ? known.get(input) : undefined;
  return right ?? fromData(input, []);
}

function fromText(text: string, readText: TextReader): ScenarioReading {
  if (text.length > longestText) {
    return alone({ code: 'too-large', received: `${text.length} characters`, limit: `${longestText} characters` });
  }
  if (text.trim() === '') return alone({ code: 'empty' });
  const reading = readText(text);
  return reading.kind === 'data' ? fromData(reading.data, reading.findings) : refused(reading.findings);
}

/** @param ofText  what was found wrong in the text that the data was read from */
function fromData(input: unknown, ofText: readonly Finding[]): ScenarioReading {
  if (input === null || input === undefined) return alone({ code: 'empty' });
  const plain = plainData(input);
  const before = [...ofText, ...plain.findings];
  const isWhole = plain.findings.every(({ at }) => at.length > 0);
  if (!isWhole) return refused(before);

  const { data, carriedOver, findings: ofVersion } = migrated(plain.data);
  if (ofVersion.length > 0) return refused([...before, ...ofVersion], data);

  const check = checkedScenario(data, before);
  if (!check.ok) return refused(check.findings, data);

  // Without a finding the data has the form that the declarations, and so the type, describe.
  const scenario = deepFrozen(check.inNumerals) as Scenario;
  const right = Object.freeze({ ok: true, scenario, ...(carriedOver === undefined ? {} : { carriedOver }) } as const);
  known.set(scenario, right);
  return right;
}

/** The scenario, or everything that is wrong with it at once, in the order of the file. */
export const parsedFrom = (reading: ScenarioReading): ParsedScenario =>
  reading.ok ? reading : { ok: false, issues: Object.freeze(issuesOf(reading.findings, reading.data)) };

/**
 * A frozen copy of the scenario, or everything that is wrong with it at once, in the order of the file. A string is
 * read as JSON with no digit lost. Never throws; the input stays as it is.
 *
 * @example parseScenario({ horizonMonths: 0 })
 * // { ok: false, issues: [{ code: 'out-of-range', path: 'horizonMonths', received: '0', allowed: { … } }] }
 */
export const parseScenario = (input: unknown): ParsedScenario => parsedFrom(scenarioFrom(input));

/**
 * As `parseScenario`, of data that were made of other scenarios: with what became of those, where they were written in an
 * older format.
 */
export function parsedOfOthers(data: unknown, others: readonly Scenario[]): ParsedScenario {
  const parsed = parseScenario(data);
  const carried = others.flatMap((other) => known.get(other)?.carriedOver ?? []);
  if (!parsed.ok || carried.length === 0) return parsed;
  const from = Math.min(...carried.map((each) => each.from));
  const right = Object.freeze({ ...parsed, carriedOver: { from, changes: carried.flatMap(({ changes }) => changes) } });
  known.set(parsed.scenario, right);
  return right;
}

/**
 * A sparse scenario of an industry: medium size, and everything else open, unless the overrides say otherwise. Each
 * group or list that they give stands as given; what it leaves open is filled in when the scenario is calculated.
 *
 * @throws {ScenarioError} with every issue of the overrides
 * @example scenarioFor('finance', { size: 'small', models: { count: 5 } })
 */
export function scenarioFor(industry: Industry, overrides: Partial<Scenario> = {}): Scenario {
  // What was left out is told as nothing, where it would else be taken as a scenario without an industry.
  const given = (industry as Industry | undefined) ?? null;
  const ofCall: unknown = overrides;
  if (!isKeyed(ofCall) || !isPlainObject(ofCall))
    throw scenarioError(argumentIssues('overrides', ofCall, () => wrongType(ofCall, text('a group of inputs'))));
  if (overrides.industry !== undefined && overrides.industry !== industry) {
    const rule = 'the overrides name another industry than the call';
    throw scenarioError([{ code: 'inconsistent', path: 'industry', rule, received: overrides.industry }]);
  }
  // In the order in which everybody writes them.
  const { industry: named = given, ...others } = overrides;
  const parsed = parseScenario({ schemaVersion, industry: named, size: 'medium', ...others });
  if (parsed.ok) return parsed.scenario;
  throw scenarioError(parsed.issues);
}
