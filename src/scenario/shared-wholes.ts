import { one, sumOf, type Decimal } from '../decimal.js';
import type { Issue } from '../errors.js';
import type { Table } from '../formula/table.js';
import type { Product, SharedWhole } from '../model/declaration.js';
import { declarations } from './declarations.js';

/** Every shared whole, with the input at which it is told. */
const sharedWholes: readonly (SharedWhole & { readonly path: string })[] = declarations.flatMap(({ key, fields }) =>
  Object.entries(fields).flatMap(([field, declared]) =>
    declared.kind === 'number' && declared.sharesWhole !== undefined
      ? [{ ...declared.sharesWhole, path: `${key}.${field}` }]
      : [],
  ),
);

/** Nothing where one of the inputs has no figure. */
const productOf = (table: Table, paths: Product): Decimal | undefined =>
  paths.reduce<Decimal | undefined>((product, path) => {
    const likely = table.get(path)?.likely;
    return likely === undefined ? undefined : product?.times(likely);
  }, one);

/** An issue for each whole of which more than all is taken, whoever gave the parts. */
export const overdrawnWholes = (table: Table): readonly Issue[] =>
  sharedWholes.flatMap(({ path, rule, parts, whole, unless }): readonly Issue[] => {
    if (unless !== undefined && table.has(unless)) return [];
    const all = whole === 'one' ? one : productOf(table, whole);
    const taken = parts.flatMap((part) => productOf(table, part) ?? []);
    const isKnown = all !== undefined && taken.length === parts.length;
    if (!isKnown || sumOf(taken).lte(all)) return [];
    return [{ code: 'inconsistent', path, rule, received: `${taken.join(' + ')} > ${all.toString()}` }];
  });
