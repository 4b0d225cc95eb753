import { profileMembers } from '../evidence/profile-members.js';
import type { Declaration, Fields, Group, List } from '../model/declaration.js';
import { declarations } from './declarations.js';
import { alternativesTo } from './rules/alternatives.js';
import { alwaysOn } from './rules/never-off.js';
import type { Scenario } from './scenario.js';

/** A group, or a member of a list, as it takes part in the model. */
export interface Part {
  readonly key: string;
  /** `wages`, or `roles.engineer`. */
  readonly path: string;
  /** Of a member. */
  readonly id?: string;
  readonly fields: readonly Field[];
  /** Groups whose place it takes where it is on. */
  readonly replaces: readonly string[];
  /** On only where the user tells something of it. */
  readonly isOnlyIfTold: boolean;
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

type Declared = Pick<Group | List, 'kind' | 'key'> & Pick<Part, 'fields' | 'replaces' | 'isOnlyIfTold'>;

let read: readonly Declared[] | undefined;

/** The declarations with their fields in a row, made at the first use. */
const declaredInputs = (): readonly Declared[] =>
  (read ??= declarations.map((declared) => ({
    kind: declared.kind,
    key: declared.key,
    fields: fieldsOf(declared.fields),
    replaces: declared.kind === 'group' ? (declared.replaces ?? []) : [],
    isOnlyIfTold: declared.kind === 'group' && declared.isOnlyIfTold === true,
  })));

const nothing: Readonly<Record<string, unknown>> = Object.freeze({});

// `parseScenario` has held every group to an object and every list to members with an id.
type Written = 'off' | Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[] | undefined;

function membersOf(
  { key, fields, replaces, isOnlyIfTold }: Declared,
  written: Written,
  profileIds: readonly string[],
): readonly Part[] {
  if (written === 'off') return [];
  const part = (id: string, values: Part['written']): Part => ({
    key,
    path: `${key}.${id}`,
    id,
    fields,
    replaces,
    isOnlyIfTold,
    written: values,
    isOff: false,
  });
  if (Array.isArray(written)) {
    return (written as readonly Part['written'][]).map((values) => part(String(values['id']), values));
  }
  return profileIds.map((id) => part(id, nothing));
}

function groupOf({ key, fields, replaces, isOnlyIfTold }: Declared, written: Written): Part {
  const isOff = written === 'off';
  const values = isOff || written === undefined ? nothing : (written as Part['written']);
  return { key, path: key, fields, replaces, isOnlyIfTold, written: values, isOff };
}

const writtenAt = (scenario: Scenario, key: string): Written =>
  (scenario as Readonly<Record<string, unknown>>)[key] as Written;

/** Who does nothing keeps what there is: no line has an amount, whatever is told of the organisation. */
const isLeftOut = ({ alternative }: Scenario, { key }: Declared): boolean =>
  alternative === 'do-nothing' && !alwaysOn.includes(key);

/**
 * The groups, and the members of the lists: the user's, or else those of the profile. A list that the user gives
 * stands in place of the profile's; where there are other roles, the profile's cohorts follow them.
 */
export function partsOf(scenario: Scenario): readonly Part[] {
  const parts: Part[] = [];
  for (const declared of declaredInputs()) {
    const written = isLeftOut(scenario, declared) ? 'off' : writtenAt(scenario, declared.key);
    if (declared.kind === 'group') {
      parts.push(groupOf(declared, written));
      continue;
    }
    const roleIds = parts.flatMap(({ key, id }) => (key === 'roles' && id !== undefined ? [id] : []));
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
