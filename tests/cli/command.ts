import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { resolve } from 'node:path';
import { run } from '../../src/cli/run.js';

/** Of `npm run build`. */
export const cliFile = resolve('dist/cli/main.js');

interface Given {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Whether both outputs are a terminal. */
  readonly isTTY?: boolean;
}

export interface Told {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process: all that it sees of the world is what is given here. */
export async function command(words: readonly string[], given: Given = {}): Promise<Told> {
  const written = { stdout: '', stderr: '' };
  const outputTo = (name: keyof typeof written) => ({
    write: (text: string) => (written[name] += text),
    isTTY: given.isTTY ?? false,
  });
  const status = await run(words, {
    stdin: chunksOf(given.input ?? ''),
    stdout: outputTo('stdout'),
    stderr: outputTo('stderr'),
    environment: given.environment ?? {},
    folder: given.folder ?? '.',
  });
  return { status, ...written };
}

const chunkLength = 65_536;

/** As a pipe gives it: piece by piece, and no further than somebody reads. */
async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  for (let from = 0; from < bytes.length; from += chunkLength) {
    yield await Promise.resolve(bytes.subarray(from, from + chunkLength));
  }
}

/** Only what a command may depend on: the colours of whoever runs the tests are not ours. */
const environment = { PATH: process.env['PATH'] ?? '' };

/** Runs the built command line as a process. */
export const processOf = (words: readonly string[], input: string | Uint8Array = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [cliFile, ...words], {
    encoding: 'utf8',
    input,
    env: environment,
    maxBuffer: 50_000_000,
  });

/** Runs a line of a shell, in which `$1` is Node and `$2` is the built command line. */
export const shell = (script: string, folder = '.'): SpawnSyncReturns<string> =>
  spawnSync('bash', ['--norc', '-o', 'pipefail', '-c', script, 'bash', process.execPath, cliFile], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  });
