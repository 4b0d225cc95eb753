import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, lstat, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { done, refused, type Answer } from './answer.js';
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
    if (target.kind === 'other') return refused(`${file}: this is no ordinary file`);
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

/** Why a file could not be written, told before somebody has taken pains over what is to stand in it. */
export async function refusalToWrite(
  terminal: Terminal,
  { file, isForced }: Omit<Written, 'content'>,
): Promise<Answer | undefined> {
  try {
    const { kind } = await targetOf(pathFrom(terminal, file));
    return kind === 'file' && !isForced ? refused(exists(file)) : undefined;
  } catch {
    // Whatever else is amiss is told when it is written.
    return undefined;
  }
}

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

const isRunning = (processId: number): boolean => {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // Somebody else's process is one too.
    return isCode(error, 'EPERM');
  }
};

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
