const vitest = 'vitest run --config tests/vitest.config.ts --root .';

/** Of what Vitest or the page prints at its end, how many tests there were. */
const testCount = (printed) => /Tests +(.*)/.exec(printed.replaceAll(/\u001b\[[\d;]*m/g, ''))?.[1] ?? '';
const pageCount = (printed) => [...printed.matchAll(/(\d+ passed), 0 failed/g)].at(-1)?.[1] ?? '';

const types = {
  name: 'types',
  command: 'tsc --incremental --tsBuildInfoFile node_modules/.cache/types.tsbuildinfo',
};

/**
 * The steps of `npm test`. A step takes one processor unless its share says more: the page waits for its browser, and
 * whoever lints needs no second one, so that they go side by side. What is kept in node_modules/.cache goes by the
 * content of files, so that it never changes what is found.
 */
export const allSteps = [
  { name: 'build', command: 'npm run build --silent' },
  types,
  { name: 'format', command: 'npm run format:check --silent -- --cache' },
  { name: 'page', command: 'npm run test:page --silent', after: ['build'], summary: pageCount },
  { name: 'lint', command: 'eslint -c tests/eslint.config.mjs --max-warnings 0 .' },
  { name: 'unused code', command: 'npm run lint:unused --silent' },
  { name: 'tests', command: vitest, after: ['build'], share: 2, summary: testCount },
];

/** What a change of the sources may break first. The configuration of the tests says what is left out. */
export const quickSteps = [types, { name: 'tests', command: `${vitest} --mode quick`, summary: testCount }];
