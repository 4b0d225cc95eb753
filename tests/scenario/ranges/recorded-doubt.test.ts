import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../src/decimal.js';
import { industries } from '../../../src/evidence/industry.js';
import type { RangeMeaning } from '../../../src/evidence/record.js';
import { sizes } from '../../../src/evidence/size.js';
import type { Bounds } from '../../../src/formula/spread.js';
import { recordedDoubt, type RecordedDoubt } from '../../../src/scenario/ranges/doubt.js';
import { scenarioFor } from '../../../src/scenario/parse-scenario.js';
import { distributionOf } from '../../../src/uncertainty/distributions/distribution-for.js';
import { resolved } from '../resolved.js';

type Range = readonly [low: string, likely: string, high: string];

const doubtOf = (rangeMeaning: RangeMeaning, [low, likely, high]: Range, bounds: Bounds = {}): RecordedDoubt =>
  recordedDoubt({ low: new Decimal(low), likely: new Decimal(likely), high: new Decimal(high), rangeMeaning }, bounds);

const endsOf = ({ doubt }: RecordedDoubt): readonly string[] => [doubt?.low, doubt?.high].map(String);

test('ends are those of a PERT', () => {
  const told = doubtOf('ends', ['0.9493', '1.1742', '1.1742']);
  expect(told.doubt?.spread).toEqual({ kind: 'pert', low: 0.9493, likely: 1.1742, high: 1.1742 });
  expect(endsOf(told)).toEqual(['0.9493', '1.1742']);
});

test('P10 and P90 are those of a PERT, with the figure as P50', () => {
  const told = doubtOf('p10-p90', ['79850', '144570', '211450'], { lowest: 0 });
  expect(told.doubt?.spread).toEqual({ kind: 'pert', p10: 79850, p50: 144570, p90: 211450 });
  expect(endsOf(told)).toEqual(['79850', '211450']);
  if (told.doubt === undefined) return;
  const { quantile } = distributionOf(told.doubt);
  expect([0.1, 0.5, 0.9].map((each) => Math.round(quantile(each)))).toEqual([79850, 144570, 211450]);
});

describe('one standard deviation, and a 95 % interval', () => {
  // The share of figures between the ends, by any table of the normal curve.
  test.each<[RangeMeaning, number]>([
    ['one-sd', 0.6826894921370859],
    ['confidence-95', 0.95],
  ])('%s around the middle is a normal curve that has %f of its figures there', (meaning, within) => {
    const { doubt } = doubtOf(meaning, ['10', '20', '30']);
    expect(doubt?.spread).toMatchObject({ kind: 'normal', mean: 20 });
    if (doubt === undefined) return;
    const { cumulative } = distributionOf(doubt);
    expect(cumulative(30) - cumulative(10)).toBeCloseTo(within, 12);
  });

  test('half the width is one deviation, or 1.96 of them: the field trial of a coding assistant', () => {
    // 26.08 % more tasks, 95 % interval 5.89 % to 46.27 %: half of 40.38 points ÷ 1.96 is 10.3 points, as published.
    const { doubt } = doubtOf('confidence-95', ['0.0589', '0.2608', '0.4627']);
    expect(doubt?.spread).toMatchObject({ kind: 'normal', standardDeviation: expect.closeTo(0.103, 4) as number });
    expect(doubtOf('one-sd', ['0', '0.22', '0.44']).doubt?.spread).toEqual({
      kind: 'normal',
      mean: 0.22,
      standardDeviation: 0.22,
    });
  });

  test('sides that differ by a tenth of the width are still a normal curve, by more are not', () => {
    // 11 above and 9 below differ by 2 of 20; 11.1 and 8.9 by 2.2.
    expect(doubtOf('one-sd', ['9', '18', '29']).doubt?.spread).toMatchObject({ kind: 'normal', mean: 18 });
    expect(doubtOf('one-sd', ['9', '17.9', '29']).doubt?.spread).not.toMatchObject({ kind: 'normal' });
  });

  test('uneven sides reach to P10 and P90 each by itself: 1.2816 deviations, and the figure is P50', () => {
    const told = doubtOf('one-sd', ['90', '100', '114']);
    expect(told.doubt?.spread).toMatchObject({ kind: 'pert', p50: 100 });
    // From the mean of a normal curve to its P90, by any table.
    const z = 1.2815515655446004;
    expect(told.doubt?.low.toNumber()).toBeCloseTo(100 - z * 10, 9);
    expect(told.doubt?.high.toNumber()).toBeCloseTo(100 + z * 14, 9);
    const interval = doubtOf('confidence-95', ['80.4', '100', '127.44']);
    // The same deviations: 1.96 · 10 below and 1.96 · 14 above.
    expect(interval.doubt?.low.toNumber()).toBeCloseTo(100 - z * 10, 3);
    expect(interval.doubt?.high.toNumber()).toBeCloseTo(100 + z * 14, 3);
  });

  test('a tail that the bounds of the input cut off is cut, and not moved', () => {
    const { doubt } = doubtOf('one-sd', ['0.8', '0.95', '1.1'], { lowest: 0, highest: 1 });
    expect(doubt?.spread).toMatchObject({ kind: 'normal', mean: 0.95 });
    expect(doubt?.high.lte(1)).toBe(true);
  });
});

describe('what no PERT goes through is certain, and said to be', () => {
  test.each<[RangeMeaning, Range, Bounds]>([
    // A survey’s answers, from under an hour to days: as far below zero as that would reach, nothing is.
    ['one-sd', ['0.885', '10.6', '115'], { lowest: 0 }],
    ['p10-p90', ['1', '2', '60'], {}],
    ['p10-p90', ['5', '5', '9'], {}],
  ])('%s %j', (meaning, range, bounds) => {
    expect(doubtOf(meaning, range, bounds)).toEqual({
      note: {
        text: 'Taken as certain: no PERT goes through its range ({low} to {high}, {meaning}).',
        values: { low: range[0], high: range[2], meaning },
      },
    });
  });

  test('a range without width is certain, and needs no word', () => {
    expect(doubtOf('ends', ['5', '5', '5'])).toEqual({});
    expect(doubtOf('one-sd', ['5', '5', '5'])).toEqual({});
  });
});

describe('what profiles fill in', () => {
  test.each(industries)(
    '%s: every range makes a distribution, with the likely figure in it, and nothing is wider',
    (industry) => {
      for (const size of sizes) {
        const { table } = resolved(scenarioFor(industry, { size }));
        const inDoubt = [...table].filter(([, { spread }]) => spread !== undefined);
        expect(inDoubt.length).toBeGreaterThan(50);
        for (const [path, { low, likely, high, spread, bounds }] of inDoubt) {
          if (low === undefined || high === undefined || spread === undefined || bounds === undefined) {
            throw new Error(`${path} has a part of a doubt`);
          }
          const { lowest, highest } = distributionOf({ spread, bounds });
          expect([lowest, highest], path).toEqual([low.toNumber(), high.toNumber()]);
          expect(likely.gte(low) && likely.lte(high), path).toBe(true);
        }
      }
    },
  );

  test('assumptions are PERTs from end to end; the catalogue’s prices too', () => {
    const { table } = resolved(scenarioFor('finance', { tools: [{ id: 'jobs', catalogue: 'databricks-jobs' }] }));
    expect(table.get('realisation.freedHours')?.spread).toMatchObject({ kind: 'pert' });
    expect(table.get('tools.jobs.pricePerUnit')?.spread).toEqual({ kind: 'pert', low: 0.1, likely: 0.15, high: 0.3 });
  });

  test('in another currency the spread is that of the converted figures', () => {
    const { table } = resolved(scenarioFor('finance', { currency: 'EUR', exchangeRates: { USD: '0.92' } }));
    // 60, 150 and 500 USD, by hand.
    const price = table.get('tools.platform.pricePerSeatMonth');
    expect(price?.spread).toEqual({ kind: 'pert', low: 55.2, likely: 138, high: 460 });
    expect(table.get('models.growth')?.notes).toBeUndefined();
  });
});
