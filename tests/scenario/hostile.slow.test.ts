import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { messageOf, parseScenario, ScenarioError, calculate, scenarioFor, type Issue } from '../../src/index.js';
import { mostIssues } from '../../src/scenario/limits.js';

interface Told {
  readonly told: readonly { readonly name: string; readonly seconds: number; readonly issues: readonly Issue[] }[];
  readonly megabytes: number;
}

describe('hostile files, in a process with little memory', () => {
  // A heap of 160 MB, where one of these files took 1.5 GB and more.
  const { outputFiles } = buildSync({
    entryPoints: ['tests/scenario/read-hostile-files.mjs'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const printed = execFileSync(process.execPath, ['--max-old-space-size=160', '--input-type=module'], {
    input: outputFiles[0]?.text ?? '',
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const { told, megabytes } = JSON.parse(printed) as Told;

  test('are each told of within a second of processor time, and 300 MB', () => {
    expect(told.length).toBeGreaterThan(30);
    // A busy machine gives a process less of a core than it counts.
    expect(told.filter(({ seconds }) => seconds > 2).map(({ name }) => name)).toEqual([]);
    expect(megabytes).toBeLessThan(300);
  });

  test.each(told.filter(({ name }) => name !== 'right'))('$name: few issues, and short sentences', ({ issues }) => {
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(mostIssues + 1);
    expect(Math.max(...issues.map((issue) => messageOf(issue).length))).toBeLessThan(5000);
    expect(Math.max(...issues.map(({ path }) => path.length))).toBeLessThan(1100);
  });

  test('correlations that are repaired when they are drawn are nothing to wait for', () => {
    expect(told.find(({ name }) => name === 'right')?.issues).toEqual([]);
  });
});

describe('more mistakes than are told', () => {
  const unknown = Object.fromEntries(Array.from({ length: 250 }, (_, place) => [`mistake${place}`, 1]));

  test('are the first hundred in the order of the file, and how many there are', () => {
    const parsed = parseScenario(unknown);
    const issues = parsed.ok ? [] : parsed.issues;
    expect(issues.map(({ path }) => path)).toEqual([...Object.keys(unknown).slice(0, 100), '']);
    expect(issues.at(-1)).toEqual({ code: 'more-issues', path: '', received: 250, limit: 100 });
  });

  test('are counted in the message of an error, too', () => {
    expect(() => scenarioFor('finance', unknown)).toThrow(/^(?:.+\n){20}and 230 more$/);
  });

  test('a hundred are told without a word about others', () => {
    const parsed = parseScenario(Object.fromEntries(Object.entries(unknown).slice(0, 100)));
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(new Array(100).fill('unknown-key'));
  });

  test('so are figures that are missing', () => {
    const tools = Array.from({ length: 150 }, (_, place) => ({ id: `t${place}`, pricePerSeatMonth: 1 }));
    try {
      calculate({ tools });
      expect.unreachable();
    } catch (error) {
      const issues = error instanceof ScenarioError ? error.issues : [];
      expect(issues).toHaveLength(101);
      expect(issues[0]).toMatchObject({ code: 'missing-input', path: 'tools.t0.seats' });
      expect(issues.at(-1)).toEqual({ code: 'more-issues', path: '', received: 150, limit: 100 });
    }
  });
});
