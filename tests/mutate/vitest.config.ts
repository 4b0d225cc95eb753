import { defineConfig } from 'vitest/config';

/** What is built, the page and the commands that print every example are left out: they take minutes and see little more. */
const left = ['bench', 'documentation', 'examples', 'package', 'widget/browser', 'fuzz'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'threads',
    isolate: false,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.alone.test.ts', ...left.map((folder) => `tests/${folder}/**`)],
  },
});
