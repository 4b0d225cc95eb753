import type { Declaration, Group, List } from '../model/declaration.js';
import { inputGroups } from '../model/order.js';

/** The groups and lists of the model, each like any other: what is made from them knows no key by name. */
export const declarations: readonly (Group | List)[] = inputGroups;

const declaredByKey: ReadonlyMap<string, Group | List> = new Map(
  declarations.map((declared): readonly [string, Group | List] => [declared.key, declared]),
);

/** The group or list of a key of the scenario. */
export const declaredAt = (key: string | number | undefined): Group | List | undefined =>
  typeof key === 'string' ? declaredByKey.get(key) : undefined;

export const isList = (key: string | number | undefined): boolean => declaredAt(key)?.kind === 'list';

/** Longer than any organisation needs, and longer than a statement can show. */
export const mostMembers = 200;

/** What is declared of the input at a path: `models.count`, `tools.mlflow.seats`, `customLines.x.annual.2`. */
export function fieldAt(path: string): Declaration | undefined {
  const [group, ...rest] = path.split('.');
  const key = rest[isList(group) ? 1 : 0];
  return key === undefined ? undefined : declaredAt(group)?.fields[key];
}
