/**
 * Which door is for whom: a table of accounts through our statement in DuckDB, against the same accounts through the batch.
 * In processor time of all threads: a machine that others use tells no other.
 */
import process from 'node:process';
import { noted, sized } from './size.mjs';
import { sources } from './sources.mjs';
import { median, shown } from './timing.mjs';

const { batchReading, calculated, metricLines, sqlOf } = sources;
const accounts = sized(200_000, 200);
const metrics = ['npv', 'roi', 'paybackMonths'];
const profile = { industry: 'finance', size: 'medium', horizonMonths: 36 };
/** By path, how the figure of account i is made in SQL. */
const columns = {
  'models.count': '5 + i % 97',
  'releases.perModelYear': '1 + (i % 13) / 2.0',
  'adoption.ceiling': '0.3 + (i % 11) / 20.0',
  'tools.platform.seats': '10 + i % 53',
};
const vary = Object.keys(columns);

async function processorSeconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const { DuckDBInstance } = await import('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const named = Object.entries(columns).map(([path, text]) => `cast(${text} as double) as "${path}"`);
await connection.run(`create table accounts as select i as id, ${named.join(', ')} from range(${accounts}) as t(i)`);
const statement = sqlOf(profile, { vary, dialect: 'duckdb', metrics });
const inDatabase = await processorSeconds(() => connection.run(`create table answers as ${statement}`));

const figures = await Promise.all(
  vary.map(async (path) => {
    const reader = await connection.runAndReadAll(`select "${path}" from accounts order by id`);
    return Float64Array.from(reader.getColumns()[0]);
  }),
);
const answers = await connection.runAndReadAll('select npv from answers order by id');
connection.closeSync();

const written = { 'models.count': 46, 'releases.perModelYear': 2, 'adoption.ceiling': 0.5, 'tools.platform.seats': 30 };
const groups = { models: { count: 46 }, releases: { perModelYear: 2 }, adoption: { ceiling: 0.5 } };
const { planned, resolved } = calculated({ ...profile, ...groups, tools: [{ id: 'platform', seats: 30 }] });
if (vary.some((path) => Number(resolved.table.get(path)?.value) !== written[path]))
  throw new Error('not the same plan');
const lines = metricLines(planned.model);
const batch = batchReading(planned.plan, resolved.table, {
  varying: vary,
  wanted: metrics.map((metric) => ({ kind: 'figure', of: lines[metric] })),
});
const into = metrics.map(() => new Float64Array(accounts));
const times = [];
for (let round = 0; round < sized(3, 1); round++)
  times.push(await processorSeconds(() => batch.run(figures, accounts, into)));
const ofBatch = median(times);

answers.getColumns()[0].forEach((npv, place) => {
  const other = into[0][place];
  if (!(Math.abs(npv - other) <= 1e-9 * (1e6 + Math.abs(other)))) throw new Error(`account ${place} is apart`);
});
console.log(`\n${accounts} accounts, 36 months, ${metrics.join(', ')}`);
console.log('DuckDB / batch'.padEnd(25) + shown(inDatabase / ofBatch) + ' ×');
noted('DuckDB / batch', inDatabase / ofBatch);
console.log(
  `${statement.length} characters; on this machine ${inDatabase.toFixed(1)} and ${ofBatch.toFixed(1)} processor seconds.`,
);
