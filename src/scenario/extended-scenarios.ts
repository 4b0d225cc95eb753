import type { Issue } from '../errors.js';
import type { Group, List } from '../model/declaration.js';
import { text } from '../say.js';
import { defaultCurrency } from './currency.js';
import { declarations } from './declarations.js';
import { longestChain, mostIssues } from './limits.js';
import { nearest } from '../nearest.js';
import { argumentIssues } from './options.js';
import { unknownName, wrongType } from './words.js';
import { parsedOfOthers, parseScenario } from './parse-scenario.js';
import { alternativesTo, isElsewhere, keysThatGiveWay } from './rules/alternatives.js';
import { scenarioError } from './message.js';
import type { Scenario } from './scenario.js';
import { clipped } from './plain-data.js';

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
  // A caller without TypeScript may give anything.
  const given: unknown = scenarios;
  if (!Array.isArray(given))
    throw scenarioError(argumentIssues('scenarios', given, () => wrongType(given, text('a list of scenarios'))));
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
    const wrong = wrongExtends(from, { trail, own, count: issues.length });
    tell(scenario.name, wrong);
    const base = wrong.length === 0 ? wholeOf(from, trail) : undefined;
    if (base === undefined) return undefined;
    const { data, issues: ofMembers } = withInherited(base, scenario);
    tell(scenario.name, ofMembers);
    const parsed = parsedOfOthers(data, [base, scenario]);
    if (parsed.ok) return named(parsed.scenario, scenario.name);
    tell(scenario.name, parsed.issues.map(withoutPlace));
    return undefined;
  };

  const made = names.flatMap((name) => wholeOf(name, []) ?? []);
  if (issues.length > 0) throw scenarioError(issues);
  return Object.freeze(made);
}

/** The name that a scenario goes by among others, be the rest of it wrong. */
export function nameOf(scenario: unknown, place: number): string {
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

function named(scenario: Scenario, name: string): NamedScenario {
  if (isNamed(scenario) && scenario.name === name) return scenario;
  const renamed = { ...scenario, name };
  const parsed = parsedOfOthers(renamed, [scenario]);
  return parsed.ok && isNamed(parsed.scenario) ? parsed.scenario : Object.freeze(renamed);
}

/** What two files make together stands in neither of them. */
export const withoutPlace = (issue: Issue): Issue =>
  // An issue stays one without its place.
  Object.fromEntries(Object.entries(issue).filter(([key]) => key !== 'place')) as unknown as Issue;

interface Extending {
  /** From the first that asks for it. */
  readonly trail: readonly string[];
  /** All by their names. */
  readonly own: ReadonlyMap<string, unknown>;
  /** Of what is wrong so far: beyond as much as is told, it only counts. */
  readonly count: number;
}

function wrongExtends(from: string, { trail, own, count }: Extending): readonly Issue[] {
  if (trail.includes(from)) {
    const received = [...trail.slice(trail.indexOf(from)), from].map((name) => `“${clipped(name)}”`).join(' → ');
    const rule = text('a scenario cannot extend itself, by whatever way');
    return [{ code: 'inconsistent', path: 'extends', rule, received }];
  }
  if (trail.length > longestChain)
    return [{ code: 'too-large', path: 'extends', received: text('deeper nesting'), limit: `${longestChain} levels` }];
  if (own.has(from)) return [];
  const others = count < mostIssues ? [...own.keys()].filter((name) => name !== trail.at(-1)) : [];
  const near = nearest(from, others);
  const told = { code: 'unknown-reference', path: 'extends', received: clipped(from), known: others } as const;
  return [near === undefined ? told : { ...told, nearest: near }];
}

type Values = Readonly<Record<string, unknown>>;
type Member = Values & { readonly id: string; readonly removed?: true };

/** A scenario with all that it inherits, as data to be parsed. */
interface Merged {
  readonly data: Values;
  /** Members that are to be removed and are not there. */
  readonly issues: readonly Issue[];
}

/** What a scenario says of itself, and hands on to nobody. */
const ofItself: readonly string[] = [
  'schemaVersion',
  'name',
  'extends',
  'tags',
  'probability',
  'alternative',
  'actuals',
];

const isMembers = (written: unknown): written is readonly Member[] => Array.isArray(written);
const isGroup = (written: unknown): written is Values =>
  typeof written === 'object' && written !== null && !Array.isArray(written);

/**
 * The scenario with the inputs of another where it is silent, key by key of each group, and member by member of each
 * list, by id. `off` leaves a group or list out; `removed` leaves out a member. What answers the same question as an
 * inherited value takes its place.
 */
export function withInherited(base: Scenario, own: Scenario): Merged {
  const [from, to]: readonly [Values, Values] = [{ ...base }, { ...own }];
  const answered = answeredBy(to);
  const issues: Issue[] = [];
  const { currency = defaultCurrency } = base;
  const isOther = (own.currency ?? currency) !== currency;
  // What one dollar costs in yen says nothing of what it costs in euros; beside dollars it is of whoever inherits it.
  const rates = isOther && currency !== defaultCurrency ? own.exchangeRates : base.exchangeRates;
  const data: Record<string, unknown> = {
    ...without(from, (key) => key === 'exchangeRates' || ofItself.includes(key)),
    ...without(to, (key) => key === 'extends'),
    ...(base.notes === undefined ? {} : { notes: [...base.notes, ...(own.notes ?? [])] }),
    ...(rates === undefined ? {} : { exchangeRates: { ...rates, ...own.exchangeRates } }),
  };
  for (const declared of declarations) {
    const { kind, key } = declared;
    const [inherited, written] = [from[key], to[key]];
    const isOpen = (path: string) => (field: string) => answered.has(`${path}.${field}`);
    if (kind === 'list' && isMembers(written)) {
      const members = isMembers(inherited) ? inherited : [];
      issues.push(...unknownRemovals(key, members, written));
      data[key] = mergedMembers(members, written, (id) => isOpen(`${key}.${id}`));
    }
    if (kind === 'group' && isGroup(inherited)) {
      const open = without(inherited, isOpen(key));
      const givingWay = isGroup(written) ? keysThatGiveWay(declared, Object.keys(open), Object.keys(written)) : [];
      const left = without(open, (field) => givingWay.includes(field));
      if (written !== 'off') data[key] = isGroup(written) ? { ...left, ...written } : left;
    }
  }
  const [amount] = isOther ? inheritedAmounts(data, to) : [];
  if (amount !== undefined) {
    const told = { rule: amountsStay, values: { from: currency, path: amount }, received: own.currency ?? currency };
    issues.push({ code: 'inconsistent', path: 'currency', ...told });
  }
  return { data, issues };
}

const amountsStay = text(
  'what it inherits has amounts in {from}, as {path}: tell those in the new currency too, or leave the currency as it is',
);

/** Paths of the money that a scenario tells without having said it itself. */
const inheritedAmounts = (data: Values, own: Values): readonly string[] =>
  declarations.flatMap(({ key, fields }) => {
    const [told, written] = [data[key], own[key]];
    const amountsIn = (part: Values, mine: unknown, path: string): readonly string[] =>
      Object.keys(part).flatMap((field) => {
        const declared = fields[field];
        const isMoney = declared !== undefined && 'unit' in declared && declared.unit.startsWith('money');
        return isMoney && !(isGroup(mine) && field in mine) ? [`${path}.${field}`] : [];
      });
    if (isGroup(told)) return amountsIn(told, written, key);
    const ownOf = (id: string): unknown => (isMembers(written) ? written.find((each) => each.id === id) : undefined);
    return isMembers(told) ? told.flatMap((each) => amountsIn(each, ownOf(each.id), `${key}.${each.id}`)) : [];
  });

const without = (values: Values, isLeftOut: (key: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !isLeftOut(key)));

/** Paths of all inputs to which the scenario gives an alternative. */
function answeredBy(own: Values): ReadonlySet<string> {
  const ofPart = ({ fields }: Group | List, path: string, written: Values): readonly string[] =>
    Object.keys(written).flatMap((key) =>
      alternativesTo(fields, key).map((other) => (isElsewhere(other) ? other : `${path}.${other}`)),
    );
  return new Set(
    declarations.flatMap((declared) => {
      const written = own[declared.key];
      if (isMembers(written)) return written.flatMap((each) => ofPart(declared, `${declared.key}.${each.id}`, each));
      return isGroup(written) ? ofPart(declared, declared.key, written) : [];
    }),
  );
}

function mergedMembers(
  inherited: readonly Member[],
  written: readonly Member[],
  isOpenIn: (id: string) => (field: string) => boolean,
): readonly Values[] {
  const own = new Map(written.map((member) => [member.id, member]));
  const known = new Set(inherited.map(({ id }) => id));
  return [
    ...inherited.map((member) => ({ ...without(member, isOpenIn(member.id)), ...own.get(member.id) })),
    ...written.filter(({ id }) => !known.has(id)),
  ].filter((member) => !('removed' in member));
}

function unknownRemovals(list: string, inherited: readonly Member[], written: readonly Member[]): readonly Issue[] {
  const known = inherited.map(({ id }) => id);
  return written
    .filter(({ id, removed }) => removed === true && !known.includes(id))
    .map(({ id }, place) => unknownName(`${list}.${id}.removed`, id, known, place));
}
