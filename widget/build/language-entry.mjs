import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const texts = resolve('widget/text');
const file = /^([a-z]{2,3}(?:-[A-Z]{2})?)\.ts$/;

const filesIn = (folder) => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** The tags of the languages that have a file of texts. */
export const languageTags = filesIn(texts).flatMap((name) => file.exec(name)?.[1] ?? []);

/** Adds the texts of a language to the calculator of a page, whichever of the two is loaded first. */
const source = (tag) => `
import * as texts from ${JSON.stringify(resolve(texts, `${tag}.ts`))};
const [translation] = Object.values(texts);
customElements
  .whenDefined('mlops-roi-calculator')
  .then((calculator) => calculator.addLanguage(${JSON.stringify(tag)}, translation));
`;

/** A module for each language that is written nowhere but here. */
export const languageEntry = (tag) => ({
  name: 'language-entry',
  resolveId: (id) => (id === tag ? { id: `\0${tag}`, moduleSideEffects: true } : null),
  load: (id) => (id === `\0${tag}` ? source(tag) : null),
});
