/**
 * A million accounts through every door, and whether they agree: a file through the command on one thread in a small heap,
 * on two, and killed in the middle and resumed, to the same bytes; the same accounts through our statement in DuckDB and in
 * PostgreSQL, each figure of each account within a thousand-millionth of what is added up. It takes long, PostgreSQL most of
 * it, and is no part of `npm run bench`.
 *
 * npm run bench:million [-- accounts]
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { batchCommand } from './batch-command.mjs';
import { fromSource } from './from-source.mjs';

const { postgres, withoutPostgres } = await fromSource('databases', ['../tests/answer/sql/databases.ts']);
const { DuckDBInstance } = await import('@duckdb/node-api');

const [count = 1_000_000] = process.argv.slice(2).map(Number);
const metrics = ['npv', 'cashOnlyNpv', 'roi', 'paybackMonths', 'totalCost', 'totalBenefit', 'peakFunding'];
const money = ['npv', 'cashOnlyNpv', 'totalCost', 'totalBenefit', 'peakFunding'];
const asked = ['--metrics', metrics.join(',')];
const account = (row) => ({
  account: `A-${row}`,
  'models.count': 10 + (row % 90),
  'roles.engineer.people': 3 + (row % 7),
  'wages.load': (1.2 + (row % 10) / 100).toFixed(2),
  'value.perModelYear': 50_000 + (row % 99_991),
  // More than all, now and then.
  'adoption.ceiling': row % 50_000 === 777 ? 1.5 : 0.5,
  'releases.perModelYear': 2 + (row % 5),
});
const vary = Object.keys(account(0)).slice(1);
const tell = (name, text) => console.log(`${name.padEnd(44)} ${text}`);
const took = ({ time, processor, memory }) =>
  `${time.toFixed(0)} s, ${processor.toFixed(0)} s of processor${memory === undefined ? '' : `, ${memory.toFixed(0)} MB at most`}`;

let isWell = true;
const hold = (name, holds, otherwise) => {
  tell(name, holds ? 'yes' : `NO: ${otherwise}`);
  isWell &&= holds;
};

const { pathOf, madeFile, run, runKilled, digestOf, gone } = batchCommand(
  { industry: 'finance', size: 'medium', horizonMonths: 36 },
  account,
);
try {
  console.log(`${count} accounts of ${vary.length} figures, 36 months, ${metrics.length} metrics`);
  await madeFile('rows.csv', count);
  await madeFile('few.csv', Math.min(count, 10_000));
  const heap = '--max-old-space-size=64';
  const words = (rows, out, threads) => [rows, out, ...asked, '--digits', '--threads', threads, '--force'];
  const few = run(words('few.csv', 'few-results.csv', '1'), heap);
  const one = run(words('rows.csv', 'results.csv', '1'));
  tell('command, one thread', took(one));
  const small = run(words('rows.csv', 'small.csv', '1'), heap);
  tell('command, one thread in a heap of 64 MB', took(small));
  tell('its memory, as many times that of 10,000', (small.memory / few.memory).toFixed(2));
  const two = run(words('rows.csv', 'two.csv', '2'));
  tell('command, two threads', took(two));
  await runKilled(words('rows.csv', 'resumed.csv', '2').slice(0, -1), 'results.csv');
  const [whole, ...others] = await Promise.all(['results.csv', 'small.csv', 'two.csv', 'resumed.csv'].map(digestOf));
  hold(
    'all of these, and killed and resumed: the same bytes',
    others.every((digest) => digest === whole),
    'other bytes',
  );

  const connection = await (await DuckDBInstance.create(pathOf('accounts.duckdb'))).connect();
  const reading = (name) => `read_csv('${pathOf(name)}', header = true, nullstr = '', sample_size = -1)`;
  const statementFor = (dialect) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        ...['dist/cli/main.js', 'sql', pathOf('plan.json'), '--vary', vary.join(','), '--dialect', dialect],
        ...['--id', 'account', '--metrics', metrics.join(',')],
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const columnsOf = (float) => ['account text', ...vary.map((path) => `"${path}" ${float}`)].join(', ');
  await connection.run(`create table results as select * from ${reading('results.csv')}`);

  await connection.run(`create table accounts (${columnsOf('double')})`);
  await connection.run(`insert into accounts select * from ${reading('rows.csv')}`);
  const before = process.cpuUsage();
  const start = performance.now();
  await connection.run(`create table duckdb as ${statementFor('duckdb')}`);
  const { user, system } = process.cpuUsage(before);
  const ofDuck = { time: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  tell('DuckDB, the statement alone', took(ofDuck));
  await agreement('duckdb');

  if (withoutPostgres === undefined) {
    const server = postgres();
    try {
      await server.query(
        `create table accounts (${columnsOf('float8')});\n\\copy accounts from '${pathOf('rows.csv')}' csv header`,
      );
      const ticks = `(select split_part(stat, ' ', 14)::int + split_part(stat, ' ', 15)::int from pg_read_file('/proc/self/stat') as stat)`;
      const [{ seconds, processor }] = await server.query(`
        create temp table began as select clock_timestamp() as at, ${ticks} as ticks;
        create table answers as ${statementFor('postgres')};
        select extract(epoch from clock_timestamp() - at)::float8 as seconds, (${ticks} - ticks) / 100.0 as processor from began;`);
      tell('PostgreSQL, the statement alone', took({ time: seconds, processor }));
      await server.query(`\\copy answers to '${pathOf('postgres.csv')}' csv header`);
      await connection.run(`create table postgres as select * from ${reading('postgres.csv')}`);
      await agreement('postgres');
      tell('PostgreSQL / the whole command, processor', `${(processor / one.processor).toFixed(1)} ×`);
    } finally {
      server.close();
    }
  } else console.log(withoutPostgres);
  tell('DuckDB / the whole command, processor', `${(ofDuck.processor / one.processor).toFixed(1)} ×`);

  /** Each figure of each account beside that of the command, by what is added up in it or, of what is a ratio, by itself. */
  async function agreement(name) {
    const apart = metrics.map(
      (metric) =>
        `abs(ours."${metric}" - theirs."${metric}") / ${money.includes(metric) ? 'gross' : `(1 + abs(ours."${metric}"))`}`,
    );
    const otherwise = metrics.map((metric) => `(ours."${metric}" is null) <> (theirs."${metric}" is null)`);
    const reader = await connection.runAndReadAll(`
      select count(*) as joined, coalesce(max(greatest(${apart.join(', ')})), 0) as worst,
        count(*) filter ((issues is null) <> (outside is null) or ${otherwise.join(' or ')}) as otherwise
      from (select *, "totalCost" + "totalBenefit" as gross from results) as ours
        full join "${name}" as theirs on ours.account = theirs.account`);
    const [{ joined, worst, otherwise: differing }] = reader.getRowObjectsJS();
    tell(`${name}: the worst figure is apart by`, Number(worst).toExponential(1));
    hold(
      `${name} agrees in each figure of each account`,
      Number(joined) === count && Number(differing) === 0 && worst <= 1e-9,
      `${joined} accounts, ${differing} told otherwise`,
    );
  }
} finally {
  gone();
}
if (!isWell) process.exitCode = 1;
