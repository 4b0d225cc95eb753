import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

// After npm run build. What it weighs stands in the README of the widget alone, in round figures: a change that readers
// would notice is a decision to be told there, and a few bytes are not.
const calculator = readFileSync('dist/mlops-roi-calculator.standalone.js');
const prose = readFileSync('widget/README.md', 'utf8').replace(/\s+/g, ' ');
const [, plain, compressed] = /weighs about (\d+) kB, and about (\d+) kB compressed/.exec(prose) ?? [];

const tolerance = 0.05;

test.each([
  { what: 'as it is', told: plain, measured: calculator.byteLength },
  { what: 'compressed', told: compressed, measured: gzipSync(calculator, { level: 9 }).byteLength },
])('the calculator in one file, $what, weighs about what its README tells', ({ what, told, measured }) => {
  const weight = `the calculator weighs ${Math.round(measured / 1000)} kB ${what}, where its README tells ${told ?? '?'}`;
  expect(measured, `${weight}: make it lighter, or say there what it weighs now`).toBeLessThanOrEqual(
    Number(told) * 1000 * (1 + tolerance),
  );
  expect(measured, `${weight}: it became lighter, say so there`).toBeGreaterThan(Number(told) * 1000 * (1 - tolerance));
});
