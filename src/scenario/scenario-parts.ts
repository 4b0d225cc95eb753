import { profileMembers } from '../evidence/profile-members.js';
import type { Declaration, Fields, Group, List } from '../model/declaration.js';
import { rolesList } from '../model/labour.js';
import { declarations } from './declarations.js';
import { alternativesTo, isAlwaysOn } from './rules/alternatives.js';
import type { Scenario } from './scenario.js';

/** A group, or a member of a list, as it takes part in the model. */
export interface Part {
  readonly key: string;
  /** `wages`, or `roles.engineer`. */
  readonly path: string;
  /** Of a member. */
  readonly id?: string;
  readonly fields: readonly Field[];
  readonly declared: Group | List;
  readonly written: Readonly<Record<string, unknown>>;
  /** Left out by the user, so that nothing is filled in. */
  readonly isOff: boolean;
}

export interface Field {
  readonly key: string;
  readonly declared: Declaration;
  /** Keys that answer the same question. */
  readonly alternatives: readonly string[];
}

const fieldsOf = (fields: Fields): readonly Field[] =>
  Object.entries(fields).map(([key, declared]) => ({ key, declared, alternatives: alternativesTo(fields, key) }));

let read: ReadonlyMap<string, readonly Field[]> | undefined;

/** The fields of every group and list in a row, made at the first use. */
const fieldsByKey = (): ReadonlyMap<string, readonly Field[]> =>
  (read ??= new Map(declarations.map(({ key, fields }) => [key, fieldsOf(fields)])));

const nothing: Readonly<Record<string, unknown>> = Object.freeze({});

// `parseScenario` has held every group to an object and every list to members with an id.
type Written = 'off' | Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[] | undefined;

function membersOf(declared: List, written: Written, profileIds: readonly string[]): readonly Part[] {
  if (written === 'off') return [];
  const { key } = declared;
  const fields = fieldsByKey().get(key) ?? [];
  const part = (id: string, values: Part['written']): Part => ({
    key,
    path: `${key}.${id}`,
    id,
    declared,
    fields,
    written: values,
    isOff: false,
  });
  if (Array.isArray(written)) {
    return (written as readonly Part['written'][]).map((values) => part(String(values['id']), values));
  }
  return profileIds.map((id) => part(id, nothing));
}

function groupOf(declared: Group, written: Written): Part {
  const { key } = declared;
  const isOff = written === 'off';
  const values = isOff || written === undefined ? nothing : (written as Part['written']);
  return { key, path: key, declared, fields: fieldsByKey().get(key) ?? [], written: values, isOff };
}

const writtenAt = (scenario: Scenario, key: string): Written =>
  (scenario as Readonly<Record<string, unknown>>)[key] as Written;

/** Who does nothing keeps what there is: no line has an amount, whatever is told of the organisation. */
const isLeftOut = ({ alternative }: Scenario, { key }: Group | List): boolean =>
  alternative === 'do-nothing' && !isAlwaysOn(key);

/**
 * The groups, and the members of the lists: the user's, or else those of the profile. A list that the user gives
 * stands in place of the profile's; where there are other roles, the profile's cohorts follow them.
 */
export function partsOf(scenario: Scenario): readonly Part[] {
  const parts: Part[] = [];
  for (const declared of declarations) {
    const written = isLeftOut(scenario, declared) ? 'off' : writtenAt(scenario, declared.key);
    if (declared.kind === 'group') {
      parts.push(groupOf(declared, written));
      continue;
    }
    const roleIds = parts.flatMap(({ key, id }) => (key === rolesList.key && id !== undefined ? [id] : []));
    const ofProfile = scenario.industry === undefined ? [] : profileMembers(declared.key, roleIds);
    parts.push(
      ...membersOf(
        declared,
        written,
        ofProfile.map(({ id }) => id),
      ),
    );
  }
  return parts;
}
