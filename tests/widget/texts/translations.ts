import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Forms } from '../../../src/say.js';

type Translation = Readonly<Record<string, string | Forms>>;

const folder = resolve('widget/text');

/** The tags of all languages but English: each has a file of texts, and no other list is kept. */
export const languageTags: readonly string[] = readdirSync(folder)
  .flatMap((file) => /^([a-z]{2,3}(?:-[A-Z]{2})?)\.ts$/.exec(file)?.[1] ?? [])
  .sort();

/** The texts of each language by its tag. A file of texts exports these and nothing else. */
export const translations: Readonly<Record<string, Translation>> = Object.fromEntries(
  await Promise.all(
    languageTags.map(async (tag) => {
      const file = pathToFileURL(`${folder}/${tag}.ts`).href;
      const [texts = {}] = Object.values((await import(file)) as Readonly<Record<string, Translation>>);
      return [tag, texts] as const;
    }),
  ),
);
