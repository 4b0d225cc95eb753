import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { everythingOf, organisationsOf } from '../answer/random-organisation.js';
import { mostlyRightOf } from '../scenario/random-scenario.js';
import { fullShape } from './full-shape.js';
import { recordByPath, type Fields } from './random-draw.js';
import { randomTable } from './random-table.js';

const draws = (fields: Fields, needed?: readonly string[]): readonly Readonly<Record<string, unknown>>[] =>
  fc.sample(recordByPath('group', fields, needed), { numRuns: 200, seed: 1 });

const figure = fc.integer({ min: 0, max: 1_000_000 });

const without = (key: string, records: ReturnType<typeof draws>): ReturnType<typeof draws> =>
  records.map((record) => Object.fromEntries(Object.entries(record).filter(([each]) => each !== key)));

describe('a further input moves no other draw', () => {
  const two: Fields = { first: figure, second: fc.string() };

  test.each([
    ['before the others', { added: fc.array(figure), ...two }],
    ['after the others', { ...two, added: fc.array(figure) }],
  ])('of a record: %s', (_, three) => {
    expect(without('added', draws(three))).toEqual(draws(two));
    expect(without('added', draws(three, ['first']))).toEqual(draws(two, ['first']));
  });
});

test('two paths, and two records of one sample, are drawn apart', () => {
  const found = draws({ first: figure, second: figure });
  expect(found.filter(({ first, second }) => first === second).length).toBeLessThan(20);
  expect(new Set(found.map(({ first }) => first)).size).toBeGreaterThan(100);
});

describe('a further input of the model', () => {
  const groups: readonly (Group | List)[] = inputGroups;
  const further = { kind: 'number', label: 'a further figure', unit: 'money', unitInWords: 'money' } as const;
  const added: readonly (Group | List)[] = groups.map((each) => ({ ...each, fields: { further, ...each.fields } }));

  /** The same without what was added. */
  const withoutFurther = (values: unknown): unknown =>
    JSON.parse(JSON.stringify(values, (key, value: unknown) => (key === 'further' ? undefined : value)));

  test.each([
    ['random organisations', organisationsOf],
    ['scenarios that are mostly right', mostlyRightOf],
  ])(
    'in every group leaves all else in %s as it was',
    (_, scenariosOf: (groups: readonly (Group | List)[]) => fc.Arbitrary<unknown>) => {
      const [before, after] = [groups, added].map((each) => fc.sample(scenariosOf(each), { numRuns: 20, seed: 7 }));
      expect(after).not.toEqual(before);
      expect(withoutFurther(after)).toEqual(withoutFurther(before));
    },
  );

  test('or a further group leaves every other group of an organisation that tells everything as it was', () => {
    const [first] = groups;
    if (first === undefined) throw new Error('the model asks for nothing');
    const before = everythingOf(groups);
    const { 'a further group': more, ...after } = everythingOf([{ ...first, key: 'a further group' }, ...groups]);
    expect(more).toBeDefined();
    expect(after).toEqual(before);
    expect(withoutFurther(everythingOf(added))).toEqual(before);
  });

  test('leaves all other figures of a random table as they were', () => {
    const shape = fullShape({ horizonMonths: 12, ids: ['one'], tierCount: 2 });
    const present = shape.present.toSpliced(20, 1);
    const [more, fewer] = [shape, { ...shape, present }].map((each) =>
      fc.sample(randomTable(each), { numRuns: 5, seed: 7 }),
    );
    fewer?.forEach((table, place) => {
      const known = more?.[place] ?? new Map<string, unknown>();
      expect(known.size).toBe(table.size + 1);
      expect([...table]).toEqual([...known].filter(([path]) => table.has(path)));
    });
  });
});
