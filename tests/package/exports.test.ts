import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, test } from 'vitest';
import { languageTags } from '../widget/texts/translations.js';

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe("import { npv } from 'mlops-roi/finance'", async () => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: "export { npv } from 'mlops-roi/finance'", resolveDir: '.' },
    alias: { 'mlops-roi/finance': resolve('src/finance/index.ts') },
    bundle: true,
    minify: true,
    format: 'esm',
    metafile: true,
    write: false,
  });
  const inputs = Object.keys(metafile.inputs);
  const byteCount = outputFiles.reduce((total, { contents }) => total + contents.byteLength, 0);

  test('brings the textbook', () => {
    expect(inputs).toContain('src/finance/index.ts');
  });

  test('brings neither the model nor anything that reads a scenario', () => {
    const wanted = /^<stdin>$|^src\/(finance\/|decimal\.ts|errors\.ts|nearest\.ts|say\.ts)|\/decimal\.js\//;
    expect(inputs.filter((file) => !wanted.test(file))).toEqual([]);
  });

  test('weighs about 35 kB', () => {
    expect(byteCount).toBeGreaterThan(34_000);
    expect(byteCount).toBeLessThan(36_000);
  });
});

/** The files that an export stands for: of a pattern, one for each language. */
const filesAt = (path: string): readonly string[] =>
  path.includes('*') ? languageTags.map((language) => path.replace('*', language)) : [path];

describe('what is published (after npm run build)', () => {
  test('what Node loads has letters of ASCII alone, which an engine keeps in a byte each', () => {
    const scripts = ['dist', 'dist/cli', 'dist/shared'].flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.js') && !file.startsWith('mlops-roi-'))
        .map((file) => `${folder}/${file}`),
    );
    expect(scripts.length).toBeGreaterThan(30);
    expect(scripts.filter((file) => /[\u0080-\uffff]/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test.each(['index', 'finance', 'workbook'])(
    '%s: functions and errors have in traces the names that they have here',
    async (name) => {
      const module = (await import(pathToFileURL(`dist/${name}.js`).href)) as Readonly<Record<string, unknown>>;
      const called = Object.entries(module).filter(
        (each): each is [string, () => unknown] => typeof each[1] === 'function',
      );
      expect(called.length).toBeGreaterThan(0);
      // The decimals are of another package, which calls them all by one name.
      const other = called.filter(([key, { name: own }]) => own !== key && key !== 'Decimal');
      expect(other.map(([key, { name: own }]) => `${key} is called ${own}`)).toEqual([]);
    },
  );

  test('there is no language beside these', () => {
    const texts = readdirSync('dist/widget/text').filter((file) => file.endsWith('.js'));
    expect(texts).toEqual(languageTags.map((language) => `${language}.js`));
  });

  test('a language is bundled alone: its texts, and nothing that says them', async () => {
    const { metafile } = await build({
      stdin: { contents: "export { german } from 'mlops-roi/widget/text/de'", resolveDir: '.' },
      bundle: true,
      format: 'esm',
      metafile: true,
      write: false,
    });
    expect(Object.keys(metafile.inputs)).toEqual([
      'dist/mlops-roi-calculator.texts.js',
      'dist/mlops-roi-calculator.de.rest.js',
      'dist/widget/text/de.js',
      '<stdin>',
    ]);
  });

  test('whoever bundles any of it is warned of nothing', async () => {
    const entries = ['', '/page', '/first', '/finance', '/workbook', '/widget/element', '/react'];
    const { warnings } = await build({
      stdin: {
        contents: entries.map((entry, place) => `export * as part${place} from 'mlops-roi${entry}';`).join('\n'),
        resolveDir: '.',
      },
      bundle: true,
      format: 'esm',
      external: ['react'],
      // Ours names sources, and the package is what is published.
      tsconfigRaw: {},
      logLevel: 'silent',
      write: false,
    });
    expect(warnings.map(({ text, location }) => `${location?.file}: ${text}`)).toEqual([]);
  });

  test('every export and command is a file', () => {
    const exported = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? entry : Object.values(entry),
    );
    const files = [...exported.flatMap(filesAt), ...Object.values(manifest.bin)];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('types come first, or some resolvers never see them', () => {
    const conditions = Object.values(manifest.exports).filter((entry) => typeof entry !== 'string');
    expect(conditions.map((entry) => Object.keys(entry)[0])).toEqual(conditions.map(() => 'types'));
  });

  test('the command starts with one shebang', () => {
    const lines = readFileSync('dist/cli/main.js', 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('#!'))).toEqual(['#!/usr/bin/env node']);
    expect(lines[0]).toBe('#!/usr/bin/env node');
  });

  test('publint has nothing to say', async () => {
    const { messages, pkg } = await publint({ strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});
