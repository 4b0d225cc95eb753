import type { Scenario } from '../../scenario/scenario.js';
import { LatestCache } from '../../cache.js';
import type { RowMetric } from './figures.js';
import { type RowOutcome, type RowReader, rowReader } from './row-block.js';
import type { Cell } from './row-scenario.js';

/**
 * Rows with the names of their cells, by their places. Cells are asked for when they are read, and once more of a row that
 * is looked at by itself: nobody keeps them for all of a block.
 */
export interface NamedRows {
  readonly count: number;
  /** The number of a row, for messages. */
  readonly numberAt: (place: number) => number;
  /** Nothing where there is no row. */
  readonly namesAt: (place: number) => readonly string[] | undefined;
  readonly cellsAt: (place: number) => readonly Cell[];
}

interface Asked {
  readonly metrics: readonly RowMetric[];
  readonly exact: boolean;
  /** Names of cells that say nothing of a scenario. */
  readonly carried: readonly string[];
}

/** So many sets of columns are remembered: rows may have names of their own each, and no end of them. */
const keptReaders = 16;

/** What was made ready, for the next call too: whoever asks for some rows at a time asks the same of them, over the same base. */
const latest = new LatestCache<LatestCache<RowReader>>(1);

/**
 * Works out a block of rows over one base, whatever columns each has: those that have the same are worked out together.
 *
 * @returns from the rows of a block their outcomes, in their order; nothing for a place where there is no row
 */
export function mixedRows(
  base: Scenario,
  { metrics, exact, carried }: Asked,
): (rows: NamedRows) => readonly (RowOutcome | undefined)[] {
  const asked = JSON.stringify([base, metrics, exact]);
  const readers = latest.get(asked) ?? new LatestCache<RowReader>(keptReaders);
  latest.set(asked, readers);
  const readerOf = (names: readonly string[]): RowReader => {
    const key = JSON.stringify(names);
    const reader = readers.get(key) ?? rowReader(base, names, { metrics, exact });
    readers.set(key, reader);
    return reader;
  };
  return (rows) => {
    const outcomes = new Array<RowOutcome | undefined>(rows.count).fill(undefined);
    for (const { names, places } of placesByNames(rows)) {
      const columns = names.flatMap((name, at) => (carried.includes(name) ? [] : [at]));
      const reader = readerOf(columns.map((at) => names[at] ?? ''));
      const cellsOf = (place: number): readonly Cell[] => {
        const cells = rows.cellsAt(place);
        return columns.length === names.length ? cells : columns.map((at) => cells[at]);
      };
      const found =
        reader.issues.length > 0
          ? undefined
          : reader.block({
              count: places.length,
              numberAt: (at) => rows.numberAt(places[at] ?? 0),
              cellsAt: (at) => cellsOf(places[at] ?? 0),
            });
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

/** The keys of objects, of those that follow one another with the same keys one list. */
export function sharedKeys(): (row: object) => readonly string[] {
  let last: readonly string[] = [];
  return (row) => {
    let count = 0;
    let isSame = true;
    for (const key in row) isSame &&= last[count++] === key;
    if (!isSame || count !== last.length) last = Object.keys(row);
    return last;
  };
}

interface AlikeNamed {
  readonly names: readonly string[];
  readonly places: number[];
}

/** Places of rows that have the same names, in the same order. */
function placesByNames({ count, namesAt }: NamedRows): Iterable<AlikeNamed> {
  const found = new Map<string, AlikeNamed>();
  let last: AlikeNamed | undefined;
  for (let place = 0; place < count; place++) {
    const names = namesAt(place);
    if (names === undefined) continue;
    // Rows of a table share their names; those of objects are compared.
    if (last?.names !== names) {
      const key = names.join('\n');
      last = found.get(key) ?? { names, places: [] };
      found.set(key, last);
    }
    last.places.push(place);
  }
  return found.values();
}
