import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { readmes, renewed } from './readmes.js';

test.each(readmes)('%s says what the code says, and what its programs print (npm run refresh)', async (readme) => {
  const settings = await resolveConfig(readme);
  const fresh = await format(await renewed(readme), { ...settings, filepath: readme });
  await expect(fresh).toMatchFileSnapshot(resolve(readme));
});
