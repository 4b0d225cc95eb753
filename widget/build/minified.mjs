import { minify } from '@swc/core';

const optionsWith = (kept, letters) => ({
  module: true,
  ecma: 2020,
  compress: { passes: 4 },
  mangle: { reserved: kept },
  format: { comments: false, asciiOnly: letters === 'ascii' },
});

/** What stays at the head of a file: where the licences are, or for whom a server keeps it apart. */
const notice = /^(?:\/\*!.*?\*\/|'use client';)\n/s;

/**
 * A script in as few bytes as it takes, under its notice.
 *
 * @param kept  names that stay: of what others import, as errors and traces tell them
 * @param letters  `ascii` where any other is written by its number: an engine then keeps the script in half the memory, and
 *   has read it sooner
 */
export const minified = (kept = [], letters = 'any') => ({
  name: 'minified',
  async renderChunk(source) {
    const [head = ''] = notice.exec(source) ?? [];
    const { code } = await minify(source, optionsWith(kept, letters));
    return { code: `${head}${code}\n`, map: null };
  },
});
