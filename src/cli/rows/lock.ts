import { rmSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';
import { type Answer, refused } from '../answer.js';
import { isRunning } from '../output-file.js';
import { systemMessage } from '../system-message.js';
import { asUnwritten } from './partial-file.js';

/** Who writes a file. A number of a process is given anew, on another machine or later in this one. */
interface Holder {
  readonly process: number;
  readonly host: string;
  /** When it began; of another one that has our number, another time. */
  readonly began: number;
}

const self = (): Holder => ({ process: process.pid, host: hostname(), began: performance.timeOrigin });

/** Gives up what is held. */
type Release = () => Promise<void>;

/** What is done with a file while nobody else writes it; or who writes it. */
export async function whileHeld(path: string, name: string, work: () => Promise<Answer>): Promise<Answer> {
  const release = await held(path, name);
  if (typeof release === 'string') return refused(release);
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * Keeps all others from writing a file until that is given up, or says who writes it. What a process left that is no
 * more is taken over.
 */
async function held(path: string, name: string): Promise<Release | string> {
  const lock = lockOf(path);
  try {
    if (!(await isTaken(lock))) return release(lock);
  } catch (error) {
    const message = systemMessage(error);
    if (message === undefined) throw error;
    return `${name}: the file beside it that says who writes it, ${lockOf(name)}, cannot be written: ${message}`;
  }
  const holder = await holderOf(lock);
  if (holder !== undefined && isGone(holder)) {
    // Of several who find it, one can take it away.
    const away = `${lock}.${String(process.pid)}`;
    const isOurs = await rename(lock, away).then(
      () => true,
      () => false,
    );
    await rm(away, { force: true });
    if (isOurs && !(await isTaken(lock).catch(asUnwritten(lockOf(name))))) return release(lock);
  }
  const who = holder === undefined ? 'another command' : `process ${String(holder.process)} on ${holder.host}`;
  return `${name}: ${who} is writing it; if that has ended, delete ${lockOf(name)}`;
}

const lockOf = (path: string): string => `${path}.part.lock`;

async function isTaken(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, JSON.stringify(self()), { flag: 'wx' });
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return true;
    throw error;
  }
}

async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    // What this program wrote; nothing where it was ended, or is, between two steps of that.
    const written = JSON.parse(await readFile(lock, 'utf8')) as Partial<Holder> | null;
    return typeof written?.process === 'number' ? (written as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isGone(holder: Holder): boolean {
  const { host, began } = self();
  if (holder.host !== host) return false;
  return holder.process === process.pid ? holder.began !== began : !isRunning(holder.process);
}

function release(lock: string): Release {
  // Whoever interrupts a command ends it between two steps.
  const remove = (): void => rmSync(lock, { force: true });
  process.once('exit', remove);
  return async () => {
    process.off('exit', remove);
    await rm(lock, { force: true });
  };
}
