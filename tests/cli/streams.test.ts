import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { command, processOf, shell } from './command.js';

const plan = 'industry: finance\nsize: medium\n';
const escape = '\u001b[';

describe('colours', () => {
  test('none where the output is no terminal', async () => {
    expect((await command(['report', '-', '--quick'], { input: plan })).stdout).not.toContain(escape);
  });

  test('FORCE_COLOR gives them', async () => {
    expect(
      (await command(['report', '-', '--quick'], { input: plan, environment: { FORCE_COLOR: '1' } })).stdout,
    ).toContain(escape);
  });

  test('FORCE_COLOR=0 takes them away', async () => {
    expect(
      (await command(['report', '-', '--quick'], { input: plan, environment: { FORCE_COLOR: '0' } })).stdout,
    ).not.toContain(escape);
  });

  test.skipIf(!existsSync('/usr/bin/script'))('a terminal has them, and NO_COLOR takes them away', () => {
    const onTerminal = (environment: string): string =>
      shell(`script -qec "${environment} '$1' '$2' report --quick examples/scenarios/regional-bank.yaml" /dev/null`)
        .stdout;
    expect(onTerminal('TERM=xterm')).toContain(escape);
    expect(onTerminal('TERM=xterm NO_COLOR=1')).not.toContain(escape);
  });
});

describe('a process', () => {
  test('ends with the code of its command, and says each thing where it belongs', () => {
    const [fine, refused, wrong] = [['industries', '--json'], ['report', 'no-such-file.yaml'], ['report']].map(
      (words) => processOf(words),
    );
    expect([fine?.status, fine?.stderr, refused?.status, refused?.stdout]).toEqual([0, '', 1, '']);
    expect([wrong?.status, wrong?.stdout]).toEqual([2, '']);
    expect(fine?.stdout).toContain('finance');
    expect(refused?.stderr).toBe('no-such-file.yaml: there is no such file or folder\n');
    expect(wrong?.stderr).toMatch(/missing required argument 'file'/);
  });

  test('reads standard input, and no more of it than a scenario may have', () => {
    expect(JSON.parse(processOf(['report', '-', '--quick', '--json'], plan).stdout)).toHaveProperty('metrics.npv');
    expect(processOf(['report', '-', '--quick'], new Uint8Array(100_000_000)).stderr).toMatch(
      /standard input.*larger than 5 MB/,
    );
  });
});

describe('whoever reads', () => {
  test('may stop early: head ends the command without a word', () => {
    const result = shell(`"$1" "$2" evidence | head -n 1`);
    expect(result.stderr).toBe('');
    expect(result.status).toBe(0);
  });

  test.skipIf(!existsSync('/dev/full'))('may have no room: that is a message', () => {
    const result = shell(`"$1" "$2" evidence > /dev/full`);
    expect(result.stderr).toContain('the disk is full');
    expect(result.status).toBe(1);
  });
});

describe('machine-readable', () => {
  // Whether it is JSON is told as well by few samples.
  const few = `${plan}simulation: { samples: 64 }\n`;

  test.each([
    ['report', '-', '--quick', '--json'],
    ['explain', '-', 'npv', '--json'],
    ['industries', '--json'],
    ['industries', '--compare', '-', '--json'],
    ['evidence', '--json'],
    ['evidence', 'rho', '--json'],
    ['schema', '--json'],
    ['init', 'telecom', '--json'],
  ])('%s %s %s %s is JSON', async (...words) => {
    const { stdout, status } = await command(words, { input: few });
    expect(status).toBe(0);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  test('report --json holds every key of the contract', async () => {
    const { stdout } = await command(['report', '-', '--quick', '--json'], { input: plan });
    const keys = [
      'schemaVersion',
      'modelVersion',
      'currency',
      'industry',
      'metrics',
      'cashOnly',
      'treasury',
      'annual',
      'lines',
      'delivery',
      'verdict',
      'evidence',
      'notices',
      'manifest',
    ];
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(expect.arrayContaining(keys));
  });

  test('JSON and YAML of one content are one scenario', async () => {
    const json = JSON.stringify({ industry: 'finance', size: 'medium' });
    const hashOf = async (input: string): Promise<unknown> =>
      (
        JSON.parse((await command(['report', '-', '--quick', '--json'], { input })).stdout) as {
          readonly manifest: unknown;
        }
      ).manifest;
    expect(await hashOf(json)).toEqual(await hashOf(plan));
  });
});
