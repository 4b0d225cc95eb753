import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FormatConfig, format } from 'oxfmt';
import { expect, test } from 'vitest';
import { readmes, renewed } from './readmes.js';

const settings = JSON.parse(readFileSync('tests/oxfmt.json', 'utf8')) as FormatConfig;

test.each(readmes)('%s says what the code says, and what its programs print (npm run refresh)', async (readme) => {
  const { code } = await format(readme, await renewed(readme), settings);
  await expect(code).toMatchFileSnapshot(resolve(readme));
});
