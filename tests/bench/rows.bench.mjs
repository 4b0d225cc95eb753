/**
 * Many scenarios at once: rows a second against a loop of `metrics` and of `calculate`, and against the same model written
 * down as one loop in floats; what a second thread saves, how much memory it takes for a hundred times as many, and whether a
 * command that is killed in the middle goes on to the same bytes. Made accounts: sizes that lie together, six figures each,
 * and now and then a cell that is wrong.
 *
 * node tests/bench/rows.bench.mjs [rows of the file, as in 100000]
 */
import process from 'node:process';
import { batchCommand } from './batch-command.mjs';
import { floatLoop, leftOut } from './float-loop.mjs';
import { fromSource } from './from-source.mjs';
import { isSmallest, noted, sized } from './size.mjs';
import { median, shown } from './timing.mjs';

const { batch, calculate, calculated, inputGroups, metrics, scenarioFor, valueIn } = await fromSource('rows', [
  'index.ts',
  'model/order.ts',
  'answer/calculated-scenario.ts',
  'reading/float.ts',
]);

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

/** Milliseconds of processor time for each of so many. */
async function processorTimed(count, work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / count;
}
const tell = (name, ratio) => console.log(name.padEnd(32) + shown(ratio) + ' ×');

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

const rowCount = sized(32_768, 64);
const alone = sized(30, 2);
const times = { rows: [], metrics: [], calculate: [] };
for (let round = 0; round < sized(3, 1); round++) {
  const rows = Array.from({ length: rowCount }, (_, row) => ({ ...account(row), 'adoption.ceiling': '0.5' }));
  times.rows.push(
    await processorTimed(rowCount, async () => {
      for await (const { ok } of batch(base, rows, { carry: ['account'] })) if (!ok) throw new Error('wrong');
    }),
  );
  for (const [name, ask] of Object.entries({ metrics, calculate: (scenario) => calculate(scenario).verdict })) {
    const asked = Array.from({ length: alone }, (_, place) => written(account(1 + round * alone + place)));
    times[name].push(await processorTimed(alone, () => asked.forEach((scenario) => ask(scenario))));
  }
}
console.log('\na scenario by itself / a row among many, in processor time');
for (const name of ['metrics', 'calculate']) {
  const ratio = median(times[name]) / median(times.rows);
  noted(`${name} of one / a row of many`, ratio);
  tell(name, ratio);
}
await againstFloats();

/** The cut model that the loop has written down: rows with cells to be read and results to be handed on, against none. */
async function againstFloats() {
  // Of likely figures: the loop knows nothing of how those that are expected scatter.
  const cut = scenarioFor('finance', {
    size: 'enterprise',
    horizonMonths: 36,
    baseCase: 'likely',
    ...leftOut(inputGroups),
  });
  // What else is filled in depends on what is written.
  const { resolved } = calculated({
    ...cut,
    models: { count: 100 },
    wages: { load: 1.2 },
    value: { perModelYear: 50_000 },
    adoption: { ceiling: 0.4 },
    releases: { perModelYear: 2 },
  });
  const figures = {
    'models.count': (row) => 100 + (row % 90),
    'wages.load': (row) => 1.2 + (row % 10) / 100,
    'value.perModelYear': (row) => 50_000 + (row % 9_973),
    'adoption.ceiling': (row) => 0.4 + (row % 5) / 10,
    'releases.perModelYear': (row) => 2 + (row % 5),
  };
  const names = {
    npv: 'npv',
    roi: 'roi',
    totalCost: 'totalCost',
    totalBenefit: 'totalBenefit',
    paybackMonths: 'payback',
  };
  // Few, and often in turn: a machine that others use is not even for long.
  const rowCount = sized(8192, 64);
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(Object.entries(figures).map(([path, of]) => [path, of(row)])),
  );
  const draws = new Map(Object.keys(figures).map((path) => [path, Float64Array.from(rows, (row) => row[path])]));
  const loop = floatLoop(valueIn(resolved.table), resolved.shape, draws);
  const into = Object.fromEntries(Object.values(names).map((name) => [name, new Float64Array(rowCount)]));
  const found = { rows: [], loop: [] };
  for (let round = 0; round < sized(25, 1); round++) {
    found.loop.push(await processorTimed(rowCount, () => loop(rowCount, into)));
    found.rows.push(
      await processorTimed(rowCount, async () => {
        let place = 0;
        for await (const { figures: of } of batch(cut, rows, { metrics: Object.keys(names) })) {
          const [one, other] = [of.npv, into.npv[place]];
          if (!(Math.abs(one - other) < 1e-8 * (1e6 + Math.abs(other))))
            throw new Error(`row ${place} is apart: ${one}, ${other}`);
          place += 1;
        }
      }),
    );
  }
  const ratio = median(found.rows) / median(found.loop);
  noted('a row of many / loop of floats', ratio);
  tell('a row / in a loop of floats', ratio);
}

const { madeFile, run, timeOf, runKilled, digestOf, gone } = batchCommand(base, account);
const [most = sized(1_000_000, 200)] = process.argv.slice(2).map(Number);
const fewer = sized(10_000, 100);
await madeFile('most.csv', most);
await madeFile('fewer.csv', fewer);
const one = run(['most.csv', 'one.csv', '--threads', '1']);
console.log(
  `\n${most} accounts from a file to a file took ${one.processor.toFixed(0)} processor seconds on this machine`,
);
if (!isSmallest) {
  // What a second thread can save is what two commands at once save: less than half on a machine that others use, too.
  const times = { one: [], two: [], both: [] };
  const onOne = (out) => ['most.csv', out, '--threads', '1', '--force'];
  for (let round = 0; round < 2; round++) {
    times.one.push(await timeOf(onOne('one.csv')));
    times.two.push(await timeOf(['most.csv', 'two.csv', '--threads', '2', '--force']));
    times.both.push(await timeOf(onOne('one.csv'), onOne('other.csv')));
  }
  const [single, shared, atOnce] = [times.one, times.two, times.both].map((each) => Math.min(...each));
  const threads = single / shared;
  const commands = (2 * single) / atOnce;
  noted('rows: 1 thread / 2 threads', threads);
  noted('rows: twice 1 command / 2 at once', commands);
  tell('1 thread / 2 threads, by the clock', threads);
  tell('twice one command / two at once', commands);

  await runKilled(['most.csv', 'resumed.csv', '--threads', '2'], 'one.csv');
  const digests = await Promise.all(['one.csv', 'two.csv', 'resumed.csv'].map(digestOf));
  const isSame = new Set(digests).size === 1;
  console.log(`killed in the middle and resumed: ${isSame ? 'the same bytes' : 'OTHER BYTES'}`);
  if (!isSame) process.exitCode = 1;

  // In a heap as small as it needs: else the peak tells how seldom the engine clears up.
  const heap = '--max-old-space-size=64';
  const [few, many] = ['fewer', 'most'].map((name) =>
    run([`${name}.csv`, 'small.csv', '--threads', '1', '--force'], heap),
  );
  noted('memory of many rows / of 10000', many.memory / few.memory);
  tell(`memory of ${most} / of ${fewer}`, many.memory / few.memory);
  console.log(`${many.memory.toFixed(0)} MB at most, in a heap of 64`);
}
gone();
