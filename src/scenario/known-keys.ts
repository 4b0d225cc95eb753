import type { Group, List } from '../model/declaration.js';
import { declarations } from './declarations.js';
import type { Step } from './finding.js';
import { fixedKeys } from './scenario-schema.js';

const declaredByKey: ReadonlyMap<string, Group | List> = new Map(
  declarations.map((declared): readonly [string, Group | List] => [declared.key, declared]),
);

/** The group or list of a key of the scenario. */
export const declaredAt = (key: Step | undefined): Group | List | undefined =>
  typeof key === 'string' ? declaredByKey.get(key) : undefined;

export const isList = (key: Step | undefined): boolean => declaredAt(key)?.kind === 'list';

/** The keys that may stand at this place of the file. */
export function knownKeysAt(at: readonly Step[]): readonly string[] {
  if (at.length === 0) return [...fixedKeys, ...declaredByKey.keys()];
  const declared = declaredAt(at[0]);
  if (declared === undefined) return [];
  return declared.kind === 'list' ? ['id', 'removed', ...Object.keys(declared.fields)] : Object.keys(declared.fields);
}
