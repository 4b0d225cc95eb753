import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { cliFile, command, shell } from './command.js';
import { temporaryFolder } from './scenario-file.js';

const long = 'industry: finance\nsize: enterprise\nhorizonMonths: 60\n';
const short = 'industry: retail\nsize: small\nhorizonMonths: 12\n';

function folderWith(plan: string, name = 'plan.yaml'): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), plan);
  return folder;
}

/** A process that is begun and not waited for. */
function begun(words: readonly string[], folder: string) {
  const child = spawn(process.execPath, [cliFile, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.resume();
  const end = new Promise<{ code: number | null; said: string }>((done) =>
    child.on('close', (code) => done({ code, said })),
  );
  return { child, end };
}

describe('a process that is ended', () => {
  test('by SIGINT in the middle of a simulation with workers says so, and its code is 130', async () => {
    const folder = folderWith(long);
    const ended = async (wait: number) => {
      const { child, end } = begun(['simulate', 'plan.yaml', '--samples', '10000000', '--workers', '2'], folder);
      await setTimeout(wait);
      child.kill('SIGINT');
      return end;
    };
    // On a machine that is busy a process may still be loading, and ends as any does that has no words for it yet.
    const first = await ended(1500);
    expect(first.code === null ? await ended(15_000) : first).toEqual({
      code: 130,
      said: 'mlops-roi: interrupted before it was done\n',
    });
  });

  test.skipIf(process.platform === 'win32').each([
    ['SIGTERM', 143, ['batch', 'pipe', '--base', 'plan.yaml', '--out', 'rows.csv']],
    ['SIGINT', 130, ['compare', 'plan.yaml', 'pipe']],
  ] as const)('by %s while it waits for a pipe ends at once, with %i for a shell', async (signal, code, words) => {
    const folder = folderWith(short);
    spawnSync('mkfifo', ['pipe'], { cwd: folder });
    const before = readdirSync(folder);
    const shellAround = spawn('sh', ['-c', '"$0" "$@" & echo $!; wait $!', process.execPath, cliFile, ...words], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const end = once(shellAround, 'close');
    const [processId] = (await once(shellAround.stdout, 'data')) as [Buffer];
    await setTimeout(1000);
    process.kill(Number(processId), signal);
    const first = await Promise.race([end, setTimeout(5000)]);
    if (first === undefined) process.kill(Number(processId), 'SIGKILL');
    expect(first).toEqual([code, null]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('at any moment leaves the file as it was or whole, and nothing that stays', async () => {
    const folder = folderWith(long);
    const file = join(folder, 'schema.json');
    const { stdout: whole } = await command(['schema']);
    for (const wait of [100, 200, 300, 400]) {
      const { child, end } = begun(['schema', '--out', 'schema.json', '--force'], folder);
      await setTimeout(wait);
      child.kill('SIGKILL');
      await end;
      if (existsSync(file)) expect(readFileSync(file, 'utf8')).toBe(whole);
    }
    // As a process leaves it that was killed while it wrote: no process has a number as high as that.
    writeFileSync(join(folder, '.schema.json.99999999.0123456789ab.tmp'), whole.slice(0, 100));
    writeFileSync(join(folder, `.schema.json.${process.pid}.0123456789ab.tmp`), 'of one that still writes');
    expect((await command(['schema', '--out', 'schema.json', '--force'], { folder })).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      `.schema.json.${process.pid}.0123456789ab.tmp`,
      'plan.yaml',
      'schema.json',
    ]);
  });
});

describe('a batch that is killed before its first rows are done', () => {
  test.each([[[]], [['--resume']]])('is begun anew, %j', async (added) => {
    const folder = folderWith(short);
    const rows = Array.from({ length: 100 }, (_, row) => `${row},${3 + row}`);
    writeFileSync(join(folder, 'rows.csv'), `account,models.count\n${rows.join('\n')}\n`);
    const words = ['batch', 'rows.csv', '--base', 'plan.yaml', '--id', 'account', '--exact', '--out'];
    const { child, end } = begun([...words, 'killed.csv'], folder);
    const part = join(folder, 'killed.csv.part');
    while (!existsSync(part)) await setTimeout(1);
    child.kill('SIGKILL');
    await end;
    expect(readFileSync(part, 'utf8')).not.toContain('\n0,');
    expect(existsSync(join(folder, 'killed.csv'))).toBe(false);
    const again = await command([...words, 'killed.csv', ...added], { folder });
    expect([again.stderr.includes('not as it was left'), again.status]).toEqual([false, 0]);
    expect((await command([...words, 'whole.csv'], { folder })).status).toBe(0);
    const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
    expect(textOf('killed.csv')).toBe(textOf('whole.csv'));
    expect(readdirSync(folder).sort()).toEqual(['killed.csv', 'plan.yaml', 'rows.csv', 'whole.csv']);
  });
});

describe('two that write one file at once', () => {
  test('without --force: one has it, the others are told that it is there', async () => {
    const folder = temporaryFolder();
    const told = await Promise.all(
      ['finance', 'retail', 'energy'].map((industry) => command(['init', industry, '--out', 'plan.yaml'], { folder })),
    );
    expect(told.map(({ status }) => status).sort()).toEqual([0, 1, 1]);
    for (const { stderr } of told.filter(({ status }) => status === 1)) expect(stderr).toContain('the file exists');
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  test('with it: the file is that of one of them', async () => {
    const folder = temporaryFolder();
    const all = ['finance', 'retail', 'energy'];
    await Promise.all(all.map((industry) => command(['init', industry, '--out', 'plan.yaml', '--force'], { folder })));
    const texts = await Promise.all(all.map(async (industry) => (await command(['init', industry])).stdout));
    expect(texts).toContain(readFileSync(join(folder, 'plan.yaml'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });
});

describe('what the machine has too little of', () => {
  // A limit on the size of a file stands for a full disk, which a test cannot make without being root.
  test.skipIf(process.platform === 'win32')('room for a file: one sentence, and no file', () => {
    const folder = folderWith(long);
    const script = 'ulimit -f 1; trap "" XFSZ; exec "$1" "$2" schema --out schema.json';
    const { status, stderr } = shell(script, folder);
    expect(stderr).toBe('schema.json: the file is larger than is permitted here; nothing was written\n');
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  test.skipIf(process.platform === 'win32')('room for the results of rows: it names these, and not the rows', () => {
    const folder = folderWith(short);
    writeFileSync(join(folder, 'rows.csv'), `name\n${'x\n'.repeat(3000)}`);
    const script =
      'ulimit -f 16; trap "" XFSZ; exec "$1" "$2" batch rows.csv --base plan.yaml --out results.csv --threads 1';
    const { status, stderr } = shell(script, folder);
    expect(stderr).toBe(
      'results.csv.part: the file is larger than is permitted here; --resume goes on where it ended\n',
    );
    expect(status).toBe(1);
  });

  test('memory: 64 MB are enough for a workbook', () => {
    const script = '"$1" --max-old-space-size=64 "$2" export plan.yaml --xlsx --out plan.xlsx';
    const { status, stderr } = shell(script, folderWith(long));
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('files with names that nobody expects', () => {
  const odd = [
    'with blanks and “quotes”.yaml',
    '--help.yaml',
    'plan\nof two lines.yaml',
    '計画 📈.yaml',
    `${'l'.repeat(250)}.yaml`,
  ];

  test.each(odd)('%j is read', async (name) => {
    const folder = folderWith(short, name);
    // As everywhere, two dashes say that what follows is no option.
    const report = await command(['report', '--quick', '--json', '--', name], { folder });
    expect([report.status, report.stderr]).toEqual([0, '']);
  });

  test('the longest name that there is, of 255 bytes, is written and replaced, with nothing left beside it', async () => {
    const folder = temporaryFolder();
    const name = `${'é'.repeat(127)}x`;
    for (const words of [[], ['--force']]) {
      const schema = await command(['schema', '--out', name, ...words], { folder });
      expect([schema.status, schema.stderr]).toEqual([0, '']);
    }
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('links that lead in a circle, and a pipe that is to be replaced, are refused in a sentence', async () => {
    const folder = temporaryFolder();
    symlinkSync('one.yaml', join(folder, 'other.yaml'));
    symlinkSync('other.yaml', join(folder, 'one.yaml'));
    const circle = await command(['report', 'one.yaml'], { folder });
    expect([circle.status, circle.stderr]).toEqual([1, 'one.yaml: too many symbolic links\n']);
    if (spawnSync('mkfifo', [join(folder, 'pipe')]).status !== 0) return;
    const pipe = await command(['schema', '--out', 'pipe', '--force'], { folder });
    expect([pipe.status, pipe.stderr]).toEqual([
      1,
      'pipe: this is no ordinary file, and is not replaced; write into another, or direct there what is printed\n',
    ]);
  });
});

/** `NODES=/path/of/22:/path/of/24`: binaries of other versions that have to say the same. */
const nodes = (process.env['NODES'] ?? '').split(delimiter).filter((node) => node !== '');

test('the digits are the same in any zone and any locale, at any width, and in every Node that is named', () => {
  const folder = folderWith(short);
  /** A result, a simulation and the bytes of a workbook, one after the other. */
  const written = (environment: string, node = '"$1"'): string => {
    const run = `${environment} ${node} "$2"`;
    const workbook = `${run} export plan.yaml --xlsx --out plan.xlsx --force && sha256sum plan.xlsx`;
    return shell(
      `${run} report plan.yaml --quick --json && ${run} simulate plan.yaml --samples 1000 --json && ${workbook}`,
      folder,
    ).stdout;
  };
  const plain = written('');
  for (const part of [/"npv"/, /"p90"/, /[0-9a-f]{64} {2}plan\.xlsx/]) expect(plain).toMatch(part);
  expect(written('TZ=Pacific/Kiritimati LC_ALL=ar_EG.UTF-8 LANG=ar_EG.UTF-8 COLUMNS=20')).toBe(plain);
  expect(written('TZ=Pacific/Niue LC_ALL=tr_TR.UTF-8 COLUMNS=300')).toBe(plain);
  for (const node of nodes) expect([node, written('', JSON.stringify(node))]).toEqual([node, plain]);
});
