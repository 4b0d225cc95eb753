import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Puts files beside what is written, as they are, under their names or the given ones. */
export const beside = (files) => ({
  name: 'beside',
  generateBundle() {
    for (const [file, fileName = basename(file)] of files) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    }
  },
});
