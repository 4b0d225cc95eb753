import process from 'node:process';

/** What an application, a page or a person at the command line reaches. */
const published = [
  'src/{index,page,first,finance/index,workbook/index}.ts',
  // The build reads them.
  'src/answer/first/{bare-profile,joined-recipes,written-recipe}.ts',
  // Made into a text.
  'src/reading/row-function/row-function.ts',
  'src/cli/{main,simulation-worker,rows/row-worker}.ts',
  'widget/{define,element,on-server,react,svelte,vue}.ts',
  'widget/text/*.ts',
  'widget/embed/{embed,parent}.ts',
];

/**
 * What nothing reaches goes. Two questions are asked: with everything that there is, what is exported and used in its
 * own file at most; and with `--production`, what is reached by tests alone, and so is dead.
 */
export default {
  entry: [
    ...published.map((file) => `${file}!`),
    'widget/build/{editor-data,light-decimal,manifest.config}.mjs',
    'tests/**/*.{test,page,together}.ts',
    'tests/bench/*.mjs',
    'tests/documentation/{answer-schemas,picture}.mjs',
    'tests/mutate/{trial.mjs,vitest.config.ts}',
    'tests/package/wrong-types.mjs',
    'tests/scenario/read-hostile-files.mjs',
    'tests/widget/browser/{strict-page,web-test-runner.config}.mjs',
    'examples/**/*.{ts,tsx,mjs}',
  ],
  project: [
    'src/**/*.ts!',
    'widget/**/*.ts!',
    'widget/build/*.mjs',
    'tests/**/*.{ts,mjs}',
    'examples/**/*.{ts,tsx,mjs,vue,svelte}',
  ],
  paths: {
    'mlops-roi': ['./src/index.ts'],
    'mlops-roi/page': ['./src/page.ts'],
    'mlops-roi/first': ['./src/first.ts'],
    'mlops-roi/finance': ['./src/finance/index.ts'],
    'mlops-roi/widget': ['./widget/define.ts'],
    'mlops-roi/react': ['./widget/react.ts'],
    'mlops-roi/svelte': ['./widget/svelte.ts'],
    'mlops-roi/vue': ['./widget/vue.ts'],
    'mlops-roi/workbook': ['./src/workbook/index.ts'],
  },
  // The build writes them.
  ignoreUnresolved: [/\.(recipe|bare)\.js$/],
  // Installed where somebody wants to test in WebKit.
  ignoreDependencies: ['@web/test-runner-webdriver'],
  // Of the machine: a benchmark and a test that make do without.
  ignoreBinaries: ['gcc', 'mkfifo', 'php', 'psql', 'soffice'],
  // A test may look at a part of a file.
  ignoreExportsUsedInFile: process.argv.includes('--production'),
};
