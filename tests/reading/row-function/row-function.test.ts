import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { calculated } from '../../../src/answer/calculated-scenario.js';
import { metricLines } from '../../../src/answer/metrics.js';
import { udfOf, type Scenario } from '../../../src/index.js';
import { batchReading } from '../../../src/reading/batch/batch.js';
import { textModule, writtenModule } from './written-text.mjs';

test('the text of the function is made from its source', async () => {
  expect(await textModule()).toBe(writtenModule());
});

type Answer = Readonly<Record<string, number | string | null>>;

/** A function with a body, where there is nothing but the language. */
function functionOf(body: string, parameter = 'figures'): (figures: readonly unknown[]) => Answer {
  // What the script gives is what its text says.
  const made = new Script(`(function (${parameter}) {\n${body}})`).runInContext(createContext({})) as (
    figures: readonly unknown[],
  ) => Answer;
  return (figures) => structuredClone(made(figures));
}

const metrics = ['npv', 'roi', 'irr', 'paybackMonths', 'peakFunding'] as const;
// Written, as the figures of a row are: what is told for sure scatters nothing.
const scenario: Scenario = { industry: 'finance', models: { count: 60 }, releases: { perModelYear: 4 } };
const vary = ['models.count', 'releases.perModelYear'];
const body = udfOf(scenario, { vary, metrics });

test('in plain V8 a body says bit for bit what the batch says, one account after the other', () => {
  const { planned, resolved } = calculated(scenario);
  const lines = metricLines(planned.model);
  const batch = batchReading(planned.plan, resolved.table, {
    varying: vary,
    wanted: metrics.map((metric) => ({ kind: 'figure', of: lines[metric] }) as const),
  });
  const rows = Array.from({ length: 70 }, (_, place) => [1 + place * 3, 0.5 + place / 9] as const);
  const expected = metrics.map(() => new Float64Array(rows.length));
  batch.run(
    [Float64Array.from(rows, ([count]) => count), Float64Array.from(rows, ([, releases]) => releases)],
    70,
    expected,
  );
  const answered = functionOf(body);
  let foundCount = 0;
  rows.forEach((row, place) => {
    const { outside, ...found } = answered(row);
    expect(outside).toBe(null);
    metrics.forEach((metric, at) => {
      const figure = expected[at]?.[place] ?? Number.NaN;
      expect(found[metric]).toBe(Number.isFinite(figure) ? figure : null);
      if (Number.isFinite(figure)) foundCount += 1;
    });
  });
  expect(foundCount).toBeGreaterThan(200);
});

test('what is not permitted says so, and a database that writes names in capitals is understood', () => {
  const answered = functionOf(body, 'FIGURES');
  const nothing = { npv: null, roi: null, irr: null, paybackMonths: null, peakFunding: null };
  expect(answered([60, 'many'])).toEqual({ ...nothing, outside: 'releases.perModelYear' });
  expect(answered([-1, 2])).toEqual({ ...nothing, outside: 'models.count' });
  expect(answered([Number.NaN, 2])).toEqual({ ...nothing, outside: 'models.count' });
  expect(answered([60])).toEqual({ ...nothing, outside: 'releases.perModelYear' });
  expect(answered([60, 4])['outside']).toBe(null);
});

test('bodies of several scenarios run in one place, each with its own', () => {
  const other = udfOf({ ...scenario, horizonMonths: 60 }, { vary, metrics });
  const both = functionOf(
    `var one = (function (figures) {${body}})(figures), other = (function (figures) {${other}})(figures);
     return [one, other, (function (figures) {${body}})(figures)];`,
  )([60, 4]) as unknown as readonly Answer[];
  expect(both[0]).toEqual(both[2]);
  expect(both[0]?.['npv']).not.toBe(both[1]?.['npv']);
});

test('a body is small, and ends no text in which a database keeps it', () => {
  const odd = udfOf(scenario, { vary: [...vary.slice(1), 'models.count=$$ """ r\u2028'] });
  for (const each of [body, odd]) {
    expect(each.length).toBeLessThan(100_000);
    expect(each).not.toMatch(/\$\$|"""|'''/);
  }
});
