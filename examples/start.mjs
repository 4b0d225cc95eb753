import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const scenario = 'examples/scenarios/regional-bank.yaml';

const run = (program, ...words) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../${program}`, import.meta.url)), ...words], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
  }).status;

process.stderr.write(`Building the library, then reporting on ${scenario} …\n\n`);
process.exitCode = run('widget/build/library.mjs', 'library') || run('dist/cli/main.js', 'report', scenario);
