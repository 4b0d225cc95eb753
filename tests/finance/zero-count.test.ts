import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedByPeriod, timelineOf } from '../../src/finance/timeline.js';
import { curvePoint, valueCurve } from '../../src/finance/value-curve.js';
import { zeroCount } from '../../src/finance/zero-count.js';

/** Flows that are worth nothing at each of these growths of a period, in hundredths: (g − one) · (g − other) · … */
const flowsOf = (growths: readonly number[]): readonly string[] =>
  growths
    .reduce(
      (flows, growth) => [...flows, 0n].map((amount, at) => 100n * amount - BigInt(growth) * (flows[at - 1] ?? 0n)),
      [1n],
    )
    .map(String);

const growths = fc.uniqueArray(fc.integer({ min: 60, max: 300 }), { minLength: 2, maxLength: 6 });
const stretches = fc.tuple(
  growths,
  fc.double({ min: -0.6, max: 1.2, noNaN: true }),
  fc.double({ min: 0.001, max: 0.6, noNaN: true }),
);

/** What is said of a stretch of intensities, the zeros in it, and how far the nearest is from its middle. */
function told([planted, from, width]: readonly [readonly number[], number, number]) {
  const curve = valueCurve(timelineOf(placedByPeriod(flowsOf(planted))));
  const zeros = planted.map((growth) => Math.log(growth / 100));
  const count = zeroCount(curve, { from: curvePoint(curve, from), to: curvePoint(curve, from + width) });
  return {
    count,
    within: zeros.filter((zero) => zero > from + 1e-9 && zero < from + width - 1e-9).length,
    nearest: Math.min(...zeros.map((zero) => Math.abs(zero - from - width / 2))),
  };
}

test('no zero is denied, and no two are taken for one', () => {
  fc.assert(
    fc.property(stretches, (stretch) => {
      const { count, within } = told(stretch);
      if (count === 'none') expect(within).toBe(0);
      if (count === 'at-most-one') expect(within).toBeLessThanOrEqual(1);
    }),
    { numRuns: 3000, seed: 5 },
  );
});

test('a short stretch far from every zero is settled', () => {
  fc.assert(
    fc.property(growths, fc.double({ min: -0.6, max: 1.2, noNaN: true }), (planted, from) => {
      const { count, nearest } = told([planted, from, 0.02]);
      if (nearest > 0.1) expect(count).not.toBe('open');
    }),
    { numRuns: 1000, seed: 5 },
  );
});

test.each([
  [['-1', '-1', '3'], 1],
  [['-1', '3', '-1'], 2],
  [['-1', '2', '3'], 1],
  [['1', '-2', '-3', '4', '-5'], 3],
] as const)('%j change their sign %i times', (flows, count) => {
  expect(valueCurve(timelineOf(placedByPeriod(flows))).signChangeCount).toBe(count);
});
