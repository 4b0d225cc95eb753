import type { Table } from '../formula/table.js';
import type { Product } from '../model/shared-whole.js';
import { rolesList } from '../model/labour.js';
import type { ColumnProduct, Whole } from '../reading/sql/accounts.js';
import { sharedWholes } from '../scenario/complete-scenario.js';

/** Inputs that are filled in by the people there are, the seats of tools, where people vary: each a number and people. */
export interface Followers {
  readonly paths: readonly string[];
  /** Whoever is in a role that does not vary, for each of the paths. */
  readonly bases: readonly number[];
  /** Places of the people among the inputs that vary. */
  readonly people: readonly number[];
}

const isPeople = (path: string): boolean =>
  path.startsWith(`${rolesList.key}.`) && path.endsWith(`.${rolesList.keys.people}`);

/** @param figures  of the inputs that vary, as they stand in the table */
export function followersOf(
  table: Table,
  varying: readonly string[],
  figures: readonly (number | string)[],
): Followers {
  const people = varying.flatMap((path, place) => (isPeople(path) ? [place] : []));
  const following = people.length === 0 ? [] : [...table].filter(([, { followsPeople }]) => followsPeople === true);
  return {
    people,
    paths: following.map(([path]) => path),
    bases: following.map(([, { likely }]) =>
      people.reduce((left, place) => left.minus(figures[place] ?? 0), likely).toNumber(),
    ),
  };
}

/** Wholes of which inputs that vary take a part, or are the whole; `first` is the place of one of them. */
export function varyingWholes(
  table: Table,
  varying: readonly string[],
): readonly (Omit<Whole, 'column'> & { readonly first: number })[] {
  const places = new Map(varying.map((path, place) => [path, place]));
  const product = (paths: Product): ColumnProduct => ({
    by: paths.reduce((made, path) => (places.has(path) ? made : made * Number(table.get(path)?.likely)), 1),
    columns: paths.flatMap((path) => places.get(path) ?? []),
  });
  return sharedWholes.flatMap(({ parts, whole, unless }) => {
    const all = whole === 'one' ? [] : whole;
    const paths = [...parts.flat(), ...all];
    const first = paths.flatMap((path) => places.get(path) ?? [])[0];
    const isChecked = paths.every((path) => table.has(path)) && !(unless !== undefined && table.has(unless));
    return first === undefined || !isChecked ? [] : [{ first, parts: parts.map(product), whole: product(all) }];
  });
}
