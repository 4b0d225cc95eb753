import type { Progress } from '../answer/compare/waiting.js';

interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Half a second of work between two messages would be too long, and a message a step would flicker. */
const stepsBetween = 8;

/** Says on a terminal how far a long answer is, on one line that is gone in the end; elsewhere nothing. */
export function progressOn(terminal: Terminal): (progress: Progress) => void {
  if (terminal.isTTY !== true) return () => undefined;
  return ({ from, to, done, total }) => {
    if (done === total) terminal.write('\r\u001b[K');
    else if (done % stepsBetween === 0) terminal.write(`\r\u001b[K${from} to ${to}: ${done} of ${total} mixtures`);
  };
}
