import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// After npm run build.
const names = readdirSync('dist').flatMap((file) => /^mlops-roi-calculator\.(.+)\.js$/.exec(file)?.[1] ?? []);

/** What a file of the calculator weighs, compressed, in bytes. */
export const compressed = (name) => gzipSync(readFileSync(`dist/mlops-roi-calculator.${name}.js`), { level: 9 }).length;

export const recipes = names.filter((name) => /^\w+\.recipe$/.test(name));

const largest = (files) => Math.max(...files.map(compressed));

export const weights = {
  /** What a page loads before it shows the answer of a bare profile: the largest file of those stands for all. */
  firstLoad: compressed('min') + largest(names.filter((name) => name.endsWith('.bare'))),
  /** What an input is moved by until the engine is there, and what another horizon needs at first. */
  recipe: largest(recipes) + compressed('samples'),
  rest: compressed('whole') + compressed('samples'),
  standalone: compressed('standalone'),
  /** By tag. */
  languages: Object.fromEntries(
    names.filter((name) => /^[a-z]{2}$/.test(name)).map((name) => [name, compressed(name)]),
  ),
};
