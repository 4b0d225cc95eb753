import type { Scenario } from 'mlops-roi';
import { declarations } from 'mlops-roi/page';

type Plain = Readonly<Record<string, unknown>>;
type Member = Plain & { readonly id: string };

const lists: ReadonlySet<string> = new Set(declarations.filter(({ kind }) => kind === 'list').map(({ key }) => key));

const isMembers = (written: unknown): written is readonly Member[] => Array.isArray(written);

const groupOf = (written: unknown): Plain =>
  typeof written === 'object' && written !== null && !Array.isArray(written) ? (written as Plain) : {};

/** What a person wrote at a path, or `undefined`. */
export function writtenAt(scenario: Scenario, path: string): unknown {
  const [key = '', ...rest] = path.split('.');
  const written = (scenario as Plain)[key];
  if (rest.length === 0) return written;
  if (!lists.has(key)) return groupOf(written)[rest.join('.')];
  const [id, field] = rest;
  if (!isMembers(written)) return undefined;
  return written.find((member) => member.id === id)?.[field ?? ''];
}

/**
 * The members of a list as a person wrote them; of a list that nobody has touched, those of the profile by their ids
 * alone, so that what is left open is filled in as before.
 *
 * @param memberIds  of the list, as they are now
 */
export function membersAt(scenario: Scenario, list: string, memberIds: readonly string[]): readonly Member[] {
  const written = (scenario as Plain)[list];
  return isMembers(written) ? written : memberIds.map((id) => ({ id }));
}

/**
 * The scenario with a value at a path; `undefined` takes it away, and a group that is left empty goes with it.
 *
 * @param memberIds  of the list of the path, as they are now
 */
export function edited(scenario: Scenario, path: string, value: unknown, memberIds: readonly string[] = []): Scenario {
  const [key = '', ...rest] = path.split('.');
  const written = (scenario as Plain)[key];
  if (rest.length === 0) return withKey(scenario, key, value);
  if (!lists.has(key)) {
    const group = withKey(groupOf(written), rest.join('.'), value);
    return withKey(scenario, key, Object.keys(group).length === 0 ? undefined : group);
  }
  const [id, field = ''] = rest;
  const next = membersAt(scenario, key, memberIds).map((member) =>
    member.id === id ? withKey(member, field, value) : member,
  );
  return withKey(scenario, key, next);
}

// A plain object with one key more or less is what its type says: every key of a scenario may be absent.
function withKey<T extends object>(whole: T, key: string, value: unknown): T {
  const others = Object.entries(whole).filter(([each]) => each !== key);
  return (value === undefined ? Object.fromEntries(others) : { ...whole, [key]: value }) as T;
}
