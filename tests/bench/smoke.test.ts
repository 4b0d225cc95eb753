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
  for (const tell of [console.log, console.error]) tell('# ' + name);
  await import(address).catch(console.error);
}
`;

/** What was written after the name of each. */
const byName = (written: string): ReadonlyMap<string, string> =>
  new Map(written.split(/^# /m).map((part) => [/^\S*/.exec(part)?.[0] ?? '', part.replace(/^\S*/, '').trim()]));

let told: ReadonlyMap<string, string>;
let wrong: ReadonlyMap<string, string>;

// After npm run build.
beforeAll(async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, BENCH_SIZE: 'smallest' },
  });
  [told, wrong] = [byName(stdout), byName(stderr)];
});

test.each(benchmarks)('%s comes to its end at its smallest size', (name) => {
  expect(wrong.get(name)).toBe('');
  expect(told.get(name) ?? '').not.toBe('');
});
