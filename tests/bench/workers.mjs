/** What a second thread saves: all of `simulate` as the command line runs it, in this thread and in two others. */
import { availableParallelism } from 'node:os';
import { inSlices } from '../../dist/answer/simulate/executor.js';
import { inWorkers } from '../../dist/cli/simulation-workers.js';
import { scenarioFor, simulate } from '../../dist/index.js';
import { median, shown, timedAsync } from './timing.mjs';

const [most = 1_000_000] = process.argv.slice(2).map(Number);
const bank = scenarioFor('finance', { size: 'enterprise', horizonMonths: 36 });
const runs = { one: inSlices, two: inWorkers(2) };

console.log(`\n1 thread / 2 threads     of ${availableParallelism()} processors`);
for (const samples of [10_000, 100_000, 1_000_000].filter((count) => count <= most)) {
  const rounds = samples < 1_000_000 ? 3 : 1;
  const times = { one: [], two: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      times[name].push(await timedAsync(() => simulate(bank, { samples, run })));
    }
  }
  console.log(`${samples} samples`.padEnd(25) + shown(median(times.one) / median(times.two)) + ' ×');
}
