import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CountedRow,
  orderedSteps,
  type Portfolio,
  portfolioOf,
  reachedBy,
  together,
} from '../../../src/answer/rows/portfolio.js';

const rowOf = (npv: number, peakFunding: number, row: number): CountedRow => ({
  ...{ row, npv, peakFunding, id: `A${row}`, currency: 'USD', group: row % 2 === 0 ? 'retail, small' : 'no industry' },
  ...{ totalCost: 1, totalBenefit: npv + 1, cells: () => ({ row }) },
});
const rows = fc
  .array(
    fc.tuple(
      fc.integer({ min: -2000, max: 2000 }),
      fc.oneof(fc.integer({ min: 0, max: 400 }), fc.double({ min: 1e-9, max: 1, noNaN: true })),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((drawn) => drawn.map(([npv, funding], place) => rowOf(npv, funding, place + 1)));

test('no case is worth less for its funding than is told of those that it stands among, nor a fiftieth more', () => {
  const ratios = fc.oneof(
    fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
    fc.integer({ min: -5, max: 5 }).map((exponent) => Number(`1e${exponent}`)),
    fc.double({ min: 9.4, max: 10.6, noNaN: true }),
  );
  fc.assert(
    fc.property(ratios, (ratio) => {
      const [step] = orderedSteps(portfolioOf([rowOf(ratio * 64, 64, 1)]));
      expect(step?.least ?? Infinity).toBeLessThanOrEqual(ratio * (1 + 1e-12));
      expect((step?.least ?? 0) * 1.0201).toBeGreaterThan(ratio);
    }),
    { numRuns: 1000 },
  );
  const [most] = orderedSteps(portfolioOf([rowOf(1e300, 1e-300, 1)]));
  expect(most?.count).toBe(1);
});

test('the best and the worst are those of all rows, and two halves add up to the whole', () => {
  const byValue = (one: CountedRow, other: CountedRow): number => other.npv - one.npv || one.row - other.row;
  const close = ({ all, groups, steps, ...others }: Portfolio) => ({
    ...others,
    all: all.count,
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, { count, gainCount }]) => [name, [count, gainCount]]),
    ),
    steps: Object.fromEntries(Object.entries(steps).map(([name, { count }]) => [name, count])),
  });
  fc.assert(
    fc.property(rows, fc.nat(), (all, cut) => {
      const whole = portfolioOf(all);
      const ordered = all.toSorted(byValue);
      expect(whole.best.map(({ row }) => row)).toEqual(ordered.slice(0, 10).map(({ row }) => row));
      expect(whole.worst.map(({ row }) => row)).toEqual(
        ordered
          .toReversed()
          .slice(0, 10)
          .map(({ row }) => row),
      );
      const at = cut % all.length;
      expect(close(together(portfolioOf(all.slice(0, at)), portfolioOf(all.slice(at))))).toEqual(close(whole));
      const gains = all.filter(({ npv }) => npv > 0);
      expect(reachedBy(Infinity, orderedSteps(whole)).count).toBe(gains.length);
    }),
  );
});
