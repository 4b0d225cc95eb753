import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { basename } from 'node:path';
import { columnsOf } from '../../answer/rows/columns.js';
import { rowMetrics, usualMetrics } from '../../answer/rows/figures.js';
import { emptyPortfolio, together } from '../../answer/rows/portfolio.js';
import type { Issue } from '../../errors.js';
import { messageOf, scenarioError } from '../../scenario/message.js';
import type { Scenario } from '../../scenario/scenario.js';
import { unknownName } from '../../scenario/words.js';
import { libraryVersion } from '../../version.js';
import { type Answer, refused } from '../answer.js';
import { rowsFormOf } from '../file-forms.js';
import { exists, refusalToWrite, targetOf } from '../output-file.js';
import { inputName } from '../scenario-file.js';
import { systemMessage } from '../system-message.js';
import { type Output, pathFrom, type Terminal } from '../terminal.js';
import type { BatchOptions, FileFormat } from './batch-options.js';
import { begun, opened, type OpenedRows } from './opened-rows.js';
import { isAddress, isThere, resultColumns, writeParquet } from './parquet.js';
import { whileHeld } from './lock.js';
import {
  type Left,
  leftAt,
  type Noted,
  type PartialFile,
  partialFile,
  partOf,
  Unwritten,
  asUnwritten,
} from './partial-file.js';
import { numbered, Unreadable } from './records.js';
import type { RowTask } from './row-task.js';
import { mostTold } from './row-work.js';
import { inOrder, inThisThread, inThreads, usualThreads } from './row-workers.js';
import { progressOf, told, withPortfolio, wordsFor } from './told-rows.js';
import { headOf } from './written-rows.js';

/** Reads rows, has them worked out, and writes what comes of them: whole, or so that it can go on from where it ended. */
export async function batched(
  terminal: Terminal,
  file: string,
  base: Scenario,
  options: BatchOptions,
): Promise<Answer> {
  const { metrics = [], id = [] } = options;
  const issues: readonly Issue[] = [
    ...(base.extends === undefined
      ? []
      : [{ code: 'unresolved-extends', path: 'extends', name: base.extends } as const]),
    ...metrics.flatMap((metric) => (rowMetrics.includes(metric) ? [] : [unknownName('--metrics', metric, rowMetrics)])),
  ];
  if (issues.length > 0) throw scenarioError(issues);
  // Each column of the results has a name of its own.
  const taken = id.filter((name, place) => [...rowMetrics, 'row', 'issues', ...id.slice(0, place)].includes(name));
  if (taken.length > 0)
    return refused(
      ...taken.map((name) => `--id: the results have a column “${name}” already; give that of the rows another name`),
    );
  try {
    return await withPortfolio(terminal, { file, options }, async () => read(terminal, file, base, options));
  } catch (error) {
    if (error instanceof Unwritten) return refused(`${error.message}; --resume goes on where it ended`);
    const message = error instanceof Unreadable ? error.message : systemMessage(error);
    if (message === undefined) throw error;
    return refused(`${inputName(file)}: ${message}`);
  }
}

/** Where results go, and how far they are there. */
interface Place {
  readonly out: string;
  /** Of the file, or where there is an address of the one that grows meanwhile on this machine. */
  readonly path: string;
  readonly left: Left | undefined;
}

async function read(terminal: Terminal, file: string, base: Scenario, options: BatchOptions): Promise<Answer> {
  const { out } = options;
  const from = options.from ?? rowsFormOf(file) ?? 'csv';
  const to = options.to ?? (out === undefined ? undefined : rowsFormOf(out)) ?? from;
  const vain = inVain(options, from, to);
  if (vain !== undefined) return refused(vain);
  if (out === undefined || out === '-') {
    if (to === 'parquet') return refused('Parquet is written into a file: name it with --out, or --to csv');
    const rows = await opened(terminal, file, from);
    return results(terminal, { file, rows, base, to, options, place: undefined });
  }
  const named = await pathOf(terminal, { out, to, files: [file, options.base], options });
  if (typeof named === 'string') return refused(named);
  return whileHeld(named.path, named.name, async () => {
    const left = await leftTo(named, options);
    if (typeof left === 'string') return refused(left);
    const place = { out, path: named.path, left };
    return results(terminal, { file, rows: await opened(terminal, file, from), base, to, options, place });
  });
}

/** What is told of an option that is about CSV, where there is none. */
function inVain({ separator, decimal, digits }: BatchOptions, from: FileFormat, to: FileFormat): string | undefined {
  if (to === 'csv') return undefined;
  if (digits === true) return `--digits: it is about results in CSV, and these are in ${to}`;
  if (from === 'csv') return undefined;
  const key = separator === undefined ? (decimal === undefined ? undefined : '--decimal') : '--separator';
  return key === undefined ? undefined : `${key}: it is about CSV, and nothing here is`;
}

interface Wanted {
  readonly out: string;
  readonly to: FileFormat;
  /** That the results are made of. */
  readonly files: readonly string[];
  readonly options: BatchOptions;
}

/** Of the file that grows, on this machine: its path, and as it is called in messages. */
interface Named {
  readonly path: string;
  readonly name: string;
}

/** Where the results are to go, or why they cannot. */
async function pathOf(terminal: Terminal, { out, to, files, options }: Wanted): Promise<Named | string> {
  if (isAddress(out) && to !== 'parquet') return `${out}: there Parquet is written; --to parquet`;
  const refusal = isAddress(out)
    ? options.force !== true && (await isThere(out)) && exists(out)
    : await refusalToWrite(terminal, { out, force: options.force, form: to, from: files });
  if (typeof refusal === 'string') return refusal;
  if (isAddress(out)) return { path: pathFrom(terminal, basename(out)), name: basename(out) };
  return { path: (await targetOf(pathFrom(terminal, out))).path, name: out };
}

/** What is done already and is to be gone on with, if anything; or why that cannot be. */
async function leftTo({ path, name }: Named, { resume, force }: BatchOptions): Promise<Left | string | undefined> {
  const part = partOf(name);
  const found = await leftAt(path).catch(asUnwritten(part));
  if (found === 'damaged' && force !== true)
    return `${part}: what was done already is not as it was left; --force begins anew`;
  const left = found === 'damaged' ? undefined : found;
  if (left !== undefined && resume !== true && force !== true)
    return `${part}: ${left.howFar.rowCount} rows are done already; --resume goes on from there, --force begins anew`;
  return resume === true ? left : undefined;
}

interface Asked {
  readonly file: string;
  readonly rows: OpenedRows;
  readonly base: Scenario;
  readonly to: FileFormat;
  readonly place: Place | undefined;
  readonly options: BatchOptions;
}

/** How far it is, while it goes on. */
type Tally = { -readonly [Key in keyof Noted]: Noted[Key] };

async function results(terminal: Terminal, { file, rows, base, to, place, options }: Asked): Promise<Answer> {
  const { id: ids = [] } = options;
  const left = place?.left?.howFar;
  const { heading, form, blocks, hash, byteCount } = await begun(rows, left, options);
  const issues =
    heading.length === 0
      ? []
      : [
          ...columnsOf(
            base,
            heading.filter((name) => !ids.includes(name)),
          ).issues,
          ...ids.filter((id) => !heading.includes(id)).map((id) => unknownName('--id', id, heading)),
        ];
  if (issues.length > 0) return refused(...issues.map((issue) => `${inputName(file)}: ${messageOf(issue)}`));

  const task: RowTask = {
    base,
    from: rows.format,
    to: to === 'csv' ? to : 'ndjson',
    heading,
    form,
    metrics: [...new Set(options.metrics ?? usualMetrics)],
    ids,
    // Of objects nobody knows beforehand which keys are to come.
    isCurrencyTold: (heading.length === 0 || heading.includes('currency')) && !ids.includes('currency'),
    exact: options.exact === true,
  };
  const askedHash = createHash('sha256')
    .update(JSON.stringify([libraryVersion, task, to]))
    .digest('hex');
  if (left !== undefined && left.asked !== askedHash)
    return refused(`${options.out ?? ''}: something else was asked when it was begun; --force begins anew`);

  const tally: Tally = left ?? {
    asked: askedHash,
    heading,
    separator: form.separator,
    inputBytes: byteCount,
    inputHash: hash.copy().digest('hex'),
    nextRow: rows.format === 'csv' ? 2 : 1,
    rowCount: 0,
    wrongCount: 0,
    wrong: [],
    portfolio: emptyPortfolio,
  };
  const part = place === undefined ? undefined : await partialFile(place.path, place.left, tally);
  const note = async (): Promise<void> => {
    tally.inputHash = hash.copy().digest('hex');
    await part?.note(tally);
  };
  const write = async (bytes: Uint8Array): Promise<void> =>
    part === undefined ? written(terminal.stdout, new TextDecoder().decode(bytes)) : part.add(bytes);
  const threads = options.threads ?? usualThreads(task, rows.size);
  const workers = threads > 1 ? inThreads(task, threads) : inThisThread(task);
  const progress = progressOf(terminal, rows, tally);
  let noted = performance.now();
  try {
    if (left === undefined && to === 'csv') await write(new TextEncoder().encode(headOf(task)));
    for await (const { given, done: made } of inOrder(numbered(blocks, tally.nextRow), workers)) {
      if (made.unreadable !== undefined) throw new Unreadable(made.unreadable);
      if (options.strict === true && made.wrongCount > 0) {
        await part?.discard();
        return refused(...wordsFor(made.wrong.slice(0, 1)));
      }
      await write(made.bytes);
      hash.update(given.bytes);
      tally.inputBytes += given.bytes.length;
      tally.nextRow = given.firstRow + given.count;
      tally.rowCount += made.count;
      tally.wrongCount += made.wrongCount;
      tally.wrong = [...tally.wrong, ...made.wrong].slice(0, mostTold);
      tally.portfolio = together(tally.portfolio, made.portfolio);
      progress.told(tally);
      if (performance.now() - noted < noteEvery) continue;
      await note();
      noted = performance.now();
    }
    await note();
  } catch (error) {
    // Where nothing more can be written, what was noted before stands.
    await note().catch(() => undefined);
    await part?.close();
    throw error;
  } finally {
    progress.clear();
    await workers.stop();
  }
  if (place !== undefined && part !== undefined) await named(part, place);
  return told(terminal, { base, options, isPrinted: place === undefined }, tally);

  /** The results are whole: they take their name, as they are or in Parquet. */
  async function named(part: PartialFile, { out, path }: Place): Promise<void> {
    const isForced = options.force === true;
    if (to !== 'parquet') return part.finish(path, isForced);
    const columns = resultColumns(task, rows.types);
    const written = isAddress(out) ? out : `${part.path}.parquet`;
    await writeParquet(part.path, written, columns);
    return isAddress(out) ? part.discard() : part.finish(path, isForced, written);
  }
}

/** Often enough that little is lost, seldom enough to cost nothing. */
const noteEvery = 500;

/** Waits for whoever reads, where he reads slower than it comes. */
async function written(output: Output, text: string): Promise<void> {
  if (output.write(text) === false && output instanceof EventEmitter) await once(output, 'drain');
}
