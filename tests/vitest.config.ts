import { defineConfig } from 'vitest/config';

/** Files whose modules are not those of other tests: they put something in the place of a module. */
const alone = 'tests/**/*.alone.test.ts';

export default defineConfig({
  test: {
    // Laws over many random scenarios take seconds on a small machine, and minutes on one that is busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      // Each thread loads the modules once, not once for each file: nothing in them may remember who used them.
      { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: [alone], isolate: false } },
      { extends: true, test: { name: 'alone', include: [alone] } },
    ],
  },
});
