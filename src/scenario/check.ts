import type { Group, List } from '../model/declaration.js';
import { declarations, isList } from './declarations.js';
import type { Check, Finding, Step } from './finding.js';
import { fixedChecks, fixedInNumerals, memberChecks } from './fixed-inputs.js';
import { mostMembers } from './limits.js';
import { isKeyed, type Keyed } from './plain-data.js';
import type { FixedInputs } from './scenario.js';
import { brokenRules } from './rules.js';
import { type CheckedPart, type CheckedScenario, partsAt } from './checked-scenario.js';
import { partInNumerals, valueCheck } from './values.js';
import { unknownKeys, wrongType } from './words.js';
import { text } from '../say.js';

type Checks = ReadonlyMap<string, Check>;

const checksOf = (declared: Group | List): Checks =>
  new Map([
    ...(declared.kind === 'list' ? Object.entries<Check>(memberChecks(declared.key)) : []),
    ...Object.entries(declared.fields).map(([key, field]): [string, Check] => [key, valueCheck(field)]),
  ]);

let made: ReadonlyMap<string, Checks> | undefined;

/** Made from the declarations, at the first use: a page that only shows a result never pays for it. */
const checksByKey = (): ReadonlyMap<string, Checks> =>
  (made ??= new Map(declarations.map((declared) => [declared.key, checksOf(declared)])));

const knownKeys: readonly string[] = [...Object.keys(fixedChecks), ...declarations.map(({ key }) => key)];

/** As deep as a value of its own can stand: `tools[2].seats`, `wages.growth`, `start`. */
const depthOf = (at: readonly Step[]): number => (isList(at[0]) ? 3 : 2);

/** Steps that lead on from a step. */
type Places = Map<Step, Places>;

function placesOf(findings: readonly Finding[]): Places {
  const places: Places = new Map();
  for (const { at } of findings) {
    let place = places;
    for (const step of at.slice(0, depthOf(at))) {
      const next: Places = place.get(step) ?? new Map();
      place.set(step, next);
      place = next;
    }
  }
  return places;
}

function isAmong(places: Places, at: readonly Step[]): boolean {
  let place: Places | undefined = places;
  for (const step of at) place = place?.get(step);
  return place !== undefined;
}

type ScenarioCheck =
  | { readonly ok: true; readonly inNumerals: Keyed }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * A scenario in plain numerals, or everything that is wrong with it: one walk through the declarations checks each value
 * by itself and keeps those that hold; the rules between values look at these, so that each mistake is told once and
 * none hides another.
 *
 * @param before  what was found wrong with the text or the data that it was read from
 */
export function checkedScenario(data: unknown, before: readonly Finding[]): ScenarioCheck {
  if (!isKeyed(data)) {
    return { ok: false, findings: [...before, ...wrongType(data, text('a scenario, which is a group of inputs,'))] };
  }

  const findings: Finding[] = [...before];
  const wrongBefore = placesOf(before);
  const tell = (at: readonly Step[], found: readonly Finding[]): void => {
    for (const each of found) findings.push({ ...each, at: [...at, ...each.at] });
  };

  /**
   * Those values that hold by themselves; of the others it is told what is wrong.
   *
   * @param plain  the same, in plain numerals
   */
  const soundValues = (at: readonly Step[], written: Keyed, plain: Keyed, checks: Checks): Keyed => {
    const sound: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(written)) {
      const here = [...at, key];
      const found = checks.get(key)?.(value) ?? [];
      tell(here, found);
      if (found.length === 0 && !isAmong(wrongBefore, here)) sound[key] = plain[key];
    }
    return sound;
  };

  const partAt = (at: readonly Step[], declared: Group | List, written: Keyed): CheckedPart => {
    const checks = checksByKey().get(declared.key) ?? new Map();
    const unknown = unknownKeys(written, [...checks.keys()], at);
    tell([], unknown);
    if (declared.kind === 'list' && !('id' in written)) tell([...at, 'id'], memberChecks(declared.key).id(undefined));
    // Of keys that nobody knows it is told by itself.
    const known = Object.fromEntries(Object.entries(written).filter(([key]) => checks.has(key)));
    return {
      at,
      declared,
      values: soundValues(at, known, partInNumerals(declared.fields, known), checks),
      keys: new Set(Object.keys(written)),
      hasUnknownFigure: unknown.some(({ misspelt }) => typeof written[misspelt?.word ?? ''] !== 'string'),
    };
  };

  const partsOf = (declared: Group | List): readonly CheckedPart[] => {
    const { kind, key } = declared;
    const written = data[key];
    if (written === undefined || written === 'off') return [];
    if (kind === 'group') {
      if (isKeyed(written)) return [partAt([key], declared, written)];
      tell([key], wrongType(written, text('a group of inputs, or off')));
      return [];
    }
    if (!Array.isArray(written)) {
      tell([key], wrongType(written, text('a list of members, or off')));
      return [];
    }
    // That there are more is one finding; a million of them would help nobody.
    return written.slice(0, mostMembers).flatMap((member: unknown, index): readonly CheckedPart[] => {
      if (isKeyed(member)) return [partAt([key, index], declared, member)];
      tell([key, index], wrongType(member, text('a member with an id')));
      return [];
    });
  };

  tell([], unknownKeys(data, knownKeys));
  tell([], tooManyMembers(data));
  const keys = declarations.map(({ key }) => key);
  const sound = {
    fixed: soundValues([], data, fixedInNumerals(data), new Map(Object.entries(fixedChecks))),
    hasProfile: 'industry' in data,
    isExtension: 'extends' in data,
    parts: declarations.flatMap(partsOf),
    off: new Set(keys.filter((key) => data[key] === 'off')),
    written: new Set(keys.filter((key) => key in data)),
  };
  const all = [...findings, ...brokenRules(sound)];
  return all.length > 0 ? { ok: false, findings: all } : { ok: true, inNumerals: wholeOf(sound) };
}

/** The scenario put together again from its parts, where each of their values holds. */
function wholeOf(sound: CheckedScenario): Keyed {
  const whole: Record<string, unknown> = { ...sound.fixed };
  for (const { kind, key } of declarations) {
    const values = partsAt(sound, key).map((part) => part.values);
    if (values.length > 0) whole[key] = kind === 'list' ? values : values[0];
  }
  return whole;
}

/** Those have a use for more, and say themselves how many. */
const longerLists: readonly string[] = ['notes', 'actuals'] satisfies readonly (keyof FixedInputs)[];

/** Whatever other list it is: none of them has a use for more. */
const tooManyMembers = (data: Keyed): readonly Finding[] =>
  Object.entries(data).flatMap(([key, list]): readonly Finding[] =>
    Array.isArray(list) && list.length > mostMembers && !longerLists.includes(key)
      ? [{ at: [key], told: { code: 'too-many-members', received: list.length, limit: mostMembers } }]
      : [],
  );
