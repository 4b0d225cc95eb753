import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

// After npm run build. What it may weigh stands in the README alone, so that growth is a decision that readers see.
const calculator = readFileSync('dist/mlops-roi-calculator.min.js');
const [, plain, compressed] = /weighs (\d+) kB, (\d+) kB compressed/.exec(readFileSync('README.md', 'utf8')) ?? [];

// A version of zlib may need some bytes more than another.
const compressedSlack = 300;

test.each([
  { what: 'as it is', told: plain, measured: calculator.byteLength, slack: 0 },
  {
    what: 'compressed',
    told: compressed,
    measured: gzipSync(calculator, { level: 9 }).byteLength,
    slack: compressedSlack,
  },
])('the calculator in one file, $what, weighs what the README tells', ({ what, told, measured, slack }) => {
  const most = Number(told) * 1000;
  const message = `the calculator weighs ${measured} bytes ${what}, ${measured - most} more than the README tells`;
  expect(measured, `${message}: make it lighter, or say there what it weighs now`).toBeLessThanOrEqual(most + slack);
  expect(measured, `${message}: it became lighter, say so there`).toBeGreaterThan(most - 2000 - slack);
});
