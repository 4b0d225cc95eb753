import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { firstFigures, loadRecipe } from 'mlops-roi/first';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Translation } from '../../../src/say.js';
import { firstScreenOf } from '../../../widget/first-screen/first-screen-of.js';
import { recipeFacts } from '../../../widget/first-screen/recipe-facts.js';
import { german } from '../../../widget/text/de.js';
import { viewOf } from '../charts/view.js';

// After npm run build.
interface Added {
  readonly first: Translation;
  readonly rest: Translation;
}
let added: Added;

beforeAll(async () => {
  const told = new Promise<Added>((resolveWith) => {
    const addLanguage = (_: string, first: Translation, rest: () => Promise<Translation>): void =>
      void rest().then((texts) => resolveWith({ first, rest: texts }));
    vi.stubGlobal('customElements', { whenDefined: () => Promise.resolve({ addLanguage }) });
  });
  await import(pathToFileURL(resolve('dist/mlops-roi-calculator.de.js')).href);
  added = await told;
});
afterAll(() => void vi.unstubAllGlobals());

test('what a language brings first and what comes later are all its texts, each once', () => {
  expect({ ...added.rest, ...added.first }).toEqual(german);
  expect(Object.keys(added.rest).filter((text) => Object.hasOwn(added.first, text))).toEqual([]);
  expect(Object.keys(added.first).length).toBeLessThan(200);
});

test.each(['finance', 'public-sector', 'telecom'] as const)(
  'all that is said of %s at first comes first',
  async (industry) => {
    const recipe = await loadRecipe('medium', 36);
    if (recipe === undefined) throw new Error('there is a recipe');
    const figures = firstFigures(recipe, industry);
    const { certainty } = figures;
    if (certainty === undefined) throw new Error('it knows how sure it is');
    const english = viewOf(375);
    const missing: string[] = [];
    const say: typeof english.say = (text, values, counted) => {
      // A unit that is money or nothing is not said otherwise.
      if (!Object.hasOwn(added.first, text) && Object.hasOwn(german, text)) missing.push(text);
      return english.say(text, values, counted);
    };
    const profile = { industry, size: 'medium', horizonMonths: 36, baseCase: recipe.baseCase } as const;
    firstScreenOf(recipeFacts({ profile, figures, own: {}, certainty }, undefined), { ...english, say });
    expect(missing).toEqual([]);
  },
);
