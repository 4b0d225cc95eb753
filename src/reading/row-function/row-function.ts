import { type PackedNumbers, type PackedProgram, unpacked } from '../batch/packed.js';
import { runnable } from '../batch/runnable.js';
import { type Accounts, type ColumnProduct, largest, roundingOfWholes } from '../sql/accounts.js';

/** What a function of one account knows. Plain data, so that it can be written into its body. */
export interface RowFunctionData {
  readonly program: PackedProgram;
  readonly numbers: PackedNumbers;
  readonly accounts: Pick<Accounts, 'columns' | 'followers' | 'wholes'>;
  /** The names of the results, in their order. */
  readonly names: readonly string[];
}

type RowAnswer = Readonly<Record<string, number | string | null>>;

/**
 * The figures of one account, by the kernels of the batch and bit for bit the same. Where a figure is not permitted all are
 * null, and `outside` names the column, as in a statement of SQL.
 *
 * @returns from the figures of the columns, in their order, the results by name; null where one does not exist
 */
export function rowFunction({
  program,
  numbers,
  accounts: { columns, followers, wholes },
  names,
}: RowFunctionData): (figures: readonly unknown[]) => RowAnswer {
  const { run } = runnable(unpacked({ program, numbers }));
  const draws = [...columns, ...followers].map(() => new Float64Array(1));
  const results = names.map(() => new Float64Array(1));
  let given: readonly number[] = [];

  const givenAt = (place: number): number => given[place] ?? Number.NaN;
  const productOf = ({ by, columns: factors }: ColumnProduct): number =>
    factors.reduce((product, place) => product * givenAt(place), by);

  function outsideOf(figures: readonly unknown[]): string | null {
    given = figures.map((figure) => (typeof figure === 'number' ? figure : Number.NaN));
    for (const [place, column] of columns.entries()) {
      const figure = givenAt(place);
      const { lowest = -largest, highest = largest, below = Infinity, isWhole, isNeverZero } = column;
      const isWithin = figure >= lowest && figure <= highest && figure < below;
      if (!isWithin || (isWhole && !Number.isInteger(figure)) || (isNeverZero && figure === 0)) return column.column;
    }
    for (const { column, parts, whole } of wholes) {
      const taken = parts.reduce((sum, part) => sum + productOf(part), 0);
      if (!(taken <= productOf(whole) * (1 + roundingOfWholes))) return column;
    }
    return null;
  }

  return (figures) => {
    const outside = outsideOf(figures);
    if (outside === null) {
      const varying = [
        ...columns.map((_, place) => givenAt(place)),
        ...followers.map(({ base, columns: added }) => added.reduce((sum, column) => sum + givenAt(column), base)),
      ];
      draws.forEach((draw, place) => draw.fill(varying[place] ?? Number.NaN));
      run(draws, 1, results);
    }
    const answers = names.map((name, place): [string, number | null] => {
      const result = results[place]?.[0] ?? Number.NaN;
      return [name, outside === null && Number.isFinite(result) ? result : null];
    });
    return { ...Object.fromEntries(answers), outside };
  };
}
