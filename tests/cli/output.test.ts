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
