import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { run } from '../../src/cli/run.js';

export const enter = '\r';
export const escape = '\u001b';
export const controlC = '\u0003';
export const controlD = '\u0004';
export const down = '\u001b[B';
export const space = ' ';
export const backspace = '\u007f';

/** Colours, and what moves the cursor. */
const movement = /\u001b\[[0-9;?]*[a-zA-Z]/g;

interface Played {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Everything that was shown, without colours and movements. */
  readonly screen: string;
}

/** Runs a command on a terminal where the keys are pressed, one after the other; `end` hangs up. */
export async function played(
  words: readonly string[],
  keys: readonly string[],
  { folder = '.', end = false }: { readonly folder?: string; readonly end?: boolean } = {},
): Promise<Played> {
  const written = { stdout: '', stderr: '', screen: '' };
  const outputTo = (name: keyof typeof written) => ({ write: (text: string) => (written[name] += text) });
  const input = new PassThrough();
  const screen = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.screen += chunk.toString();
      done();
    },
  });
  const state = { isOver: false };
  const running = run(words, {
    stdin: input,
    stdout: outputTo('stdout'),
    stderr: outputTo('stderr'),
    environment: {},
    dialogue: { keys: input, screen },
    folder,
  }).finally(() => (state.isOver = true));
  for (const key of keys) {
    // A key that is pressed before anything is asked is lost, and Escape alone is known by the pause behind it.
    while (!state.isOver && input.listenerCount('keypress') < 2) await wait(1);
    if (state.isOver) break;
    input.write(key);
    if (key === escape) await wait(80);
    for (let turns = 0; turns < 5; turns++) await turn();
  }
  if (end) input.end();
  const status = await running;
  return { status, ...written, screen: written.screen.replaceAll(movement, '') };
}
