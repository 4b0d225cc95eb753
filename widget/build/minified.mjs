import { minify } from '@swc/core';

const optionsWith = (kept) => ({
  module: true,
  ecma: 2020,
  compress: { passes: 4 },
  mangle: { reserved: kept },
  format: { comments: false },
});

/** What stays at the head of a file: where the licences are, or for whom a server keeps it apart. */
const notice = /^(?:\/\*!.*?\*\/|'use client';)\n/s;

/**
 * A script in as few bytes as it takes, under its notice.
 *
 * @param kept  names that stay: of what others import, as errors and traces tell them
 */
export const minified = (kept = []) => ({
  name: 'minified',
  async renderChunk(source) {
    const [head = ''] = notice.exec(source) ?? [];
    const { code } = await minify(source, optionsWith(kept));
    return { code: `${head}${code}\n`, map: null };
  },
});
