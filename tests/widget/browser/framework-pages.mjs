import { relative } from 'node:path';
import { builtPages } from '../../../examples/frameworks/pages.mjs';

const root = new URL('../../../', import.meta.url).pathname;

/** Serves the scripts of the pages in `examples/frameworks`, built when the first of them is asked for. */
export function frameworkPages() {
  let built;
  const build = async () => {
    const { outputFiles } = await builtPages({ write: false });
    return new Map(outputFiles.map(({ path, text }) => [`/${relative(root, path)}`, text]));
  };
  return {
    name: 'framework-pages',
    async serve({ path }) {
      if (!path.startsWith('/examples/frameworks/built/')) return undefined;
      built ??= build();
      const body = (await built).get(path);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
