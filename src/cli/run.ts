import { CommanderError } from 'commander';
import { plainText } from '../report/plain-text.js';
import { type Answer, exitCodes } from './answer.js';
import { programFor } from './program.js';
import type { Terminal } from './terminal.js';

/** Runs the command that the words name, as a terminal would show it, and gives the exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.fine;
  const give = (answer: Answer): void => {
    code = printed(answer, terminal);
  };
  try {
    const program = await programFor(words, give, terminal);
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    // Asking for help or the version ends in such an error too, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUsage;
    throw error;
  }
}

function printed(answer: Answer, { stdout, stderr }: Terminal): number {
  switch (answer.kind) {
    case 'done':
      stdout.write(answer.text);
      return exitCodes.fine;
    case 'denied':
      stdout.write(answer.text);
      return exitCodes.badInput;
    case 'refused':
      stderr.write([...new Set(answer.messages)].map((message) => `${plainText(message)}\n`).join(''));
      return exitCodes.badInput;
    default:
      return answer satisfies never;
  }
}
