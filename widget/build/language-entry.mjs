import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { isSaidFirst } from './first-texts.mjs';

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

async function translationOf(tag) {
  const { outputFiles } = await build({
    entryPoints: [resolve(texts, `${tag}.ts`)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return Object.values(module)[0];
}

/** Adds the texts of a language to the calculator of a page, whichever of the two is loaded first, and the rest when it is asked for. */
const source = (tag, first) => `
const first = ${JSON.stringify(first)};
const rest = () => import(${JSON.stringify(restOf(tag))}).then(({ rest }) => rest);
customElements
  .whenDefined('mlops-roi-calculator')
  .then((calculator) => calculator.addLanguage(${JSON.stringify(tag)}, first, rest));
`;

const restOf = (tag) => `${tag}.rest`;
const ids = new Set(languageTags.flatMap((tag) => [tag, restOf(tag)]));

/** Two modules for each language that are written nowhere but here: what is said first, and all else. */
export const languageEntries = () => ({
  name: 'language-entries',
  resolveId: (id) => (ids.has(id) ? { id: `\0${id}`, moduleSideEffects: true } : null),
  async load(id) {
    const [tag, part] = id.slice(1).split('.');
    if (!id.startsWith('\0') || !ids.has(tag)) return null;
    const entries = Object.entries(await translationOf(tag));
    const those = (isFirst) => Object.fromEntries(entries.filter(([text]) => isSaidFirst(text) === isFirst));
    return part === undefined ? source(tag, those(true)) : `export const rest = ${JSON.stringify(those(false))};`;
  },
});
