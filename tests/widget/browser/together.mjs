import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

/** What a page can be opened with: one file of tests, or several together. */
export const opened = readdirSync(folder).filter((name) => /\.(page|together)\.ts$/.test(name));

const together = opened.filter((name) => name.endsWith('.together.ts'));
const imported = together.flatMap((name) =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(/'\.\/(.+\.page)\.js'/g)].map(([, page]) => `${page}.ts`),
);

/** Each file of tests once: with those that it is together with, or by itself. */
export const openedOnce = opened.filter((name) => !imported.includes(name));
