import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files whose modules are not those of other tests: they put something in the place of a module. */
const alone = 'tests/**/*.alone.test.ts';

/** What `--mode quick` leaves out: commands, examples, the page, what is built, and what takes seconds by itself. */
const slowFolders = ['bench', 'cli', 'documentation', 'examples', 'package', 'widget'];
const slow = [...slowFolders.map((folder) => `tests/${folder}/**`), 'tests/**/*.slow.test.ts'];
const isSlow = new RegExp(`/tests/(${slowFolders.join('|')})/|\\.slow\\.test\\.ts$`);

/**
 * Slow files begin first, so that at the end no thread waits for the other; and before them those that are alone: where one
 * comes next in the row, the thread that all others share would be ended, and with it the modules that it has loaded.
 */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      moduleId.endsWith('.alone.test.ts') ? 0 : isSlow.test(moduleId) ? 1 : 2;
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig(({ mode }) => ({
  test: {
    // Laws over many random scenarios take seconds on a small machine, and minutes on one that is busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [alone, ...(mode === 'quick' ? slow : [])],
          // Each thread loads the modules once, not once for each file: nothing in them may remember who used them.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [alone] } },
    ],
  },
}));
