import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { EventEmitter } from 'node:events';
import { columnsOf } from '../../answer/rows/columns.js';
import { rowMetrics, usualMetrics } from '../../answer/rows/figures.js';
import { emptyPortfolio, together } from '../../answer/rows/portfolio.js';
import { rowsPerBlock } from '../../answer/rows/row-block.js';
import type { Issue } from '../../errors.js';
import { messageOf, scenarioError } from '../../scenario/message.js';
import type { Scenario } from '../../scenario/scenario.js';
import { unknownName } from '../../scenario/words.js';
import { libraryVersion } from '../../version.js';
import { type Answer, refused } from '../answer.js';
import { exists, type Target, targetOf } from '../output-file.js';
import { inputName, textOf } from '../scenario-file.js';
import { systemMessage } from '../system-message.js';
import { type Output, pathFrom, progressOn, type Terminal } from '../terminal.js';
import type { BatchOptions } from './batch-options.js';
import { type HowFar, leftAt, partialFile, partOf } from './partial-file.js';
import { EndlessRecord, recordBlocks } from './records.js';
import { inOrder, inThisThread, inThreads, usualThreads, worthThreads } from './row-workers.js';
import type { RowFormat, RowTask } from './row-task.js';
import { mostTold } from './row-work.js';
import { headOf } from './written-rows.js';
import { continued, csvForm, headingIn, numbered, skipped, Unreadable } from './opened-rows.js';
import { told, wordsFor } from './told-rows.js';

/** Reads rows, has them worked out, and writes what comes of them: whole, or so that it can go on from where it ended. */
export async function batched(
  terminal: Terminal,
  file: string,
  base: Scenario,
  options: BatchOptions,
): Promise<Answer> {
  const issues: readonly Issue[] = [
    ...(base.extends === undefined
      ? []
      : [{ code: 'unresolved-extends', path: 'extends', name: base.extends } as const]),
    ...(options.metrics ?? []).flatMap((metric) =>
      rowMetrics.includes(metric) ? [] : [unknownName('--metrics', metric, rowMetrics)],
    ),
  ];
  if (issues.length > 0) throw scenarioError(issues);
  try {
    return await read(terminal, file, base, options);
  } catch (error) {
    if (error instanceof EndlessRecord)
      return refused(`${inputName(file)}: a row takes more than a million characters: is a quote left open?`);
    if (error instanceof Unreadable) return refused(`${inputName(file)}: ${error.message}`);
    const message = systemMessage(error);
    if (message === undefined) throw error;
    return refused(`${inputName(file)}: ${message}`);
  }
}

interface Place {
  readonly target: Target;
  readonly left: HowFar | undefined;
}

async function read(terminal: Terminal, file: string, base: Scenario, options: BatchOptions): Promise<Answer> {
  const { out } = options;
  const target = out === undefined || out === '-' ? undefined : await targetOf(pathFrom(terminal, out));
  if (out !== undefined && target !== undefined) {
    if (target.kind === 'other') return refused(`${out}: this is no ordinary file`);
    if (target.kind === 'file' && options.force !== true) return refused(exists(out));
  }
  const left = target === undefined ? undefined : await leftAt(target.path);
  if (left !== undefined && options.resume !== true && options.force !== true)
    return refused(
      `${partOf(out ?? '')}: ${left.rowCount} rows are done already; --resume goes on from there, --force begins anew`,
    );
  const place = target === undefined ? undefined : { target, left: options.resume === true ? left : undefined };
  const from = options.from ?? formatOf(file) ?? 'csv';
  const to = options.to ?? (out === undefined ? undefined : formatOf(out)) ?? from;
  const bytes = await sizeOf(file, terminal);
  const source = file === '-' ? terminal.stdin : createReadStream(pathFrom(terminal, file));
  return results(terminal, { file, source, bytes, base, from, to, place, options });
}

const formatOf = (file: string): RowFormat | undefined =>
  /\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : /\.(csv|tsv|txt)$/i.test(file) ? 'csv' : undefined;

/** Nothing where nobody knows beforehand. */
async function sizeOf(file: string, terminal: Terminal): Promise<number | undefined> {
  if (file === '-') return undefined;
  const found = await stat(pathFrom(terminal, file));
  if (found.isDirectory()) throw new Unreadable('this is a folder, not a file');
  return found.isFile() ? found.size : undefined;
}

interface Asked {
  readonly file: string;
  readonly source: AsyncIterable<Uint8Array | string>;
  readonly bytes: number | undefined;
  readonly base: Scenario;
  readonly from: RowFormat;
  readonly to: RowFormat;
  readonly place: Place | undefined;
  readonly options: BatchOptions;
}

/** How far it is, while it goes on. */
type Tally = { -readonly [Key in Exclude<keyof HowFar, 'asked' | 'outputBytes'>]: HowFar[Key] };

async function results(terminal: Terminal, asked: Asked): Promise<Answer> {
  const { file, base, from, to, place, options } = asked;
  const { id: ids = [] } = options;
  const metrics = [...new Set(options.metrics ?? usualMetrics)];
  const hash = createHash('sha256');
  const pieces = asked.source[Symbol.asyncIterator]();
  const left = place?.left;
  const start = left === undefined ? undefined : await skipped(pieces, left.inputBytes, hash);
  if (left !== undefined && hash.copy().digest('hex') !== left.inputHash)
    return refused(`${inputName(file)}: these are not the rows that were begun with; --force begins anew`);

  const rest = continued(start, pieces);
  const blocks = recordBlocks(rest, {
    hasQuotes: from === 'csv',
    firstCount: from === 'csv' && left === undefined ? 1 : rowsPerBlock,
    count: rowsPerBlock,
  });
  const heading = left === undefined && from === 'csv' ? await blocks.next() : undefined;
  if (heading?.done === true) return refused(`${inputName(file)}: the file is empty`);
  const form = csvForm(textOf(heading?.value.bytes ?? new Uint8Array()) ?? '', options);
  const names = left?.heading ?? (heading === undefined ? [] : headingIn(heading.value.bytes, form));
  const { issues } = columnsOf(base, from === 'csv' ? names.filter((name) => !ids.includes(name)) : []);
  const missing =
    from === 'csv' ? ids.filter((id) => !names.includes(id)).map((id) => unknownName('--id', id, names)) : [];
  if (issues.length + missing.length > 0)
    return refused(...[...issues, ...missing].map((issue) => `${inputName(file)}: ${messageOf(issue)}`));
  if (heading !== undefined) hash.update(heading.value.bytes);

  const task: RowTask = {
    base,
    from,
    to,
    heading: names,
    form,
    metrics,
    ids,
    exact: options.exact === true,
  };
  const askedHash = createHash('sha256')
    .update(JSON.stringify([libraryVersion, task]))
    .digest('hex');
  if (left !== undefined && left.asked !== askedHash)
    return refused(`${options.out ?? ''}: something else was asked when it was begun; --force begins anew`);

  const tally: Tally = left ?? {
    heading: names,
    inputBytes: heading?.value.bytes.length ?? 0,
    inputHash: '',
    nextRow: from === 'csv' ? 2 : 1,
    rowCount: 0,
    wrongCount: 0,
    wrong: [],
    portfolio: emptyPortfolio,
  };
  const part = place === undefined ? undefined : await partialFile(place.target.path, left);
  const write = async (text: string): Promise<void> =>
    part === undefined ? written(terminal.stdout, text) : part.add(text);
  const threads = options.threads ?? ((asked.bytes ?? Infinity) >= worthThreads ? usualThreads() : 1);
  const workers = threads > 1 ? inThreads(task, threads) : inThisThread(task);
  const progress = progressOn(terminal.stderr, 'Working out rows');
  const begun = performance.now();
  const rowsBefore = tally.rowCount;
  const bytesBefore = tally.inputBytes;
  let noted = begun;
  const note = async (): Promise<void> => {
    tally.inputHash = hash.copy().digest('hex');
    await part?.note({ ...tally, asked: askedHash, outputBytes: part.size() });
  };
  try {
    if (left === undefined && to === 'csv') await write(headOf(task));
    for await (const { given, done: made } of inOrder(numbered(blocks, tally.nextRow), workers)) {
      if (made.unreadable !== undefined) throw new Unreadable(made.unreadable);
      if (options.strict === true && made.wrongCount > 0) {
        await part?.discard();
        return refused(...wordsFor(made.wrong.slice(0, 1)));
      }
      await write(made.text);
      hash.update(given.bytes);
      tally.inputBytes += given.bytes.length;
      tally.nextRow = given.firstRow + given.count;
      tally.rowCount += made.count;
      tally.wrongCount += made.wrongCount;
      tally.wrong = [...tally.wrong, ...made.wrong].slice(0, mostTold);
      tally.portfolio = together(tally.portfolio, made.portfolio);
      const now = performance.now();
      if (now - noted > noteEvery) {
        noted = now;
        await note();
      }
      if (asked.bytes === undefined) continue;
      const perMillisecond = (tally.inputBytes - bytesBefore) / (now - begun);
      const rate = Math.round((1000 * (tally.rowCount - rowsBefore)) / (now - begun));
      progress.told(
        tally.inputBytes,
        asked.bytes,
        `, ${rate} rows a second, ${timeLeft((asked.bytes - tally.inputBytes) / perMillisecond)} left`,
      );
    }
    if (place !== undefined) await part?.finish(place.target.path, options.force === true);
  } catch (error) {
    await note();
    await part?.close();
    throw error;
  } finally {
    progress.clear();
    await workers.stop();
  }
  return told(terminal, { base, options, isPrinted: place === undefined }, tally);
}

/** Often enough that little is lost, seldom enough to cost nothing. */
const noteEvery = 500;

const timeLeft = (milliseconds: number): string =>
  milliseconds < 90_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / 60_000)} min`;

/** Waits for whoever reads, where he reads slower than it comes. */
async function written(output: Output, text: string): Promise<void> {
  if (output.write(text) === false && output instanceof EventEmitter) await once(output, 'drain');
}
