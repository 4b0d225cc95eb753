import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examples } from './examples.js';

/** Set by `refresh.mjs` alone: a new expectation is read by a person before it is committed. */
const isRefresh = process.env['REFRESH_EXAMPLES'] === '1';

test('there are examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
});

test.each(examples)('$source prints what stands beside it', async ({ outputFile, output }) => {
  const printed = await output();
  if (isRefresh) writeFileSync(outputFile, printed);
  expect(existsSync(outputFile), `${outputFile}: node tests/examples/refresh.mjs writes it`).toBe(true);
  expect(printed).toBe(readFileSync(outputFile, 'utf8'));
});
