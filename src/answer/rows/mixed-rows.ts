import type { Scenario } from '../../scenario/scenario.js';
import { LatestCache } from '../../cache.js';
import type { RowMetric } from './figures.js';
import { type RowOutcome, type RowReader, rowReader } from './row-block.js';
import type { Cell } from './row-scenario.js';

/** A row with the names of its cells. */
export interface NamedRow {
  /** Its number, for messages. */
  readonly row: number;
  readonly names: readonly string[];
  readonly cells: readonly Cell[];
}

interface Asked {
  readonly metrics: readonly RowMetric[];
  readonly exact: boolean;
  /** Names of cells that say nothing of a scenario. */
  readonly carried: readonly string[];
}

/** So many sets of columns are remembered: rows may have names of their own each, and no end of them. */
const keptReaders = 16;

/**
 * Works out a block of rows over one base, whatever columns each has: those that have the same are worked out together.
 *
 * @returns from the rows of a block their outcomes, in their order; nothing for a place where there is no row
 */
export function mixedRows(
  base: Scenario,
  { metrics, exact, carried }: Asked,
): (rows: readonly (NamedRow | undefined)[]) => readonly (RowOutcome | undefined)[] {
  const readers = new LatestCache<RowReader>(keptReaders);
  const readerOf = (names: readonly string[]): RowReader => {
    const key = JSON.stringify(names);
    const reader = readers.get(key) ?? rowReader(base, names, { metrics, exact });
    readers.set(key, reader);
    return reader;
  };
  return (rows) => {
    const outcomes = new Array<RowOutcome | undefined>(rows.length).fill(undefined);
    for (const places of placesByNames(rows)) {
      const { names } = rowAt(rows, places[0] ?? 0);
      const columns = names.flatMap((name, at) => (carried.includes(name) ? [] : [at]));
      const reader = readerOf(columns.map((at) => names[at] ?? ''));
      const found =
        reader.issues.length > 0
          ? undefined
          : reader.block(
              places.map((place) => {
                const { cells } = rowAt(rows, place);
                return columns.length === names.length ? cells : columns.map((at) => cells[at]);
              }),
              (at) => rowAt(rows, places[at] ?? 0).row,
            );
      places.forEach((place, at) => {
        outcomes[place] = found?.[at] ?? {
          ok: false,
          issues: reader.issues.map((issue) => ({ column: issue.path, issue })),
        };
      });
    }
    return outcomes;
  };
}

/** Places of rows that have the same names, in the same order. */
function placesByNames(rows: readonly (NamedRow | undefined)[]): Iterable<readonly number[]> {
  const found = new Map<string, number[]>();
  let last: { readonly names: readonly string[]; readonly places: number[] } | undefined;
  for (const [place, row] of rows.entries()) {
    if (row === undefined) continue;
    const { names } = row;
    if (last === undefined || !isSame(last.names, names)) {
      const key = names.join('\n');
      const places = found.get(key) ?? [];
      found.set(key, places);
      last = { names, places };
    }
    last.places.push(place);
  }
  return found.values();
}

/** Rows of a table share their names; those of objects are compared. */
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one === other || (one.length === other.length && one.every((name, place) => name === other[place]));

/** A place at which there is a row. */
const rowAt = (rows: readonly (NamedRow | undefined)[], place: number): NamedRow => rows[place] as NamedRow;
