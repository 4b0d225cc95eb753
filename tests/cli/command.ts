import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { resolve } from 'node:path';

export const cliFile = resolve('dist/cli/main.js');

interface Given {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Only what a command may depend on: the colours of whoever runs the tests are not ours. */
const environment = { PATH: process.env['PATH'] ?? '' };

/** Runs the built command line. */
export const command = (words: readonly string[], given: Given = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [cliFile, ...words], {
    encoding: 'utf8',
    input: given.input ?? '',
    env: { ...environment, ...given.environment },
    cwd: given.folder ?? process.cwd(),
    maxBuffer: 50_000_000,
  });
