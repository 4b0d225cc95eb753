import { profileWords } from '../evidence/profile-members.js';
import type { Shape } from '../model/shape.js';
import type { FilledTable } from './filled-table.js';
import { isWritten, type Filling } from './filling.js';
import { impliedWord } from './implied-word.js';
import { alwaysOn } from './rules/never-off.js';
import type { Part } from './scenario-parts.js';

/** Inputs of roles without which a group of their own would be work that nobody pays for. */
const impliedBy: Readonly<Record<string, string>> = { runTeam: 'runTeam', setup: 'setupHours' };

function isGroupOn(
  { key, isOff, isOnlyIfTold, written }: Part,
  filled: ReadonlySet<string>,
  filling: Filling,
): boolean {
  if (alwaysOn.includes(key)) return true;
  if (isOff || (isOnlyIfTold && Object.keys(written).length === 0)) return false;
  const ofRoles = impliedBy[key];
  const isImplied = ofRoles !== undefined && filling.roles.some((role) => isWritten(role, ofRoles));
  return filled.has(key) || isImplied || (key === 'runTeam' && isFilledByProfile(filling));
}

const isFilledByProfile = ({ profile, workers }: Filling): boolean => profile !== undefined && workers !== undefined;

function wordsOf(parts: readonly Part[], filling: Filling): Readonly<Record<string, string>> {
  const { profile, workers, roles } = filling;
  const roleIds = roles.flatMap(({ id }) => id ?? []);
  const ofProfile = profile === undefined || workers === undefined ? {} : profileWords(profile.size, workers);
  const idsOf = (list: string): readonly string[] =>
    list === 'roles' ? roleIds : parts.flatMap(({ key, id }) => (key === list && id !== undefined ? [id] : []));

  const words: Record<string, string> = {};
  for (const part of parts) {
    for (const { key, declared } of part.fields) {
      if (declared.kind !== 'choice' && declared.kind !== 'text') continue;
      const path = `${part.path}.${key}`;
      const written = part.written[key] as string | undefined;
      const word = written ?? (declared.kind === 'text' ? undefined : usualWord(part, path, declared));
      if (word !== undefined) words[path] = word;
    }
  }
  return words;

  function usualWord(
    part: Part,
    path: string,
    { members, whenNotGiven }: { readonly members?: string; readonly whenNotGiven?: string },
  ): string | undefined {
    const ofPart = part.isOff ? undefined : ofProfile[path];
    return ofPart ?? (members === undefined ? whenNotGiven : impliedWord(part.id, idsOf(members)));
  }
}

function countsOf(parts: readonly Part[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const part of parts) {
    for (const { key, declared } of part.fields) {
      const written = part.written[key];
      if (declared.kind === 'count') counts[`${part.path}.${key}`] = Number(written ?? declared.whenNotGiven);
      if (declared.kind === 'numbers' && Array.isArray(written)) counts[`${part.path}.${key}`] = written.length;
    }
  }
  return counts;
}

function membersIn(parts: readonly Part[]): Readonly<Record<string, readonly string[]>> {
  const members: Record<string, string[]> = {};
  for (const { key, id } of parts) if (id !== undefined) (members[key] ??= []).push(id);
  return members;
}

const isPracticeTold = ({ key, written }: Part): boolean => key === 'practices' && Object.keys(written).length > 0;

const measuredIn = (table: FilledTable['table']): readonly string[] =>
  [...table].flatMap(([path, { provenance }]) => (provenance === 'yours' ? [path] : [])).sort();

/** What decides which formulas a scenario has. */
export function scenarioShape(
  parts: readonly Part[],
  { table, filled }: FilledTable,
  told: { readonly filling: Filling; readonly horizonMonths: number; readonly banked: readonly string[] },
): Shape {
  const on = parts.filter((part) => part.id === undefined && isGroupOn(part, filled, told.filling));
  // What counts the same in another way takes its place.
  const replaced = on.flatMap(({ replaces }) => replaces);
  const groups = on.filter(({ key }) => !replaced.includes(key));
  const members = membersIn(parts);
  return Object.freeze({
    horizonMonths: told.horizonMonths,
    groups: Object.freeze([...groups.map(({ key }) => key), ...Object.keys(members)]),
    members: Object.freeze(members),
    words: Object.freeze(wordsOf(parts, told.filling)),
    counts: Object.freeze(countsOf(parts)),
    present: Object.freeze([...table.keys()].sort()),
    measured: Object.freeze(parts.some(isPracticeTold) ? measuredIn(table) : []),
    banked: told.banked,
  });
}
