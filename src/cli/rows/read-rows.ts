import { parse } from 'csv-parse/sync';
import type { RowIssue } from '../../answer/rows/calculated-row.js';
import { sharedKeys } from '../../answer/rows/mixed-rows.js';
import type { Issue } from '../../errors.js';
import { countOf } from '../../formula/unit-words.js';
import { readJson } from '../../scenario/json-text.js';
import { clipped, isKeyed } from '../../scenario/plain-data.js';
import { inPoint, rowEnds } from '../imported-inputs.js';
import type { CsvForm } from '../../report/csv.js';
import type { RowTask } from './row-task.js';

/** A row of the file, by its number there, or why it is none. */
export interface ReadRow {
  readonly row: number;
  readonly names: readonly string[];
  readonly cells: readonly unknown[];
  /** The cells as the file has them, where its mark is the comma. */
  readonly written?: readonly string[];
  readonly message: string | undefined;
}

/** The rows of a text, but for blank ones. */
export const readRows = (text: string, firstRow: number, task: RowTask): readonly ReadRow[] =>
  task.from === 'csv' ? csvRows(text, firstRow, task) : jsonRows(text, firstRow);

/** Cells of CSV as text; where the mark of the file is a comma, `1,5` is one and a half. */
function csvRows(text: string, firstRow: number, { heading, form, ids }: RowTask): readonly ReadRow[] {
  const table = text.includes('"') ? quotedTable(text, form) : plainTable(text, form);
  const hasComma = form.decimalMark === ',';
  const idPlaces = new Set(heading.flatMap((name, at) => (ids.includes(name) ? [at] : [])));
  const found: ReadRow[] = [];
  for (let place = 0; place < table.length; place++) {
    const cells = table[place] ?? [];
    const row = firstRow + place;
    if (cells === wrongQuotes) found.push({ row, names: heading, cells: [], message: quotesWrong });
    else if (cells.length === 1 && cells[0]?.trim() === '' && heading.length > 1) continue;
    else if (cells.length !== heading.length) {
      const message = `The row has ${countOf(cells.length, 'cells')}, the heading ${heading.length}.`;
      found.push({ row, names: heading, cells, message });
    } else {
      const inPoints = hasComma ? cells.map((cell, at) => (idPlaces.has(at) ? cell : inPoint(cell))) : cells;
      found.push({ row, names: heading, cells: inPoints, message: undefined, ...(hasComma ? { written: cells } : {}) });
    }
  }
  return found;
}

type CsvTable = readonly (readonly string[])[];

/** Where there are no quotes a mark is a mark, and no parser is needed to find them. */
function plainTable(text: string, { separator }: CsvForm): CsvTable {
  const lines = text.split('\n');
  const unended = lines.pop();
  const rows = lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line).split(separator));
  if (unended !== undefined && unended !== '') rows.push(unended.split(separator));
  return rows;
}

function quotedTable(text: string, form: CsvForm): CsvTable {
  let skipped = 0;
  const options = {
    delimiter: form.separator,
    record_delimiter: [...rowEnds],
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: () => {
      skipped += 1;
      return undefined;
    },
  };
  const table: CsvTable = parse(text, options);
  return skipped === 0 ? table : recordsOf(text).map((record) => parse(record, options)[0] ?? wrongQuotes);
}

const inComma = (numeral: string): string => numeral.replace('.', ',');

/** What is wrong with a cell in the spellings of its file: as the cell stands there, and as it is read from there. */
export function inSpellings({ column, issue }: RowIssue, { names, cells, written }: ReadRow): Issue {
  if (written === undefined || !('allowed' in issue && 'received' in issue)) return issue;
  const at = names.indexOf(column ?? '');
  const { received } = issue;
  const { lowest, highest, above } = issue.allowed;
  const told = {
    received: received === clipped(String(cells[at])) ? clipped(written[at] ?? '') : received,
    allowed: {
      ...issue.allowed,
      ...(lowest === undefined ? {} : { lowest: inComma(lowest) }),
      ...(highest === undefined ? {} : { highest: inComma(highest) }),
      ...(above === undefined ? {} : { above: inComma(above) }),
    },
  };
  if (issue.code === 'unclear-number') return { ...issue, ...told, readings: issue.readings.map(inComma) };
  return issue.code === 'percent-for-share'
    ? { ...issue, ...told, suggested: inComma(issue.suggested) }
    : { ...issue, ...told };
}

const wrongQuotes: readonly string[] = [];
const quotesWrong =
  'The quotes do not match: a cell that begins with one ends with one, and one inside is written twice.';

/** Line by line: where quotes are wrong nobody can tell which line ends belong to a cell. */
const recordsOf = (text: string): readonly string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

function jsonRows(text: string, firstRow: number): readonly ReadRow[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const keysOf = sharedKeys();
  return lines.flatMap((line, place): readonly ReadRow[] => {
    const row = firstRow + place;
    if (line.trim() === '') return [];
    const found = objectIn(line);
    const wrong = (message: string): readonly ReadRow[] => [{ row, names: noNames, cells: [], message }];
    if (found === undefined) return wrong('This is no object in JSON on a line of its own.');
    const twice = keyTwiceIn(line, found);
    if (twice !== undefined) return wrong(`“${clipped(twice)}” stands here twice. Keep one of them.`);
    return [{ row, names: keysOf(found), cells: cellsIn(found, line), message: undefined }];
  });
}

const noNames: readonly string[] = [];

/** As they are written where the engine makes infinity of one, which is told and not understood by whoever wrote 1e400. */
function cellsIn(found: Readonly<Record<string, unknown>>, line: string): readonly unknown[] {
  const again = /\d[eE]\+?\d{3}|\d{309}/.test(line) ? readJson(line) : undefined;
  return Object.values(again?.kind === 'data' && isKeyed(again.data) ? again.data : found);
}

function objectIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(line);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? { ...found } : undefined;
  } catch {
    return undefined;
  }
}

/** A key that an object in the line has twice, of which the engine keeps the last: it is looked for where there are more colons than keys. */
function keyTwiceIn(line: string, found: unknown): string | undefined {
  if (line.split(':').length - 1 === keyCountOf(found)) return undefined;
  const [twice] = readJson(line).findings.flatMap(({ told }) => (told.code === 'duplicate-key' ? [told.key] : []));
  return twice;
}

const keyCountOf = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce((count: number, part: unknown) => count + keyCountOf(part), keysIn(value));

const keysIn = (value: object): number => (Array.isArray(value) ? 0 : Object.keys(value).length);
