import type { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { CsvForm } from '../../report/csv.js';
import { separatorIn } from '../imported-inputs.js';
import { csvFormFor } from '../option-values.js';
import { notInUtf8, textOf } from '../scenario-file.js';
import type { BatchOptions } from './batch-options.js';
import type { RowsGiven } from './row-work.js';

/** The file of rows cannot be read, and why. */
export class Unreadable extends Error {}

interface NumberedRows extends RowsGiven {
  readonly count: number;
}

/** Reads as many bytes as were read before; gives what is left of the last piece. */
export async function skipped(
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

export async function* continued(
  start: Uint8Array | undefined,
  pieces: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  if (start !== undefined && start.length > 0) yield start;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

export async function* numbered(
  blocks: AsyncGenerator<{ readonly bytes: Uint8Array; readonly count: number }>,
  first: number,
): AsyncGenerator<NumberedRows> {
  let firstRow = first;
  for await (const { bytes, count } of blocks) {
    yield { bytes, count, firstRow };
    firstRow += count;
  }
}

/** As the heading has it, unless told: what is written back is of the same form. */
export function csvForm(heading: string, { separator, decimal, digits, locale }: BatchOptions): CsvForm {
  const seen = separatorIn(heading);
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

export function headingIn(bytes: Uint8Array, { separator }: CsvForm): readonly string[] {
  const text = textOf(bytes);
  if (text === undefined) throw new Unreadable(notInUtf8);
  const [cells = []]: readonly (readonly string[])[] = parse(text, {
    bom: true,
    delimiter: separator,
    relax_quotes: true,
  });
  return cells.map((cell) => cell.trim());
}
