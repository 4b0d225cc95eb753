import { minify } from '@swc/core';

const options = { module: true, ecma: 2020, compress: { passes: 4 }, mangle: true, format: { comments: false } };

/** What stays at the head of a file: where the licences are, or for whom a server keeps it apart. */
const notice = /^(?:\/\*!.*?\*\/|'use client';)\n/s;

/** A script for a page in as few bytes as it takes, under its notice. */
export const minified = () => ({
  name: 'minified',
  async renderChunk(source) {
    const [head = ''] = notice.exec(source) ?? [];
    const { code } = await minify(source, options);
    return { code: `${head}${code}\n`, map: null };
  },
});
