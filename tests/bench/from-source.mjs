import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = resolve('node_modules/.bench');

/** What the published files keep to themselves, of the modules in `src` that are named: all of it together, in one file. */
export async function fromSource(name, modules) {
  mkdirSync(folder, { recursive: true });
  const outfile = resolve(folder, `${name}.mjs`);
  await build({
    stdin: { contents: modules.map((each) => `export * from './src/${each}';`).join('\n'), resolveDir: '.' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    external: ['*.recipe.js', '*.bare.js'],
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
