/**
 * What bundlers and Node read: the library, the element and their declarations, in few files. Before it the compiler has
 * written the declarations of each module; after it come the files for pages (`rollup.config.mjs`).
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { recipesOfPages } from './first-recipes.mjs';
import { document } from './documented.mjs';
import { lightFiles } from './light-templates.mjs';
import { licences } from './licences.mjs';
import { languageTags } from './language-entry.mjs';
import { minified } from './minified.mjs';
import { writtenInputs } from './written-inputs.mjs';

/** A warning is a failure; but what is amiss in a package is for its authors to mend. */
const onLog = (level, log, handle) => {
  if (level === 'warn' && !(log.id ?? log.ids?.[0] ?? '').includes('node_modules')) handle('error', log);
};

// How long the plugins take is measured where the build is.
const checks = { pluginTimings: false };

/** What others import of the library, each under the name of its file in `dist`. */
const entries = {
  index: 'src/index.ts',
  page: 'src/page.ts',
  first: 'src/first.ts',
  finance: 'src/finance/index.ts',
  workbook: 'src/workbook/index.ts',
};

/** Of these the names are kept, as traces tell them; the others are for the element alone. */
const promised = ['index', 'finance', 'workbook'];

/** What several files need is in a file that they share: of a class or a cache there is one, whoever asks for it. */
const shared = 'shared/[name].js';

const library = {
  onLog,
  checks,
  input: {
    ...entries,
    'cli/main': 'src/cli/main.ts',
    // Beside the shared files: one of them looks for it there.
    'shared/simulation-worker': 'src/cli/simulation-worker.ts',
    'shared/row-worker': 'src/cli/rows/row-worker.ts',
  },
  platform: 'neutral',
  // Two packages of many small files, which take longer to find than to read, are inside: `yaml`, and of `zod` what is used.
  external: [
    /^node:/,
    /^@noble\//,
    /^pure-rand(\/|$)/,
    '@clack/prompts',
    '@duckdb/node-api',
    /^@modelcontextprotocol\//,
    'commander',
    'csv-parse/sync',
    'decimal.js',
    'fflate',
  ],
  // Nothing in src does anything when it is loaded: what is not used can go.
  treeshake: { moduleSideEffects: (id) => /[\\/]cli[\\/](main|simulation-worker|rows[\\/]row-worker)\.ts$/.test(id) },
  plugins: [recipesOfPages(), licences('licences.txt')],
  output: {
    dir: 'dist',
    format: 'es',
    chunkFileNames: shared,
    minify: false,
    banner: ({ fileName }) => (fileName === 'cli/main.js' ? '#!/usr/bin/env node' : ''),
  },
};

/**
 * The files that entries share, and from where each reaches: a module is in the first that reaches it. One for whatever
 * combination of entries and commands needs it would be a hundred, and each takes longer to find than to read.
 */
const reaching = {
  errors: ['errors'],
  // What is shown before the engine is there comes before all that has decimals in it.
  early: ['first'],
  command: ['cli/main'],
  textbook: ['finance/index'],
  work: ['cli/simulation-worker'],
  calculation: ['answer/calculate'],
  // Of `mlops-roi` the element takes these, and a report the last two.
  element: [
    'page',
    'scenario/answered-scenario',
    'answer/compare/compare',
    'answer/explain',
    'answer/simulate/simulate',
    'answer/adoption-ladder',
    'answer/certainty',
  ],
  rest: ['index'],
  printed: ['cli/commands/report'],
  book: ['workbook/index'],
};

/** What belongs to a command is loaded by nobody else. */
const isOfCommands = /[\\/]src[\\/]cli[\\/]/;

function holding(chunks, file) {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(file));
  if (chunk === undefined) throw new Error(`The library has no ${file}: widget/build/library.mjs names it.`);
  return chunk;
}

/** The modules of each, as the chunks of a build tell that knows no such files. */
function partsOf(chunks) {
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const reachedFrom = (roots) => {
    const reached = new Set(roots.map((root) => holding(chunks, resolve('src', `${root}.ts`))));
    for (const { imports } of reached) for (const file of imports) if (named.has(file)) reached.add(named.get(file));
    return [...reached].flatMap(({ moduleIds }) => moduleIds);
  };
  // What an entry of the command line does when it is loaded stays in its own file, and is done for nobody else: `main`
  // waits for its command, which imports the others, and a worker is started with what to do.
  const entered = Object.values(library.input)
    .map((entry) => resolve(entry))
    .filter((entry) => isOfCommands.test(entry));
  const part = (name, modules) => ({ name, test: (id) => modules.includes(id) && !entered.includes(id) });
  return [
    ...Object.entries(reaching).map(([name, roots]) =>
      part(
        name,
        reachedFrom(roots).filter((id) => !isOfCommands.test(id)),
      ),
    ),
    // Of the commands: what each begins with, what works beside them, what reads files, and what several need.
    part('terminal', reachedFrom(['cli/main'])),
    part('worker', reachedFrom(['cli/simulation-worker'])),
    part('scenario-file', reachedFrom(['cli/scenario-file'])),
    part('reporting', reachedFrom(['cli/commands/report'])),
    { name: 'commands', test: isOfCommands, minShareCount: 2 },
    { name: 'told', test: /[\\/]src[\\/]/, minShareCount: 2 },
  ];
}

async function buildLibrary({ output, ...input }) {
  const bundle = await rolldown(input);
  const whole = await bundle.generate(output);
  const chunks = whole.output.filter(({ type }) => type === 'chunk');
  const names = chunks.flatMap(({ name, exports }) => (promised.includes(name) ? exports : []));
  await bundle.write({ ...output, plugins: [minified(names, 'ascii')], codeSplitting: { groups: partsOf(chunks) } });
  await bundle.close();
}

/** The element for those who bundle: what it is made of they have, or install. */
const element = {
  onLog,
  checks,
  input: {
    define: 'widget/define.ts',
    element: 'widget/element.ts',
    'on-server': 'widget/on-server.ts',
    react: 'widget/react.ts',
  },
  platform: 'neutral',
  external: [/^lit(\/|$)/, 'd3-array', 'react', /^mlops-roi(\/|$)/],
  output: {
    dir: 'dist/widget',
    format: 'es',
    chunkFileNames: shared,
    minify: false,
    plugins: [lightFiles(), minified()],
    // For servers that keep apart what is drawn there alone.
    banner: ({ fileName }) => (fileName === 'react.js' ? "'use client';" : ''),
  },
};

const written = 'node_modules/.declarations';

/**
 * The types of the element's events are declared for its module, which is a part of a file here, and has another name in it:
 * they are taken out of the module, and merged with the class beside them.
 */
function mergeEvents(file) {
  const text = readFileSync(file, 'utf8');
  const [, name] = /class (MlopsRoiCalculator\S*) /.exec(text) ?? [];
  const [whole, events] = /^declare module '\.\/element\.js' \{\n(.*?)^\}\n/ms.exec(text) ?? [];
  if (name === undefined || whole === undefined) throw new Error(`${file} has no events of the element to be typed.`);
  writeFileSync(
    file,
    text.replace(whole, () => events.replaceAll(/\bMlopsRoiCalculator\b/g, () => name)),
  );
}

/** Declarations that the compiler wrote file by file, in one file for each entry, and what several share beside them. */
const declarations = (input, dir) => ({
  onLog,
  checks,
  input,
  external: [/^[a-z@]/],
  plugins: [dts({ dtsInput: true, sourcemap: false, tsconfig: false })],
  output: { dir, format: 'es', chunkFileNames: 'shared/[name].d.ts' },
});

const declared = (folder, names) =>
  Object.fromEntries(Object.entries(names).map(([name, file]) => [name, `${written}/${folder}/${file}`]));

const ofLibrary = declarations(
  declared('library', {
    index: 'index.d.ts',
    first: 'first.d.ts',
    finance: 'finance/index.d.ts',
    workbook: 'workbook/index.d.ts',
  }),
  'dist',
);
const ofElement = declarations(
  declared('widget', {
    define: 'define.d.ts',
    element: 'element.d.ts',
    react: 'react.d.ts',
    vue: 'vue.d.ts',
    svelte: 'svelte.d.ts',
    ...Object.fromEntries(languageTags.map((tag) => [`text/${tag}`, `text/${tag}.d.ts`])),
  }),
  'dist/widget',
);

/** Changes the declarations of the library to those that others are to see. */
async function writeForOthers() {
  const { declarations: groups } = await import(pathToFileURL(resolve('dist/page.js')));
  writeFileSync(`${written}/library/scenario/written-inputs.d.ts`, writtenInputs(groups));
  // What the element alone needs is declared for it alone; but a translation is a type that it passes on.
  writeFileSync(`${written}/library/first.d.ts`, "export type { Translation } from './say.js';\n");
}

/** With `library` as a word what the command line needs, and nothing else. */
const isLibraryAlone = process.argv.includes('library');
const parts = isLibraryAlone ? [] : [element, ofLibrary, ofElement];

// A module that was renamed or removed must not live on in what is published.
if (!isLibraryAlone) rmSync('dist', { recursive: true, force: true });
await buildLibrary(library);
if (!isLibraryAlone) await writeForOthers();
for (const part of parts) await build(part);
if (!isLibraryAlone) {
  document('dist');
  mergeEvents('dist/widget/shared/element.d.ts');
  // Written in lines for those who read what changes in it.
  const schema = JSON.parse(readFileSync('src/scenario/scenario.schema.json', 'utf8'));
  writeFileSync('dist/scenario.schema.json', JSON.stringify(schema));
  // A file for a page is loaded for what it does, what the element alone needs is for it alone: others are given nothing.
  for (const file of ['script-file', 'page']) writeFileSync(`dist/${file}.d.ts`, 'export {};\n');
}
