import { existsSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { hasSideEffects, librarySource } from './widget/build/library-source.mjs';
import { licences } from './widget/build/licences.mjs';
import { lightCatalogue, lightEvidence } from './widget/build/light-evidence.mjs';

// A module that was renamed or removed must not live on in what is published.
rmSync('dist', { recursive: true, force: true });

const typescript = esbuild({ target: 'es2022', loaders: { '.json': 'json' } });

const library = {
  input: ['src/index.ts', 'src/finance/index.ts', 'src/cli/main.ts', 'src/cli/simulation-worker.ts'],
  external: [/^node:/, /^zod(\/|$)/, /^@noble\//, /^pure-rand(\/|$)/, 'commander', 'decimal.js', 'yaml'],
  plugins: [typescript],
  output: {
    dir: 'dist',
    format: 'es',
    // One file a module, as in src: whoever imports only `finance` loads only `finance`.
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
    // The sources are published beside the maps.
    sourcemapExcludeSources: true,
    banner: ({ fileName }) => (fileName === 'cli/main.js' ? '#!/usr/bin/env node' : ''),
  },
};

/** What is amiss in a package is for its authors to mend. */
const onLog = (level, log, handle) => {
  if (!(log.id ?? log.ids?.[0] ?? '').includes('node_modules')) handle(level, log);
};

/** One file for a page, with everything in it. */
const inOneFile = (input, file, plugins) => ({
  input,
  onLog,
  treeshake: { moduleSideEffects: hasSideEffects },
  plugins: [
    ...plugins,
    nodeResolve({ exportConditions: ['production', 'browser', 'import', 'default'] }),
    typescript,
    terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: /^!/ } }),
  ],
  output: { file: `dist/${file}`, format: 'es' },
});

const calculator = inOneFile('widget/define.ts', 'mlops-roi-calculator.min.js', [
  librarySource(),
  lightEvidence(),
  licences(),
]);
const catalogue = inOneFile('src/evidence/catalogue.ts', 'mlops-roi-catalogue.min.js', [lightCatalogue()]);

export default existsSync('widget/define.ts') ? [library, calculator, catalogue] : library;
