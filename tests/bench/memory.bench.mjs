/** The most memory that a simulation from the command line takes, threads and all, as the system counts it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sized } from './size.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-bench-'));
const file = join(folder, 'bank.json');
writeFileSync(
  file,
  JSON.stringify({ schemaVersion: 2, industry: 'finance', size: sized('enterprise', 'small'), horizonMonths: 36 }),
);

/** Tells the peak of the process when it is done, on a channel that the command does not use. */
const told = `
  const { isMainThread } = require('node:worker_threads');
  const tell = () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS));
  if (isMainThread) process.on('exit', tell);`;
const witness = join(folder, 'witness.cjs');
writeFileSync(witness, told);

function peakOf(samples, workers) {
  const command = ['dist/cli/main.js', 'simulate', file, '--samples', samples, '--workers', workers, '--json'];
  const { status, output, stderr } = spawnSync(process.execPath, ['--require', witness, ...command.map(String)], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(String(stderr));
  return Number(output[3]) / 1024;
}

console.log('\npeak of memory           1 thread   2 threads');
for (const samples of sized([4096, 100_000, 1_000_000], [256])) {
  const peaks = sized([1, 2], [1]).map((workers) => `${peakOf(samples, workers).toFixed(0)} MB`.padStart(10));
  console.log(`${samples} samples`.padEnd(23) + peaks.join(' '));
}
rmSync(folder, { recursive: true });
