import type { Issue } from '../errors.js';
import type { Group, List } from '../model/declaration.js';
import { declarations } from './declarations.js';
import { nearest } from './nearest.js';
import { alternativesTo, isElsewhere } from './rules/alternatives.js';
import type { Scenario } from './scenario.js';

type Values = Readonly<Record<string, unknown>>;
type Member = Values & { readonly id: string; readonly removed?: true };

/** A scenario with all that it inherits, as data to be parsed. */
export interface Merged {
  readonly data: Values;
  /** Members that are to be removed and are not there. */
  readonly issues: readonly Issue[];
}

/** What a scenario says of itself, and hands on to nobody. */
const ofItself: readonly string[] = ['schemaVersion', 'name', 'extends', 'tags', 'probability', 'alternative'];

const isMembers = (written: unknown): written is readonly Member[] => Array.isArray(written);
const isGroup = (written: unknown): written is Values => typeof written === 'object' && !Array.isArray(written);

/**
 * The scenario with the inputs of another where it is silent, key by key of each group, and member by member of each
 * list, by id. `off` leaves a group or list out; `removed` leaves out a member. What answers the same question as an
 * inherited value takes its place.
 */
export function merged(base: Scenario, own: Scenario): Merged {
  const [from, to]: readonly [Values, Values] = [{ ...base }, { ...own }];
  const answered = answeredBy(to);
  const issues: Issue[] = [];
  const data: Record<string, unknown> = {
    ...without(from, (key) => ofItself.includes(key)),
    ...without(to, (key) => key === 'extends'),
    ...(base.exchangeRates === undefined ? {} : { exchangeRates: { ...base.exchangeRates, ...own.exchangeRates } }),
  };
  for (const { kind, key } of declarations) {
    const [inherited, written] = [from[key], to[key]];
    const isOpen = (path: string) => (field: string) => answered.has(`${path}.${field}`);
    if (kind === 'list' && isMembers(written)) {
      const members = isMembers(inherited) ? inherited : [];
      issues.push(...unknownRemovals(key, members, written));
      data[key] = mergedMembers(members, written, (id) => isOpen(`${key}.${id}`));
    }
    if (kind === 'group' && isGroup(inherited)) {
      const left = without(inherited, isOpen(key));
      if (written !== 'off') data[key] = isGroup(written) ? { ...left, ...written } : left;
    }
  }
  return { data, issues };
}

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
    .map(({ id }): Issue => {
      const name = nearest(id, known);
      const told = { code: 'unknown-reference', path: `${list}.${id}.removed`, received: id, known } as const;
      return name === undefined ? told : { ...told, nearest: name };
    });
}
