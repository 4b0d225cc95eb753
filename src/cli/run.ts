import { CommanderError } from 'commander';
import type { Answer } from './answer.js';
import { plainText } from '../report/plain-text.js';
import { exitCodes } from './exit-codes.js';
import { programFor } from './program.js';

/** Runs the command that the words name, and gives the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  let code: number = exitCodes.fine;
  const give = (answer: Answer): void => {
    code = printed(answer);
  };
  try {
    await programFor(give).parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    // Asking for help or the version ends in such an error too, with code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUsage;
    throw error;
  }
}

function printed(answer: Answer): number {
  switch (answer.kind) {
    case 'done':
      process.stdout.write(answer.text);
      return exitCodes.fine;
    case 'refused':
      process.stderr.write([...new Set(answer.messages)].map((message) => `${plainText(message)}\n`).join(''));
      return exitCodes.badInput;
    default:
      return answer satisfies never;
  }
}
