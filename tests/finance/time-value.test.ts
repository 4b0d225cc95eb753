import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import {
  effectiveRate,
  futureValue,
  irr,
  mirr,
  nominalRate,
  npv,
  payment,
  periodCount,
  periodRate,
  presentValue,
  profitabilityIndex,
} from '../../src/finance/index.js';
import { internalRate } from '../../src/finance/internal-rate.js';
import { modifiedInternalRate } from '../../src/finance/mirr.js';

const isNear = (one: Decimal, other: Decimal | string): boolean =>
  one.minus(other).abs().lte(new Decimal(other).abs().plus(1).times('1e-22'));

const rate = fc.integer({ min: -500, max: 3000 }).map((perMille) => new Decimal(perMille).div(1000));
const money = fc.integer({ min: -100_000, max: 100_000 });
const due = fc.constantFrom('end' as const, 'begin' as const);

describe('the five questions about an annuity are one equation', () => {
  const annuity = fc.record({
    rate,
    periodCount: fc.integer({ min: 1, max: 60 }),
    presentValue: money,
    futureValue: money,
    due,
  });

  test('payment, presentValue and futureValue give each other back', () => {
    fc.assert(
      fc.property(annuity, (given) => {
        const paid = payment(given);
        const { presentValue: today, futureValue: atEnd, ...rest } = given;
        const scale = new Decimal(given.rate).plus(1).pow(given.periodCount).plus(1);
        expect(
          futureValue({ ...rest, presentValue: today, payment: paid })
            .minus(atEnd)
            .abs()
            .div(scale)
            .lt('1e-18'),
        ).toBe(true);
        const backToday = presentValue({ ...rest, futureValue: atEnd, payment: paid });
        expect(
          backToday
            .minus(today)
            .abs()
            .times(scale.gt(2) ? 1 : scale.minus(1))
            .lt('1e-15'),
        ).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('periodCount and periodRate find the periods and the rate of a payment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 20 }), due, (perMille, count, when) => {
        const perPeriod = new Decimal(perMille).div(1000);
        const paid = payment({ rate: perPeriod, periodCount: count, presentValue: 10_000, due: when });
        expect(
          isNear(periodCount({ rate: perPeriod, payment: paid, presentValue: 10_000, due: when }), String(count)),
        ).toBe(true);
        if (when === 'begin' && count === 1) return;
        const found = periodRate({ periodCount: count, payment: paid, presentValue: 10_000, due: when });
        expect(found.status === 'unique' && isNear(found.rate, perPeriod)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('periodCount loses no digits at a rate that is next to nothing', () => {
    // Of n = ln(1 + 50r) ÷ ln(1 + r), with 5,000 to be paid off at 100 a period, the first two terms: the third is of r².
    for (const tiny of ['1.234567890123456789e-12', '1.234567890123456789e-50'])
      expect(
        periodCount({ rate: tiny, payment: '-100', presentValue: '5000' })
          .minus(
            new Decimal(tiny)
              .times(50 * 51)
              .div(2)
              .plus(50),
          )
          .abs()
          .toNumber(),
      ).toBeLessThan(1e-18);
  });

  test('periodRate is irr of the same flows, written out', () => {
    const plan = { periodCount: 48, payment: '-300', presentValue: '8000', futureValue: '100' };
    expect(periodRate(plan)).toEqual(irr(['8000', ...Array.from({ length: 47 }, () => '-300'), '-200']));
    expect(periodRate({ ...plan, due: 'begin' })).toEqual(
      irr(['7700', ...Array.from({ length: 47 }, () => '-300'), '100']),
    );
    expect(periodRate({ periodCount: 10, payment: '-100', presentValue: '1000' })).toEqual(
      irr(['1000', ...Array.from({ length: 10 }, () => '-100')]),
    );
    expect(periodRate({ periodCount: 2, payment: '-2', presentValue: '1', futureValue: '4' })).toMatchObject({
      status: 'none',
      reason: 'no-root',
    });
  });

  test('without interest money only adds up', () => {
    expect(payment({ rate: 0, periodCount: 60, presentValue: 15_000 }).toString()).toBe('-250');
    expect(futureValue({ rate: 0, periodCount: 5, payment: 100 }).toString()).toBe('-500');
    expect(presentValue({ rate: '0', periodCount: '5', payment: '100', futureValue: '7' }).toString()).toBe('-507');
  });

  test('a rate too small for float64 still keeps its digits: interest of 10^−30 on 1000 is 10^−27', () => {
    const { ten } = { ten: { rate: '1e-30', periodCount: 10, presentValue: '1000' } };
    expect(payment(ten).plus(100).toSignificantDigits(5).toNumber()).toBeCloseTo(0, 20);
    expect(effectiveRate('1e-30', 12).toString()).toBe(
      `0.${'0'.repeat(29)}1000000000000000000000000000`.replace(/0+$/, ''),
    );
    expect(periodCount({ rate: '1e-30', payment: '-100', presentValue: '1000' }).toFixed(20)).toBe(
      '10.00000000000000000000',
    );
  });
});

describe('effectiveRate and nominalRate', () => {
  test('are each other’s inverse, also at rates of zero and below', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 5000 }), fc.integer({ min: 1, max: 365 }), (perMille, count) => {
        const nominal = new Decimal(perMille).div(1000);
        expect(isNear(nominalRate(effectiveRate(nominal, count), count), nominal)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  // “Npery is truncated to an integer”: https://support.microsoft.com/en-us/excel/effect-function and
  // https://support.microsoft.com/en-us/Excel/nominal-function, read 2026-11-21.
  test('take the whole part of a fraction of periods, as EFFECT and NOMINAL do (Microsoft Support)', () => {
    expect(effectiveRate('0.1', '4.9')).toEqual(effectiveRate('0.1', 4));
    expect(nominalRate('0.1', 4.9)).toEqual(nominalRate('0.1', 4));
  });
});

describe('mirr', () => {
  test('is the internal rate where the rates are the internal rate', () => {
    const answered = irr(['-100', '60', '20', '90']);
    if (answered.status !== 'unique') throw new Error(answered.status);
    expect(isNear(mirr(['-100', '60', '20', '90'], answered.rate, answered.rate), answered.rate)).toBe(true);
  });

  test('of monthly flows placed in years is effective per year: twelve months of it compound to it', () => {
    const flows = ['-1000', '10', '-5', '30', ...Array.from({ length: 21 }, () => '60')];
    const monthly = (yearly: string): Decimal => new Decimal(yearly).plus(1).pow(new Decimal(1).div(12)).minus(1);
    const placed = flows.map((amount, month) => ({ time: new Decimal(month).div(12), amount: new Decimal(amount) }));
    const yearly = modifiedInternalRate(placed, new Decimal('0.1'), new Decimal('0.06'));
    const compounded = mirr(flows, monthly('0.1'), monthly('0.06')).plus(1).pow(12).minus(1);
    expect(yearly.status === 'unique' && isNear(yearly.rate, compounded)).toBe(true);
    expect(internalRate(placed).status).toBe('unique');
  });

  test('without income everything is lost, as Excel and POI say', () => {
    expect(mirr(['-1', '-2'], '0.1', '0.1').toString()).toBe('-1');
  });
});

describe('npv', () => {
  test('is the sum of the flows at a rate of zero, and adds up with other flows (law)', () => {
    fc.assert(
      fc.property(
        rate,
        fc.array(money, { minLength: 1, maxLength: 30 }),
        fc.array(money, { minLength: 1, maxLength: 30 }),
        (perPeriod, first, second) => {
          const length = Math.max(first.length, second.length);
          const both = Array.from({ length }, (_, at) => (first[at] ?? 0) + (second[at] ?? 0));
          const gross = npv(perPeriod, both.map(Math.abs))
            .plus(npv(perPeriod, first.map(Math.abs)))
            .plus(1);
          expect(
            npv(perPeriod, first).plus(npv(perPeriod, second)).minus(npv(perPeriod, both)).abs().div(gross).lt('1e-25'),
          ).toBe(true);
          expect(npv(0, first).toNumber()).toBe(first.reduce((total, amount) => total + amount, 0));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('agrees with the example of numpy-financial’s npv: 40,000 today for four years’ income at 8 %', () => {
    // Docstring of npv, github.com/numpy/numpy-financial, commit f47e8af, read 2026-11-21.
    expect(npv('0.08', ['-40000', '5000', '8000', '12000', '30000']).toFixed(5)).toBe('3065.22267');
  });

  test('by hand: −100 + 55 ÷ 1.1 + 121 ÷ 1.1² = 50', () => {
    expect(npv('0.1', ['-100', '55', '121']).toString()).toBe('50');
  });

  test('is today’s flow plus the value of the rest, of which the first is paid after one period (law)', () => {
    const rest = ['8000', '9200', '10000', '12000', '14500'];
    expect(isNear(npv('0.08', ['-40000', ...rest]), npv('0.08', ['0', ...rest]).minus(40_000))).toBe(true);
  });

  test('profitabilityIndex is above one just where npv is above zero', () => {
    expect(profitabilityIndex('0.1', ['-100', '110']).toString()).toBe('1');
    expect(profitabilityIndex('0.1', ['-100', '0', '242']).toString()).toBe('2');
    expect(profitabilityIndex('0.1', ['-100']).toString()).toBe('0');
  });
});
