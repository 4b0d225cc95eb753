/** Writes anew what each example prints (after `npm run build`). Read the difference before you commit it. */
import { spawnSync } from 'node:child_process';

const words = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--root', '.', 'tests/examples'];
const { status } = spawnSync('npx', words, { stdio: 'inherit', env: { ...process.env, REFRESH_EXAMPLES: '1' } });
process.exitCode = status ?? 1;
