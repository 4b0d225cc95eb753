import { Decimal } from '../../decimal.js';
import type { Organisation } from '../../evidence/assumption.js';
import type { Table } from '../../formula/table.js';
import type { Place } from '../../model/question.js';
import { programsOf, type Wanted } from '../../reading/batch/batch.js';
import { runnable } from '../../reading/batch/runnable.js';
import type { ColumnProduct } from '../../reading/sql/accounts.js';
import { inputsAt } from '../../scenario/answered-scenario.js';
import { overdrawnWholes } from '../../scenario/complete-scenario.js';
import { atOnce } from '../../steps.js';
import type { Calculated } from '../calculated-scenario.js';
import type { Answer } from '../judgement.js';
import { type AskedMetric, metricLines } from '../metrics.js';
import { followersOf, varyingWholes } from '../varying-inputs.js';
import type { Column } from './columns.js';
import { quickVerdict } from './quick-verdict.js';

/** Rows that are filled in alike, with a program that works out many of them at once, in floats. */
export interface Pattern {
  /** Inputs that differ from row to row. */
  readonly drawCount: number;
  /**
   * Draws of a row from the numbers of its columns; false where it is not sure that the row is right, or that it is of this
   * pattern: parts of a whole that may be more than it, nobody where there was somebody.
   */
  readonly draw: (numbers: Float64Array, at: number, into: readonly Float64Array[], row: number) => boolean;
  /** The metrics that were asked for, of so many rows. */
  readonly run: (draws: readonly Float64Array[], count: number) => PatternFigures;
}

export interface PatternFigures {
  /** By metric: NaN where a figure does not exist. */
  readonly figures: readonly Float64Array[];
  /** Of each row the answer, where it was asked for; nothing where that is not sure. */
  readonly answers?: readonly (Answer | undefined)[] | undefined;
  /** How often the net flows change sign, where the internal rate was asked for: with one change there is one rate. */
  readonly signChangesOf?: (row: number) => number;
}

interface Told {
  readonly columns: readonly Column[];
  /** Places of the columns whose numbers the rows of the pattern have. */
  readonly numberColumns: readonly number[];
  /** The numbers of the row that the pattern was made of, by column. */
  readonly numbers: Float64Array;
  readonly metrics: readonly AskedMetric[];
  /** Whether the verdict is asked for as well. */
  readonly isJudged: boolean;
}

/** Where the figures of some inputs come from: the number of a column, or what follows from it. */
interface Source {
  readonly column: number;
  readonly paths: readonly string[];
  /** The number itself at each path, unless told. */
  readonly valuesOf?: (number: number) => readonly number[];
}

/** @param made  a row of the pattern, calculated exactly */
export function patternOf(made: Calculated, { columns, numberColumns, numbers, metrics, isJudged }: Told): Pattern {
  const { resolved, planned } = made;
  const { table, industry, size } = resolved;
  const organisation = industry === null || size === null ? undefined : { industry, size };
  const sources = numberColumns.flatMap((place) => sourcesOf(columns[place], place, organisation));
  const paths = sources.flatMap((source) => source.paths);
  const ofMade = new Float64Array(paths.length);
  valuesInto(sources, numbers, 0, ofMade);
  const { people, paths: followers, bases } = followersOf(table, paths, [...ofMade]);
  const varying = [...paths, ...followers];
  const areInWholes = wholesCheck(table, varying);
  const values = new Float64Array(varying.length);

  const { all } = planned.model.returns;
  const lines = metricLines(planned.model);
  const isRateAsked = metrics.includes('irr');
  const verdict = isJudged ? quickVerdict(made, varying) : undefined;
  const wanted: readonly Wanted[] = [
    ...[...metrics.map((metric) => lines[metric]), ...(verdict?.lines ?? [])].map(
      (of) => ({ kind: 'figure', of }) as const,
    ),
    ...(isRateAsked ? [{ kind: 'row', of: all.net } as const] : []),
  ];
  const { run } = runnable(atOnce(programsOf(planned.plan, table, varying)(wanted)));
  const months = planned.plan.horizonMonths + 1;

  return {
    drawCount: varying.length,
    draw: (given, at, into, row) => {
      valuesInto(sources, given, at, values);
      for (let place = 0; place < paths.length; place++)
        if ((values[place] === 0) !== (ofMade[place] === 0)) return false;
      let counted = 0;
      for (const place of people) counted += values[place] ?? 0;
      for (let place = 0; place < bases.length; place++) values[paths.length + place] = (bases[place] ?? 0) + counted;
      if (!areInWholes(values)) return false;
      let place = 0;
      for (const column of into) column[row] = values[place++] ?? Number.NaN;
      return true;
    },
    run: (draws, count) => {
      const figures = metrics.map(() => new Float64Array(count));
      const weighed = (verdict?.lines ?? []).map(() => new Float64Array(count));
      const net = new Float64Array(isRateAsked ? count * months : 0);
      run(draws, count, [...figures, ...weighed, ...(isRateAsked ? [net] : [])]);
      return {
        figures,
        answers: isJudged
          ? Array.from({ length: count }, (_, row) =>
              verdict?.answerOf(weighed.map((column) => column[row] ?? Number.NaN)),
            )
          : undefined,
        ...(isRateAsked ? { signChangesOf: (row) => signChanges(net, row * months, (row + 1) * months) } : {}),
      };
    },
  };
}

function valuesInto(sources: readonly Source[], numbers: Float64Array, at: number, into: Float64Array): void {
  let place = 0;
  for (const { column, paths, valuesOf } of sources) {
    const number = numbers[at + column] ?? Number.NaN;
    const values = valuesOf?.(number);
    for (let path = 0; path < paths.length; path++) into[place++] = values?.[path] ?? number;
  }
}

/** The inputs that the number of a column sets. */
function sourcesOf(
  column: Column | undefined,
  place: number,
  organisation: Organisation | undefined,
): readonly Source[] {
  if (column === undefined) return [];
  if (column.kind === 'input') return [{ column: place, paths: [column.name] }];
  const { item } = column;
  // Of a question that is answered by a number a profile fills in the rest, so that there is one.
  if (item.kind !== 'number' || organisation === undefined) return [];
  return [item.place, ...(item.alike ?? [])].map((each): Source => {
    const settingsAt = (number: number) => inputsAt({ place: each, figure: String(number) }, organisation);
    const paths = settingsAt(1).map(({ key, member, field }) =>
      [key, member, field].filter((step) => step !== undefined).join('.'),
    );
    return isShared(each)
      ? { column: place, paths, valuesOf: (number) => settingsAt(number).map(({ figure }) => Number(figure)) }
      : { column: place, paths };
  });
}

const isShared = ({ kind }: Place): boolean => kind === 'all-members';

/** Floats that are closer than this part of them are told apart by decimals. */
const margin = 1e-9;

/** Whether no more than all is taken of any whole; in floats where that is plain, else in decimals. */
function wholesCheck(table: Table, varying: readonly string[]): (values: Float64Array) => boolean {
  const wholes = varyingWholes(table, varying);
  const valueOf = ({ by, columns }: ColumnProduct, values: Float64Array): number => {
    let made = by;
    for (const column of columns) made *= values[column] ?? Number.NaN;
    return made;
  };
  return (values) => {
    for (const { parts, whole } of wholes) {
      let taken = 0;
      for (const part of parts) taken += valueOf(part, values);
      const all = valueOf(whole, values);
      if (!(taken <= all - margin * (Math.abs(taken) + Math.abs(all)))) return isWithin(values);
    }
    return true;
  };

  function isWithin(values: Float64Array): boolean {
    const get = (path: string) => {
      const place = varying.indexOf(path);
      return place === -1 ? table.get(path) : { likely: new Decimal(values[place] ?? 0) };
    };
    return overdrawnWholes({ has: (path) => table.has(path), get }).length === 0;
  }
}

/** How often a row changes sign from one figure that is not nothing to the next. */
function signChanges(row: Float64Array, from: number, to: number): number {
  let changes = 0;
  let last = 0;
  for (let place = from; place < to; place++) {
    const figure = row[place] ?? 0;
    if (figure * last < 0) changes += 1;
    if (figure !== 0) last = figure;
  }
  return changes;
}
