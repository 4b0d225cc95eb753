/** What a second thread saves: all of `simulate` as the command line runs it, in this thread and in two others. */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { fromSource } from './from-source.mjs';
import { noted, sized } from './size.mjs';
import { median, shown, timedAsync } from './timing.mjs';

const { inSlices, inWorkers, scenarioFor, simulate } = await fromSource('workers', [
  'index.ts',
  'answer/simulate/executor.ts',
  'cli/simulation-workers.ts',
]);

const [most = sized(1_000_000, 0)] = process.argv.slice(2).map(Number);
const bank = scenarioFor('finance', { size: sized('enterprise', 'small'), horizonMonths: 36 });
const runs = { one: inSlices, two: inWorkers(2, pathToFileURL('dist/shared/simulation-worker.js')) };

console.log(`\n1 thread / 2 threads     of ${availableParallelism()} processors`);
for (const samples of [sized(10_000, 256), 100_000, 1_000_000].filter((count, place) => place === 0 || count <= most)) {
  const rounds = samples < 1_000_000 ? sized(3, 1) : 1;
  const times = { one: [], two: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      times[name].push(await timedAsync(() => simulate(bank, { samples, run })));
    }
  }
  const ratio = median(times.one) / median(times.two);
  noted(`1 thread / 2 threads at ${samples} samples`, ratio);
  console.log(`${samples} samples`.padEnd(25) + shown(ratio) + ' ×');
}
