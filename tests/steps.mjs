const vitest = 'vitest run --config tests/vitest.config.ts --root .';

/** Of what Vitest or the page prints at its end, how many tests there were. */
const testCount = (printed) => /Tests +(.*)/.exec(printed.replaceAll(/\u001b\[[\d;]*m/g, ''))?.[1] ?? '';
const pageCount = (printed) => [...printed.matchAll(/(\d+ passed), 0 failed/g)].at(-1)?.[1] ?? '';

const types = {
  name: 'types',
  command: 'tsc --incremental --tsBuildInfoFile node_modules/.cache/types.tsbuildinfo',
};

/**
 * The steps of `npm test`, the longest first where several may begin. A step takes one processor unless its share says
 * more. What is kept in node_modules/.cache goes by the content of files, so that it never changes what is found.
 */
export const allSteps = [
  { name: 'build', command: 'npm run build --silent' },
  { name: 'lint', command: 'eslint -c tests/eslint.config.mjs --max-warnings 0 .' },
  types,
  { name: 'unused code', command: 'npm run lint:unused --silent' },
  { name: 'format', command: 'npm run format:check --silent -- --cache --cache-location node_modules/.cache/prettier' },
  { name: 'tests', command: vitest, after: ['build'], share: 2, summary: testCount },
  { name: 'page', command: 'npm run test:page --silent', after: ['build'], share: 2, summary: pageCount },
];

/** What a change of the sources may break, apart from commands, examples, the page and what takes seconds by itself. */
const without = ['bench', 'cli', 'examples', 'package', 'widget'].map((folder) => `tests/${folder}/**`);
const excluded = [...without, 'tests/**/*.slow.test.ts'].map((pattern) => `--exclude '${pattern}'`).join(' ');

export const quickSteps = [types, { name: 'tests', command: `${vitest} ${excluded}`, summary: testCount }];
