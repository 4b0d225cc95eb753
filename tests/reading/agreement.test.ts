import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormulaError } from '../../src/errors.js';
import type { Expression } from '../../src/formula/expression.js';
import type { Table } from '../../src/formula/table.js';
import { line } from '../../src/formula/line.js';
import { constant, ratio } from '../../src/formula/operations.js';
import { modelFor } from '../../src/model/model.js';
import type { Shape } from '../../src/model/shape.js';
import { batchReading } from '../../src/reading/batch.js';
import { exactReading } from '../../src/reading/exact.js';
import { linesRead } from '../../src/reading/leaves.js';
import { planOf } from '../../src/reading/plan.js';
import { fullShape } from '../model/full-shape.js';
import { randomTable } from '../model/random-table.js';
import { grossOf } from './gross.js';

const tolerance = 1e-12;

interface Disagreement {
  readonly line: string;
  readonly month: number;
  readonly exact: string;
  readonly batch: number;
}

/** Every line and month in which the batch is further from the exact reading than the tolerance of the gross. */
function disagreements(
  shape: Shape,
  table: Table,
): { readonly found: readonly Disagreement[]; readonly compared: number } {
  const { statement, returns } = modelFor(shape);
  const roots: readonly Expression[] = [
    ...statement.map(({ line }) => line),
    ...Object.values(returns).flatMap(({ npv, totalCost, totalBenefit, outlayAtStart }) => [
      npv,
      totalCost,
      totalBenefit,
      outlayAtStart,
    ]),
  ];
  const plan = planOf(roots, shape.horizonMonths);
  const exact = exactReading(plan, table);
  const samples = (path: string): Float64Array => new Float64Array(2).fill(table.get(path)?.likely.toNumber() ?? 0);
  const batch = batchReading(plan, samples, 2);
  const gross = grossOf(plan, table);
  const found: Disagreement[] = [];
  let compared = 0;
  for (const line of linesRead(roots)) {
    const rows = batch.rows(line);
    exact.row(line).forEach((figure, month) => {
      const float = rows[month]?.[1] ?? Number.NaN;
      const permitted = tolerance * (gross[plan.stepOf(line)]?.[month] ?? 0);
      compared += 1;
      const isClose =
        figure
          .minus(Number.isFinite(float) ? float : 0)
          .abs()
          .lte(permitted) && Number.isFinite(float);
      if (!isClose) found.push({ line: line.id, month, exact: figure.toString(), batch: float });
    });
  }
  return { found, compared };
}

const base = fullShape({ horizonMonths: 20, ids: ['one', 'two'], tierCount: 0 });
const words = (changed: Readonly<Record<string, string>>): Shape => ({ ...base, words: { ...base.words, ...changed } });
const shapes: Readonly<Record<string, Shape>> = {
  usual: base,
  logistic: words({ 'adoption.curve': 'logistic', 'learning.curve': 'exponential', 'discounting.timing': 'mid-year' }),
  billed: words({
    'tools.one.billing': 'monthly',
    'learning.curve': 'flat',
    'links.layout': 'mesh',
    'discounting.timing': 'year-end',
  }),
  tiered: {
    ...fullShape({ horizonMonths: 20, ids: ['one', 'two'], tierCount: 3 }),
    words: { ...base.words, 'tools.two.tiering': 'volume' },
  },
};

test.each(Object.keys(shapes))('the batch agrees with the exact reading in every line and month: %s', (name) => {
  const shape = shapes[name] ?? base;
  // Sampled and not shrunk: a smaller table of a hundred and fifty figures would tell no more than the line does.
  for (const table of fc.sample(randomTable(shape), { numRuns: 12, seed: 20261121 })) {
    const { found, compared } = disagreements(shape, table);
    expect(compared).toBeGreaterThan(2000);
    expect(found.slice(0, 5)).toEqual([]);
  }
});

test('a zero denominator that means nothing is an error with the name of the line, and not a number in a batch', () => {
  const count = line('model', { id: 'count', label: 'Models', formula: constant('0', 'model') });
  const perModel = line('money/model', {
    id: 'perModel',
    label: 'Cost per model',
    formula: ratio(constant('5', 'money'), count),
  });
  const plan = planOf([perModel], 1);
  expect(() => exactReading(plan, new Map()).figure(perModel)).toThrow(
    new FormulaError('zero-denominator', '“Cost per model” divides by zero'),
  );
  expect(batchReading(plan, () => new Float64Array(1), 1).figures(perModel)[0]).toBeNaN();
});
