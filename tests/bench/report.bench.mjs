/** What a page costs from a cold start: the command over each example, against Node that does nothing, in processor time. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { noted, sized } from './size.mjs';
import { median, shown } from './timing.mjs';

const folder = 'examples/scenarios';
const scenarios = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const rounds = sized(5, 1);

/** Tells what the process took when it is done, on a channel that the command does not use. */
const witness = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, String((userCPUTime + systemCPUTime) / 1000));
  });`)}`;

/** Milliseconds of processor time of Node with these words, all its threads together. */
function taken(...words) {
  const { status, output, stderr } = spawnSync(process.execPath, ['--import', witness, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(String(stderr));
  return Number(output[3]);
}

const asked = sized(scenarios, ['regional-bank.yaml']);
const times = new Map(['bare', ...asked].map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  times.get('bare').push(taken('--eval', '0'));
  for (const file of asked) times.get(file).push(taken('dist/cli/main.js', 'report', `${folder}/${file}`));
}
const bare = median(times.get('bare'));
console.log('\nreport, from a cold start            / Node alone   processor time');
for (const file of asked) {
  const time = median(times.get(file));
  console.log(`${file.padEnd(38)}${shown(time / bare)} ×${`${time.toFixed(0)} ms`.padStart(15)}`);
}
noted('report of a bank / bare Node', median(times.get('regional-bank.yaml')) / bare);
