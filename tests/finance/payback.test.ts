import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { discountedPaybackPeriod, npv, paybackPeriod, type Payback } from '../../src/finance/index.js';
import { paybackOf } from '../../src/finance/payback.js';

const periods = (payback: Payback): string =>
  payback.status === 'paid-back' ? payback.periods.toString() : payback.reason;

const told = (payback: Payback): string =>
  payback.status === 'never' ? `${payback.reason}: ${payback.explanation}` : payback.status;

describe('paybackPeriod', () => {
  test('the straight line within the period: 100 back as 60 and 80 takes one and a half periods', () => {
    expect(periods(paybackPeriod(['-100', '60', '80']))).toBe('1.5');
    expect(periods(paybackPeriod(['-100', '0', '200']))).toBe('1.5');
    expect(periods(paybackPeriod(['-100', '100', '50']))).toBe('1');
  });

  test('never pays back: a reason, and what is missing', () => {
    const never = paybackPeriod(['-100', '30', '30']);
    expect(told(never)).toBe('not-within-the-flows: After the last flow less has come in than was paid out.');
    expect(JSON.parse(JSON.stringify(never))).toMatchObject({ shortfall: '40' });
    const without = paybackPeriod(['-100', '-1']);
    expect(told(without)).toBe('no-income: At no time does more come in than goes out: nothing comes back.');
  });

  test('without outlay, or with none that income had not covered, nothing has to come back: 0, and said so', () => {
    for (const flows of [
      ['0', '0'],
      ['5', '5'],
      ['100', '-50', '10'],
    ]) {
      expect(paybackPeriod(flows)).toMatchObject({ status: 'paid-back', isNeverBelowZero: true, isRecrossed: false });
      expect(periods(paybackPeriod(flows))).toBe('0');
    }
  });

  test('a clean-up that takes the total below zero again is flagged with its time', () => {
    const payback = paybackPeriod(['-100', '150', '-100', '200']);
    expect(JSON.parse(JSON.stringify(payback))).toMatchObject({
      status: 'paid-back',
      isRecrossed: true,
      laterCrossings: [
        { periods: '1.5', direction: 'below-zero' },
        { periods: '2.25', direction: 'back-to-zero' },
      ],
    });
    expect(periods(payback)).toBe(new Decimal(2).div(3).toSignificantDigits(28).toString());
  });

  test('an outlay after early income counts from time 0', () => {
    expect(periods(paybackPeriod(['100', '-300', '100', '200']))).toBe('2.5');
  });

  test('flows of one time are one flow, in any order', () => {
    const at = (time: string, amount: string): { time: Decimal; amount: Decimal } => ({
      time: new Decimal(time),
      amount: new Decimal(amount),
    });
    expect(periods(paybackOf([at('1', '80'), at('0', '-100'), at('1', '-30'), at('2', '100')]))).toBe('1.5');
  });
});

describe('discountedPaybackPeriod', () => {
  test('at the internal rate of 7 % in every year, money is back at the very end and not after it', () => {
    // 1.07^19 has 38 decimals, and is exact.
    for (const count of [2, 3, 7, 19]) {
      const growth = new Decimal('1.07');
      const last = growth.pow(count).times(100);
      const flows = ['-100', ...Array.from({ length: count - 1 }, () => '0'), last];
      const interest = ['-100', ...Array.from({ length: count - 1 }, () => '7'), '107'];
      expect(periods(discountedPaybackPeriod('0.07', flows))).toBe(String(count));
      expect(periods(discountedPaybackPeriod('0.07', interest))).toBe(String(count));
    }
  });

  test('of money that is worth the same later, it is the payback', () => {
    expect(discountedPaybackPeriod('0', ['-100', '60', '80'])).toEqual(paybackPeriod(['-100', '60', '80']));
  });

  test('by definition it exists, for one outlay, just where the net present value is not negative, and is no sooner', () => {
    const income = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        income,
        fc.integer({ min: 0, max: 50 }),
        (outlay, flows, percent) => {
          const rate = new Decimal(percent).div(100);
          const discounted = discountedPaybackPeriod(rate, [-outlay, ...flows]);
          expect(discounted.status === 'paid-back').toBe(npv(rate, [-outlay, ...flows]).gte(0));
          const plain = paybackPeriod([-outlay, ...flows]);
          if (discounted.status === 'paid-back' && plain.status === 'paid-back') {
            expect(discounted.periods.gte(plain.periods)).toBe(true);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
