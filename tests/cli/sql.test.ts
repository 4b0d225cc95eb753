import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlOf, udfOf, type Scenario } from '../../src/index.js';
import { command } from './command.js';

const scenario: Scenario = { industry: 'retail', size: 'small', horizonMonths: 12 };
const input = JSON.stringify(scenario);
const vary = ['models.count', 'releases.perModelYear=releases'];
const words = ['sql', '-', '--vary', vary.join(), '--metrics', 'npv,roi', '--dialect'];
const statement = sqlOf(scenario, { vary, metrics: ['npv', 'roi'], dialect: 'spark' });

test('sql prints the statement of the library, or writes it into a file', async () => {
  const body = await command(['sql', '-', '--vary', vary.join(), '--udf'], { input });
  expect(body.stdout).toBe(udfOf(scenario, { vary }));
  expect(statement).toMatch(/^-- read by a translator .*never run here.*\nwith months/);
  expect(await command([...words, 'spark'], { input })).toEqual({ status: 0, stdout: statement, stderr: '' });
  const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-sql-'));
  try {
    const file = join(folder, 'accounts.sql');
    expect(await command([...words, 'spark', '--out', file], { input })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(statement);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('whatever is wrong with it is told at once, with the names that were meant', async () => {
  const wrong = [
    '--vary',
    'models.cuont,tools,horizonMonths',
    '--dialect',
    'postgre',
    '--metrics',
    'npw,irr',
    '--table',
    '.',
  ];
  const { status, stdout, stderr } = await command(['sql', '-', ...wrong], { input });
  expect([status, stdout]).toEqual([1, '']);
  for (const told of [
    /metrics.*“npw”.*Did you mean “npv”/,
    /dialect: “postgre”.*Did you mean “postgres”/,
    /table: .*has a name/,
    /vary: “models\.cuont”.*Did you mean “models\.count”/,
    /vary: .*number of one input.*“?tools/,
    /vary: .*a statement for each.*“?horizonMonths/,
  ])
    expect(stderr).toMatch(told);
});

test.each([
  ['irr', ['--metrics', 'npv,irr'], /metrics: .*searched for.*irr/],
  ['the column of the id under the name of a metric', ['--id', 'npv'], /id: .*a name of its own.*npv/],
  ['one metric twice', ['--metrics', 'npv,npv'], /metrics: .*once.*npv/],
  ['one input twice', ['--vary', 'models.count,models.count=n'], /vary: .*stands there once.*models\.count/],
  ['a name of nothing', ['--table', 'sales.'], /table: .*""/],
])('%s is refused', async (_, more, told) => {
  const { status, stderr } = await command([...words, 'duckdb', ...more], { input });
  expect(status).toBe(1);
  expect(stderr).toMatch(told);
});

test('without anything to vary it is told what is needed', async () => {
  const withoutVary = await command(['sql', '-'], { input });
  expect([withoutVary.status, withoutVary.stderr]).toEqual([
    2,
    expect.stringMatching(/'--vary <paths>' not specified/),
  ]);
  const withoutDialect = await command(['sql', '-', '--vary', 'models.count'], { input });
  expect([withoutDialect.status, withoutDialect.stderr]).toEqual([2, expect.stringMatching(/--dialect.*duckdb/)]);
});
