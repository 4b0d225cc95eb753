/** `npm run fuzz -- CASES SEED`: the tests of this folder, and of rows of scenarios, with as many cases as asked, of a seed. */
import { spawnSync } from 'node:child_process';

const [cases = '1000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
process.stdout.write(`${cases} cases of seed ${seed}\n`);
const words = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--root', '.', 'tests/fuzz', 'tests/answer/rows'];
const { status } = spawnSync('npx', words, {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_CASES: cases, FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
