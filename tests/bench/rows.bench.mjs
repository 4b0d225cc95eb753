/**
 * Many scenarios at once: rows a second against a loop of `calculate` and of `metrics`, what a second thread saves, how
 * much memory it takes for ten and for a hundred times as many, and whether a command that is killed in the middle goes on
 * to the same bytes. Made accounts: sizes that lie together, six figures each, and now and then a cell that is wrong.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fromSource } from './from-source.mjs';
import { isSmallest, noted, sized } from './size.mjs';
import { median, shown } from './timing.mjs';

const { batch, calculate, metrics, scenarioFor } = await fromSource('rows', ['index.ts']);

const sizes = ['small', 'medium', 'enterprise'];
const account = (row) => ({
  account: `A-${row}`,
  size: sizes[(row >> 16) % 3],
  'models.count': String(10 + (row % 90)),
  'roles.engineer.people': String(3 + (row % 7)),
  'wages.load': (1.2 + (row % 10) / 100).toFixed(2),
  'value.perModelYear': String(50_000 + (row % 99_991)),
  'adoption.ceiling': row % 50_000 === 777 ? 'x' : '0.5',
  'releases.perModelYear': String(2 + (row % 5)),
});

/** Milliseconds of processor time. */
async function processorTimed(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const base = scenarioFor('finance', { horizonMonths: 36 });
/** A row as whoever has no rows would write it. */
const written = ({ size, ...row }) => ({
  ...base,
  size,
  models: { count: row['models.count'] },
  roles: ['data-scientist', 'engineer', 'validator'].map((id) => ({
    id,
    ...(id === 'engineer' ? { people: row['roles.engineer.people'] } : {}),
  })),
  wages: { load: row['wages.load'] },
  value: { perModelYear: row['value.perModelYear'] },
  adoption: { ceiling: row['adoption.ceiling'] },
  releases: { perModelYear: row['releases.perModelYear'] },
});

const rowCount = sized(65_536, 64);
const alone = sized(60, 2);
function* accounts() {
  for (let row = 0; row < rowCount; row++) yield { ...account(row), 'adoption.ceiling': '0.5' };
}
async function allRows() {
  for await (const result of batch(base, accounts(), { carry: ['account'] })) if (!result.ok) throw new Error('wrong');
}
const times = { rows: [], metrics: [], calculate: [] };
for (let round = 0; round < sized(3, 1); round++) {
  times.rows.push((await processorTimed(allRows)) / rowCount);
  for (const [name, ask] of Object.entries({ metrics, calculate: (scenario) => calculate(scenario).verdict })) {
    const from = 1 + round * alone;
    const work = async () => {
      for (let row = from; row < from + alone; row++) ask(written(account(row)));
    };
    times[name].push((await processorTimed(work)) / alone);
  }
}
const perRow = median(times.rows);
console.log('\na scenario by itself / a row among many, in processor time');
for (const name of ['metrics', 'calculate']) {
  noted(`${name} of one / a row of many`, median(times[name]) / perRow);
  console.log(name.padEnd(25) + shown(median(times[name]) / perRow) + ' ×');
}

const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-bench-'));
const inFolder = (name) => join(folder, name);
writeFileSync(inFolder('plan.json'), JSON.stringify(base));

async function madeFile(name, count) {
  const file = createWriteStream(inFolder(name));
  file.write(`${Object.keys(account(0)).join(',')}\n`);
  for (let row = 0; row < count;) {
    let text = '';
    for (const end = Math.min(count, row + 1000); row < end; row++)
      text += `${Object.values(account(row)).join(',')}\n`;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Tells the peak of the process when it is done, on a channel that the command does not use. */
const witness = inFolder('witness.cjs');
writeFileSync(
  witness,
  `const { isMainThread } = require('node:worker_threads');
  const tell = () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS));
  if (isMainThread) process.on('exit', tell);`,
);
const command = (rows, out, ...words) => [
  ...['--require', witness, 'dist/cli/main.js', 'batch', inFolder(rows), '--base', inFolder('plan.json')],
  ...['--id', 'account', '--out', inFolder(out), ...words],
];
const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];

/** Milliseconds and megabytes at most. Of made accounts some are wrong, which is told by the code. */
function run(...words) {
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, command(...words), { stdio });
  if (status !== 0 && status !== 1) throw new Error(`it ended with ${status}`);
  return { time: performance.now() - start, memory: Number(output[3]) / 1024 };
}
const digestOf = (name) =>
  createHash('sha256')
    .update(readFileSync(inFolder(name)))
    .digest('hex');

const most = sized(1_000_000, 200);
const fewer = sized(100_000, 100);
await madeFile('most.csv', most);
await madeFile('fewer.csv', fewer);
const few = run('fewer.csv', 'fewer-one.csv', '--threads', '1');
const one = run('most.csv', 'one.csv', '--threads', '1');
console.log(`\n${most} accounts from a file to a file: ${Math.round((1000 * most) / one.time)} rows a second`);
if (!isSmallest) {
  const two = run('most.csv', 'two.csv', '--threads', '2');
  noted('rows: 1 thread / 2 threads', one.time / two.time);
  noted(`memory of ${most} rows / of ${fewer}`, one.memory / few.memory);
  console.log('1 thread / 2 threads'.padEnd(25) + shown(one.time / two.time) + ' ×');
  console.log(`memory of ${most} / of ${fewer}`.padEnd(25) + shown(one.memory / few.memory) + ' ×');

  const killed = spawn(process.execPath, command('most.csv', 'resumed.csv', '--threads', '2'), { stdio });
  const isHalf = () =>
    statSync(inFolder('resumed.csv.part'), { throwIfNoEntry: false })?.size > 0.5 * statSync(inFolder('one.csv')).size;
  while (!isHalf()) await setTimeout(100);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const rest = run('most.csv', 'resumed.csv', '--threads', '2', '--resume');
  const isSame = ['two.csv', 'resumed.csv'].every((name) => digestOf(name) === digestOf('one.csv'));
  console.log(
    `killed in the middle, and resumed in ${(rest.time / two.time).toFixed(2)} of the time: ${isSame ? 'the same bytes' : 'OTHER BYTES'}`,
  );
  if (!isSame) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
