import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { assumptions } from '../../src/evidence/assumptions.js';
import { calculate, evidence, scenarioFor } from '../../src/index.js';
import { inputGroups } from '../../src/model/inputs.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import { resolve } from '../../src/scenario/resolve.js';
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
    // Parts of a scenario need the rest of one; what extends another cannot be calculated alone.
    if (parsed.ok && parsed.scenario.extends === undefined)
      expect(() => calculate({ industry: 'finance', ...parsed.scenario }), block).not.toThrow();
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

test('every group of a scenario has its place in the README, in bold where a profile fills it', async () => {
  const text = await readFile(readme, 'utf8');
  const table = text.slice(text.indexOf('groups and lists of a scenario'), text.indexOf('- A list that you give'));
  const resolved = resolve(scenarioFor('finance', { size: 'medium' }));
  const filled = resolved.ok ? resolved.shape.groups : [];
  for (const { key } of inputGroups) {
    expect(table.split(`\`${key}\``), key).toHaveLength(2);
    expect(table.includes(`**\`${key}\`**`), key).toBe(filled.includes(key));
  }
});

test('the README counts the records and assumptions that there are', async () => {
  const text = await readFile(readme, 'utf8');
  expect(text).toContain(`${evidence.length} records with`);
  expect(text).toContain(`and ${assumptions.length} assumptions.`);
});
