import { createHash, randomBytes } from 'node:crypto';
import { constants, readFileSync, rmSync } from 'node:fs';
import { access, link, lstat, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { done, refused, type Answer } from './answer.js';
import { type FileForm, wrongName } from './file-forms.js';
import { systemMessage } from './system-message.js';
import { pathFrom, type Terminal } from './terminal.js';

interface Written {
  readonly file: string;
  readonly content: string | Uint8Array;
  /** Whether a file that is there already gives way. */
  readonly isForced: boolean;
}

/**
 * Writes a file whole or not at all: into a new file beside it, which takes the name only when everything is on disk.
 */
export async function writeWhole(terminal: Terminal, { file, content, isForced }: Written): Promise<Answer> {
  try {
    const target = await targetOf(pathFrom(terminal, file));
    if (target.kind === 'other') return refused(noFile(file));
    if (target.kind === 'file' && !isForced) return refused(exists(file));
    await writeBeside(target.path, { content, isForced });
    return done('');
  } catch (error) {
    if (isCode(error, 'EEXIST')) return refused(exists(file));
    const message = systemMessage(error);
    if (message === undefined) throw error;
    return refused(`${file}: ${message}; nothing was written`);
  }
}

/** Where what a command makes goes: a file, or standard output where none is named or `-` is. */
interface Destination {
  readonly out?: string | undefined;
  readonly force?: true | undefined;
  /** What is written there. */
  readonly form: FileForm;
  /** Files that it is made of: it takes the place of none of them. */
  readonly from?: readonly string[];
}

/** What is made is given on, or written: whether it can be is known before anybody takes pains over it. */
export async function givenTo(
  terminal: Terminal,
  destination: Destination,
  make: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const { out, force } = destination;
  if (out === undefined || out === '-') return make();
  const refusal = await refusalToWrite(terminal, { ...destination, out });
  if (refusal !== undefined) return refused(refusal);
  const answer = await make();
  if (answer.kind !== 'done') return answer;
  return writeWhole(terminal, { file: out, content: answer.text, isForced: force === true });
}

/** Why a file cannot be written; nothing where it can, as far as anybody can tell before. */
export async function refusalToWrite(
  terminal: Terminal,
  { out, force, form, from = [] }: Destination & { readonly out: string },
): Promise<string | undefined> {
  try {
    const target = await targetOf(pathFrom(terminal, out));
    if (target.kind === 'other') return noFile(out);
    if (target.kind === 'file' && (await isAmong(target.path, terminal, from)))
      return `${out}: this is what it is made of; give what is written a name of its own`;
    const misnamed = wrongName(out, form);
    if (misnamed !== undefined) return misnamed;
    if (target.kind === 'file' && force !== true) return exists(out);
    await access(dirname(target.path), constants.W_OK);
    return undefined;
  } catch (error) {
    const message = systemMessage(error);
    if (message === undefined) throw error;
    return `${out}: ${message}; nothing was written`;
  }
}

async function isAmong(path: string, terminal: Terminal, files: readonly string[]): Promise<boolean> {
  const paths = files
    .filter((file) => file !== '-')
    .map(async (file) => realpath(pathFrom(terminal, file)).catch(() => undefined));
  return (await Promise.all(paths)).includes(path);
}

const noFile = (file: string): string =>
  `${file}: this is no ordinary file, and is not replaced; write into another, or direct there what is printed`;

export const exists = (file: string): string => `${file}: the file exists; --force replaces it`;

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

export interface Target {
  readonly kind: 'absent' | 'file' | 'other';
  readonly path: string;
}

/** Where to write: behind a symbolic link its end, so that the link stays one. */
export async function targetOf(file: string): Promise<Target> {
  try {
    await lstat(file);
    const path = await realpath(file);
    return { kind: (await lstat(path)).isFile() ? 'file' : 'other', path };
  } catch (error) {
    if (isCode(error, 'ENOENT')) return { kind: 'absent', path: file };
    throw error;
  }
}

/** With what the name of a file that is not whole yet begins: of a long one with its hash, as 255 bytes are the most that a name has. */
function besideStart(path: string): string {
  const name = basename(path);
  return `.${Buffer.byteLength(name) > 200 ? createHash('sha256').update(name).digest('hex') : name}.`;
}

/** It says for which file it is written, and by which process. */
const besideName = (path: string): string =>
  `${besideStart(path)}${String(process.pid)}.${randomBytes(6).toString('hex')}.tmp`;

export const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return !isUnreaped(processId);
  } catch (error) {
    // Somebody else's process is one too.
    return isCode(error, 'EPERM');
  }
};

/** Whether it has ended, and only whoever began it has not asked about that yet, as in a container whose first process never asks. */
function isUnreaped(processId: number): boolean {
  try {
    // Its name stands before that in brackets, and may hold any letters.
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${String(processId)}/stat`, 'utf8'));
  } catch {
    // Only Linux tells.
    return false;
  }
}

/** What a process that was killed left of the same file goes. */
async function clearLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const start = besideStart(path);
  for (const name of await readdir(folder)) {
    const writer = name.startsWith(start)
      ? /^(\d+)\.[0-9a-f]{12}\.tmp$/.exec(name.slice(start.length))?.[1]
      : undefined;
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { force: true });
  }
}

async function writeBeside(path: string, { content, isForced }: Omit<Written, 'file'>): Promise<void> {
  await clearLeftovers(path);
  const beside = join(dirname(path), besideName(path));
  // Whoever interrupts a command ends it between two steps.
  const remove = (): void => rmSync(beside, { force: true });
  process.once('exit', remove);
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (isForced) await rename(beside, path);
    else await takeName(beside, path);
  } finally {
    await rm(beside, { force: true });
    process.off('exit', remove);
  }
}

/** Fails if somebody else has taken the name meanwhile, where the file system can tell. */
async function takeName(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw error;
    await rename(beside, path);
  }
}
