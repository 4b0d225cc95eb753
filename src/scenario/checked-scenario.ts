import { profileMembers } from '../evidence/profile-members.js';
import type { Group, List } from '../model/declaration.js';
import { rolesList } from '../model/labour.js';
import type { Step } from './finding.js';
import type { Keyed } from './plain-data.js';

/** A group, or a member of a list, with those of its values that hold by themselves. */
export interface CheckedPart {
  readonly at: readonly Step[];
  readonly declared: Group | List;
  readonly values: Keyed;
  /** Every key that is written, be its value wrong. */
  readonly keys: ReadonlySet<string>;
  /** Whether a key that nobody knows has a value other than a text: an amount may be meant by it. */
  readonly hasUnknownFigure: boolean;
}

/**
 * What is left of a scenario when every value that was found wrong is taken out: rules between values look at this,
 * so that each mistake is told once and none hides another.
 */
export interface CheckedScenario {
  readonly fixed: Keyed;
  /** Whether an industry is named, be it badly: its profile would give the usual members. */
  readonly hasProfile: boolean;
  /** Whether another scenario is named that may add to this one, be it badly. */
  readonly isExtension: boolean;
  /** In the order of the declarations. */
  readonly parts: readonly CheckedPart[];
  /** Keys of the groups and lists that are `off`. */
  readonly off: ReadonlySet<string>;
  /** Keys of the groups and lists that are written, be it badly. */
  readonly written: ReadonlySet<string>;
}

export const partsAt = (checked: CheckedScenario, key: string): readonly CheckedPart[] =>
  checked.parts.filter(({ declared }) => declared.key === key);

export const idOf = ({ values }: CheckedPart): string | undefined =>
  typeof values['id'] === 'string' ? values['id'] : undefined;

/** The ids that the members of a list have: the user's, else those that the profile will fill in. */
export function knownMembers(checked: CheckedScenario, list: string): readonly string[] {
  if (checked.off.has(list)) return [];
  if (checked.written.has(list)) return partsAt(checked, list).flatMap((part) => idOf(part) ?? []);
  if (!checked.hasProfile) return [];
  const roleIds = list === rolesList.key ? [] : knownMembers(checked, rolesList.key);
  return profileMembers(list, roleIds).map(({ id }) => id);
}

/** The one member that can be meant where none is named: the one of the same id, or the only one there is. */
export function impliedWord(id: string | undefined, known: readonly string[]): string | undefined {
  if (id !== undefined && known.includes(id)) return id;
  return known.length === 1 ? known[0] : undefined;
}
