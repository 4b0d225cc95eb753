import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cliFile, command } from './command.js';

const plan = 'industry: finance\nsize: medium\n';
const escape = '\u001b[';

const shell = (script: string): SpawnSyncReturns<string> =>
  spawnSync('bash', ['--norc', '-o', 'pipefail', '-c', script, 'bash', process.execPath, cliFile], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });

describe('colours', () => {
  test('none where the output is no terminal', () => {
    expect(command(['report', '-', '--quick'], { input: plan }).stdout).not.toContain(escape);
  });

  test('FORCE_COLOR gives them', () => {
    expect(command(['report', '-', '--quick'], { input: plan, environment: { FORCE_COLOR: '1' } }).stdout).toContain(
      escape,
    );
  });

  test('FORCE_COLOR=0 takes them away', () => {
    expect(
      command(['report', '-', '--quick'], { input: plan, environment: { FORCE_COLOR: '0' } }).stdout,
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
  test.each([
    ['report', '-', '--quick', '--json'],
    ['explain', '-', 'npv', '--json'],
    ['industries', '--json'],
    ['industries', '--compare', '-', '--json'],
    ['evidence', '--json'],
    ['evidence', 'rho', '--json'],
    ['schema', '--json'],
    ['init', 'telecom', '--json'],
  ])('%s %s %s %s is JSON', (...words) => {
    const { stdout, status } = command(words, { input: plan });
    expect(status).toBe(0);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  test('report --json holds every key of the contract', () => {
    const { stdout } = command(['report', '-', '--quick', '--json'], { input: plan });
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

  test('JSON and YAML of one content are one scenario', () => {
    const json = JSON.stringify({ industry: 'finance', size: 'medium' });
    const hashOf = (input: string): unknown =>
      (JSON.parse(command(['report', '-', '--quick', '--json'], { input }).stdout) as { readonly manifest: unknown })
        .manifest;
    expect(hashOf(json)).toEqual(hashOf(plan));
  });
});
