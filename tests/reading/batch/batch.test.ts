import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculated } from '../../../src/answer/calculated-scenario.js';
import type { Expression } from '../../../src/formula/expression.js';
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
  year,
} from '../../../src/formula/operations.js';
import {
  internalRate,
  lowest,
  modifiedInternalRate,
  monthOfLowest,
  payback,
  total,
} from '../../../src/formula/series.js';
import { scenarioFor } from '../../../src/index.js';
import { batchReading, type Wanted } from '../../../src/reading/batch/batch.js';
import { oneAnew } from '../../../src/reading/batch/one-anew.js';
import type { Program } from '../../../src/reading/batch/program.js';
import { runnable } from '../../../src/reading/batch/runnable.js';
import { isPayback } from '../../../src/reading/exact-series.js';
import { exactReading } from '../../../src/reading/exact.js';
import { none, several } from '../../../src/reading/float-series.js';
import { floatReading } from '../../../src/reading/float.js';
import { planOf } from '../../../src/reading/plan.js';
import { given, tableOf } from '../given.js';

const horizonMonths = 9;
const months = horizonMonths + 1;

/** Figures of some formulas for samples of inputs `a`, `b`, …, of which the first few vary. */
function figures(
  wanted: readonly Wanted[],
  samples: readonly Readonly<Record<string, number>>[],
  varying = ['a', 'b', 'c'],
) {
  const [first = {}] = samples;
  const plan = planOf(
    wanted.map(({ of }) => of),
    horizonMonths,
  );
  const batch = batchReading(plan, tableOf(first), { varying, wanted });
  const into = wanted.map(({ kind }) => new Float64Array(samples.length * (kind === 'figure' ? 1 : months)));
  batch.run(
    varying.map((path) => Float64Array.from(samples, (sample) => sample[path] ?? 0)),
    samples.length,
    into,
  );
  return into;
}

const a = given('a');
const b = given('b');
const c = given('c');
const asNumber = (term: Expression): Expression<'1'> => term as Expression<'1'>;
const time = asNumber(ratio(month, constant('1', 'month')));
const years = asNumber(ratio(year, constant('1', 'year')));

/** Formulas of every operator over varying inputs, one that does not vary, and time. */
const { formula } = fc.letrec<{ formula: Expression<'1'>; leaf: Expression<'1'> }>((tie) => ({
  leaf: fc.constantFrom(a, b, c, given('d'), time, years, constant('0'), constant('1'), constant('-2.5')),
  formula: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    tie('leaf'),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([x, y, z]) => sum(x, y, z)),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => difference(x, y)),
    fc.tuple(tie('formula'), tie('formula')).map((factors) => asNumber(product(...factors))),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => asNumber(product(x, sum(y, x)))),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map((terms) => asNumber(ratio(...terms))),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => minimum(x, y)),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([x, y, z]) => minimum(x, maximum(y, z))),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => maximum(difference(x, y), difference(y, x))),
    fc
      .tuple(tie('formula'), tie('formula'))
      .map(([x, y]) => maximum(constant('0'), difference(x, maximum(difference(time, y), difference(y, time))))),
    fc.tuple(tie('formula'), tie('formula')).map(([x, y]) => atLeast(x, y)),
    tie('formula').map((x) => power(sum(constant('1'), atLeast(x, constant('0'))), time)),
    tie('formula').map((x) => exponential(minimum(constant('3'), x))),
    tie('formula').map((x) => asNumber(ratio(total(x), constant('1', 'month')))),
  ),
}));

// Small whole numbers and halves, so that sums, products and comparisons are free of rounding, and many terms tie.
const figure = fc.integer({ min: -4, max: 4 }).map((half) => half / 2);
const sample = fc.record({ a: figure, b: figure, c: figure, d: figure });

test('the batch reads any formula as the plain float reading does', () => {
  fc.assert(
    fc.property(formula, fc.array(sample, { minLength: 1, maxLength: 6 }), (of, drawn) => {
      // What does not vary is the same in all samples.
      const samples = drawn.map((each) => ({ ...each, d: drawn[0]?.d ?? 0 }));
      const [row = new Float64Array()] = figures([{ kind: 'row', of }], samples);
      const plan = planOf([of], horizonMonths);
      samples.forEach((each: Readonly<Record<string, number>>, place) => {
        const plain = floatReading(plan, (path) => each[path] ?? 0).row(of);
        plain.forEach((expected, at) => {
          const found = row[place * months + at] ?? Number.NaN;
          // Where floats overflow, what is left of them depends on the order.
          if (Math.abs(expected) < 1e9) expect(Math.abs(found - expected)).toBeLessThan(1e-4);
        });
      });
    }),
    { numRuns: 1500, seed: 11 },
  );
});

/** The first result of a program with one input at a time drawn anew, in one go through all of it each. */
function expectOneAnew(program: Program, [first = [], second = []]: readonly (readonly Float64Array[])[]): void {
  const batch = runnable(program);
  const figure = oneAnew(program);
  const count = first[0]?.length ?? 0;
  for (let from = 0; from < count; from += figure.most) {
    const some = (column: Float64Array): Float64Array => column.subarray(from, from + figure.most);
    const inOneGo = (columns: readonly Float64Array[]): Float64Array => {
      const length = columns[0]?.length ?? 0;
      const into = program.results.map(
        ({ kind }) => new Float64Array(length * (kind === 'figure' ? 1 : program.months)),
      );
      batch.run(columns, length, into);
      return into[0] ?? new Float64Array();
    };
    const drawn = first.map(some);
    expect(figure.begin(drawn)).toEqual(inOneGo(drawn));
    // Each input twice: what was drawn anew before has left nothing behind.
    for (const place of [...first.keys(), ...first.keys()]) {
      const anew = some(second[place] ?? new Float64Array());
      expect(figure.anew(place, anew)).toEqual(inOneGo(drawn.with(place, anew)));
    }
  }
}

test('any formula with one input drawn anew is, to the last bit, what going through all of it gives', () => {
  const draws = fc.array(fc.array(sample, { minLength: 7, maxLength: 7 }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(formula, formula, draws, (of, beside, drawn) => {
      const wanted: readonly Wanted[] = [
        { kind: 'figure', of: total(of) },
        { kind: 'row', of: beside },
      ];
      const plan = planOf(
        wanted.map(({ of: each }) => each),
        horizonMonths,
      );
      const { program } = batchReading(plan, tableOf(drawn[0]?.[0] ?? {}), { varying: ['a', 'b', 'c'], wanted });
      const columns = drawn.map((samples) =>
        (['a', 'b', 'c'] as const).map((path) => Float64Array.from(samples, (each) => each[path])),
      );
      expectOneAnew(program, columns);
    }),
    { numRuns: 200, seed: 17 },
  );
});

test('so is the net present value of a scenario, in as many samples at a time as there is room for', () => {
  const { planned, resolved } = calculated(scenarioFor('finance', { horizonMonths: 240 }));
  const varying = [...planned.inputs.keys()];
  const wanted = [{ kind: 'figure' as const, of: planned.model.returns.all.npv }];
  const { program } = batchReading(planned.plan, resolved.table, { varying, wanted });
  const columnsBy = (factor: number): readonly Float64Array[] =>
    varying.map((path) => new Float64Array(8).fill(factor * (resolved.table.get(path)?.value.toNumber() ?? 0)));
  expect(oneAnew(program).most).toBeLessThan(8);
  expectOneAnew(program, [columnsBy(1), columnsBy(0.9)]);
});

const monthly = Array.from({ length: months }, (_, place) => given(`f${String(place)}`, 'money/month'));
const inMonth = (place: number): Expression<'1'> => {
  const [begin, end] = [place, place + 1].map((at) => constant(String(at), 'month'));
  return difference(atLeast(month, begin ?? noMonth), atLeast(month, end ?? noMonth));
};
const noMonth = constant('0', 'month');
const [firstFlow = given('f0', 'money/month'), ...laterFlows] = monthly.map((flow, place) =>
  asMoney(product(flow, inMonth(place))),
);
function asMoney(term: Expression): Expression<'money/month'> {
  return term as Expression<'money/month'>;
}
const flow = sum(firstFlow, ...laterFlows);
const place = ratio(month, constant('12', 'month/year')) as Expression<'year'>;
const factor = (perMonth: string): Expression<'1'> => power(constant(perMonth), month);
// The first four flows are known together only.
const counted = maximum<'month'>(month, constant('3', 'month'));

const solved: readonly Expression[] = [
  internalRate(flow, place),
  modifiedInternalRate(flow, place, factor('0.99'), factor('0.98')),
  payback(flow, month),
  payback(flow, counted),
  payback(asMoney(product(flow, factor('0.97'))), month),
];
const found: readonly Expression[] = [lowest(flow), monthOfLowest(flow), total(flow)];

test('whole-horizon figures of a batch are those of the exact reading, and what does not exist is told apart', () => {
  const paths = monthly.map(({ path }) => path);
  // Outlays first, as in any plan; with small flows the rates lie within what the search tells apart.
  const flows = fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: months, maxLength: months })
    .map(([first = 0, second = 0, ...rest]) => [-60 - first, -40 + second, ...rest]);
  const plan = planOf([...solved, ...found], horizonMonths);
  const seen = { none: 0, several: 0, figures: 0 };
  // Sampled, not shrunk: a row of ten flows is small enough.
  const drawn = fc
    .sample(flows, { numRuns: 200, seed: 5 })
    .map((row) => Object.fromEntries(row.map((each, at) => [`f${String(at)}`, each])));
  const results = figures(
    [...solved, ...found].map((of) => ({ kind: 'figure', of })),
    drawn,
    paths,
  );
  drawn.forEach((figuresOf, at) => {
    const exact = exactReading(plan, tableOf(figuresOf));
    found.forEach((of, which) => {
      expect(results[solved.length + which]?.[at]).toBeCloseTo(exact.figure(of).toNumber(), 9);
    });
    solved.forEach((of, which) => {
      const answer = exact.solved(of);
      const float = results[which]?.[at] ?? Number.NaN;
      const told = isPayback(answer)
        ? answer.status === 'never'
          ? none
          : answer.periods.toNumber()
        : answer.status === 'unique'
          ? answer.rate.toNumber()
          : answer.status === 'none'
            ? none
            : several;
      if (Number.isFinite(told)) expect(float / told - 1 || 0).toBeCloseTo(0, 8);
      else expect(float).toBe(told);
      seen[told === none ? 'none' : told === several ? 'several' : 'figures'] += 1;
    });
  });
  expect(seen.none).toBeGreaterThan(60);
  expect(seen.several).toBeGreaterThan(3);
  expect(seen.figures).toBeGreaterThan(250);
});

test('a figure that does not exist is NaN in its own sample, and in no other', () => {
  const quotient = asNumber(ratio(a, b));
  const bounded = maximum(constant('0'), minimum(asNumber(product(quotient, time)), sum(quotient, c)));
  const samples = Array.from({ length: 200 }, (_, at) => ({ a: 1, b: at === 77 ? 0 : 2, c: 1 }));
  const [row = new Float64Array(), whole = new Float64Array()] = figures(
    [
      { kind: 'row', of: bounded },
      { kind: 'figure', of: total(bounded) },
    ],
    samples,
  );
  const undefinedIn = [...whole].flatMap((each, at) => (Number.isNaN(each) ? [at] : []));
  expect(undefinedIn).toEqual([77]);
  expect([...row].flatMap((each, at) => (Number.isNaN(each) ? [Math.floor(at / months)] : []))).toEqual(
    new Array(months).fill(77),
  );
});

test('a running total adds up the row', () => {
  const [totals = new Float64Array()] = figures([{ kind: 'runningTotal', of: sum(a, time) }], [{ a: 2 }]);
  // 2 + 0, then + 2 + 1, then + 2 + 2 …
  expect([...totals].slice(0, 4)).toEqual([2, 5, 9, 14]);
});

const manySamples = Array.from({ length: 333 }, (_, at) => ({ a: at / 7, b: (at * 5) % 11, c: at % 3 }));
const curved = asNumber(product(minimum(a, sum(time, b)), power(sum(constant('1'), c), time)));
const wholeCurve = total(curved);
const plan = planOf([wholeCurve], horizonMonths);
const batch = batchReading(plan, tableOf({ a: 0, b: 0, c: 0 }), {
  varying: ['a', 'b', 'c'],
  wanted: [{ kind: 'figure', of: wholeCurve }],
});
const drawsOf = (samples: readonly Readonly<Record<string, number>>[]): readonly Float64Array[] =>
  ['a', 'b', 'c'].map((path) => Float64Array.from(samples, (each) => each[path] ?? 0));
function run(samples: typeof manySamples, reading = batch): readonly number[] {
  const into = new Float64Array(samples.length);
  reading.run(drawsOf(samples), samples.length, [into]);
  return [...into];
}

test('a sample has the same figure, to the bit, wherever it stands among others', () => {
  const together = run(manySamples);
  expect(manySamples.slice(100, 140).flatMap((each) => run([each]))).toEqual(together.slice(100, 140));
  expect(run(manySamples.toReversed()).toReversed()).toEqual(together);
});

test('a program is plain data: a copy that went through structured clone gives the same figures', () => {
  expect(run(manySamples, runnable(structuredClone(batch.program)))).toEqual(run(manySamples));
});

test('inputs that do not vary have their likely figure', () => {
  expect([
    ...(figures(
      [{ kind: 'figure', of: sum(a, b) }],
      [
        { a: 1, b: 10 },
        { a: 2, b: 20 },
      ],
      ['a'],
    )[0] ?? []),
  ]).toEqual([11, 12]);
});
