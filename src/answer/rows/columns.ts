import type { Issue } from '../../errors.js';
import { profileMembers } from '../../evidence/profile-members.js';
import type { NumberDeclaration } from '../../model/declaration.js';
import { rolesList } from '../../model/labour.js';
import type { Item } from '../../model/question.js';
import { text } from '../../say.js';
import { askedItems } from '../../scenario/answered-scenario.js';
import { declarations, declaredAt, fieldAt, isList } from '../../scenario/declarations.js';
import type { Scenario } from '../../scenario/scenario.js';
import { type Finding, here, type Told } from '../../scenario/finding.js';
import { issuesOf } from '../../scenario/issues.js';
import { mostColumns } from '../../scenario/limits.js';
import { clipped } from '../../scenario/plain-data.js';
import { unknownReference, wrongType } from '../../scenario/words.js';

/** What the cells of a column say of a scenario. */
export type Column = InputColumn | QuestionColumn;

/** An input by its path, a key of the scenario beside the groups, or a group that can be `off`. */
interface InputColumn {
  readonly kind: 'input';
  readonly name: string;
  readonly key: string;
  readonly member?: string;
  readonly field?: string;
  /** Of a number that may be in doubt. */
  readonly declared?: NumberDeclaration;
}

/** A question by its id; its answer may set several inputs. */
interface QuestionColumn {
  readonly kind: 'question';
  readonly name: string;
  readonly item: Item;
}

/** The columns of rows, over a base, or what is wrong with their names. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly issues: readonly Issue[];
}

/** Keys of a scenario that a cell can say by itself. */
const aloneStanding = [
  'name',
  'industry',
  'size',
  'currency',
  'start',
  'fiscalYearStart',
  'horizonMonths',
  'baseCase',
  'alternative',
  'probability',
] as const satisfies readonly (keyof Scenario)[];

const isAlone = (name: string): boolean => aloneStanding.some((key) => key === name);

/** The ids of the members that a list of the base has, be they those of a profile. */
export function membersIn(base: Scenario, list: string, hasProfile: boolean): readonly string[] {
  const written = (base as Readonly<Record<string, unknown>>)[list];
  if (written === 'off') return [];
  // A base is a scenario that was found right.
  if (Array.isArray(written)) return (written as readonly { readonly id: string }[]).map(({ id }) => id);
  if (!hasProfile) return [];
  const roleIds = list === rolesList.key ? [] : membersIn(base, rolesList.key, hasProfile);
  return profileMembers(list, roleIds).map(({ id }) => id);
}

/** What each name of a column stands for. */
export function columnsOf(base: Scenario, names: readonly string[]): Columns {
  if (names.length > mostColumns) return { columns: [], issues: issuesOf(tooManyColumns(names.length), {}) };
  const hasProfile = base.industry !== undefined || names.includes('industry');
  const membersOf = (list: string): readonly string[] => membersIn(base, list, hasProfile);
  let known: readonly string[] | undefined;
  const firstOf = new Map<string, number>();
  const findings: Finding[] = [];
  const tell = (name: string, told: Told): void => void findings.push({ at: [name], told });
  const columns = names.flatMap((name, place): readonly Column[] => {
    const first = firstOf.get(name) ?? place;
    firstOf.set(name, first);
    const column = first < place ? undefined : columnOf(name, membersOf);
    if (name === '') findings.push(...wrongType('', text('the name of a column'), [`column ${place + 1}`]));
    else if (first < place) tell(name, { code: 'duplicate-id', id: clipped(name), first: `column ${first + 1}` });
    else if (column === undefined) findings.push(unknownReference([name], name, (known ??= namesFor(membersOf))));
    return column === undefined ? [] : [column];
  });
  const setBefore = new Map<string, string[]>();
  for (const column of columns) {
    const places = placesSetBy(column, membersOf);
    const others = new Set(places.flatMap((each) => setBefore.get(each) ?? []));
    if (others.size > 0) tell(column.name, { code: 'excludes', others: [...others] });
    for (const each of places) setBefore.set(each, [...(setBefore.get(each) ?? []), column.name]);
    if (column.kind !== 'question') continue;
    const written = [...new Set(places.map((each) => each.split('.')[0] ?? ''))].filter(
      (key) => isList(key) && key in base,
    );
    if (written.length > 0) tell(column.name, { code: 'excludes', others: written });
    if (!hasProfile)
      tell(column.name, {
        code: 'inconsistent',
        rule: text('an answer to a question is filled in by the profile of an industry: name one'),
        received: column.name,
      });
  }
  return { columns, issues: issuesOf(findings, {}) };
}

const tooManyColumns = (count: number): readonly Finding[] =>
  here({ code: 'too-large', received: `${count} columns`, limit: `${mostColumns} columns` });

function columnOf(name: string, membersOf: (list: string) => readonly string[]): Column | undefined {
  const item = askedItems.find(({ id }) => id === name);
  if (item !== undefined) return { kind: 'question', name, item };
  const input = { kind: 'input', name } as const;
  if (isAlone(name)) return { ...input, key: name };
  const [key = '', second = '', third, ...rest] = name.split('.');
  if (rest.length > 0) return undefined;
  if (key === 'exchangeRates')
    return /^[A-Z]{3}$/.test(second) && third === undefined ? { ...input, key, field: second } : undefined;
  const declared = declaredAt(key);
  if (declared === undefined) return undefined;
  if (second === '') return name === key ? { ...input, key } : undefined;
  const field = fieldAt(name);
  // A row of numbers within a row is no cell.
  if (field === undefined || field.kind === 'numbers') return undefined;
  const ofNumber = field.kind === 'number' ? { declared: field } : {};
  if (declared.kind === 'group') return third === undefined ? { ...input, key, field: second, ...ofNumber } : undefined;
  if (third === undefined || !membersOf(key).includes(second)) return undefined;
  return { ...input, key, member: second, field: third, ...ofNumber };
}

/** Every name that a column may have. */
const namesFor = (membersOf: (list: string) => readonly string[]): readonly string[] => [
  ...askedItems.map(({ id }) => id),
  ...aloneStanding,
  ...declarations.flatMap(({ kind, key, fields }) => {
    const names = Object.entries(fields).flatMap(([field, { kind: of }]) => (of === 'numbers' ? [] : [field]));
    const parts = kind === 'list' ? membersOf(key).map((id) => `${key}.${id}`) : [key];
    return [key, ...parts.flatMap((part) => names.map((field) => `${part}.${field}`))];
  }),
];

/** The paths of all inputs that a cell of the column may set. */
export function placesSetBy(column: Column, membersOf: (list: string) => readonly string[]): readonly string[] {
  if (column.kind === 'input') return [column.name];
  const { item } = column;
  const settings =
    item.kind === 'number'
      ? [item.place, ...(item.alike ?? []), ...(item.also ?? []).map(({ place }) => place)]
      : item.options.flatMap(({ sets }) => sets.map(({ place }) => place));
  return settings.flatMap((place): readonly string[] => {
    switch (place.kind) {
      case 'input':
        return [place.path];
      case 'horizon':
        return ['horizonMonths'];
      case 'each-member':
      case 'all-members':
        return membersOf(place.list).map((id) => `${place.list}.${id}.${place.key}`);
      default:
        return place satisfies never;
    }
  });
}
