/**
 * The function of one account as text, with all that it needs, for a place that has no modules: `npm run refresh` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = 'src/reading/row-function';
const file = `${folder}/row-function-text.ts`;

/** The module that holds the text. */
export async function textModule() {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/row-function.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'made',
    // What the engines of databases know.
    target: 'es2019',
    write: false,
    logLevel: 'error',
  });
  const text = outputFiles[0].text.trim();
  return `// Made from row-function.ts (npm run refresh).\n/* oxfmt-ignore */\nexport const rowFunctionText =\n  ${JSON.stringify(text)};\n`;
}

export const writtenModule = () => readFileSync(file, 'utf8');

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, await textModule());
