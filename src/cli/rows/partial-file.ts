import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
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
  /** Of what is written. */
  readonly outputHash: string;
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
  /** Writes down how far it is, so that it can go on from there whatever happens next. */
  readonly note: (howFar: Noted) => Promise<void>;
  /** All that is to be written is there: what holds it takes its name. */
  readonly finish: (target: string, isForced: boolean, holding?: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Nothing of it is left. */
  readonly discard: () => Promise<void>;
}

export const partOf = (path: string): string => `${path}.part`;
const noteOf = (path: string): string => `${path}.part.json`;

/** What is kept but for what the file tells itself. */
export type Noted = Omit<HowFar, 'outputBytes' | 'outputHash'>;

/** What is done already, and the hash of it, to go on with. */
export interface Left {
  readonly howFar: HowFar;
  readonly hash: Hash;
}

/**
 * What was left by a command that did not come to its end, if any row is done; `damaged` where somebody has changed it
 * since. A note is there before its file is.
 */
export async function leftAt(path: string): Promise<Left | 'damaged' | undefined> {
  const { size } = await stat(partOf(path)).catch(unlessMissing);
  if (size === undefined) return undefined;
  const howFar = howFarIn(await readFile(noteOf(path), 'utf8').catch(() => ''));
  if (howFar === undefined) return 'damaged';
  if (howFar.rowCount === 0 || howFar.outputBytes === 0) return undefined;
  const hash = createHash('sha256');
  // What stands behind was written after the note, and is written again.
  const bytes = createReadStream(partOf(path), { end: howFar.outputBytes - 1 });
  for await (const piece of bytes as AsyncIterable<Uint8Array>) hash.update(piece);
  return hash.copy().digest('hex') === howFar.outputHash ? { howFar, hash } : 'damaged';
}

function unlessMissing(error: unknown): { readonly size?: undefined } {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
  throw error;
}

function howFarIn(text: string): HowFar | undefined {
  try {
    // What this program wrote, and moved into its place whole.
    const noted = JSON.parse(text) as HowFar | null;
    return typeof noted?.outputHash === 'string' ? noted : undefined;
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

/** Goes on with what is left, or begins anew. Whoever asks for it holds it (`lock.ts`). */
export async function partialFile(path: string, left: Left | undefined, noted: Noted): Promise<PartialFile> {
  const part = partOf(path);
  const failed = asUnwritten(part);
  const hash = left?.hash ?? createHash('sha256');
  let size = left?.howFar.outputBytes ?? 0;
  const discard = async (): Promise<void> => {
    await rm(noteOf(path), { force: true });
    await rm(part, { force: true });
  };
  const note = async (howFar: Noted): Promise<void> => {
    const whole: HowFar = { ...howFar, outputBytes: size, outputHash: hash.copy().digest('hex') };
    await writeFile(`${noteOf(path)}.tmp`, JSON.stringify(whole));
    await rename(`${noteOf(path)}.tmp`, noteOf(path));
  };
  if (left === undefined) await note(noted).catch(failed);
  else await truncate(part, size).catch(failed);
  const handle: FileHandle = await open(part, left === undefined ? 'w' : 'a').catch(failed);
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
      hash.update(bytes);
      size += bytes.length;
    },
    path: part,
    note: async (howFar) => {
      await handle.datasync().catch(failed);
      await note(howFar).catch(failed);
    },
    finish: async (target, isForced, holding = part) => finish(target, isForced, holding).catch(asUnwritten(target)),
    close: async () => handle.close().catch(failed),
    discard: async () => {
      await handle.close();
      await discard();
    },
  };
}
