import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const evidence = resolve('src/evidence');
const catalogueFile = resolve(evidence, 'catalogue.ts');
const dataFolders = [resolve(evidence, 'records'), resolve(evidence, 'assumptions')];

/** What a page does not show: how a figure was derived, and what it is filed under, stand in the package; its source stays. */
const withoutNotes = ({ note, pricing, anchors, topic, rangeMeaning, ...shown }) => shown;

async function exportsOf(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const written = (name, list) => `export const ${name} = ${JSON.stringify(list)};`;

async function dataIn(file) {
  const lists = Object.entries(await exportsOf(file));
  return lists.map(([name, list]) => written(name, list.map(withoutNotes))).join('\n');
}

/** Evidence as a page needs it: the figures that defaults refer to with their sources, and no prices of tools. */
export const lightEvidence = () => ({
  name: 'light-evidence',
  async transform(_, id) {
    if (id === catalogueFile) return { code: written('catalogue', []), map: null };
    return dataFolders.includes(dirname(id)) ? { code: await dataIn(id), map: null } : null;
  },
});

/** The catalogue as a page adds it: every price worked out, with its source. */
export const lightCatalogue = () => ({
  name: 'light-catalogue',
  async transform(_, id) {
    if (id !== catalogueFile) return null;
    const { catalogue } = await exportsOf(id);
    const entries = catalogue.map((entry) => ({ ...entry, record: withoutNotes(entry.record) }));
    return { code: written('catalogue', entries), map: null };
  },
});
