/** Each benchmark in a process of its own: what the engine has learnt from one would be held against the next. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const benchmarks = ['calculate', 'batch', 'languages', 'squiggle', 'slopes', 'workers', 'memory', 'page'];
for (const name of benchmarks) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.mjs`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
