import { basename, dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const file = /(?:^|[\\/])(small|medium|enterprise)-(\d+)\.recipe\.js$/;

/**
 * What a recipe knows of the bare profiles: for the horizon that a page shows unless it says otherwise how sure it is, by as
 * many samples as a page draws; for that and those at the ends of the choice on what it hinges.
 */
const known = { 12: { isHinged: true }, 36: { isHinged: true, samples: 4096 }, 60: { isHinged: true } };

const recipesAndQuestions = `
export { writtenRecipe } from './src/answer/first/written-recipe.ts';
export { leadingQuestions } from './widget/first-screen/leading-questions.ts';
`;

/** The library as it is, once for all recipes. */
let writing;
async function written(size, months) {
  writing ??= build({
    stdin: { contents: recipesAndQuestions, resolveDir: resolve('.') },
    alias: { 'mlops-roi/page': resolve('src/page.ts') },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  }).then(({ outputFiles }) => import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
  const { writtenRecipe, leadingQuestions } = await writing;
  const recipe = writtenRecipe(size, months, known[months]);
  // The words of what is asked later come with the calculator.
  const inputs = recipe.inputs.map(({ question, ...input }) =>
    leadingQuestions.some(({ id }) => id === question?.id) ? { ...input, question } : input,
  );
  return JSON.stringify({ ...recipe, inputs });
}

/** Several builds ask for the same. */
const texts = new Map();

/** Writes the recipes of first figures from the model, each as a module of plain data. */
export const firstRecipes = () => ({
  name: 'first-recipes',
  resolveId: (id, importer) =>
    importer !== undefined && file.test(id) ? { id: resolve(dirname(importer), id), moduleSideEffects: false } : null,
  async load(id) {
    const [, size, months] = file.exec(id) ?? [];
    if (size === undefined) return null;
    if (!texts.has(id)) texts.set(id, await written(size, Number(months)));
    // As a text it is read faster than as a literal, and nothing in it needs a mark before it.
    return `export const recipe = JSON.parse('${texts.get(id)}');`;
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
export const loadRecipe = async () => undefined;
export const loadFirstCertainty = async () => undefined;
`;

/** Where everything is in one file nothing has to be shown before the rest is there. */
export const withoutRecipes = () => ({
  name: 'without-recipes',
  transform: (_, id) => (id === resolve('src/answer/first/recipes.ts') ? { code: nothingFirst, map: null } : null),
});
