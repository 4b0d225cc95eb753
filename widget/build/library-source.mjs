import { resolve } from 'node:path';

const source = resolve('src');

/** The library by its published names, of which the calculator uses three. */
const sources = { 'mlops-roi': 'index.ts', 'mlops-roi/page': 'page.ts', 'mlops-roi/first': 'first.ts' };

/** The library by its published name is its source, so that only what the calculator uses comes in. */
export const librarySource = () => ({
  name: 'library-source',
  resolveId: (id) => (id in sources ? { id: resolve(source, sources[id]), moduleSideEffects: false } : null),
});

/** Nothing in src does anything when it is loaded: what is not used can go. */
export const hasSideEffects = (id) => !id.startsWith(source);
