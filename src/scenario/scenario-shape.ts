import { profileWords } from '../evidence/profile-members.js';
import type { Table } from '../formula/table.js';
import type { ChoiceDeclaration } from '../model/declaration.js';
import { rolesList } from '../model/labour.js';
import type { Shape } from '../model/shape.js';
import type { FilledTable } from './input-table.js';
import type { Filling } from './usual-values.js';
import { impliedWord } from './checked-scenario.js';
import { isAlwaysOn } from './rules/alternatives.js';
import type { Part } from './scenario-parts.js';

/** Whether a member of a list has a figure, of the user or of the evidence, without which the group would be nothing. */
const isImplied = ({ declared }: Part, parts: readonly Part[], table: Table): boolean => {
  const input = declared.kind === 'group' ? declared.impliedBy : undefined;
  if (input === undefined) return false;
  const [list, key] = input.split('.');
  const figures = parts.filter((part) => part.key === list).map(({ path }) => table.get(`${path}.${key}`));
  return figures.some((figure) => figure !== undefined && figure.isNotUsed !== true);
};

function isGroupOn(part: Part, parts: readonly Part[], { table, filled }: FilledTable): boolean {
  const { key, isOff, declared, written } = part;
  if (isAlwaysOn(key)) return true;
  const isUntold = declared.kind === 'group' && declared.isOnlyIfTold === true && Object.keys(written).length === 0;
  if (isOff || isUntold) return false;
  return filled.has(key) || isImplied(part, parts, table);
}

function wordsOf(parts: readonly Part[], filling: Filling): Readonly<Record<string, string>> {
  const { profile, workers, roles } = filling;
  const roleIds = roles.flatMap(({ id }) => id ?? []);
  const profileWord = profile === undefined || workers === undefined ? undefined : profileWords(profile.size, workers);
  const idsOf = (list: string): readonly string[] =>
    list === rolesList.key ? roleIds : parts.flatMap(({ key, id }) => (key === list && id !== undefined ? [id] : []));

  const words: Record<string, string> = {};
  for (const part of parts) {
    for (const { key, declared } of part.fields) {
      if (declared.kind !== 'choice' && declared.kind !== 'text') continue;
      const path = `${part.path}.${key}`;
      const written = part.written[key] as string | undefined;
      const word = written ?? (declared.kind === 'text' ? undefined : usualWord(part, declared));
      if (word !== undefined) words[path] = word;
    }
  }
  return words;

  function usualWord(part: Part, { ofProfile, members, whenNotGiven }: ChoiceDeclaration): string | undefined {
    const known = part.isOff || ofProfile === undefined ? undefined : profileWord?.[ofProfile];
    return known ?? (members === undefined ? whenNotGiven : impliedWord(part.id, idsOf(members)));
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

const scalesBenchmarks = ({ declared, written }: Part): boolean =>
  declared.kind === 'group' && declared.isScaleOfBenchmarks === true && Object.keys(written).length > 0;

const measuredIn = (table: FilledTable['table']): readonly string[] =>
  [...table].flatMap(([path, { provenance }]) => (provenance === 'yours' ? [path] : [])).sort();

/** One-time work of the user’s own of which he tells no range. */
const estimatesIn = (parts: readonly Part[], table: FilledTable['table']): readonly string[] =>
  parts
    .flatMap(({ path, fields }) =>
      fields.flatMap(({ key, declared }) =>
        declared.kind === 'number' && declared.isOneTimeWork === true ? [`${path}.${key}`] : [],
      ),
    )
    .filter((path) => {
      const figure = table.get(path);
      return figure?.provenance === 'yours' && figure.spread === undefined;
    });

/** What decides which formulas a scenario has. */
export function scenarioShape(
  parts: readonly Part[],
  filledTable: FilledTable,
  told: { readonly filling: Filling; readonly horizonMonths: number; readonly banked: readonly string[] },
): Shape {
  const { table } = filledTable;
  const on = parts.filter((part) => part.id === undefined && isGroupOn(part, parts, filledTable));
  // What counts the same in another way takes its place.
  const replaced = on.flatMap(({ declared }) => (declared.kind === 'group' ? (declared.replaces ?? []) : []));
  const groups = on.filter(({ key }) => !replaced.includes(key));
  const members = membersIn(parts);
  return Object.freeze({
    horizonMonths: told.horizonMonths,
    groups: Object.freeze([...groups.map(({ key }) => key), ...Object.keys(members)]),
    members: Object.freeze(members),
    words: Object.freeze(wordsOf(parts, told.filling)),
    counts: Object.freeze(countsOf(parts)),
    present: Object.freeze([...table.keys()].sort()),
    measured: Object.freeze(parts.some(scalesBenchmarks) ? measuredIn(table) : []),
    estimates: Object.freeze(estimatesIn(parts, table)),
    banked: told.banked,
  });
}
