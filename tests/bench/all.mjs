/**
 * Each benchmark in a process of its own: what the engine has learnt from one would be held against the next. It takes
 * some minutes. With `--write`, the ratios are written as data too.
 *
 * node tests/bench/all.mjs [--write]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { benchmarks } from './benchmarks.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-bench-'));
const noted = join(folder, 'ratios');
writeFileSync(noted, '');
const begun = performance.now();
for (const name of benchmarks) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.mjs`)], {
    stdio: 'inherit',
    env: { ...process.env, BENCH_RATIOS: noted },
  });
  if (status === 0) continue;
  console.error(`${name} did not come to its end`);
  process.exitCode = 1;
}
const ratios = readFileSync(noted, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });
if (process.argv.includes('--write') && process.exitCode === undefined) {
  const file = join(import.meta.dirname, 'ratios.json');
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(ratios), null, 2)}\n`);
}
console.log(`\nAll benchmarks took ${((performance.now() - begun) / 60_000).toFixed(1)} minutes.`);
