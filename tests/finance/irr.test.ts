import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { internalRate } from '../../src/finance/internal-rate.js';
import { irr, npv, type InternalRate } from '../../src/finance/index.js';
import { rates } from './answer.js';
import { references } from './reference.js';

const ratesOf = (answered: InternalRate): readonly Decimal[] => {
  const answer = rates(answered);
  return 'figures' in answer ? answer.figures : [];
};
const written = (answered: InternalRate): readonly string[] => ratesOf(answered).map(String);

const whole = fc.integer({ min: -1000, max: 1000 });

describe('irr agrees with exact root isolation over the rationals (sympy)', () => {
  const exact = references('finance-irr-exact.json');

  test('25 cases are compared', () => {
    expect(exact).toHaveLength(25);
  });

  for (const { id, inputs, expected, note } of exact) {
    test(`${id}: ${note}`, () => {
      const expectedRates = expected['rates'] as readonly string[];
      const ours = ratesOf(irr(inputs['cashflows'] as readonly string[]));
      expect(ours).toHaveLength(expectedRates.length);
      for (const [at, rate] of ours.entries()) {
        const printed = new Decimal(expectedRates[at] ?? 'NaN');
        // Twenty-eight digits of ours, thirty-two of theirs.
        expect(rate.minus(printed).abs().toNumber()).toBeLessThanOrEqual(printed.abs().times('1e-27').toNumber());
      }
    });
  }
});

describe('irr answers', () => {
  test('none, and why, where every flow has one sign, or is nil (numpy-financial, pyxirr and Excel give an error)', () => {
    expect(irr(['1', '2'])).toMatchObject({ status: 'none', reason: 'no-outlay' });
    expect(irr(['-1', '-2'])).toMatchObject({ status: 'none', reason: 'no-income' });
    expect(irr(['0', -0, '0.00'])).toMatchObject({ status: 'none', reason: 'all-zero' });
    expect(irr(['1', '-1', '1'])).toMatchObject({ status: 'none', reason: 'no-root' });
  });

  test('a rate of up to 10^12 and none beyond, as (1 + rate) = income ÷ outlay of one period says', () => {
    expect(written(irr(['-1', '1000000000001']))).toEqual(['1000000000000']);
    expect(irr(['-1', '1000000000001.1'])).toMatchObject({ status: 'none', reason: 'beyond-domain' });
    expect(irr(['1', '-3e13', '2e26'])).toMatchObject({ status: 'none', reason: 'beyond-domain' });
    expect(written(irr(['-1e30', '1']))).toEqual([`-0.${'9'.repeat(30)}`]);
    expect(irr(['-1e45', '1'])).toMatchObject({ status: 'none', reason: 'beyond-domain' });
  });

  test('rates that lie closer together than floats can tell, and one that is there twice', () => {
    // (g − a) · (g − b) · … of whole ten-thousand-millionths, worked out in whole numbers.
    const unit = 10n ** 10n;
    const flowsOf = (growths: readonly bigint[]): readonly string[] =>
      growths
        .reduce(
          (flows, growth) => [...flows, 0n].map((amount, at) => unit * amount - growth * (flows[at - 1] ?? 0n)),
          [1n],
        )
        .map(String);
    const [low, high] = [11_000_000_000n, 11_000_000_001n];
    expect(written(irr(flowsOf([low, high])))).toEqual(['0.1', '0.1000000001']);
    expect(written(irr(flowsOf([low, high, 14_000_000_000n])))).toEqual(['0.1', '0.1000000001', '0.4']);
    expect(written(irr(flowsOf([9_000_000_000n, low, high, 20_000_000_000n])))).toEqual([
      '-0.1',
      '0.1',
      '0.1000000001',
      '1',
    ]);
    expect(written(irr(flowsOf([low, low, 14_000_000_000n])))).toEqual(['0.1', '0.4']);
  });

  test('the same whatever zeros stand before and after', () => {
    const flows = ['-5', '10.5', '1', '-8', '1'];
    expect(irr(['0', '0', ...flows, '0'])).toEqual(irr(flows));
  });

  test('frozen plain data, whose rates are decimal strings in JSON', () => {
    const answered = irr(['-1000', '2500', '-1540']);
    expect(Object.isFrozen(answered) && answered.status === 'several' && Object.isFrozen(answered.rates)).toBe(true);
    expect(JSON.stringify(answered)).toBe('{"status":"several","rates":["0.1","0.4"]}');
    expect(JSON.stringify(irr([-100, 110]))).toBe('{"status":"unique","rate":"0.1"}');
  });
});

describe('by the law of roots and factors', () => {
  const growths = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 7 });

  test('the flows of Π (g − root) have just these roots, each once however often it is a factor', () => {
    fc.assert(
      fc.property(
        growths,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 7, maxLength: 7 }),
        (tenths, orders) => {
          const factors = tenths.flatMap((tenth, at) =>
            Array.from({ length: at < 2 ? (orders[at] ?? 1) : 1 }, () => tenth),
          );
          const flows = factors.reduce<readonly bigint[]>(
            (product, tenth) => timesFactor(product, BigInt(tenth)),
            [1n],
          );
          const expected = [...tenths]
            .sort((a, b) => a - b)
            .map((tenth) => new Decimal(tenth).div(10).minus(1).toString());
          expect(written(irr(flows.map(String)))).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a thousand flows with two roots one part in 10^11 apart, and with a double and a triple root, have them all', () => {
    const positive = Array.from({ length: 998 }, (_, at) => BigInt(1 + ((at * 7919) % 13)));
    const near = timesFactor(
      timesFactor(positive, 101_000_000_000n, 100_000_000_000n),
      101_000_000_001n,
      100_000_000_000n,
    );
    expect(written(irr(near.map(String)))).toEqual(['0.01', '0.01000000001']);
    const double = timesFactor(timesFactor(positive, 101n, 100n), 101n, 100n);
    expect(written(irr(double.map(String)))).toEqual(['0.01']);
    expect(written(irr(timesFactor(double, 101n, 100n).map(String)))).toEqual(['0.01']);
  });

  test('by Descartes, changes of sign are as many as the roots, or more by an even number', () => {
    fc.assert(
      fc.property(
        fc.array(
          whole.filter((amount) => amount !== 0),
          { minLength: 2, maxLength: 40 },
        ),
        (flows) => {
          const changes = flows.slice(1).filter((amount, at) => amount * (flows[at] ?? amount) < 0).length;
          const spare = changes - ratesOf(irr(flows)).length;
          expect(spare >= 0 && spare % 2 === 0).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('by the laws of the internal rate', () => {
  test('the net present value at every root is zero, to 10^−24 of the gross', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 2, maxLength: 60 }), (flows) => {
        for (const rate of ratesOf(irr(flows))) {
          const gross = npv(rate, flows.map(Math.abs));
          expect(npv(rate, flows).abs().div(gross).toNumber()).toBeLessThan(1e-24);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('between any two rates at which the value has opposite signs there is a root', () => {
    const grid = Array.from({ length: 60 }, (_, at) => new Decimal(Math.exp(at / 15 - 2)).minus(1));
    fc.assert(
      fc.property(fc.array(whole, { minLength: 2, maxLength: 200 }), (flows) => {
        const found = ratesOf(irr(flows));
        const signs = grid.map((rate) => npv(rate, flows.length === 0 ? [0] : flows).comparedTo(0));
        for (const [at, sign] of signs.slice(1).entries()) {
          if (sign * (signs[at] ?? 0) >= 0) continue;
          expect(found.some((rate) => rate.gt(grid[at] ?? 0) && rate.lt(grid[at + 1] ?? 0))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('all money times anything, of either sign, leaves the rates', () => {
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 2, maxLength: 30 }),
        fc.constantFrom('-1', '3', '1e-313', '-1e300', '7e-20'),
        (flows, times) => {
          const scaled = flows.map((amount) => new Decimal(times).times(amount));
          expect(written(irr(scaled))).toEqual(written(irr(flows)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the same flows backwards in time have the growth turned over', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 2, maxLength: 30 }), (flows) => {
        const forward = ratesOf(irr(flows)).map((rate) => new Decimal(1).div(rate.plus(1)).toNumber());
        const backward = ratesOf(irr(flows.toReversed())).map((rate) => rate.plus(1).toNumber());
        expect(backward).toHaveLength(forward.length);
        for (const [at, growth] of forward.toReversed().entries())
          expect((backward[at] ?? 0) / growth).toBeCloseTo(1, 12);
      }),
      { numRuns: 60 },
    );
  });

  test('more money later never lowers the rate of an investment', () => {
    const income = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 120 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        income,
        fc.integer({ min: 1, max: 100 }),
        (outlay, flows, more) => {
          const [before] = ratesOf(irr([-outlay, ...flows]));
          const [after] = ratesOf(irr([-outlay, ...flows, more]));
          expect(after?.gte(before ?? -1)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('monthly flows placed in years have the yearly rate (1 + monthly)^12 − 1', () => {
    const monthly = ['-120000', ...Array.from({ length: 60 }, (_, month) => String(2100 + 13 * month))];
    const [perMonth] = ratesOf(irr(monthly));
    const inYears = monthly.map((amount, month) => ({ time: new Decimal(month).div(12), amount: new Decimal(amount) }));
    const [perYear] = ratesOf(internalRate(inYears));
    const compounded = perMonth?.plus(1).pow(12).minus(1) ?? new Decimal('NaN');
    expect(perYear?.minus(compounded).abs().lt('1e-26')).toBe(true);
  });

  test('times that no calendar has give the rate that was built in', () => {
    const growth = new Decimal('1.07');
    const times = ['0', '0.123456789', '1.41421356237', '3.14159'].map((time) => new Decimal(time));
    const later = times.slice(1).map((time, at) => ({ time, amount: new Decimal(100 + at).times(growth.pow(time)) }));
    const answered = internalRate([{ time: new Decimal(0), amount: new Decimal(-303) }, ...later]);
    expect(ratesOf(answered).map((rate) => rate.toFixed(20))).toEqual(['0.07000000000000000000']);
  });
});

/** Flows times (unit · g − root), g the growth of one period: the first flow belongs to the highest power. */
function timesFactor(flows: readonly bigint[], root: bigint, unit = 10n): readonly bigint[] {
  return [...flows, 0n].map((amount, at) => amount * unit - (flows[at - 1] ?? 0n) * root);
}
