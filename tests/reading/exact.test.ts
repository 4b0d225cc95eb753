import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesRead } from '../../src/formula/expression.js';
import type { Table } from '../../src/formula/table.js';
import { modelFor } from '../../src/model/model.js';
import { exactReading, type ExactReading } from '../../src/reading/exact.js';
import { planOf } from '../../src/reading/plan.js';
import { fullShape } from '../model/full-shape.js';
import { randomTable } from '../model/random-table.js';

const shape = fullShape({ horizonMonths: 14, ids: ['one'] });
const roots = modelFor(shape).statement.map(({ line }) => line);
const plan = planOf(roots, shape.horizonMonths);
const lines = linesRead(roots);
const [start, other] = fc.sample(randomTable(shape), { numRuns: 2, seed: 20_261_129 }) as [Table, Table];

const digits = (reading: ExactReading): readonly string[] =>
  lines.map((line) => `${line.id}: ${reading.row(line).map(String).join(' ')}`);

/** One figure in so many is that of the other table. */
const mixed = (every: number): Table =>
  new Map(
    [...start].map(([path, figure], place) => [path, place % every === 0 ? (other.get(path) ?? figure) : figure]),
  );

test.each([1, 3, 40, 400])('with another table it reads as if there had been none before: 1 figure in %i', (every) => {
  const before = exactReading(plan, start);
  const unread = exactReading(plan, start);
  digits(before);
  const anew = digits(exactReading(plan, mixed(every)));
  expect(digits(before.withTable(mixed(every)))).toEqual(anew);
  expect(digits(before.withTable(other).withTable(mixed(every)))).toEqual(anew);
  expect(digits(unread.withTable(mixed(every)))).toEqual(anew);
  expect(anew).not.toEqual(digits(before));
});

test('what no changed figure is behind is taken over as it is', () => {
  const before = exactReading(plan, start);
  digits(before);
  const after = before.withTable(new Map(start));
  expect(
    lines.every((line) => after.row(line) === before.row(line) || plan.steps[plan.stepOf(line)]?.isMonthly !== true),
  ).toBe(true);
});
