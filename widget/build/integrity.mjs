import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const list = 'dist/sri.json';

const integrityOf = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** Writes what a page puts into `integrity` to the list that all files for a script tag share. */
export const integrity = () => ({
  name: 'integrity',
  writeBundle({ dir, file }, bundle) {
    const known = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
    for (const { type, fileName } of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      known[fileName] = integrityOf(file ?? join(dir, fileName));
      this.info(`${fileName}: integrity="${known[fileName]}"`);
    }
    const sorted = Object.fromEntries(Object.entries(known).sort(([one], [other]) => (one < other ? -1 : 1)));
    writeFileSync(list, `${JSON.stringify(sorted, null, 2)}\n`);
  },
});
