import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

const file = /(?:^|[\\/])(small|medium|enterprise)(?:-(\d+))?\.(recipe|bare)\.js$/;

/**
 * What a recipe knows of the bare profiles: for the horizon that a page shows unless it says otherwise how sure it is, by as
 * many samples as a page draws; for that and those at the ends of the choice on what it hinges.
 */
const known = { 12: { isHinged: true }, 36: { isHinged: true, samples: 4096 }, 60: { isHinged: true } };

const recipesAndQuestions = `
export { bareProfile } from './src/answer/first/bare-profile.ts';
export { firstFigures } from './src/answer/first/first-figures.ts';
export { joinedRecipes } from './src/answer/first/joined-recipes.ts';
export { firstHorizons } from './src/answer/first/recipes.ts';
export { writtenRecipe } from './src/answer/first/written-recipe.ts';
export { pointsAlong } from './widget/curve-points.ts';
export { leadingQuestions } from './widget/first-screen/leading-questions.ts';
`;

/** The library as it is, once for all recipes. */
let bundling;
async function bundled() {
  const { outputFiles } = await build({
    stdin: { contents: recipesAndQuestions, resolveDir: resolve('.') },
    alias: { 'mlops-roi/first': resolve('src/first.ts'), 'mlops-roi/page': resolve('src/page.ts') },
    // Of what loads recipes nothing is asked while they are made.
    external: ['*.recipe.js', '*.bare.js'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const [{ text }] = outputFiles;
  return { text, library: await import(`data:text/javascript,${encodeURIComponent(text)}`) };
}

async function written(size, months) {
  const { text, library } = await (bundling ??= bundled());
  const asked = [size, months, known[months]];
  const recipe = JSON.parse(
    await kept([...asked, process.version, text], () => JSON.stringify(library.writtenRecipe(...asked))),
  );
  // The words of what is asked later come with the calculator.
  const inputs = recipe.inputs.map(({ question, ...input }) =>
    library.leadingQuestions.some(({ id }) => id === question?.id) ? { ...input, question } : input,
  );
  return { library, recipe: { ...recipe, inputs } };
}

/** Recipes by their names: a file of bare profiles is made of the same, and perhaps at once. */
const made = new Map();
function readOnce(size, months) {
  const name = `${size}-${months}`;
  if (!made.has(name)) made.set(name, written(size, months));
  return made.get(name);
}

/** What is known of the bare profiles, by their industries. */
function bareProfilesOf(recipe, { bareProfile, firstFigures, leadingQuestions, pointsAlong }) {
  const asked = leadingQuestions.map(({ id }) => id);
  const options = { baseCase: recipe.baseCase, asked, pointsAlong };
  return Object.fromEntries(
    Object.keys(recipe.profiles).map((industry) => [industry, bareProfile(firstFigures(recipe, industry), options)]),
  );
}

/** As a text it is read faster than as a literal, and nothing in it needs a mark before it. */
const moduleOf = (name, data) => `export const ${name} = JSON.parse('${JSON.stringify(data)}');`;

async function bareModule(size, months) {
  const { library, recipe } = await readOnce(size, months);
  return moduleOf('bareProfiles', bareProfilesOf(recipe, library));
}

async function recipesModule(size) {
  const { library } = await (bundling ??= bundled());
  const all = await Promise.all(library.firstHorizons.map((months) => readOnce(size, months)));
  return moduleOf('recipes', library.joinedRecipes(all.map(({ recipe }) => recipe)));
}

const keptIn = resolve('node_modules/.cache/recipes');

/** Made once, whichever build asks: it is found by all that it is made of, and so never out of date. */
async function kept(madeOf, make) {
  const place = join(keptIn, createHash('sha256').update(JSON.stringify(madeOf)).digest('hex'));
  const found = await readFile(place, 'utf8').catch(() => undefined);
  if (found !== undefined) return found;
  const made = make();
  await mkdir(keptIn, { recursive: true });
  // Another build may be at it: it is there whole or not at all.
  await writeFile(`${place}.${process.pid}`, made);
  await rename(`${place}.${process.pid}`, place);
  return made;
}

/** Several builds ask for the same. */
const texts = new Map();

/** Writes the recipes of first figures from the model, each as a module of plain data. */
export const firstRecipes = () => ({
  name: 'first-recipes',
  resolveId: (id, importer) =>
    importer !== undefined && file.test(id) ? { id: resolve(dirname(importer), id), moduleSideEffects: false } : null,
  async load(id) {
    const [, size, months, kind] = file.exec(id) ?? [];
    if (size === undefined) return null;
    if (!texts.has(id)) texts.set(id, await (kind === 'bare' ? bareModule(size, Number(months)) : recipesModule(size)));
    return texts.get(id);
  },
});

/** The library reads the recipes where pages load them from: beside the folder of what its files share. */
export const recipesOfPages = () => ({
  name: 'recipes-of-pages',
  resolveId: {
    filter: { id: file },
    handler: (id) => ({ id: `../mlops-roi-calculator.${basename(id)}`, external: true }),
  },
});

const nothingFirst = `
export const firstHorizons = [];
export const loadBareProfile = async () => undefined;
export const loadRecipe = async () => undefined;
export const loadFirstCertainty = async () => undefined;
`;

/** Where everything is in one file nothing has to be shown before the rest is there. */
export const withoutRecipes = () => ({
  name: 'without-recipes',
  transform: (_, id) => (id === resolve('src/answer/first/recipes.ts') ? { code: nothingFirst, map: null } : null),
});
