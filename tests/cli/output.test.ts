import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from './command.js';
import { temporaryFolder } from './scenario-file.js';

const isRoot = process.getuid?.() === 0;

describe('init', () => {
  test('writes a scenario that reports', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'plan.yaml');
    const written = await command(['init', 'finance', '--out', file]);
    expect([written.status, written.stdout, written.stderr]).toEqual([0, '', '']);
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
    expect((await command(['report', file, '--quick'])).status).toBe(0);
  });

  test('tells the answers that settle most as a report of what it writes tells them', async () => {
    const { stdout } = await command(['init', 'finance']);
    const told = [...stdout.matchAll(/^# - \S+ \((\d+) %\): (.*)$/gm)].map(
      ([, percent, label]) => `${label} (${percent}`,
    );
    expect(told.length).toBeGreaterThan(1);
    const report = (await command(['report', '-', '--full'], { input: stdout })).stdout.replace(/\s+/g, ' ');
    const [, list = ''] = /Answers that settle most[^:]*: ([^.]*(?:\.\d[^.]*)*)\./.exec(report) ?? [];
    // There with a tenth of a percent more.
    const inWhole = list.replace(/\((\d+(?:\.\d+)?)%\)/g, (_, percent: string) => `(${Math.round(Number(percent))}`);
    expect(inWhole.split('; ').slice(0, told.length)).toEqual(told);
  });

  test('says the same on standard output, which report reads from standard input', async () => {
    const { stdout } = await command(['init', 'retail', '--size', 'small']);
    expect((await command(['report', '-', '--quick'], { input: stdout })).status).toBe(0);
  });

  test('every line behind a # is right as it stands: with all of them the answer is the same', async () => {
    const { stdout } = await command(['init', 'healthcare', '--size', 'enterprise']);
    const uncommented = stdout.replace(/^# (?=( {2}|[a-z][A-Za-z]*:))(?!currency|exchangeRates)/gm, '');
    expect(uncommented).not.toBe(stdout);
    const npvOf = async (input: string): Promise<number> => {
      const result = await command(['report', '-', '--quick', '--json'], { input });
      expect(result.stderr).toBe('');
      return Number((JSON.parse(result.stdout) as { readonly metrics: { readonly npv: string } }).metrics.npv);
    };
    // A salary in the pay of an industry is written with twelve digits.
    const expected = await npvOf(stdout);
    expect(Math.abs((await npvOf(uncommented)) / expected - 1)).toBeLessThan(1e-9);
  });

  test('without an industry gives a business case of lines of one’s own', async () => {
    const { stdout } = await command(['init']);
    expect(stdout).toContain('customLines:');
    expect((await command(['report', '-', '--quick'], { input: stdout })).status).toBe(0);
  });

  test('--json is a scenario too', async () => {
    const { stdout } = await command(['init', 'energy', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ industry: 'energy' });
    expect((await command(['report', '-', '--quick'], { input: stdout })).status).toBe(0);
  });
});

describe('a file that is there', () => {
  test('stays unless --force is given', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'plan.yaml');
    writeFileSync(file, 'mine');
    const refused = await command(['init', 'finance', '--out', file]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--force');
    expect(readFileSync(file, 'utf8')).toBe('mine');

    expect((await command(['init', 'finance', '--out', file, '--force'])).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('industry: finance');
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  test('behind a symbolic link is replaced, and the link stays', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync('real.json', join(folder, 'link.json'));
    expect((await command(['schema', '--out', join(folder, 'link.json'), '--force'])).status).toBe(0);
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toContain('$schema');
  });
});

describe('what is written', () => {
  test.each([
    ['export plan.yaml --csv --out plan.yaml --force', /this is what it is made of/],
    ['export ./plan.yaml --html --out link.html --force', /this is what it is made of/],
    ['sql plan.yaml --udf --vary models.count --out link.js --force', /this is what it is made of/],
    ['batch rows.csv --base plan.yaml --out rows.csv --force', /this is what it is made of/],
    ['import plan.yaml inputs --out new.csv', /what is written is a scenario, .* \.yaml or \.yml or \.json/],
    ['import plan.yaml inputs --out inputs --force', /this is what it is made of/],
    ['export plan.yaml --csv --out plan.xlsx', /what is written is CSV, whose name ends with \.csv or \.tsv or \.txt/],
    ['export plan.yaml --xlsx --out plan.csv', /what is written is a workbook, whose name ends with \.xlsx/],
    ['init finance --out new.json', /what is written is YAML/],
    ['batch rows.csv --base plan.yaml --out new.xlsx', /what is written is CSV/],
    ['batch rows.csv --base plan.yaml --to csv --out new.parquet', /what is written is CSV/],
    ['batch rows.csv --base plan.yaml --json --out new.csv', /what is written is an object in JSON on each line/],
    ['batch rows.csv --base plan.yaml --json --digits', /--digits: it is about results in CSV/],
    ['batch rows.ndjson --base plan.yaml --decimal comma', /--decimal: it is about CSV, and nothing here is/],
  ])('takes no place that is not its own, and no name that says something else: %s', async (words, told) => {
    const folder = temporaryFolder();
    const files = {
      'plan.yaml': 'industry: finance\n',
      'rows.csv': 'models.count\n3\n',
      'rows.ndjson': '',
      inputs: '',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'inputs.txt'), '');
    for (const name of ['link.html', 'link.js']) symlinkSync('plan.yaml', join(folder, name));
    const before = readdirSync(folder);
    const { status, stderr } = await command(words.split(' '), { folder });
    expect([status, stderr]).toEqual([1, expect.stringMatching(told)]);
    expect(readdirSync(folder)).toEqual(before);
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  test('goes to standard output where - is named', async () => {
    const { stdout } = await command(['schema']);
    expect(await command(['schema', '--out', '-'])).toEqual({ status: 0, stdout, stderr: '' });
    const page = await command(['export', '-', '--markdown', '--out', '-'], { input: 'horizonMonths: 6\n' });
    expect([page.status, page.stdout.slice(0, 2)]).toEqual([0, '# ']);
    expect((await command(['export', '-', '--xlsx', '--out', '-'])).stderr).toMatch(/written into a file: --out FILE/);
  });

  test('by import may take the place of the scenario that is changed', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plan.yaml'), 'customLines: [{ id: x, side: cost, initial: 5 }]\n');
    const inputs = 'path,value\ncustomLines.x.initial,7\n';
    const words = ['import', 'plan.yaml', '-', '--out', 'plan.yaml', '--force'];
    const { status, stderr } = await command(words, { folder, input: inputs });
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toContain('initial: 7');
  });
});

describe('what cannot be written ends in a message, and leaves nothing behind', () => {
  test('a folder that is not there', async () => {
    const folder = temporaryFolder();
    const result = await command(['schema', '--out', join(folder, 'none', 'schema.json')]);
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/there is no such file or folder; nothing was written/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder in place of a file', async () => {
    const result = await command(['schema', '--out', temporaryFolder(), '--force']);
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('no ordinary file');
  });

  test.skipIf(!existsSync('/dev/full'))('a device', async () => {
    const result = await command(['schema', '--out', '/dev/full', '--force']);
    expect(result.status).toBe(1);
    expect(existsSync('/dev/full')).toBe(true);
  });

  test.skipIf(isRoot)('a folder without permission', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const result = await command(['schema', '--out', join(folder, 'schema.json')]);
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('permission denied');
  });

  test.skipIf(!existsSync('/proc/version'))('a file system that takes no files', async () => {
    const result = await command(['schema', '--out', '/proc/schema.json']);
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('nothing was written');
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });
});
