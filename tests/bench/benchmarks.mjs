import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** What a benchmark has beside the others are its parts; a benchmark says so at its end: `… .bench.mjs`. */
export const benchmarks = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.mjs'))
  .map((name) => basename(name, '.mjs'));
