import fc from 'fast-check';
import { catalogue } from '../../src/evidence/catalogue.js';
import type { Declaration, Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { recordByPath, type Fields } from '../model/random-draw.js';

const groups: readonly (Group | List)[] = inputGroups;
const toolIds = catalogue.map(({ id }) => id);

const rightNumber = fc.constantFrom(0, 1, '0.5', '1', { low: '0', likely: 0.5, high: 1 }, { likely: '1' });
const atLeastOne = fc.constantFrom(1, '2', { low: 1, likely: '1.5', high: 3 });

const wholeShare = fc.constantFrom(1, '1', { likely: '1' });

const isAboveNothing = (lowest: string | undefined): boolean => Number(lowest ?? 0) > 0;

function rightField(declared: Declaration): fc.Arbitrary<unknown> | undefined {
  switch (declared.kind) {
    case 'number':
      if (declared.isWhole === true) return fc.constant(1);
      if (!isAboveNothing(declared.lowest)) return rightNumber;
      return Number(declared.highest ?? Infinity) <= 1 ? wholeShare : atLeastOne;
    case 'count':
      return fc.constantFrom(1, '2');
    case 'choice':
      return fc.constantFrom(...(declared.choices ?? ['a']));
    case 'text':
      return fc.string();
    case 'entry':
      return fc.constantFrom(...toolIds);
    case 'numbers':
      return undefined;
  }
}

export type Written = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** To each input those that answer the same question: `deployment.handsOnCut` to `deployment.hoursAfter`, and back. */
const rivals = new Map<string, string[]>();
for (const { key: group, fields } of groups) {
  for (const [key, field] of Object.entries(fields)) {
    const path = `${group}.${key}`;
    for (const other of 'excludes' in field ? (field.excludes ?? []) : []) {
      const there = other.includes('.') ? other : `${group}.${other}`;
      rivals.set(path, [...(rivals.get(path) ?? []), there]);
      rivals.set(there, [...(rivals.get(there) ?? []), path]);
    }
  }
}

/** Of answers that determine one another all but the last that is told. */
function withoutTheLast(group: string, values: Written): Written {
  const declared = groups.find(({ key }) => key === group);
  const answers = (declared?.kind === 'group' ? declared.identity?.answers : undefined) ?? [];
  const isTold = answers.length > 0 && answers.every((keys) => keys.some((key) => key in values));
  return isTold
    ? Object.fromEntries(Object.entries(values).filter(([key]) => answers.at(-1)?.includes(key) !== true))
    : values;
}

/** Of two answers to one question only the first. */
function withoutRivals(group: string, values: Written, given: Set<string>): Written {
  const kept = Object.entries(values).filter(([key]) => {
    const path = `${group}.${key}`;
    if (rivals.get(path)?.some((other) => given.has(other)) === true) return false;
    given.add(path);
    return true;
  });
  return Object.fromEntries(kept);
}

/** No two answers to one question, and no group beside the one that takes its place. */
export function withoutSeconds(written: Written): Written {
  const replaced = groups.flatMap((declared) =>
    declared.kind === 'group' && declared.key in written ? (declared.replaces ?? []) : [],
  );
  const given = new Set<string>();
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, values]): readonly (readonly [string, unknown])[] => {
      if (replaced.includes(key)) return [];
      if (Array.isArray(values)) return [[key, values.map((each: Written) => withoutRivals(key, each, new Set()))]];
      return [[key, isGroup(values) ? withoutTheLast(key, withoutRivals(key, values, given)) : values]];
    }),
  );
}

const fieldsOf = ({ fields }: Group | List): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const arbitrary = rightField(field);
      return arbitrary === undefined ? [] : [[key, arbitrary] as const];
    }),
  );

/** Members of a list, with what they cannot do without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  cohorts: ['role'],
  tools: ['hostRole'],
  customLines: ['side', 'initial'],
};

function membersOf(list: List): fc.Arbitrary<readonly unknown[]> {
  const member = (id: string): fc.Arbitrary<unknown> =>
    recordByPath(`${list.key}.${id}`, fieldsOf(list), needed[list.key] ?? []).map((told) => ({ id, ...told }));
  const both = fc.tuple(member('x'), member('y'));
  return both.chain((members) => fc.shuffledSubarray(members));
}

const organisations = fc.constantFrom(
  [{ id: 'a' }],
  [{ id: 'a', people: 3, salary: '50000.5' }],
  [
    { id: 'b', people: '2.5', hourlyRate: 70 },
    { id: 'a', people: 3, salary: 50_000, runTeam: { low: 0, likely: '0.5', high: 1 } },
  ],
);

/** Roles are drawn apart; words of tax that are drawn at random contradict one another more often than not. */
const withRulesOfTheirOwn = ['roles', 'tax', 'taxTreatments', 'escalators'];

/** Scenarios most of which are right: figures within bounds, references to a role there is. */
export const mostlyRightOf = (groups: readonly (Group | List)[]): fc.Arbitrary<Written> =>
  recordByPath(
    '',
    {
      industry: fc.constantFrom('finance', 'retail', 'public-sector'),
      size: fc.constantFrom('small', 'medium', 'enterprise'),
      start: fc.constantFrom('2027-01', '2028-02-29'),
      horizonMonths: fc.integer({ min: 1, max: 60 }),
      roles: organisations,
      ...Object.fromEntries(
        groups
          .filter(({ key }) => !withRulesOfTheirOwn.includes(key))
          .map((declared) => {
            const told =
              declared.kind === 'group' ? recordByPath(declared.key, fieldsOf(declared), []) : membersOf(declared);
            return [declared.key, told];
          }),
      ),
    },
    ['roles'],
  ).map(withoutSeconds);

export const mostlyRight = mostlyRightOf(inputGroups);
