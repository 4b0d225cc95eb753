import fc from 'fast-check';
import type { Row } from '../../../src/answer/rows/batch.js';
import { industries } from '../../../src/evidence/industry.js';
import { sizes } from '../../../src/evidence/size.js';
import type { Declaration } from '../../../src/model/declaration.js';
import { inputGroups } from '../../../src/model/order.js';
import { askedItems, declaredOf } from '../../../src/scenario/answered-scenario.js';
import { profileMembers } from '../../../src/evidence/profile-members.js';
import type { Scenario } from '../../../src/scenario/scenario.js';
import { resolved } from '../../scenario/resolved.js';

/** What people write in a cell: numbers within and beyond what is permitted, nothing, zero, words, and what is no number. */
function numberCells({ lowest, highest, isWhole, kind }: Bounded, usualFigure: number): fc.Arbitrary<unknown> {
  const [least, most] = [Number(lowest ?? -1000), Number(highest ?? 200_000)];
  const [from, to] = [Math.max(least, -1000), Math.min(most, 200_000)];
  const isOfWholes = isWhole === true || kind === 'count';
  const inside = fc.integer({ min: 1, max: 999 }).map((part) => {
    // About as much as is usual; where that is nothing, far below what is permitted at most.
    const figure =
      usualFigure > 0 ? (usualFigure * (500 + part)) / 1000 : from + (Math.min(to - from, 60) * part) / 1000;
    return isOfWholes ? Math.ceil(figure) : Number(figure.toPrecision(6));
  });
  const written = fc.oneof(
    { weight: 6, arbitrary: inside.map(String) },
    { weight: 2, arbitrary: inside },
    { weight: 1, arbitrary: inside.map((figure) => ` ${figure} `) },
  );
  const odd = fc.constantFrom(
    lowest ?? '-1',
    highest ?? '1e6',
    '0',
    '0.0',
    '8 %',
    '1k',
    '1,5',
    '007',
    'many',
    '1e-20',
    String(most + 1),
    String(least - 1),
    '0.30000000000000000000004',
    0.1 + 0.2,
    2.5,
    true,
    { low: '0.1', likely: '0.2', high: '0.3' },
  );
  return fc.oneof({ weight: 40, arbitrary: written }, { weight: 1, arbitrary: odd }, { weight: 1, arbitrary: blank });
}

interface Bounded {
  readonly kind: string;
  readonly lowest?: string;
  readonly highest?: string;
  readonly isWhole?: boolean;
}

const blank = fc.constantFrom('', null, undefined);
const nothing = fc.constant(blank);
/** One or two words, and now and then none or a wrong one: else hardly any rows would be filled in alike. */
const mostly = (words: readonly string[]): fc.Arbitrary<Cells> =>
  fc
    .tuple(fc.constantFrom(...words), fc.constantFrom(...words))
    .map((few) =>
      fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom(...few) },
        { weight: 1, arbitrary: fc.constantFrom('', 'no-such-word') },
      ),
    );

/** The cells of a column, of which each is drawn for a row. */
type Cells = fc.Arbitrary<unknown>;

function cellsOf(declared: Declaration, usualFigure = 0): fc.Arbitrary<Cells> | undefined {
  switch (declared.kind) {
    case 'number':
    case 'count':
      return fc.constant(numberCells(declared, usualFigure));
    case 'choice':
      return mostly(declared.choices ?? ['engineer']);
    case 'text':
    case 'entry':
    case 'numbers':
      return undefined;
  }
}

/** Names of columns, with the cells that they may have. */
function columnsFor(base: Scenario): Readonly<Record<'words' | 'numbers', ReadonlyMap<string, fc.Arbitrary<Cells>>>> {
  const { table } = resolved(base);
  const numbers = new Map<string, fc.Arbitrary<Cells>>();
  const words = new Map<string, fc.Arbitrary<Cells>>([
    ['industry', mostly(industries)],
    ['size', mostly(sizes)],
    ['horizonMonths', mostly(['12', '24', '0'])],
    ['baseCase', mostly(['expected', 'likely'])],
    ['freshness', mostly(['off'])],
  ]);
  for (const { kind, key, fields } of inputGroups) {
    const written = (base as Readonly<Record<string, unknown>>)[key];
    const ids = Array.isArray(written) ? (written as readonly { id: string }[]).map(({ id }) => id) : [];
    const roleIds = ['data-scientist', 'engineer', 'validator'];
    const ofProfile =
      base.industry === undefined || written !== undefined ? [] : profileMembers(key, roleIds).map(({ id }) => id);
    const parts = kind === 'group' ? [key] : [...ids, ...ofProfile].map((id) => `${key}.${id}`);
    for (const part of parts) {
      for (const [field, declared] of Object.entries<Declaration>(fields)) {
        const figure = table.get(`${part}.${field}`)?.likely.toNumber();
        const cells = cellsOf(declared, figure);
        // A number that nothing is made of would most often only be told as wrong.
        if (declared.kind === 'number' && figure === undefined) continue;
        if (cells !== undefined) (declared.kind === 'number' ? numbers : words).set(`${part}.${field}`, cells);
      }
    }
  }
  for (const item of askedItems) {
    if (item.kind === 'number') {
      const declared = declaredOf(item.place);
      if (declared !== undefined) numbers.set(item.id, cellsOf(declared) ?? nothing);
    } else words.set(item.id, mostly(item.options.map(({ id }) => id)));
  }
  return { words, numbers };
}

/** Columns that people ask about, and that other inputs follow or rules look at. */
const usual = [
  'models.count',
  'roles.engineer.people',
  'roles.data-scientist.people',
  'tools.platform.seats',
  'adoption.ceiling',
  'value.perModelYear',
  'releases.perModelYear',
  'people',
];

/** Rows over a base, in which many are filled in alike. */
export const randomRows = (base: Scenario, count: number): fc.Arbitrary<readonly Row[]> => {
  const { words, numbers } = columnsFor(base);
  const known = usual.filter((name) => numbers.has(name));
  return fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...numbers.keys()), { minLength: 1, maxLength: 3 }),
      fc.subarray(known, { maxLength: 3 }),
      // One column of words at most: each word has a pattern of its own.
      fc.option(fc.constantFrom(...words.keys()), { freq: 2 }),
    )
    .chain(([some, others, word]) => {
      const chosen = [...new Set([...some, ...others, ...(word === null ? [] : [word])])];
      const cells = Object.fromEntries(chosen.map((name) => [name, numbers.get(name) ?? words.get(name) ?? nothing]));
      return fc.record(cells).chain((drawn) => fc.array(fc.record(drawn), { minLength: count, maxLength: count }));
    });
};
