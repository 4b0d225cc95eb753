import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { benchmarks } from './benchmarks.mjs';

test('there are benchmarks', () => {
  expect(benchmarks.length).toBeGreaterThanOrEqual(8);
});

const addressOf = (name: string): string => pathToFileURL(resolve(`tests/bench/${name}.mjs`)).href;

/** One after the other in one process, which bundles the sources once: what the engine learns is of no weight here. */
const program = `
for (const [name, address] of ${JSON.stringify(benchmarks.map((name) => [name, addressOf(name)]))}) {
  console.log('# ' + name);
  await import(address).catch((error) => console.error(name, error));
}
`;

let printed: ReadonlyMap<string, string>;
let wrong: string;

// After npm run build.
beforeAll(async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, BENCH_SIZE: 'smallest' },
  });
  const parts = stdout.split(/^# /m).map((part) => /^(\S+)\n([^]*)$/.exec(part));
  printed = new Map(parts.map((found) => [found?.[1] ?? '', (found?.[2] ?? '').trim()]));
  wrong = stderr;
});

test.each(benchmarks)('%s comes to its end at its smallest size', (name) => {
  expect(wrong).toBe('');
  expect(printed.get(name) ?? '').not.toBe('');
});
