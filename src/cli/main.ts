import { setFlagsFromString } from 'node:v8';
import { exitCodes } from './answer.js';
import { run } from './run.js';
import { systemMessage } from './system-message.js';

/**
 * How many bytes of its code a function goes through before V8 looks whether to compile it for the long run: eight times as
 * many as usual. In a command that is over within a second, what is compiled sooner is hardly used again, and took a quarter
 * of the time and more. Later engines than that of Node 20 have a quick compiler for what is in between, and no such setting.
 */
const bytesBeforeCompiling = 8 * 66 * 1024;
if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${bytesBeforeCompiling}`);

const isBrokenPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

const tell = (message: string): void => void process.stderr.write(`mlops-roi: ${message}\n`);

function unexpected(error: unknown): void {
  process.exitCode = exitCodes.badInput;
  const message = error instanceof Error ? error.message : String(error);
  tell(`something went wrong that should not have: ${message.replace(/\s+/g, ' ')}`);
  tell('please report it with the command and the file you gave; DEBUG=1 shows where it happened.');
  if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}

process.stdout.on('error', (error: Error) => {
  // Whoever reads, `head` for one, has seen enough.
  if (isBrokenPipe(error)) process.exit(exitCodes.fine);
  tell(`standard output: ${systemMessage(error) ?? error.message}`);
  process.exit(exitCodes.badInput);
});
process.stderr.on('error', () => process.exit(exitCodes.badInput));
process.on('uncaughtException', unexpected);
// Workers end with the process, and what is not written whole is removed.
for (const [signal, code] of [
  ['SIGINT', exitCodes.interrupted],
  ['SIGTERM', exitCodes.ended],
] as const) {
  process.on(signal, () => {
    tell('interrupted before it was done');
    // An exit waits for a thread that waits for a file, as for a pipe that nobody writes. The signal itself does not, and
    // gives a shell the same code; it comes last, after all that is removed at the end.
    process.once('exit', () => {
      if (!process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'))) return;
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
    process.exit(code);
  });
}

try {
  const code = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    // Questions go past standard output, so that the file which they make can be sent anywhere.
    ...(process.stdin.isTTY && process.stderr.isTTY
      ? { dialogue: { keys: process.stdin, screen: process.stderr } }
      : {}),
    folder: '.',
  });
  // A failure that is told already stays one.
  process.exitCode ??= code;
} catch (error) {
  unexpected(error);
}
