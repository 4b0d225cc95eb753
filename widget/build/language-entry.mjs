import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
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

/** What is said first in a language, and all else, once for all builds; `name` is what its file of texts exports. */
const translations = new Map();

function translationOf(tag) {
  if (!translations.has(tag)) translations.set(tag, translated(tag));
  return translations.get(tag);
}

async function translated(tag) {
  const { outputFiles } = await build({
    entryPoints: [resolve(texts, `${tag}.ts`)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const [[name, translation]] = Object.entries(module);
  const entries = Object.entries(translation);
  const those = (isFirst) => Object.fromEntries(entries.filter(([text]) => isSaidFirst(text) === isFirst));
  return { name, first: those(true), rest: those(false) };
}

/** Adds the texts of a language to the calculator of a page, whichever of the two is loaded first, and the rest when it is asked for. */
const source = (tag, first) => `
const first = ${JSON.stringify(first)};
const rest = () => import(${JSON.stringify(restOf(tag))}).then(({ rest }) => rest);
export const added = customElements
  .whenDefined('mlops-roi-calculator')
  .then((calculator) => calculator.addLanguage(${JSON.stringify(tag)}, first, rest));
`;

/** What is said later in any language, in English: written once, for what each language says of it stands in this order. */
async function laterTexts() {
  const all = await Promise.all(languageTags.map(translationOf));
  return [...new Set(all.flatMap(({ rest }) => Object.keys(rest)))];
}

const laterSource = (texts) => `
const texts = ${JSON.stringify(texts)};
export const saying = (said) => Object.fromEntries(texts.flatMap((text, at) => said[at] ? [[text, said[at]]] : []));
`;

const restSource = (texts, rest) => `
import { saying } from 'texts';
export const rest = saying(${JSON.stringify(texts.map((text) => rest[text] ?? 0))});
`;

const restOf = (tag) => `${tag}.rest`;
const ids = new Set(['texts', ...languageTags.flatMap((tag) => [tag, restOf(tag)])]);

/** Modules that are written nowhere but here: for each language what is said first, and all else; and for all what is said. */
export const languageEntries = () => ({
  name: 'language-entries',
  resolveId: (id) => (ids.has(id) ? { id: `\0${id}`, moduleSideEffects: true } : null),
  async load(id) {
    const [tag, part] = id.slice(1).split('.');
    if (!id.startsWith('\0') || !ids.has(tag)) return null;
    const texts = await laterTexts();
    if (tag === 'texts') return laterSource(texts);
    const { first, rest } = await translationOf(tag);
    return part === undefined ? source(tag, first) : restSource(texts, rest);
  },
});

const scriptFile = '\0script-file';

/** The calculator for a script tag, which fetches the language of its page from beside it; `define` registers the element. */
export const languagesBeside = (define) => ({
  name: 'languages-beside',
  // What is published for bundlers has no effect by itself; this has.
  resolveId: (id) => ({ 'script-file': effective(scriptFile), define: effective(resolve(define)) })[id] ?? null,
  load: (id) => (id === scriptFile ? scriptSource : null),
});

const effective = (id) => ({ id, moduleSideEffects: true });

const scriptSource = `
import { languages } from ${JSON.stringify(resolve('widget/additions.ts'))};
export * from 'define';
for (const tag of ${JSON.stringify(languageTags)})
  languages.offer(tag, () => import(\`./mlops-roi-calculator.\${tag}.js\`).then(({ added }) => added));
`;

/** The texts of a language for those who bundle: most of them are in the file that pages load, and not published twice. */
export const languageTexts = () => ({
  name: 'language-texts',
  resolveId: {
    filter: { id: /^mlops-roi-calculator\..*\.js$/ },
    handler: (id) => ({ id: `../../${id}`, external: true }),
  },
  load: {
    filter: { id: /[\\/]widget[\\/]text[\\/][\w-]+\.ts$/ },
    async handler(id) {
      const [, tag] = file.exec(basename(id));
      const { name, first } = await translationOf(tag);
      return `
        import { rest } from 'mlops-roi-calculator.${restOf(tag)}.js';
        export const ${name} = { ...${JSON.stringify(first)}, ...rest };
      `;
    },
  },
});
