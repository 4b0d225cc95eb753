import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { modelPage } from './model-page.js';

const readme = new URL('../../README.md', import.meta.url);
const begin = '<!-- formulas: made from the model by `npm run refresh` -->';
const end = '<!-- end of formulas -->';

test('the formulas in the README are those of the model', async () => {
  const text = await readFile(readme, 'utf8');
  expect(text).toContain(begin);
  expect(text).toContain(end);
  const fresh = `${text.slice(0, text.indexOf(begin))}${begin}\n\n${modelPage()}\n\n${text.slice(text.indexOf(end))}`;
  await expect(fresh).toMatchFileSnapshot(readme.pathname);
});
