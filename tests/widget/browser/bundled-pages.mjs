import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { opened } from './together.mjs';

const folder = import.meta.dirname;
const root = resolve(folder, '../../..');
const address = '/tests/widget/browser/';

/** The build has written them. */
const recipesAsBuilt = {
  name: 'recipes-as-built',
  setup({ onResolve }) {
    onResolve({ filter: /\.(recipe|bare)\.js$/ }, ({ path }) => ({
      path: `/dist/mlops-roi-calculator.${basename(path)}`,
      external: true,
    }));
  },
};

/**
 * Serves the tests of the page out of one build, in which what they share is one file: a page loads three files in place
 * of seven hundred modules, and the next page has two of them already.
 */
export function bundledPages() {
  const files = new Map();
  return {
    name: 'bundled-pages',
    async serverStart() {
      const { outputFiles } = await build({
        entryPoints: opened.map((name) => join(folder, name)),
        outdir: folder,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['browser', 'production'],
        // What speaks to the runner has to be its own.
        external: ['@web/test-runner-commands'],
        // The package by its names is its source.
        alias: {
          'mlops-roi': join(root, 'src/index.ts'),
          'mlops-roi/page': join(root, 'src/page.ts'),
          'mlops-roi/first': join(root, 'src/first.ts'),
        },
        plugins: [recipesAsBuilt],
        // What the package says has side effects is said of what is built; here a file is loaded for what it does.
        ignoreAnnotations: true,
        tsconfig: join(root, 'tsconfig.json'),
        sourcemap: 'inline',
        write: false,
      });
      for (const { path, text } of outputFiles) files.set(address + basename(path), text);
    },
    serve({ path }) {
      const body = files.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
