import { describe, expect, test } from 'vitest';
import type { Bounds, FittedKind } from '../../../src/formula/spread.js';
import { distributionFor } from '../../../src/uncertainty/distributions/distribution-for.js';

type Three = readonly [number, number, number];
const share: Bounds = { lowest: 0, highest: 1 };

const fitting: readonly (readonly [FittedKind, Three, Bounds])[] = [
  ['pert', [10, 20, 30], {}],
  ['pert', [10, 20, 40], {}],
  ['pert', [-40, -20, -10], {}],
  ['pert', [0.05, 0.1, 0.2], share],
  ['pert', [0.1, 0.3, 0.5], share],
  ['pert', [0.2, 0.5, 0.8], share],
  ['pert', [0.8, 0.9, 0.97], share],
  ['triangular', [10, 22, 40], {}],
  ['triangular', [0.8, 0.9, 0.97], share],
  ['triangular', [10, 30, 60], { lowest: 0 }],
  ['lognormal', [10, 20, 40], {}],
  ['lognormal', [10, 20, 60], {}],
  ['lognormal', [10, 20, 600], {}],
  ['lognormal', [10, 30, 60], { lowest: 0 }],
];

describe('a curve through P10, P50 and P90', () => {
  test.each(fitting)('%s through %j within %j has all three, after the cut', (kind, [p10, p50, p90], bounds) => {
    const found = distributionFor({ kind, p10, p50, p90 }, bounds);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    const { distribution } = found;
    const near = 1e-9 * (p90 - p10);
    for (const [of, figure] of [
      [0.1, p10],
      [0.5, p50],
      [0.9, p90],
    ] as const) {
      expect(Math.abs(distribution.quantile(of) - figure)).toBeLessThan(near);
      expect(Math.abs(distribution.cumulative(figure) - of)).toBeLessThan(1e-9);
    }
    expect(distribution.lowest).toBeGreaterThanOrEqual(bounds.lowest ?? -Infinity);
    expect(distribution.highest).toBeLessThanOrEqual(bounds.highest ?? Infinity);
  });

  test.each([
    ['normal', [10, 20, 30], {}],
    ['normal', [10, 20.3, 30], {}],
    ['normal', [0.2, 0.5, 0.8], share],
    ['uniform', [10, 20, 30], {}],
    ['uniform', [0.1, 0.5, 0.9], share],
  ] as const)('%s through %j has P10 and P90, and P50 to 2 %%', (kind, [p10, p50, p90], bounds) => {
    const found = distributionFor({ kind, p10, p50, p90 }, bounds);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    const { quantile } = found.distribution;
    expect(quantile(0.1)).toBeCloseTo(p10, 9);
    expect(quantile(0.9)).toBeCloseTo(p90, 9);
    expect(Math.abs(quantile(0.5) - p50)).toBeLessThan(0.02 * (p90 - p10));
  });

  test('whose P50 is the geometric mean is the plain lognormal one, with σ = ln(P90 ÷ P50) ÷ z90', () => {
    const found = distributionFor({ kind: 'lognormal', p10: 10, p50: 20, p90: 40 });
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1: 90 % of a normal curve lie below 1.28155…
    const sigma = Math.log(2) / 1.2815515655446004;
    expect(found).toMatchObject({ ok: true, distribution: { kind: 'lognormal' } });
    if (!found.ok) return;
    expect(found.distribution.mean).toBeCloseTo(20 * Math.exp((sigma * sigma) / 2), 9);
    expect(found.distribution.lowest).toBeCloseTo(0, 12);
  });
});

describe('quantiles that no curve of a family has', () => {
  const issueOf = (kind: FittedKind, [p10, p50, p90]: Three, bounds: Bounds = {}): object | undefined => {
    const found = distributionFor({ kind, p10, p50, p90 }, bounds);
    return found.ok ? undefined : found.issues[0];
  };

  // The quantiles of a triangle that only falls: 1 − √(1 − s); of one that only rises: √s.
  const position = (quantile: (s: number) => number): number =>
    (quantile(0.5) - quantile(0.1)) / (quantile(0.9) - quantile(0.1));
  const leastTriangle = position((s) => 1 - Math.sqrt(1 - s));
  const greatestTriangle = position(Math.sqrt);
  // And of a PERT that only falls: α = 1, β = 5.
  const leastPert = position((s) => 1 - (1 - s) ** 0.2);

  test('tell which P50 would do', () => {
    expect(issueOf('triangular', [0, 0.1, 1])).toMatchObject({
      code: 'quantiles-do-not-fit',
      kind: 'triangular',
      field: 'p50',
      received: 0.1,
      lowest: expect.closeTo(leastTriangle, 12) as number,
      highest: expect.closeTo(greatestTriangle, 12) as number,
    });
    expect(issueOf('pert', [0, 0.9, 1])).toMatchObject({
      lowest: expect.closeTo(leastPert, 12) as number,
      highest: expect.closeTo(1 - leastPert, 12) as number,
    });
    expect(issueOf('normal', [0, 0.6, 1])).toMatchObject({
      lowest: expect.closeTo(0.48, 12) as number,
      highest: expect.closeTo(0.52, 12) as number,
    });
    expect(issueOf('lognormal', [0, 0.7, 1])).toMatchObject({ highest: expect.closeTo(0.5, 3) as number });
  });

  test('begin just beyond those that do', () => {
    expect(issueOf('pert', [0, leastPert - 1e-6, 1])).toBeDefined();
    expect(issueOf('pert', [0, leastPert + 1e-6, 1])).toBeUndefined();
    expect(issueOf('triangular', [0, greatestTriangle + 1e-6, 1])).toBeDefined();
    expect(issueOf('triangular', [0, greatestTriangle - 1e-6, 1])).toBeUndefined();
  });

  test('include those that take up nearly all of the bounds: then no P50 would do', () => {
    const issue = issueOf('normal', [0.05, 0.5, 0.95], share);
    expect(issue).toMatchObject({ code: 'quantiles-do-not-fit', received: 0.5 });
    expect(issue).not.toHaveProperty('lowest');
    expect(issue).not.toHaveProperty('highest');
  });
});
