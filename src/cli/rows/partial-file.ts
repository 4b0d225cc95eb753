import { link, open, readFile, rename, rm, stat, truncate, writeFile, type FileHandle } from 'node:fs/promises';
import type { Portfolio } from '../../answer/rows/portfolio.js';
import type { CsvForm } from '../../report/csv.js';
import { systemMessage } from '../system-message.js';
import type { WrongRow } from './row-work.js';

/** How far a file is that is not whole yet: plain data, which is kept beside it. */
export interface HowFar {
  /** What was asked, by its hash. */
  readonly asked: string;
  readonly heading: readonly string[];
  /** Between the cells of the heading. */
  readonly separator: CsvForm['separator'];
  /** Of the file of rows. */
  readonly inputBytes: number;
  readonly inputHash: string;
  readonly outputBytes: number;
  /** Number of the next row, as the file counts, and how many rows there were. */
  readonly nextRow: number;
  readonly rowCount: number;
  readonly wrongCount: number;
  readonly wrong: readonly WrongRow[];
  readonly portfolio: Portfolio;
}

/** A file that grows under another name, and takes its own when it is whole. */
export interface PartialFile {
  readonly add: (bytes: Uint8Array) => Promise<void>;
  readonly path: string;
  readonly size: () => number;
  /** Writes down how far it is, so that it can go on from there whatever happens next. */
  readonly note: (howFar: HowFar) => Promise<void>;
  /** All that is to be written is there: what holds it takes its name. */
  readonly finish: (target: string, isForced: boolean, holding?: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Nothing of it is left. */
  readonly discard: () => Promise<void>;
}

export const partOf = (path: string): string => `${path}.part`;
const noteOf = (path: string): string => `${path}.part.json`;

/** What was left by a command that did not come to its end; `damaged` where somebody has shortened it since. */
export async function leftAt(path: string): Promise<HowFar | 'damaged' | undefined> {
  const { size } = await stat(partOf(path)).catch(unlessMissing);
  if (size === undefined) return undefined;
  const note = await readFile(noteOf(path), 'utf8').catch(() => undefined);
  if (note === undefined && size <= longestHeading && !(await hasRows(path))) return undefined;
  const left = howFarIn(note ?? '');
  return left === undefined || size < left.outputBytes ? 'damaged' : left;
}

const longestHeading = 65_536;

/** Whoever was killed before the first note has written a heading at most: nothing is lost with it. */
const hasRows = async (path: string): Promise<boolean> =>
  (await readFile(partOf(path), 'utf8')).trimEnd().includes('\n');

function unlessMissing(error: unknown): { readonly size?: undefined } {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
  throw error;
}

function howFarIn(text: string): HowFar | undefined {
  try {
    // What this program wrote, and moved into its place whole.
    const noted = JSON.parse(text) as HowFar | null;
    return typeof noted?.outputBytes === 'number' ? noted : undefined;
  } catch {
    return undefined;
  }
}

/** The results could not be written, and where. */
export class Unwritten extends Error {}

/** A failure of the system is one of this file, whichever was worked on. */
export const asUnwritten =
  (file: string) =>
  (error: unknown): never => {
    const message = systemMessage(error);
    throw message === undefined ? error : new Unwritten(`${file}: ${message}`);
  };

/** Whoever asks for it holds it (`lock.ts`). */
export async function partialFile(path: string, from: HowFar | undefined): Promise<PartialFile> {
  const part = partOf(path);
  const failed = asUnwritten(part);
  if (from !== undefined) await truncate(part, from.outputBytes).catch(failed);
  const handle: FileHandle = await open(part, from === undefined ? 'w' : 'a').catch(failed);
  let size = from?.outputBytes ?? 0;
  const discard = async (): Promise<void> => {
    await rm(noteOf(path), { force: true });
    await rm(part, { force: true });
  };
  const note = async (howFar: HowFar): Promise<void> => {
    await handle.datasync();
    await writeFile(`${noteOf(path)}.tmp`, JSON.stringify(howFar));
    await rename(`${noteOf(path)}.tmp`, noteOf(path));
  };
  const finish = async (target: string, isForced: boolean, holding: string): Promise<void> => {
    await handle.sync();
    await handle.close();
    if (isForced) await rename(holding, target);
    else
      await link(holding, target).catch(async (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
        await rename(holding, target);
      });
    await rm(holding, { force: true });
    await discard();
  };
  return {
    add: async (bytes) => {
      await handle.writeFile(bytes).catch(failed);
      size += bytes.length;
    },
    path: part,
    size: () => size,
    note: async (howFar) => note(howFar).catch(failed),
    finish: async (target, isForced, holding = part) => finish(target, isForced, holding).catch(asUnwritten(target)),
    close: async () => handle.close().catch(failed),
    discard: async () => {
      await handle.close();
      await discard();
    },
  };
}
