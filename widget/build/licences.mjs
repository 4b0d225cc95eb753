import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a file belongs to. */
const packageOf = (file) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1];

function licenceIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'LICENCE.md', 'license']
    .map((each) => join(folder, each))
    .find(existsSync);
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(file, 'utf8').trim()}\n`;
}

/** Writes what the packages inside a file ask to be told beside it. */
export const licences = (fileName) => ({
  name: 'licences',
  banner: () => `/*! mlops-roi, MIT. What is in it of others: ${fileName} */`,
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const folders = new Set(modules.map(packageOf).filter((folder) => folder !== undefined));
    const source = [...folders].sort().map(licenceIn).join('\n---\n\n');
    if (folders.size > 0) this.emitFile({ type: 'asset', fileName, source });
  },
});
