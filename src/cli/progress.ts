import type { Output } from './terminal.js';

/** A line on a terminal that tells how far long work is, written over itself; nothing where nobody looks. */
export interface Progress {
  readonly told: (done: number, total: number) => void;
  readonly clear: () => void;
}

export function progressOn(output: Output, what: string): Progress {
  if (output.isTTY !== true) return { told: () => undefined, clear: () => undefined };
  let shown = -1;
  return {
    told: (done, total) => {
      const percent = Math.floor((100 * done) / Math.max(1, total));
      if (percent === shown) return;
      shown = percent;
      output.write(`\r${what} … ${percent} %`);
    },
    clear: () => {
      if (shown >= 0) output.write(`\r${' '.repeat(what.length + 10)}\r`);
    },
  };
}
