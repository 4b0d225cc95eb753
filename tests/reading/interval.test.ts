import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { type Expression, linesRead } from '../../src/formula/expression.js';
import {
  atLeast,
  constant,
  difference,
  exponential,
  maximum,
  minimum,
  month,
  power,
  product,
  ratio,
  sum,
} from '../../src/formula/operations.js';
import { internalRate, lowest, monthOfLowest, payback, total } from '../../src/formula/series.js';
import type { Table } from '../../src/formula/table.js';
import { modelFor } from '../../src/model/model.js';
import { arithmetic, exactReading } from '../../src/reading/exact.js';
import { everything, intervalArithmetic, outward, type Interval } from '../../src/reading/interval-arithmetic.js';
import { intervalReading } from '../../src/reading/interval.js';
import { planOf, type Step } from '../../src/reading/plan.js';
import { decimalOf, scaled } from '../../src/reading/scaled.js';
import { fullShape } from '../model/full-shape.js';
import { randomTable } from '../model/random-table.js';
import { given, tableOf } from './given.js';

const [a, b, c] = [given('a'), given('b'), given('c')];

/** The step of an operation on a, b and c. */
function stepOf(of: Expression): Step {
  const step = planOf([of], 1).steps.at(-1);
  if (step === undefined) throw new Error('the plan is empty');
  return step;
}

/** What the exact reading may round: a part in its fiftieth place. */
const lastPlace = '1e-50';

const holds = ({ low, high }: Interval, figure: Decimal): boolean =>
  figure.plus(lastPlace).gte(low) && figure.minus(lastPlace).lte(high);

interface Within {
  readonly range: Interval;
  readonly point: number;
}

/** Figures that floats and decimals hold alike, so that an end of a range is the same figure in both. */
const perWhole = 64;

/** A range, often with an end at nothing or of one point, and a figure in it. */
function within(least: number, most: number): fc.Arbitrary<Within> {
  const end = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .integer({ min: Math.ceil(least * perWhole), max: most * perWhole })
        .map((whole) => whole / perWhole),
    },
    { weight: 1, arbitrary: fc.constantFrom(Math.max(least, 0), Math.min(most, 1)) },
  );
  return fc.tuple(end, end, fc.integer({ min: 0, max: 4 })).map(([first, second, quarters]) => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    return { range: { low, high }, point: low + ((high - low) * quarters) / 4 };
  });
}

const any = within(-1e6, 1e6);
const operations: readonly (readonly [name: string, of: Expression, terms: readonly fc.Arbitrary<Within>[]])[] = [
  ['sum', sum(a, b, c), [any, any, any]],
  ['difference', difference(a, b), [any, any]],
  ['product', product(a, b, c), [any, any, any]],
  ['ratio', ratio(a, b, c), [any, any, any]],
  ['minimum', minimum(a, b, c), [any, any, any]],
  ['maximum', maximum(a, b, c), [any, any, any]],
  ['power', power(a, b), [within(1 / perWhole, 50), within(-40, 40)]],
  ['power of a whole exponent', power(a, constant('7')), [any, fc.constant({ range: { low: 7, high: 7 }, point: 7 })]],
  ['exponential', exponential(a), [within(-900, 600)]],
  ['atLeast', atLeast(a, b), [any, any]],
];

describe('bounds hold whatever the figures in their ranges', () => {
  test.each(operations)('%s', (_, of, terms) => {
    const step = stepOf(of);
    const [bounds, exactly] = [intervalArithmetic(step), arithmetic(step)];
    fc.assert(
      fc.property(fc.tuple(...terms), (drawn) => {
        const figure = decimalOf(exactly(drawn.map(({ point }) => scaled(new Decimal(point)))));
        return holds(bounds(drawn.map(({ range }) => range)), figure);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

const bounded = (of: Expression, ...ranges: readonly Interval[]): Interval => intervalArithmetic(stepOf(of))(ranges);
const from = (low: number, high: number): Interval => ({ low, high });

describe('a denominator that can be nothing', () => {
  test('leaves everything open where its sign is not known', () => {
    expect(bounded(ratio(a, b), from(1, 2), from(-1, 1))).toEqual(everything);
    expect(bounded(ratio(a, b), from(1, 2), from(0, 0))).toEqual(everything);
  });

  test('leaves one side known where it only touches nothing', () => {
    const { low, high } = bounded(ratio(a, b), from(1, 2), from(0, 4));
    expect(low).toBeCloseTo(1 / 4, 12);
    expect(high).toBe(Infinity);
  });

  test('has the figure that the formula gives for it', () => {
    expect(bounded(ratio(a, b, c), from(1, 2), from(0, 0), from(7, 8))).toEqual(from(7, 8));
    const { low, high } = bounded(ratio(a, b, c), from(1, 2), from(0, 4), from(-3, -3));
    expect([low, high]).toEqual([-3, Infinity]);
  });

  test('does not matter to nothing divided by it', () => {
    expect(bounded(ratio(a, b, c), from(0, 0), from(-1, 1), from(0, 0))).toEqual(from(0, 0));
  });
});

describe('bounds are as tight as can be', () => {
  const wide = outward;

  test('of a sum, a product and a ratio of independent figures: the ends, rounded outward', () => {
    expect(bounded(sum(a, b), from(1, 2), from(10, 20))).toEqual(wide(11, 22));
    expect(bounded(product(a, b), from(-2, 3), from(5, 7))).toEqual(wide(-14, 21));
    const { low, high } = bounded(ratio(a, b), from(1, 2), from(4, 8));
    expect([low, high].map((end) => Number(end.toPrecision(12)))).toEqual([1 / 8, 1 / 2]);
  });

  test('of the least and the most: the ends themselves', () => {
    expect(bounded(minimum(a, b), from(1, 9), from(4, 5))).toEqual(from(1, 5));
    expect(bounded(maximum(a, b), from(1, 9), from(4, 5))).toEqual(from(4, 9));
  });

  test('of a threshold: 1 or 0 where it is sure, and both where not', () => {
    expect(bounded(atLeast(a, b), from(3, 4), from(1, 3))).toEqual(from(1, 1));
    expect(bounded(atLeast(a, b), from(1, 2), from(3, 4))).toEqual(from(0, 0));
    expect(bounded(atLeast(a, b), from(1, 3), from(3, 4))).toEqual(from(0, 1));
  });

  test('nothing stays nothing, so that its sign is known', () => {
    expect(bounded(product(a, b), from(0, 0), from(-5, 5))).toEqual(from(0, 0));
    expect(bounded(sum(a, b), from(0, 1), from(0, 0)).low).toBe(0);
  });
});

describe('over months', () => {
  const x = given('x', 'month');
  const plan = (of: Expression) => planOf([of], 3);
  const table = tableOf({ x: 2 });
  // x − month: x, x − 1, x − 2, x − 3; running totals x, 2x − 1, 3x − 3, 4x − 6
  const flow = difference<'month'>(x, month);

  test('a total and the lowest point of a running total', () => {
    const sumOfAll = total(flow);
    const { low, high } = intervalReading(plan(sumOfAll), table, 'x').figure(sumOfAll, from(0, 2));
    expect([low, high].map((end) => Number(end.toPrecision(12)))).toEqual([-6, 2]);
    const least = lowest(flow);
    const bounds = intervalReading(plan(least), table, 'x').figure(least, from(0, 1));
    expect([bounds.low, bounds.high].map((end) => Number(end.toPrecision(12)))).toEqual([-6, -2]);
  });

  test('a row has bounds in every month, and what does not move has those of its figure', () => {
    const rows = intervalReading(plan(flow), table, 'x').row(flow, from(0, 2));
    [2, 1, 0, -1].forEach((high, at) => expect(rows[at]?.high).toBeCloseTo(high, 12));
    const still = intervalReading(plan(flow), table, 'another').row(flow, from(-1e9, 1e9));
    [2, 1, 0, -1].forEach((low, at) => expect(still[at]?.low).toBeCloseTo(low, 12));
  });

  test.each([
    monthOfLowest(flow),
    payback(flow, month),
    internalRate(flow, ratio(month, constant('12', 'month/year'))),
  ])('a figure that is searched for has none: $measure', (searched) => {
    const reading = intervalReading(plan(searched), table, 'x');
    expect(() => reading.figure(searched, from(0, 2))).toThrow(searched.measure);
  });
});

describe('a whole model, one input moved at a time', () => {
  // A month beyond the first year and its boundary.
  const shape = fullShape({ horizonMonths: 14, ids: ['one', 'two'], tierCount: 0 });
  const { statement, returns } = modelFor(shape);
  const roots = [...statement.map(({ line }) => line), ...Object.values(returns).flatMap(({ npv, net }) => [npv, net])];
  const plan = planOf(roots, shape.horizonMonths);
  const lines = linesRead(roots);
  const [start, other] = fc.sample(randomTable(shape), { numRuns: 2, seed: 20261122 }) as [Table, Table];
  const every = 4;
  const paths = [...start.keys()].filter((_, place) => place % every === 0);

  /** The model at a point between the figures of two tables, and its bounds between them. */
  function moved(path: string, share: number) {
    const [first, second] = [start, other].map((table) => table.get(path)?.value ?? new Decimal(0)) as [
      Decimal,
      Decimal,
    ];
    const ends = [first.toNumber(), second.toNumber()];
    const figure = start.get(path);
    if (figure === undefined) throw new Error(path);
    const value = first.plus(second.minus(first).times(share));
    return {
      exact: exactReading(plan, new Map(start).set(path, { ...figure, value })),
      bounds: intervalReading(plan, start, path),
      range: outward(Math.min(...ends), Math.max(...ends)),
    };
  }

  test('every line lies within its bounds in every month', () => {
    const outside: string[] = [];
    let [compared, known] = [0, 0];
    for (const [place, path] of paths.entries()) {
      const { exact, bounds, range } = moved(path, (place % 5) / 4);
      for (const line of lines) {
        const rows = bounds.row(line, range);
        exact.row(line).forEach((figure, at) => {
          const interval = rows[at] ?? everything;
          compared += 1;
          if (Number.isFinite(interval.low) && Number.isFinite(interval.high)) known += 1;
          if (!holds(interval, figure)) outside.push(`${line.id} in month ${at}, moved by ${path}`);
        });
      }
    }
    expect(outside).toEqual([]);
    expect(compared).toBeGreaterThan(70_000);
    // Bounds that know nothing would hold of anything.
    expect(known / compared).toBeGreaterThan(0.99);
  });

  test('over a single point the bounds of the net present value are that point', () => {
    for (const path of paths.slice(0, 10)) {
      const value = start.get(path)?.value ?? new Decimal(0);
      const { npv, totalBenefit, totalCost } = returns.all;
      const reading = intervalReading(planOf([npv, totalBenefit, totalCost], shape.horizonMonths), start, path);
      const { low, high } = reading.figure(npv, outward(value.toNumber(), value.toNumber()));
      const gross = [totalBenefit, totalCost].map((line) =>
        reading.figure(line, outward(value.toNumber(), value.toNumber())),
      );
      const scale = Math.max(...gross.flatMap((each) => [Math.abs(each.low), Math.abs(each.high)]));
      expect((high - low) / scale, path).toBeLessThan(1e-9);
    }
  });
});
