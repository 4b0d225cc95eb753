import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { rowsPerBlock } from '../../answer/rows/row-block.js';
import type { CsvForm } from '../../report/csv.js';
import { separatorIn } from '../imported-inputs.js';
import { csvFormFor } from '../option-values.js';
import { notInUtf8, textOf } from '../scenario-file.js';
import { pathFrom, type Terminal } from '../terminal.js';
import type { BatchOptions, FileFormat } from './batch-options.js';
import { isAddress, parquetRows } from './parquet.js';
import type { HowFar } from './partial-file.js';
import { type RecordBlock, recordBlocks, Unreadable } from './records.js';
import type { RowFormat } from './row-task.js';

/** A file of rows, as text from its beginning. */
export interface OpenedRows {
  readonly format: RowFormat;
  readonly pieces: AsyncIterable<Uint8Array | string>;
  /** Nothing where nobody knows beforehand. */
  readonly size?: { readonly unit: 'bytes' | 'rows'; readonly count: number };
  /** The columns by their types, where the file has them apart from its rows. */
  readonly types?: ReadonlyMap<string, string>;
}

/** @throws {Unreadable} */
export async function opened(terminal: Terminal, file: string, format: FileFormat): Promise<OpenedRows> {
  if (format === 'parquet') {
    if (file === '-') throw new Unreadable('Parquet is read from a file, and no piece after the other');
    const { types, rowCount, pieces } = await parquetRows(isAddress(file) ? file : pathFrom(terminal, file));
    return { format: 'ndjson', pieces, types, size: { unit: 'rows', count: rowCount } };
  }
  if (isAddress(file)) throw new Unreadable('there Parquet is read; of other files take a copy to this machine');
  if (file === '-') return { format, pieces: terminal.stdin };
  const path = pathFrom(terminal, file);
  const found = await stat(path);
  if (found.isDirectory()) throw new Unreadable('this is a folder, not a file');
  const pieces = createReadStream(path);
  return found.isFile() ? { format, pieces, size: { unit: 'bytes', count: found.size } } : { format, pieces };
}

/** Rows behind their heading, and behind those that are done already. */
export interface BegunRows {
  readonly heading: readonly string[];
  readonly form: CsvForm;
  readonly blocks: AsyncGenerator<RecordBlock>;
  /** Of all bytes before the blocks. */
  readonly hash: ReturnType<typeof createHash>;
  readonly byteCount: number;
}

/**
 * @param left  how far somebody came before, if anybody did
 * @throws {Unreadable}
 */
export async function begun(
  { format, pieces, types }: OpenedRows,
  left: HowFar | undefined,
  options: BatchOptions,
): Promise<BegunRows> {
  const hash = createHash('sha256');
  const [hasQuotes, count] = [format === 'csv', rowsPerBlock];
  if (left !== undefined) {
    const { inputBytes: byteCount, inputHash, heading } = left;
    const iterator = pieces[Symbol.asyncIterator]();
    const start = await skipped(iterator, byteCount, hash);
    if (hash.copy().digest('hex') !== inputHash)
      throw new Unreadable('these are not the rows that were begun with; --force begins anew');
    const blocks = recordBlocks(continued(start, iterator), { hasQuotes, firstCount: count, count });
    return { heading, form: csvForm(left.separator, options), blocks, hash, byteCount };
  }
  const blocks = recordBlocks(pieces, { hasQuotes, firstCount: format === 'csv' ? 1 : count, count });
  if (format !== 'csv')
    return { heading: [...(types?.keys() ?? [])], form: csvForm(',', options), blocks, hash, byteCount: 0 };
  const first = await blocks.next();
  if (first.done === true) throw new Unreadable('the file is empty');
  const { bytes } = first.value;
  const text = textOf(bytes);
  if (text === undefined) throw new Unreadable(notInUtf8);
  if (!text.includes('"') && /\r[^\n]/.test(text))
    throw new Unreadable('its lines end with a carriage return alone: save it with line feeds');
  const form = csvForm(separatorIn(text), options);
  return { heading: headingIn(text, form), form, blocks, hash: hash.update(bytes), byteCount: bytes.length };
}

/** Reads as many bytes as were read before; gives what is left of the last piece. */
async function skipped(
  pieces: AsyncIterator<Uint8Array | string>,
  count: number,
  hash: ReturnType<typeof createHash>,
): Promise<Uint8Array> {
  let left = count;
  while (left > 0) {
    const next = await pieces.next();
    if (next.done === true) break;
    const bytes = typeof next.value === 'string' ? new TextEncoder().encode(next.value) : next.value;
    const taken = bytes.subarray(0, left);
    hash.update(taken);
    left -= taken.length;
    if (taken.length < bytes.length) return bytes.subarray(taken.length);
  }
  return new Uint8Array();
}

async function* continued(
  start: Uint8Array,
  pieces: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  if (start.length > 0) yield start;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

/** As the heading has it, unless told: what is written back is of the same form. */
function csvForm(seen: CsvForm['separator'], { separator, decimal, digits, locale }: BatchOptions): CsvForm {
  const told = csvFormFor({
    locale,
    ...(separator === undefined ? {} : { separator }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(digits === undefined ? {} : { digits }),
  });
  const chosen = separator === undefined ? seen : told.separator;
  return {
    ...told,
    separator: chosen,
    decimalMark: decimal === undefined ? (chosen === ';' ? ',' : '.') : told.decimalMark,
  };
}

function headingIn(text: string, { separator }: CsvForm): readonly string[] {
  const [cells = []] = headingCells(text, separator);
  return cells.map((cell) => cell.trim());
}

function headingCells(text: string, delimiter: CsvForm['separator']): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, delimiter, relax_quotes: true });
  } catch {
    throw new Unreadable('there is a quote left open in its heading');
  }
}
