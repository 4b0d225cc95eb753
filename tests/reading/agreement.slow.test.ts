import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumOf } from '../../src/decimal.js';
import { type Expression, type Line, linesRead } from '../../src/formula/expression.js';
import type { Table } from '../../src/formula/table.js';
import { modelFor } from '../../src/model/model.js';
import type { Shape } from '../../src/model/shape.js';
import { batchReading } from '../../src/reading/batch/batch.js';
import { exactReading } from '../../src/reading/exact.js';
import { floatReading, valueIn } from '../../src/reading/float.js';
import { planOf, type Plan } from '../../src/reading/plan.js';
import { fullShape } from '../model/full-shape.js';
import { randomTable } from '../model/random-table.js';
import { grossOf } from './gross.js';

const tolerance = 1e-12;
/** What the exact reading, which counts in parts of 10⁻⁵⁰, takes as nothing. */
const least = 1e-50;

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
const shapeOf = (name: string): Shape => shapes[name] ?? base;

/** A plan of a model, with every line behind the statement and the figures that are not ratios or solved for. */
function planned(shape: Shape): { readonly plan: Plan; readonly lines: readonly Line[] } {
  const { statement, returns } = modelFor(shape);
  const roots: readonly Expression[] = [
    ...statement.map(({ line }) => line),
    ...Object.values(returns).flatMap(({ npv, totalCost, totalBenefit, outlayUntilGoLive }) => [
      npv,
      totalCost,
      totalBenefit,
      outlayUntilGoLive,
    ]),
  ];
  return { plan: planOf(roots, shape.horizonMonths), lines: linesRead(roots) };
}

/** Every line and month of each table in the batch reading, a table being a sample. */
function batched(
  plan: Plan,
  { lines, tables, varying }: { lines: readonly Line[]; tables: readonly Table[]; varying: readonly string[] },
): (line: number, table: number) => Float64Array {
  const months = plan.horizonMonths + 1;
  const [first = new Map() as Table] = tables;
  const batch = batchReading(plan, first, { varying, wanted: lines.map((of) => ({ kind: 'row', of })) });
  const draws = varying.map((path) => Float64Array.from(tables, (table) => valueIn(table)(path)));
  const into = lines.map(() => new Float64Array(tables.length * months));
  batch.run(draws, tables.length, into);
  return (line, table) => into[line]?.subarray(table * months, (table + 1) * months) ?? new Float64Array();
}

const lineIn = (lines: readonly Line[]): ((id: string) => Line | undefined) => {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return (id) => byId.get(id);
};

/**
 * Whether a line jumps where what decides it is nothing but rounding: whether a benefit that is nothing counts as
 * negative. Two orders of adding the same figures may then come to different sides of nothing.
 */
function isTied(
  { id }: Line,
  decidedBy: (id: string) => Line | undefined,
  { sumIn, grossIn }: { sumIn: (line: Line) => number; grossIn: (line: Line) => readonly number[] },
): boolean {
  const decided = id.startsWith('negative.') ? decidedBy(id.slice('negative.'.length)) : undefined;
  if (decided === undefined) return false;
  const all = grossIn(decided).reduce((total, each) => total + each, 0);
  return Math.abs(sumIn(decided)) <= tolerance * all;
}

interface Disagreement {
  readonly line: string;
  readonly month: number;
  readonly expected: string;
  readonly batch: number;
}

test.each(Object.keys(shapes))('the batch agrees with the exact reading in every line and month: %s', (name) => {
  const shape = shapeOf(name);
  const { plan, lines } = planned(shape);
  // Sampled and not shrunk: a smaller table of a hundred and fifty figures would tell no more than the line does.
  const tables = fc.sample(randomTable(shape), { numRuns: 12, seed: 20261121 });
  const rowOf = batched(plan, { lines, tables, varying: [...(tables[0]?.keys() ?? [])] });
  const found: Disagreement[] = [];
  const lineOf = lineIn(lines);
  let compared = 0;
  let jumps = 0;
  tables.forEach((table, sample) => {
    const exact = exactReading(plan, table);
    const gross = grossOf(plan, table);
    const added = {
      sumIn: (line: Line) => sumOf(exact.row(line)).toNumber(),
      grossIn: (line: Line) => gross[plan.stepOf(line)] ?? [],
    };
    lines.forEach((line, place) => {
      const row = rowOf(place, sample);
      exact.row(line).forEach((figure, month) => {
        const batch = row[month] ?? Number.NaN;
        const permitted = Math.max(least, tolerance * (gross[plan.stepOf(line)]?.[month] ?? 0));
        compared += 1;
        // As a number it has lost a part in 10¹⁶, and a decimal difference of each takes half of the test.
        const isClose = Math.abs(figure.toNumber() - batch) <= permitted;
        if (!isClose && isTied(line, lineOf, added)) jumps += 1;
        else if (!isClose) found.push({ line: line.id, month, expected: figure.toString(), batch });
      });
    });
  });
  expect(compared).toBeGreaterThan(24_000);
  expect(found.slice(0, 5)).toEqual([]);
  expect(jumps).toBeLessThan(compared / 100);
});

test.each(Object.keys(shapes))('the batch agrees with the plain float reading, whichever inputs vary: %s', (name) => {
  const shape = shapeOf(name);
  const { plan, lines } = planned(shape);
  const tables = fc.sample(randomTable(shape), { numRuns: 6, seed: 7 });
  const [first = new Map() as Table] = tables;
  const paths = [...first.keys()];
  const lineOf = lineIn(lines);
  for (const every of [2, 3, 10]) {
    const varying = paths.filter((_, place) => place % every === 0);
    const rowOf = batched(plan, { lines, tables, varying });
    const found: Disagreement[] = [];
    let compared = 0;
    let jumps = 0;
    tables.forEach((table, sample) => {
      const mixed = new Map(
        [...first].map(([path, figure]) => [path, varying.includes(path) ? (table.get(path) ?? figure) : figure]),
      );
      const plain = floatReading(plan, valueIn(mixed));
      const gross = grossOf(plan, mixed);
      const added = {
        sumIn: (line: Line) => plain.row(line).reduce((total, each) => total + each, 0),
        grossIn: (line: Line) => gross[plan.stepOf(line)] ?? [],
      };
      lines.forEach((line, place) => {
        const row = rowOf(place, sample);
        plain.row(line).forEach((figure, month) => {
          const batch = row[month] ?? Number.NaN;
          const isClose = Math.abs(figure - batch) <= 2 * tolerance * (gross[plan.stepOf(line)]?.[month] ?? 0);
          compared += 1;
          if (!isClose && isTied(line, lineOf, added)) jumps += 1;
          else if (!isClose) found.push({ line: line.id, month, expected: String(figure), batch });
        });
      });
    });
    expect(found.slice(0, 5)).toEqual([]);
    expect(jumps).toBeLessThan(compared / 100);
  }
});
