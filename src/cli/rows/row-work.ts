import { parse } from 'csv-parse/sync';
import type { Decimal } from '../../decimal.js';
import { messageOf } from '../../scenario/message.js';
import { minorDigitsOf } from '../../scenario/currency.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { RowIssue } from '../../answer/rows/calculated-row.js';
import type { RowMetric } from '../../answer/rows/figures.js';
import { addedMetrics, type CountedRow, type Portfolio, portfolioOf } from '../../answer/rows/portfolio.js';
import { type RowOutcome, type RowReader, rowReader } from '../../answer/rows/row-block.js';
import { type CsvForm, type CsvCell, csvTable, figureCell, givenCell, moneyCell } from '../../report/csv.js';
import { textOf } from '../scenario-file.js';

export type RowFormat = 'csv' | 'ndjson';

/** All that is asked of rows. Plain data: threads are sent it. */
export interface RowTask {
  readonly base: Scenario;
  readonly from: RowFormat;
  readonly to: RowFormat;
  /** Names of the columns, where the rows have a heading. */
  readonly heading: readonly string[];
  readonly form: CsvForm;
  readonly metrics: readonly RowMetric[];
  /** Columns that are handed on. */
  readonly ids: readonly string[];
  readonly exact: boolean;
}

/** Some rows of the file, as they were read. */
export interface RowsGiven {
  readonly bytes: Uint8Array;
  /** Number of the first of them, as the file counts. */
  readonly firstRow: number;
}

/** A row that could not be worked out, in words. */
export interface WrongRow {
  readonly row: number;
  readonly id: string;
  readonly messages: readonly string[];
}

export interface RowsDone {
  readonly text: string;
  readonly count: number;
  readonly wrongCount: number;
  /** The first of them. */
  readonly wrong: readonly WrongRow[];
  readonly portfolio: Portfolio;
  /** What stands in the way of all of them. */
  readonly unreadable?: string;
}

export const mostTold = 100;

type Cells = readonly unknown[];

interface ReadRow {
  readonly row: number;
  readonly names: readonly string[];
  readonly cells: Cells;
  readonly message?: string;
}

const money: readonly RowMetric[] = ['npv', 'cashOnlyNpv', 'treasuryNpv', 'totalCost', 'totalBenefit', 'peakFunding'];

/** Works out rows as text, and gives what comes of them as text: in this thread or in another, it is the same. */
export function rowWork(task: RowTask): (given: RowsGiven) => RowsDone {
  const { base, ids, form } = task;
  const metrics = [...new Set([...task.metrics, ...addedMetrics])];
  const readers = new Map<string, RowReader>();
  const readerOf = (names: readonly string[]): RowReader => {
    const key = names.join('\n');
    const known = readers.get(key);
    if (known !== undefined) return known;
    // Rows may have names of their own each, and no end of them.
    if (readers.size > 64) readers.clear();
    const reader = rowReader(base, names, { metrics, exact: task.exact });
    readers.set(key, reader);
    return reader;
  };
  const asMoney = moneyCell(base.currency ?? 'USD');
  const scale = 10 ** minorDigitsOf(base.currency ?? 'USD');
  const hasAllDigits = form.hasAllDigits;

  return ({ bytes, firstRow }) => {
    const text = textOf(bytes);
    if (text === undefined) return { ...nothingDone, unreadable: 'this is not a text in UTF-8' };
    const rows = task.from === 'csv' ? csvRows(text, firstRow, task) : jsonRows(text, firstRow);
    const outcomes = outcomesOf(rows);
    const wrong: WrongRow[] = [];
    const counted: CountedRow[] = [];
    const cellsOf: CsvCell[][] = [];
    const objects: string[] = [];
    let wrongCount = 0;
    for (const [place, read] of rows.entries()) {
      const outcome = outcomes[place] ?? { ok: false, issues: [] };
      const carried = ids.map((id) => read.cells[read.names.indexOf(id)]);
      const id = carried.map((cell) => textIn(cell)).join(' ');
      const messages = read.message === undefined ? (outcome.ok ? [] : outcome.issues.map(told)) : [read.message];
      if (messages.length > 0) {
        wrongCount += 1;
        if (wrong.length < mostTold) wrong.push({ row: read.row, id, messages });
      }
      if (outcome.ok) counted.push(countedRow(read, outcome, id));
      const figures = task.metrics.map((_, at) => (outcome.ok ? (outcome.figures[at] ?? null) : null));
      if (task.to === 'csv') {
        cellsOf.push([
          ...(ids.length === 0 ? [String(read.row)] : carried.map(textIn)),
          ...figures.map((figure, at) => cellOf(figure, task.metrics[at])),
          messages.join(' '),
        ]);
      } else {
        const named = new Map<string, unknown>([['row', read.row]]);
        ids.forEach((name, at) => named.set(name, carried[at] ?? null));
        task.metrics.forEach((metric, at) => named.set(metric, figures[at] ?? null));
        if (messages.length > 0) named.set('issues', messages);
        objects.push(`${JSON.stringify(Object.fromEntries(named))}\n`);
      }
    }
    return {
      text: task.to === 'csv' ? csvTable(cellsOf, { ...form, hasByteOrderMark: false }) : objects.join(''),
      count: rows.length,
      wrongCount,
      wrong,
      portfolio: portfolioOf(counted),
    };
  };

  /** Rows of the same columns are worked out together. */
  function outcomesOf(rows: readonly ReadRow[]): readonly (RowOutcome | undefined)[] {
    const outcomes = new Array<RowOutcome | undefined>(rows.length).fill(undefined);
    const placesByNames = new Map<readonly string[] | string, number[]>();
    rows.forEach(({ names, message }, place) => {
      if (message !== undefined) return;
      // Rows of a table share their names; those of others are compared.
      const key = task.from === 'csv' ? names : names.join('\n');
      const places = placesByNames.get(key);
      if (places === undefined) placesByNames.set(key, [place]);
      else places.push(place);
    });
    for (const places of placesByNames.values()) {
      const { names } = rows[places[0] ?? 0] ?? { names: [] };
      const columns = names.flatMap((name, at) => (ids.includes(name) ? [] : [at]));
      const reader = readerOf(columns.map((at) => names[at] ?? ''));
      const found =
        reader.issues.length > 0
          ? undefined
          : reader.block(
              places.map((place) => columns.map((at) => rows[place]?.cells[at])),
              (at) => rows[places[at] ?? 0]?.row ?? 0,
            );
      places.forEach((place, at) => {
        outcomes[place] = found?.[at] ?? { ok: false, issues: reader.issues.map((issue) => ({ issue })) };
      });
    }
    return outcomes;
  }

  function cellOf(figure: unknown, metric: RowMetric | undefined): CsvCell {
    if (typeof figure === 'string') return figure;
    const isMoney = metric !== undefined && money.includes(metric);
    if (typeof figure === 'number' && !hasAllDigits) {
      // As a cell of a spreadsheet, and without decimals: these are floats already.
      return givenCell(isMoney ? Math.round(figure * scale) / scale : Number(figure.toPrecision(12)));
    }
    return (isMoney ? asMoney : figureCell)(figure as Decimal | number | null);
  }

  function countedRow(
    { row, names, cells }: ReadRow,
    outcome: Extract<RowOutcome, { ok: true }>,
    id: string,
  ): CountedRow {
    const of = (name: (typeof addedMetrics)[number]): number => Number(outcome.figures[metrics.indexOf(name)] ?? 0);
    const wordAt = (name: 'industry' | 'size'): string | undefined => {
      const cell = cells[names.indexOf(name)];
      return typeof cell === 'string' && cell.trim() !== '' ? cell : base[name];
    };
    const industry = wordAt('industry');
    return {
      row,
      id,
      cells: () => Object.fromEntries(names.flatMap((name, at) => (ids.includes(name) ? [] : [[name, cells[at]]]))),
      npv: of('npv'),
      totalCost: of('totalCost'),
      totalBenefit: of('totalBenefit'),
      peakFunding: of('peakFunding'),
      group: industry === undefined ? 'no industry' : `${industry}, ${wordAt('size') ?? 'medium'}`,
    };
  }
}

/** A cell that is handed on: a text as it is, what else JSON has as it has it. */
const textIn = (cell: unknown): string =>
  typeof cell === 'string' ? cell : cell === undefined || cell === null ? '' : JSON.stringify(cell);

const told = ({ issue }: RowIssue): string => messageOf(issue);

const nothingDone: RowsDone = { text: '', count: 0, wrongCount: 0, wrong: [], portfolio: portfolioOf([]) };

/** Cells of CSV as text; where the mark of the file is a comma, `1,5` is one and a half. */
function csvRows(text: string, firstRow: number, { heading, form, ids }: RowTask): readonly ReadRow[] {
  let skipped = 0;
  const options = {
    delimiter: form.separator,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: () => {
      skipped += 1;
      return undefined;
    },
  } as const;
  const table: readonly (readonly string[])[] = parse(text, options);
  const rows = skipped === 0 ? table : recordsOf(text).map((record) => parse(record, options)[0] ?? wrongQuotes);
  const hasComma = form.decimalMark === ',';
  return rows.flatMap((cells, place): readonly ReadRow[] => {
    const row = firstRow + place;
    if (cells === wrongQuotes) return [{ row, names: heading, cells: [], message: quotesWrong }];
    if (cells.length === 1 && cells[0]?.trim() === '' && heading.length > 1) return [];
    if (cells.length !== heading.length)
      return [
        {
          row,
          names: heading,
          cells,
          message: `There are ${cells.length} cells, where the heading has ${heading.length}.`,
        },
      ];
    const inPoints = hasComma
      ? cells.map((cell, at) =>
          ids.includes(heading[at] ?? '') || !/^-?\d+,\d+$/.test(cell) ? cell : cell.replace(',', '.'),
        )
      : cells;
    return [{ row, names: heading, cells: inPoints }];
  });
}

const wrongQuotes: readonly string[] = [];
const quotesWrong =
  'The quotes do not match: a cell that begins with one ends with one, and one inside is written twice.';

/** Line by line: where quotes are wrong nobody can tell which line ends belong to a cell. */
const recordsOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

function jsonRows(text: string, firstRow: number): readonly ReadRow[] {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.flatMap((line, place): readonly ReadRow[] => {
    const row = firstRow + place;
    if (line.trim() === '') return [];
    const found = objectIn(line);
    if (found === undefined)
      return [{ row, names: [], cells: [], message: 'This is no object in JSON on a line of its own.' }];
    return [{ row, names: Object.keys(found), cells: Object.values(found) }];
  });
}

function objectIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(line);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? { ...found } : undefined;
  } catch {
    return undefined;
  }
}
