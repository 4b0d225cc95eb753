import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { benchmarks } from './benchmarks.mjs';

test('there are benchmarks', () => {
  expect(benchmarks.length).toBeGreaterThanOrEqual(8);
});

// After npm run build. Most wait for one thing or another, so two share what time there is.
test.concurrent.each(benchmarks)('%s comes to its end at its smallest size', async (name) => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [join('tests/bench', `${name}.mjs`)], {
    env: { ...process.env, BENCH_SIZE: 'smallest' },
  });
  expect(stderr).toBe('');
  expect(stdout.trim()).not.toBe('');
});
