import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

// After npm run build.
const calculator = readFileSync('dist/mlops-roi-calculator.min.js');
const kilobytes = (byteCount: number): number => Math.round(byteCount / 1000);

test('the calculator in one file weighs what it weighed', () => {
  // To the byte, so that growth is a decision: if it is one, write the new number here and say why in the commit.
  // Compressed sizes differ between versions of zlib by some bytes, so these are those of the file as it is.
  const compressed = `compressed ${kilobytes(gzipSync(calculator, { level: 9 }).byteLength)} kB`;
  expect(calculator.byteLength, compressed).toBe(529_055);
});

test('the README tells what it weighs', () => {
  const [, told] = /(\d+) kB compressed/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const measured = kilobytes(gzipSync(calculator, { level: 9 }).byteLength);
  // A version of zlib may be on the other side of a half.
  expect(Math.abs(Number(told) - measured), `${measured} kB`).toBeLessThanOrEqual(1);
});
