import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from './command.js';
import { temporaryFolder } from './scenario-file.js';

const input =
  'name: Two lines\nhorizonMonths: 12\ncustomLines:\n  - { id: in, side: benefit, monthly: 30 }\n  - { id: out, side: cost, initial: 100 }\n';

describe('export', () => {
  test.each([
    ['--html', /^<!doctype html>[^]*<title>Two lines<\/title>[^]*<\/html>\n$/],
    ['--markdown', /^# Two lines\n/],
    ['--csv', /^id,label,group/],
    ['--csv --months --locale de', /^id;label;.*;Month 0;.*;Month 12\r\nout;.*;USD;100;0;/],
    ['--json', /^\{\n {2}"schemaVersion": 2,/],
  ])('writes %s', async (format, told) => {
    const { stdout, stderr, status } = await command(['export', '-', ...format.split(' ')], { input });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(told);
  });

  test('into a file, which it replaces only with --force', async () => {
    const folder = temporaryFolder();
    const words = ['export', '-', '--html', '--out', 'plan.html'];
    expect((await command(words, { input, folder })).status).toBe(0);
    const written = readFileSync(join(folder, 'plan.html'), 'utf8');
    expect(written).toContain('</html>');
    const again = await command(words, { input, folder });
    expect([again.status, again.stderr]).toEqual([1, 'plan.html: the file exists; --force replaces it\n']);
    expect((await command([...words, '--force'], { input, folder })).status).toBe(0);
    expect(readFileSync(join(folder, 'plan.html'), 'utf8')).toBe(written);
  });

  test('a page on which every figure of the money opens into its formula', async () => {
    const own = `${input}  - { id: own, side: cost, monthly: 2, kind: capacity }\n`;
    const { stdout } = await command(['export', '-', '--html'], { input: own });
    const [, money = ''] = /<h2>The money<\/h2>([^]*?)<\/table>/.exec(stdout) ?? [];
    const rows = money.split('</tr>').filter((row) => row.includes('<th>'));
    const shut = rows.filter((row) => !row.includes('<summary>')).map((row) => /<th>([^<]*)/.exec(row)?.[1]);
    expect([rows.length, shut]).toEqual([6, []]);
  });

  test('a workbook into a file, of one scenario or several side by side', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plan.yaml'), input);
    writeFileSync(join(folder, 'more.yaml'), input.replace('Two lines', 'More').replace('30', '40'));
    const written = await command(['export', 'plan.yaml', 'more.yaml', '--xlsx', '--out', 'plan.xlsx'], { folder });
    expect([written.status, written.stderr]).toEqual([0, '']);
    const bytes = readFileSync(join(folder, 'plan.xlsx'));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(10_000);
    const [bare, two] = await Promise.all([
      command(['export', 'plan.yaml', '--xlsx'], { folder }),
      command(['export', 'plan.yaml', 'more.yaml', '--csv'], { folder }),
    ]);
    expect([bare.status, two.status]).toEqual([2, 2]);
    expect([bare.stderr, two.stderr].join('')).toMatch(/--out FILE[^]*only a workbook takes several files/);
  });

  test('asks for one form, and only one', async () => {
    const [none, two] = await Promise.all([
      command(['export', '-'], { input }),
      command(['export', '-', '--html', '--csv'], { input }),
    ]);
    expect([none.status, none.stdout, two.status, two.stdout]).toEqual([2, '', 2, '']);
    expect(none.stderr).toContain('one of --html, --xlsx, --markdown, --csv, --json has to be given');
  });

  test('writes nothing of bad input', async () => {
    const folder = temporaryFolder();
    const refused = await command(['export', '-', '--html', '--out', 'x.html'], {
      input: 'industry: banking\n',
      folder,
    });
    expect(refused.status).toBe(1);
    expect(existsSync(join(folder, 'x.html'))).toBe(false);
  });
});
