// A calculation makes many small things that soon go: with room for them it takes a twelfth less time.
const vitest =
  'node --max-semi-space-size=64 node_modules/vitest/vitest.mjs run --config tests/vitest.config.ts --root .';

/** Of what Vitest or the page prints at its end, how many tests there were. */
const testCount = (printed) => /Tests +(.*)/.exec(printed.replaceAll(/\u001b\[[\d;]*m/g, ''))?.[1] ?? '';
const pageCount = (printed) => [...printed.matchAll(/(\d+ passed), 0 failed/g)].at(-1)?.[1] ?? '';

/**
 * The steps of `npm test`, the longest first. A step takes one processor unless its share says otherwise: the page waits
 * for its browser half of its time, and what is short fills what others leave. What is kept in node_modules/.cache goes
 * by the content of files, so that it never changes what is found.
 */
export const allSteps = [
  { name: 'build', command: 'npm run build --silent' },
  // What reads the types for the rules says what is wrong with them too: they are checked once.
  { name: 'types and lint', command: 'oxlint -c oxlint.config.mjs --type-check' },
  { name: 'tests', command: vitest, after: ['build'], summary: testCount },
  { name: 'page', command: 'npm run test:page --silent', after: ['build'], share: 0.5, summary: pageCount },
  { name: 'format', command: 'npm run format:check --silent', share: 0.25 },
  { name: 'unused code', command: 'npm run lint:unused --silent', share: 0.25 },
];

/** What a change of the sources may break first. The configuration of the tests says what is left out. */
export const quickSteps = [
  {
    name: 'types',
    command: 'tsc --incremental --tsBuildInfoFile node_modules/.cache/types.tsbuildinfo',
    share: 0.25,
  },
  { name: 'tests', command: `${vitest} --mode quick`, summary: testCount },
];
