import { isAbsolute, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type Palette, withColours, withoutColours } from '../report/palette.js';

/** Where text goes: a stream of the process, or whatever else takes text. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** All that a command sees of the world, apart from the files that it is told to read or write. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where somebody can be asked, if anybody sits there. Text that is wanted elsewhere does not go there. */
  readonly dialogue?: Dialogue;
  /** From where the paths of files are seen. */
  readonly folder: string;
}

/** Keys as they are pressed, and what is shown to whoever presses them. */
export interface Dialogue {
  readonly keys: Readable;
  readonly screen: Writable;
}

/** The path of a file as the process sees it. An empty one stays what it is, the name of no file. */
export const pathFrom = ({ folder }: Terminal, file: string): string =>
  file === '' || isAbsolute(file) ? file : join(folder, file);

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/**
 * Colours on a terminal only. `NO_COLOR` takes them away and `FORCE_COLOR` gives them anywhere (0 or false: nowhere);
 * where both speak, `FORCE_COLOR` wins, as in Node itself.
 *
 * @source https://no-color.org and https://force-color.org
 */
export function terminalPalette({ stdout, environment }: Terminal): Palette {
  const forced = environment['FORCE_COLOR'];
  if (isSet(forced)) return forced === '0' || forced === 'false' ? withoutColours : withColours;
  if (isSet(environment['NO_COLOR']) || environment['TERM'] === 'dumb') return withoutColours;
  return stdout.isTTY === true ? withColours : withoutColours;
}

/** A line on a terminal that tells how far long work is, written over itself; nothing where nobody looks. */
interface Progress {
  /** @param beside  what else is to be said of it */
  readonly told: (done: number, total: number, beside?: string) => void;
  readonly clear: () => void;
}

export function progressOn(output: Output, what: string): Progress {
  if (output.isTTY !== true) return { told: () => undefined, clear: () => undefined };
  let shown = '';
  return {
    told: (done, total, beside = '') => {
      const line = `${what} … ${Math.floor((100 * done) / Math.max(1, total))} %${beside}`;
      if (line === shown) return;
      output.write(`\r${line.padEnd(shown.length)}`);
      shown = line;
    },
    clear: () => {
      if (shown !== '') output.write(`\r${' '.repeat(shown.length)}\r`);
    },
  };
}
