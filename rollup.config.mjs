import { rmSync } from 'node:fs';
import esbuild from 'rollup-plugin-esbuild';

// A module that was renamed or removed must not live on in what is published.
rmSync('dist', { recursive: true, force: true });

export default {
  input: ['src/index.ts', 'src/finance/index.ts', 'src/cli/main.ts'],
  external: [/^node:/, /^zod(\/|$)/, /^@noble\//, /^pure-rand\//, 'commander', 'decimal.js', 'yaml'],
  plugins: [esbuild({ target: 'es2022', loaders: { '.json': 'json' } })],
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
