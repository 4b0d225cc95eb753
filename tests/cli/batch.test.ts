import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { metrics, scenarioFor } from '../../src/index.js';
import { recordBlocks } from '../../src/cli/rows/records.js';
import { inOrder, inThisThread, inThreads, type RowWorkers, usualThreads } from '../../src/cli/rows/row-workers.js';
import type { RowTask } from '../../src/cli/rows/row-task.js';
import { readRows } from '../../src/cli/rows/read-rows.js';
import type { RowsGiven } from '../../src/cli/rows/row-work.js';
import { refusedAt } from '../answer/answer-schema.js';
import { duckdb } from '../answer/sql/databases.js';
import { command, type Told } from './command.js';

const folder = mkdtempSync(join(tmpdir(), 'mlops-roi-'));
writeFileSync(join(folder, 'plan.yaml'), 'industry: finance\nhorizonMonths: 6\n');

const written = (file: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, file), text);
  return file;
};
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const batch = (words: readonly string[], input = ''): Promise<Told> =>
  command(['batch', ...words, '--base', 'plan.yaml', '--threads', '1'], { folder, input });

const form = { separator: ',', decimalMark: '.', hasByteOrderMark: false, hasAllDigits: true } as const;

/** What a scenario of so many models comes to, in cents. */
const npvOf = (count: number): string =>
  metrics(scenarioFor('finance', { horizonMonths: 6, models: { count } }))
    .npv.toDecimalPlaces(2)
    .toString();

test('each row has its figures beside its id, and of a wrong one it is told what is wrong', async () => {
  const rows = ['account,models.count', '"Smith, Ltd",20', '=1+1,many', '', 'C,30', 'D'].join('\r\n');
  const { status, stdout, stderr } = await batch(['-', '--id', 'account', '--metrics', 'npv'], rows);
  expect(stdout.split('\r\n')).toEqual([
    'account,npv,issues',
    `"Smith, Ltd",${npvOf(20)},`,
    expect.stringMatching(/^'=1\+1,,"?models\.count: .*“many”, which is not a number/),
    `C,${npvOf(30)},`,
    'D,,"The row has 1 cell, the heading 2."',
    '',
  ]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^row 3 \(=1\+1\): models\.count: /m);
  expect(stderr).toMatch(/^row 6 \(D\): The row has 1 cell, /m);
  expect(stderr).toMatch(/^4 rows, 2 of them wrong\.$/m);
});

test('a number that the engine cannot hold is told as it was written', async () => {
  const rows = `{"models.count":1e400}\n{"models.count":${'9'.repeat(400)}}\n`;
  const { stderr } = await batch(['-', '--from', 'ndjson', '--metrics', 'npv'], rows);
  expect(stderr).toMatch(/^row 1: models\.count: .* is 1e400: /m);
  expect(stderr).toMatch(/^row 2: models\.count: .* 9{60}…: /m);
  expect(stderr).not.toContain('Infinity');
  const one = await batch(['-', '--metrics', 'npv'], 'models.count\n20\n');
  expect(one.stderr).toMatch(/^1 row, none of them wrong\.$/m);
});

test('a name for which no other fits beside it is told before anything is done', async () => {
  const name = `${'n'.repeat(247)}.csv`;
  const { status, stderr } = await batch([written('rows.csv', 'models.count\n20\n'), '--out', name]);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^n+\.csv: the file beside it that says who writes it, .* cannot be written: the name is too long$/m,
  );
});

test('objects in JSON, one a line, are answered in the same way', async () => {
  const rows = '{"id":7,"models.count":20}\n{"id":8,"models.count":"x"}\nno object\n';
  const { status, stdout } = await batch(['-', '--from', 'ndjson', '--id', 'id', '--metrics', 'npv'], rows);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(answers).toMatchObject([
    { row: 1, id: 7, npv: expect.closeTo(Number(npvOf(20)), 1) as number },
    { row: 2, id: 8, npv: null, issues: [expect.stringMatching(/^models\.count: /)] },
    { row: 3, issues: ['This is no object in JSON on a line of its own.'] },
  ]);
  expect(status).toBe(1);
});

test('a key that an object has twice is told, also within a range, and a text may hold colons', async () => {
  const rows = [
    '{"models.count":20,"models.count":30}',
    '{"models.count":{"low":1,"likely":2,"low":3,"high":9}}',
    '{"id":"a:b","models.count":20}',
  ];
  const { stdout, stderr } = await batch(['-', '--from', 'ndjson', '--id', 'id', '--metrics', 'npv'], rows.join('\n'));
  expect(stderr).toMatch(/^row 1: “models\.count” stands here twice\./m);
  expect(stderr).toMatch(/^row 2: “low” stands here twice\./m);
  expect(stdout).toMatch(/\{"row":3,"id":"a:b","currency":"USD","npv":-?\d+\.\d+\}\n$/);
});

test('cells without quotes are those that a parser of CSV finds', () => {
  const task = {
    base: {},
    from: 'csv',
    to: 'csv',
    heading: ['a', 'b'],
    form,
    metrics: [],
    ids: [],
    isCurrencyTold: false,
    exact: false,
  } as const;
  const texts = fc.array(fc.constantFrom('1', '2.5', 'ä', ',', '\n', '\r\n', '\r', ' '), { minLength: 1 });
  const rowsIn = (text: string) => readRows(text, 2, task);
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      // A row with quotes in it sends all of them through the parser.
      const [quoted, ...others] = rowsIn(`"x",y\n${text}`);
      expect(quoted?.cells).toEqual(['x', 'y']);
      expect(rowsIn(text).map((each) => ({ ...each, row: each.row + 1 }))).toEqual(others);
    }),
    { numRuns: 500 },
  );
});

test('each row ends with its line, whatever ends the lines before it', async () => {
  const rows = 'models.count,name\r\n20,a\r\n30,"b\nc"\n20,"d"\r\n';
  const { status, stdout } = await batch(['-', '--metrics', 'npv'], rows);
  const figures = [20, 30, 20].map((count, place) => `${place + 2},${npvOf(count)},`);
  expect([status, stdout.split('\r\n').slice(1, -1)]).toEqual([0, figures]);
});

test('where cells are parted by semicolons, commas are decimal marks', async () => {
  const rows = 'models.count;adoption.ceiling\n20;0,5\n';
  const { status, stdout } = await batch(['-', '--metrics', 'npv'], rows);
  const half = metrics(scenarioFor('finance', { horizonMonths: 6, models: { count: 20 }, adoption: { ceiling: 0.5 } }));
  expect(stdout).toBe(`row;npv;issues\r\n2;${half.npv.toDecimalPlaces(2).toString().replace('.', ',')};\r\n`);
  expect(status).toBe(0);
});

test('where commas are decimal marks, a point that may group thousands is asked about', async () => {
  const { stdout } = await batch(['-', '--decimal', 'comma', '--metrics', 'npv'], 'models.count\n1.000\n45.000\n');
  expect(stdout).toContain('is “1.000”, which is not clear. Write 1000 or 1,000.');
  expect(stdout).toContain('is “45.000”, which is not clear. Write 45000 or 45,000.');
});

test('where commas are decimal marks, cells are quoted as they stand there, and what is to be written is read', async () => {
  const rows = (cells: readonly string[]): string =>
    `note;adoption.ceiling\n${cells.map((cell) => `;${cell}\n`).join('')}`;
  const asked = ['-', '--id', 'note', '--metrics', 'npv'];
  const { stderr } = await batch(asked, rows(['1,5', '50', '12.500,5', '2.500', '0.500', '−0,5']));
  const label = 'adoption.ceiling: Share of the teams that take it up';
  const permitted = 'a number from 0 to 1 (share between 0 and 1)';
  expect(stderr.split('\n').slice(0, 6)).toEqual([
    `row 2: ${label} is 1,5, which looks like a percentage. Write 0,015 for 1,5 % (share between 0 and 1).`,
    `row 3: ${label} is 50, which looks like a percentage. Write 0,5 for 50 % (share between 0 and 1).`,
    `row 4: ${label} is “12.500,5”, which is not clear. Write 12500,5.`,
    `row 5: ${label} is “2.500”, which is not clear. Write 2500 or 2,500.`,
    `row 7: ${label} is −0,5. Write ${permitted}.`,
    '6 rows, 5 of them wrong.',
  ]);
  const again = await batch(asked, rows(['0,015', '０,５', '0.500']));
  expect([again.status, again.stderr.split('\n')[0]]).toEqual([0, '3 rows, none of them wrong.']);
});

test('a group is not turned off by the column of a question that has its name, and the row says so', async () => {
  const { status, stderr } = await batch(['-', '--metrics', 'npv'], 'tools,leadTime,setup\noff,,\n,off,\n,,off\n');
  const told = 'only the base turns off the group of that name. Given: off.';
  expect(stderr.split('\n').slice(0, 3)).toEqual([
    `row 2: tools: This does not go together: this column is the question “Tools to be linked”; ${told}`,
    `row 3: leadTime: This does not go together: this column is the question “From trained to live”; ${told}`,
    '3 rows, 2 of them wrong.',
  ]);
  expect(status).toBe(1);
});

const strange = (count: number): string => `${Array.from({ length: count }, (_, at) => `x${at}y`).join(',')}\n`;

test.each([
  ['a column that is none', 'acount,models.cuont\nA,3\n', [], /models\.cuont.* Did you mean “models\.count”\?/],
  ['a column without a name', 'models.count,\n3,\n', [], /column 2: .*the name of a column is expected/],
  ['more unknown columns than are told', strange(150), [], /There are 150 mistakes in all; these are the first 100/],
  ['more columns than are read', strange(2001), [], /2001 columns, where at most 2000 columns can be read/],
  ['an id that is no column', 'models.count\n3\n', ['--id', 'account'], /--id: .*account/],
  ['a metric that is none', 'models.count\n3\n', ['--metrics', 'nvp'], /--metrics: .*Did you mean “npv”/],
  ['a wrong row, where none is to be', 'models.count\n3\nx\n', ['--strict'], /^row 3: models\.count: /],
  ['line ends of old', 'account,models.count\rA,3\rB,4\r', [], /carriage return alone/],
  ['a quote left open in the heading', '"account","models.count\nA,3\n', [], /quote left open in its heading/],
  ['a quote that is left open', `models.count\n"3\n${'1\n'.repeat(600_000)}`, [], /is a quote left open/],
])('nothing is written because of %s', async (_, rows, words, told) => {
  const { status, stdout, stderr } = await batch([written('wrong.csv', rows), '--out', 'never.csv', ...words]);
  expect(stderr).toMatch(told);
  expect([status, stdout]).toEqual([1, '']);
  expect(readdirSync(folder).filter((name) => name.startsWith('never.csv') && !name.includes('.part'))).toEqual([]);
});

const many = (count: number): string =>
  `account,models.count,roles.engineer.people\n${Array.from({ length: count }, (_, row) => `A${row},${10 + (row % 40)},${2 + (row % 5)}\n`).join('')}`;

test('what was interrupted goes on to the same bytes, and is begun by nobody else', async () => {
  const rows = many(4300).replaceAll(',', ';');
  const words = ['--id', 'account', '--metrics', 'npv,totalCost'];
  const all = ['batch', written('rows.csv', rows), '--out', 'whole.csv', ...words, '--base', 'plan.yaml'];
  const inOneGo = await command([...all, '--threads', '1'], { folder, isTTY: true });
  expect(inOneGo.status).toBe(0);
  expect(inOneGo.stderr).toMatch(/^\rWorking out rows … 9\d %, \d+ rows a second, [01] s left *\r/);

  // The second block ends it: a byte that no text in UTF-8 has.
  const broken = new TextEncoder().encode(rows);
  broken[broken.length - 20] = 0xff;
  const out = ['--out', 'results.csv', ...words];
  expect((await batch([written('rows.csv', broken), ...out])).stderr).toMatch(/not a text in UTF-8/);
  expect(readdirSync(folder).filter((name) => name.startsWith('results'))).toEqual([
    'results.csv.part',
    'results.csv.part.json',
  ]);

  expect((await batch([written('rows.csv', rows), ...out])).stderr).toMatch(/4096 rows are done already; --resume/);
  expect((await batch(['rows.csv', ...out, '--resume', '--exact'])).stderr).toMatch(/something else was asked/);
  written('others.csv', rows.replace('A1;', 'B1;'));
  expect((await batch(['others.csv', ...out, '--resume'])).stderr).toMatch(/not the rows that were begun with/);

  // What was changed meanwhile is not gone on with, and is as it was found: shortened, a digit another, or without its note.
  const part = join(folder, 'results.csv.part');
  const done = readFileSync(part);
  const other = Uint8Array.from(done);
  other[3000] = other[3000] === 0x37 ? 0x38 : 0x37;
  for (const changed of [done.subarray(0, 10), other]) {
    written('results.csv.part', changed);
    expect((await batch(['rows.csv', ...out, '--resume'])).stderr).toMatch(/not as it was left; --force begins anew/);
    expect(readFileSync(part).equals(changed)).toBe(true);
  }
  written('results.csv.part', done);
  const note = readFileSync(`${part}.json`);
  rmSync(`${part}.json`);
  expect((await batch(['rows.csv', ...out, '--resume'])).stderr).toMatch(/not as it was left; --force begins anew/);
  written('results.csv.part.json', note);
  // What was written behind the note is written again.
  written('results.csv.part', Buffer.concat([done, Buffer.from('A9999,')]));

  const resumed = await batch(['rows.csv', ...out, '--resume']);
  expect(resumed.status).toBe(0);
  expect(textOf('results.csv')).toBe(textOf('whole.csv'));
  expect(resumed.stdout).toBe(inOneGo.stdout);
  expect(readdirSync(folder).filter((name) => name.startsWith('results'))).toEqual(['results.csv']);
  expect((await batch(['rows.csv', ...out])).stderr).toMatch(/the file exists; --force replaces it/);
});

describe('two that write one file at once', () => {
  const words = ['many.csv', '--out', 'both.csv', '--id', 'account', '--metrics', 'npv'];
  const isWriting = new RegExp(
    `^both\\.csv: process ${process.pid} on .* is writing it; if that has ended, delete both\\.csv\\.part\\.lock$`,
    'm',
  );
  const lock = 'both.csv.part.lock';
  const files = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('both'));
  const holder = { process: process.pid, host: hostname(), began: 0 };

  test.each([
    ['begin it', [], 900],
    ['begin it anew', ['--force'], 900],
    ['go on with it', ['--resume'], 4300],
  ])('do not write into one another where they %s', async (_, added, count) => {
    rmSync(join(folder, 'both.csv'), { force: true });
    const alone = await batch([written('many.csv', many(count)), '--id', 'account', '--metrics', 'npv']);
    if (added.includes('--resume')) {
      const broken = new TextEncoder().encode(many(count));
      broken[broken.length - 20] = 0xff;
      written('many.csv', broken);
      expect((await batch(words)).stderr).toMatch(/not a text in UTF-8/);
      written('many.csv', many(count));
    }
    const told = await Promise.all([1, 2, 3].map(async () => batch([...words, ...added])));
    expect(told.map(({ status }) => status).sort()).toEqual([0, 1, 1]);
    for (const { stderr } of told.filter(({ status }) => status === 1)) expect(stderr).toMatch(isWriting);
    expect(textOf('both.csv')).toBe(alone.stdout);
    expect(files()).toEqual(['both.csv']);
  });

  test.each([
    ['that was killed', { ...holder, process: 99_999_999 }],
    ['that had the number of this one', holder],
  ])('what a process %s left is taken over', async (_, left) => {
    written(lock, JSON.stringify(left));
    expect((await batch([...words, '--force'])).status).toBe(0);
    expect(files()).toEqual(['both.csv']);
  });

  test.runIf(existsSync('/proc/self/stat'))('what a process left that has ended unnoticed is taken over', async () => {
    // The shell begins another one, becomes one that never asks what became of it, and so keeps its number.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
    try {
      const [number] = (await once(parent.stdout, 'data')) as [Buffer];
      const ended = Number(number.toString());
      await vi.waitFor(() => expect(readFileSync(`/proc/${ended}/stat`, 'utf8')).toMatch(/\) Z /));
      written('many.csv', many(900));
      written(lock, JSON.stringify({ ...holder, process: ended }));
      expect((await batch([...words, '--force'])).status).toBe(0);
    } finally {
      parent.kill('SIGKILL');
    }
  });

  test.each([
    ['on another machine', JSON.stringify({ ...holder, host: 'elsewhere' }), /process \d+ on elsewhere is writing it/],
    ['that has not said yet who it is', '', /both\.csv: another command is writing it; if .*both\.csv\.part\.lock/],
  ])('a process %s keeps it', async (_, left, told) => {
    written(lock, left);
    expect((await batch([...words, '--force'])).stderr).toMatch(told);
    expect(textOf(lock)).toBe(left);
    rmSync(join(folder, lock));
  });

  test('what all rows come to has one writer too', async () => {
    const asked = ['--id', 'account', '--metrics', 'npv', '--portfolio', 'both.json', '--force'];
    written('many.csv', many(900));
    const told = await Promise.all([1, 2].map(async () => batch(['many.csv', ...asked])));
    expect(told.map(({ status }) => status).sort()).toEqual([0, 1]);
    expect(told.map(({ stderr }) => stderr).join('')).toMatch(/^both\.json: process \d+ on .* is writing it/m);
    expect(files().filter((name) => name.includes('json'))).toEqual(['both.json']);
  });
});

test('at the end many rows are told together: sums, industries, the best with what they hang on, a budget', async () => {
  const cells = Array.from(
    { length: 12 },
    (_, row) => `A${row},${row % 2 === 0 ? 'finance' : 'retail'},${30 * row + 5}\n`,
  );
  const rows = written('estate.csv', `account,industry,models.count\n${cells.join('')}`);
  const plan = written('longer.yaml', 'industry: finance\nhorizonMonths: 30\n');
  const words = ['batch', rows, '--id', 'account', '--metrics', 'npv,peakFunding', '--budget', '1000000'];
  const { stdout, stderr } = await command([...words, '--base', plan, '--threads', '1'], { folder });
  const figures = stdout
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(','));
  const gained = figures.filter(([, npv]) => Number(npv) > 0);
  const [best = []] = figures.toSorted(([, one], [, other]) => Number(other) - Number(one));
  expect(stderr).toMatch(/^12 rows, none of them wrong\.\n12 cases: net present value /);
  expect(stderr).toContain(`${Math.round((100 * gained.length) / 12)}% gain more than they cost`);
  expect(stderr).toMatch(/^finance, medium +6 +\d+% +-?\$/m);
  expect(stderr).toMatch(new RegExp(`The most, and what the answer hangs on\n {2}${best[0] ?? ''} \\(row \\d+\\): `));
  expect(stderr.match(/^ {2}A\d+ \(row \d+\): /gm)).toHaveLength(12);
  // Best value for each unit of funding first, for as long as there is money.
  const first = gained.map(([, npv, funding]) => [Number(npv), Number(funding)] as const);
  first.sort(([npv, funding], [other, otherFunding]) => other / otherFunding - npv / funding);
  let left = 1_000_000;
  const reached = first.filter(([, funding]) => (left -= funding) >= 0);
  expect(reached.length).toBeGreaterThan(0);
  expect(stderr).toContain(`$1M of funding reaches ${reached.length} cases worth `);

  // The same as data, in a file of its own.
  const alone = await command([...words, '--base', plan, '--threads', '1', '--portfolio', 'estate.json'], { folder });
  expect(alone.stdout).toBe(stdout);
  const data = JSON.parse(textOf('estate.json')) as { readonly best: unknown; readonly all: { readonly npv: string } };
  expect(refusedAt('PortfolioAnswer', data)).toEqual([]);
  expect(data).toMatchObject({
    currency: 'USD',
    all: { count: 12, gainCount: gained.length, worthCount: null },
    best: expect.arrayContaining([expect.objectContaining({ id: best[0] })]) as unknown,
    budgets: [{ budget: '1000000', count: reached.length }],
  });
  expect(Number(data.all.npv)).toBeCloseTo(
    figures.reduce((sum, [, npv]) => sum + Number(npv), 0),
    0,
  );
  const again = await command([...words, '--base', plan, '--threads', '1', '--portfolio', 'estate.json'], { folder });
  expect(again).toMatchObject({ stdout: '', status: 1, stderr: 'estate.json: the file exists; --force replaces it\n' });
  const onto = await command(['batch', rows, '--base', plan, '--out', 'r.csv', '--portfolio', './r.csv'], { folder });
  expect(onto.stderr).toMatch(/--portfolio: \.\/r\.csv is where the results go/);
  symlinkSync(written('r.json', ''), join(folder, 'link.json'));
  const into = ['--out', 'r.json', '--to', 'ndjson', '--portfolio', 'link.json', '--force'];
  const linked = await command(['batch', rows, '--base', plan, ...into], { folder });
  expect(linked.stderr).toMatch(/--portfolio: link\.json is where the results go/);
});

test('money of two currencies adds up to nothing: of all rows together there are counts alone', async () => {
  const rows = written('two-currencies.csv', 'account,models.count,currency\na,20,USD\nb,90,EUR\n');
  const plan = written('in-two.yaml', 'industry: finance\nexchangeRates: { USD: 0.9 }\n');
  const words = ['batch', rows, '--base', plan, '--id', 'account', '--metrics', 'roi'];
  const { stdout } = await command([...words, '--portfolio', 'mixed.json'], { folder });
  // Whose money is whose stands beside it.
  expect(stdout.split('\r\n').map((line) => line.split(',').slice(0, 2).join())).toEqual([
    'account,currency',
    'a,USD',
    'b,EUR',
    '',
  ]);
  const objects = (await command([...words, '--to', 'ndjson'], { folder })).stdout.trim().split('\n');
  expect(objects.map((line) => (JSON.parse(line) as { currency: unknown }).currency)).toEqual(['USD', 'EUR']);
  const data: unknown = JSON.parse(textOf('mixed.json'));
  expect(refusedAt('PortfolioAnswer', data)).toEqual([]);
  expect(data).toMatchObject({ currency: null, all: { count: 2, npv: null }, best: [], budgets: [] });
});

test('each row has the digits of its own currency, which objects on lines tell in a table too', async () => {
  const plan = written('yen.yaml', 'industry: finance\ncurrency: JPY\nexchangeRates: { USD: 150 }\n');
  const rows = [{}, { currency: 'EUR', 'exchangeRates.USD': 0.9 }, { currency: 'KWD', 'exchangeRates.USD': 0.3 }].map(
    (row, at) => JSON.stringify({ id: at, ...row }),
  );
  const words = [
    'batch',
    '-',
    '--from',
    'ndjson',
    '--base',
    plan,
    '--id',
    'id',
    '--metrics',
    'npv,roi',
    '--threads',
    '1',
  ];
  const given = { folder, input: rows.join('\n') };
  const objects = (await command(words, given)).stdout.trim().split('\n');
  const figures = objects.map((line) => JSON.parse(line) as { readonly currency: string; readonly npv: number });
  expect(figures.map(({ currency }) => currency)).toEqual(['JPY', 'EUR', 'KWD']);
  const { stdout } = await command([...words, '--to', 'csv'], given);
  const cells = stdout
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').slice(0, 3));
  // The yen has no smaller unit, the euro cents, the dinar a thousand fils.
  const [yen = 0, euro = 0, dinar = 0] = figures.map(({ npv }) => npv);
  expect(cells).toEqual([
    ['id', 'currency', 'npv'],
    ['0', 'JPY', yen.toFixed(0)],
    ['1', 'EUR', euro.toFixed(2)],
    ['2', 'KWD', dinar.toFixed(3)],
  ]);
});

test('what is handed on stays to the letter, and is told without what turns a line round', async () => {
  const id = 'a\u202eb\u200f\u0007';
  const words = ['-', '--from', 'ndjson', '--id', 'id', '--metrics', 'npv'];
  const rows = [
    { id, 'models.count': 20 },
    { id, 'models.count': 'many' },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n');
  const { stdout, stderr } = await batch([...words, '--to', 'csv'], rows);
  expect(stdout.split('\r\n').map((line) => line.split(',')[0])).toEqual(['id', id, id, '']);
  expect((JSON.parse((await batch(words, rows)).stdout.split('\n')[0] ?? '') as { readonly id: string }).id).toBe(id);
  expect(stderr).toMatch(/^row 2 \(ab\): /m);
  expect(stderr).not.toMatch(/[\u202e\u200f\u0007]/);
});

test('a row in another currency takes neither rate nor amount of the base', async () => {
  const plan = written('yen-plan.yaml', 'industry: finance\ncurrency: JPY\nexchangeRates: { USD: 150 }\n');
  const words = ['batch', '-', '--base', plan, '--metrics', 'npv', '--threads', '1'];
  const rate = await command(words, { folder, input: 'models.count,currency\n20,EUR\n' });
  expect(rate.stderr).toMatch(/^row 2: exchangeRates(?:\.USD)?: .* are in USD and the scenario is in EUR\./m);
  writeFileSync(join(folder, plan), 'currency: JPY\nindustry: finance\nvalue: { perModelYear: 9M }\n');
  const amount = await command(words, { folder, input: 'currency,exchangeRates.USD\nEUR,0.9\n' });
  expect(amount.stderr).toMatch(/^row 2: currency: .*amounts in JPY, as value\.perModelYear: /m);
});

test('a column that is handed on is no currency of the row', async () => {
  const rows = 'account,currency\na,EUR\n';
  const { stdout, stderr } = await batch(['-', '--id', 'account,currency', '--to', 'ndjson', '--metrics', 'npv'], rows);
  expect(stdout).toMatch(/^\{"row":2,"account":"a","currency":"EUR","npv":-?\d+\.\d+\}\n$/);
  expect(stderr).toMatch(/net present value -?\$/);
});

test('Parquet comes and goes through DuckDB, and what is handed on keeps its type and all its digits', async () => {
  const { query, close } = await duckdb();
  const rows = join(folder, "rows of '26.parquet");
  const counts = "unnest(['20', 'many', null, '2e1']) as \"models.count\"";
  const opened = "unnest([date '2026-01-31', null, null, null]) as opened";
  const text = (file: string): string => `'${file.replaceAll("'", "''")}'`;
  await query(`copy (select 9007199254740993 as account, ${opened}, ${counts}) to ${text(rows)} (format parquet)`);
  const words = ['--id', 'account,opened', '--metrics', 'npv', '--out', 'results.parquet'];
  const { status, stderr, stdout } = await batch([`file://${rows}`, ...words]);
  const found = await query(
    `select *, typeof(account) as id_type, typeof(opened) as day_type from ${text(join(folder, 'results.parquet'))}`,
  );
  close();
  expect(stderr).toMatch(/^row 2 \(9007199254740993\): models\.count: /);
  expect([status, stdout.split('\n')[0]]).toEqual([1, '4 rows, 1 of them wrong.']);
  const exactly = (count: string): unknown => expect.closeTo(Number(count), 1);
  const of = { account: 9007199254740993n, id_type: 'BIGINT', day_type: 'DATE' };
  const blank = metrics(scenarioFor('finance', { horizonMonths: 6 })).npv.toString();
  expect(found).toMatchObject([
    { ...of, row: 1n, npv: exactly(npvOf(20)), opened: new Date('2026-01-31'), issues: null },
    { ...of, row: 2n, npv: null, issues: expect.stringMatching(/^models\.count: .*many/) as string },
    { ...of, row: 3n, npv: exactly(blank), issues: null },
    { ...of, row: 4n, npv: exactly(npvOf(20)), issues: null },
  ]);
  expect(readdirSync(folder).filter((name) => name.startsWith('results.parquet'))).toEqual(['results.parquet']);
  for (const [refused, told] of [
    [[`file://${rows}`, ...words], /results\.parquet: the file exists/],
    [['-', ...words, '--from', 'parquet', '--force'], /Parquet is read from a file/],
    [[rows, '--id', 'account'], /Parquet is written into a file/],
    [['s3://bucket/rows.csv', '--id', 'account'], /there Parquet is read/],
    [[rows, '--out', 's3://bucket/results.csv'], /there Parquet is written/],
    [['no.parquet', ...words, '--force'], /^no\.parquet: .*No files found/],
    [[rows, ...words, '--force', '--id', 'acount'], /--id: .*Did you mean “account”/],
  ] as const)
    expect((await batch(refused)).stderr).toMatch(told);
});

/** The blocks of a text that comes in pieces of so many bytes. */
async function blocksOf(text: string, length: number): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += length)
      yield await Promise.resolve(bytes.subarray(from, from + length));
  }
  const blocks: string[] = [];
  for await (const { bytes: block, count } of recordBlocks(pieces(), { hasQuotes: true, firstCount: 1, count: 2 }))
    blocks.push(`${count} ${new TextDecoder().decode(block)}`);
  return blocks;
}

test('rows are the same in whatever pieces a file comes, and line ends within quotes end none', async () => {
  expect(await blocksOf('a,b\n"x\ny",2\r\n3,"say ""hi""\n"\n5', 3)).toEqual([
    '1 a,b\n',
    '2 "x\ny",2\r\n3,"say ""hi""\n"\n',
    '1 5',
  ]);
  const texts = fc
    .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (text, length) => {
      expect(await blocksOf(text, length)).toEqual(await blocksOf(text, 1000));
    }),
    { numRuns: 50, seed: 1 },
  );
});

test('long rows are fewer in a block, so that little is held at once', async () => {
  const row = `${'x'.repeat(900_000)}\n`;
  async function* pieces(): AsyncGenerator<string> {
    for (let count = 0; count < 12; count++) yield await Promise.resolve(row);
  }
  const counts: number[] = [];
  for await (const { count } of recordBlocks(pieces(), { hasQuotes: true, firstCount: 4096, count: 4096 }))
    counts.push(count);
  expect(counts).toEqual([5, 5, 2]);
});

test('threads are taken where they save time: for much, for rows that go one by one, and where nobody knows how much', () => {
  const all = Math.max(1, availableParallelism());
  const plain = { exact: false, metrics: ['npv'] } as const;
  expect([
    usualThreads(plain, { unit: 'rows', count: 50_000 }),
    usualThreads(plain, { unit: 'bytes', count: 9_000_000 }),
    usualThreads({ ...plain, exact: true }, { unit: 'rows', count: 50_000 }),
    usualThreads({ ...plain, metrics: ['npv', 'verdict'] }, { unit: 'bytes', count: 1000 }),
    usualThreads(plain),
  ]).toEqual([1, all, all, 1, all]);
});

test('any number of threads writes the same, in the order of the rows', async () => {
  const task: RowTask = {
    base: scenarioFor('finance', { horizonMonths: 6 }),
    from: 'csv',
    to: 'csv',
    heading: ['account', 'models.count', 'roles.engineer.people'],
    form,
    metrics: ['npv'],
    ids: ['account'],
    isCurrencyTold: false,
    exact: false,
  };
  const lines = many(60).split('\n').slice(1, -1);
  async function* given(): AsyncGenerator<RowsGiven> {
    for (let from = 0; from < lines.length; from += 15) {
      const text = lines.slice(from, from + 15).join('\n');
      yield await Promise.resolve({ bytes: new TextEncoder().encode(text), firstRow: from + 2 });
    }
  }
  const through = async (workers: RowWorkers): Promise<string> => {
    let text = '';
    for await (const { done } of inOrder(given(), workers)) text += new TextDecoder().decode(done.bytes);
    await workers.stop();
    return text;
  };
  const alone = await through(inThisThread(task));
  expect(alone.split('\r\n').filter((line) => /^A\d+,-?\d+\.\d+,$/.test(line))).toHaveLength(60);
  // Of npm run build.
  expect(await through(inThreads(task, 2, pathToFileURL(resolve('dist/shared/row-worker.js'))))).toBe(alone);
});
