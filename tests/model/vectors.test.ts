import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deliveryKeys } from '../../src/model/delivery.js';
import { modelFor } from '../../src/model/model.js';
import { fullShape } from './full-shape.js';

// Arithmetic worked out by hand stands in the files beside this one; here it is asked whether a line has none.
const worked = readdirSync(import.meta.dirname)
  .filter((name) => /^vectors-.*\.test\.ts$/.test(name))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

const shapes = [{ words: {} }, { words: { 'scaling.hiringPlan': 'approved' } }].map(({ words }) => {
  const shape = fullShape({ horizonMonths: 12, ids: ['one'] });
  return { ...shape, words: { ...shape.words, ...words } };
});
const models = shapes.map(modelFor);

/** `licence.one` is looked for as `licence.` and whatever the tool is called there; delivery metrics are properties. */
const written = (id: string): readonly string[] =>
  id.endsWith('.one') ? [`'${id.slice(0, -'one'.length)}`] : [`'${id}'`, `delivery.after.${id}`];
const isWorked = (id: string): boolean => written(id).some((text) => worked.includes(text));
const custom = 'one';

const statement = [...new Set(models.flatMap((model) => model.statement.map(({ line: { id } }) => id)))];
const kpis = [...new Set(models.flatMap((model) => model.kpis.map(({ line: { id } }) => id.replace(/^kpi\./, ''))))];

test.each([
  ['statement line', statement.filter((id) => id !== custom), 50],
  ['key figure', kpis, 20],
  ['delivery metric', deliveryKeys, 9],
] as const)('every %s of the model is worked out by hand', (_, ids, atLeast) => {
  expect(ids.length).toBeGreaterThanOrEqual(atLeast);
  expect(ids.filter((id) => !isWorked(id))).toEqual([]);
});
