import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { beside } from './widget/build/beside.mjs';
import { firstRecipes, withoutRecipes } from './widget/build/first-recipes.mjs';
import { firstTexts } from './widget/build/first-texts.mjs';
import { integrity } from './widget/build/integrity.mjs';
import { keptRoom } from './widget/build/kept-room.mjs';
import { languageEntries, languagesBeside, languageTags, languageTexts } from './widget/build/language-entry.mjs';
import { hasSideEffects, librarySource } from './widget/build/library-source.mjs';
import { licences } from './widget/build/licences.mjs';
import { lightCatalogue, lightEvidence } from './widget/build/light-evidence.mjs';
import { lightDecimal } from './widget/build/light-decimal.mjs';
import { lightQuestions } from './widget/build/light-questions.mjs';
import { lightTemplates } from './widget/build/light-templates.mjs';
import { minified } from './widget/build/minified.mjs';
import { ownPolicy } from './widget/build/own-policy.mjs';

const typescript = esbuild({ target: 'es2022', loaders: { '.json': 'json' } });

/** A warning is a failure; but what is amiss in a package is for its authors to mend. */
const onLog = (level, log, handle) => {
  if (level === 'warn' && !(log.id ?? log.ids?.[0] ?? '').includes('node_modules')) handle('error', log);
};

const licenceFile = 'mlops-roi-calculator.licences.txt';

/** Scripts for a page, with everything in them. */
const forPages = (input, output, plugins) => ({
  input,
  onLog,
  // What is loaded first is one file: others may import from it.
  preserveEntrySignatures: 'allow-extension',
  treeshake: { moduleSideEffects: hasSideEffects },
  plugins: [
    ...plugins,
    ownPolicy(),
    nodeResolve({ exportConditions: ['production', 'browser', 'import', 'default'] }),
    typescript,
    lightDecimal(),
    lightQuestions(),
    lightTemplates(),
    minified(),
    integrity(),
  ],
  output: { format: 'es', ...output },
});

const inOneFile = (input, file, plugins) =>
  forPages(input, { file: `dist/${file}`, inlineDynamicImports: true }, plugins);

/** What several files share has a file of its own: this is in the one that draws samples. */
const drawsSamples = /sampling[\\/]sobol\.ts$/;

/** What is loaded first in one file, the rest in files beside it that are loaded when they are needed. */
const calculator = forPages(
  { 'mlops-roi-calculator.min': 'script-file' },
  {
    dir: 'dist',
    entryFileNames: '[name].js',
    chunkFileNames: ({ name, moduleIds }) =>
      `mlops-roi-calculator.${moduleIds.some((id) => drawsSamples.test(id)) ? 'samples' : name}.js`,
    // What reads a recipe is little, and all else that it needs is with what draws samples.
    experimentalMinChunkSize: 13_000,
  },
  [
    languagesBeside('widget/define.ts'),
    librarySource(),
    lightEvidence(),
    firstRecipes(),
    firstTexts(),
    licences(licenceFile),
  ],
);
const standalone = inOneFile('widget/define.ts', 'mlops-roi-calculator.standalone.js', [
  librarySource(),
  lightEvidence(),
  withoutRecipes(),
  licences(licenceFile),
]);
const catalogue = inOneFile('src/evidence/catalogue.ts', 'mlops-roi-catalogue.min.js', [lightCatalogue()]);
const languages = forPages(
  Object.fromEntries(languageTags.map((tag) => [`mlops-roi-calculator.${tag}`, tag])),
  {
    dir: 'dist',
    entryFileNames: '[name].js',
    chunkFileNames: ({ moduleIds }) => `mlops-roi-calculator.${moduleIds[0].slice(1)}.js`,
  },
  [languageEntries()],
);

/** The same for those who bundle, who take what they need: no side effect is in it. */
const texts = {
  input: languageTags.map((tag) => `widget/text/${tag}.ts`),
  onLog,
  plugins: [languageTexts()],
  output: { dir: 'dist/widget/text', format: 'es' },
};

/** The page for an iframe, and what the page around it loads. */
const embedded = inOneFile('widget/embed/embed.ts', 'mlops-roi-embed-page.js', [
  beside([
    ['widget/embed/embed.html'],
    ['widget/embed/embed.css', 'mlops-roi-embed.css'],
    ['widget/embed/oembed.json', 'mlops-roi-embed.oembed.json'],
    ['widget/embed/embed.jpg', 'mlops-roi-embed.jpg'],
  ]),
  keptRoom('widget/embed/calculator.css', 'mlops-roi-calculator.css'),
]);
const embedding = inOneFile('widget/embed/parent.ts', 'mlops-roi-embed.js', []);

/** What pages load by a script tag; what bundlers and Node read is made by rolldown. */
export default [calculator, standalone, catalogue, languages, texts, embedded, embedding];
