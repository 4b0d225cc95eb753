import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

const folder = import.meta.dirname;
const names = ['plain', 'lit', 'react', 'vue', 'svelte'];

const vue = {
  name: 'vue',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor } = parse(await readFile(path, 'utf8'));
      // All that Vue has to be told of the calculator: it is a tag of the page, no component.
      const compilerOptions = { isCustomElement: (tag) => tag.startsWith('mlops-roi-') };
      const compiled = compileScript(descriptor, {
        id: path,
        inlineTemplate: true,
        templateOptions: { compilerOptions },
      });
      return { contents: compiled.content, loader: 'ts' };
    });
  },
};

const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const compiled = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' });
      return { contents: compiled.js.code, loader: 'js' };
    });
  },
};

/** Builds the pages, with the package as it is published, into `built/`. */
export const builtPages = (options) =>
  build({
    entryPoints: names.map((name) => ({
      in: join(folder, name, name === 'react' ? 'main.tsx' : 'main.ts'),
      out: name,
    })),
    outdir: join(folder, 'built'),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    jsx: 'automatic',
    // Else the package would be its sources, as for the compiler.
    tsconfigRaw: {},
    plugins: [vue, svelte],
    ...options,
  });
