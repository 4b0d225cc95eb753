import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { calculate } from '../../src/index.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
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

test('every scenario in the README is right, and can be calculated in dollars', async () => {
  const blocks = [...(await readFile(readme, 'utf8')).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block);
  expect(blocks.length).toBeGreaterThan(2);
  for (const block of blocks) {
    const parsed = readScenario(block ?? '');
    expect(parsed, block).toHaveProperty('ok', true);
    // Parts of a scenario need the rest of one.
    if (parsed.ok) expect(() => calculate({ industry: 'finance', ...parsed.scenario }), block).not.toThrow();
  }
});

test('every form of a range in the README is right', async () => {
  const section = /### What you do not know([\s\S]*?)```yaml/.exec(await readFile(readme, 'utf8'))?.[1] ?? '';
  const forms = [...section.matchAll(/`(\{.*?\})`/g)].map(([, form]) => (form ?? '').replace('…', '1'));
  expect(forms).toHaveLength(8);
  for (const form of forms) {
    expect(readScenario(`customLines: [{ id: a, side: cost, initial: ${form} }]`), form).toHaveProperty('ok', true);
  }
});
