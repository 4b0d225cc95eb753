import { describe, expect, test } from 'vitest';
import { irr } from '../../src/finance/index.js';
import { appraise, calculate, compare, explain, FormulaError, sensitivity, type Scenario } from '../../src/index.js';

const monthlyFlows = ['-100000', ...Array.from({ length: 36 }, () => '5000')];

describe('plain flows', () => {
  test('100,000 and then 5,000 a month for 36 months at 10 %: 55,932.29, paid back after 20 months', () => {
    const found = appraise({ rate: '0.10', timing: 'monthly', flows: monthlyFlows });
    expect(found.npv.toFixed(2)).toBe('55932.29');
    expect(found.roi?.times(100).toFixed(2)).toBe('55.93');
    expect(found.payback).toMatchObject({ status: 'paid-back', isRecrossed: false });
    expect(found.payback.status === 'paid-back' && found.payback.periods.toString()).toBe('20');
    expect(found.discountedPayback.status === 'paid-back' && found.discountedPayback.periods.toFixed(2)).toBe('21.87');
  });

  test('flows[0] is now and the others are years, at their end or their middle', () => {
    const flows = ['-100', '110'];
    expect(appraise({ rate: '0.1', timing: 'year-end', flows }).npv.toString()).toBe('0');
    // 110 ÷ √1.21 = 100
    expect(appraise({ rate: '0.21', timing: 'mid-year', flows }).npv.toFixed(20)).toBe('0.00000000000000000000');
  });

  test('agrees with the same flows entered as custom lines', () => {
    const plain = appraise({ rate: '0.1', timing: 'monthly', flows: monthlyFlows });
    const { metrics } = calculate({
      horizonMonths: 36,
      discounting: { rate: '0.1' },
      customLines: [
        { id: 'outlay', side: 'cost', initial: 100000 },
        { id: 'income', side: 'benefit', monthly: 5000 },
      ],
    });
    expect(plain.npv.toFixed(20)).toBe(metrics.npv.toFixed(20));
    expect(plain.irr.status === 'unique' && plain.irr.rate.toFixed(20)).toBe(
      metrics.irr.status === 'unique' && metrics.irr.rate.toFixed(20),
    );
    expect(plain.mirr.status === 'unique' && plain.mirr.rate.toFixed(20)).toBe(metrics.mirr?.toFixed(20));
    expect(plain.profitabilityIndex?.toFixed(20)).toBe(metrics.profitabilityIndex?.toFixed(20));
    expect(plain.peakFunding.toString()).toBe(metrics.peakFunding.toString());
  });

  test('a rate at which flows are worth the more the higher it is is no return', () => {
    const rates = { timing: 'year-end', rate: '0.1' } as const;
    const ofLoan = appraise({ ...rates, flows: ['100', '0', '-121'] });
    const ofLender = appraise({ ...rates, flows: ['-100', '0', '121'] });
    // Either is worth nothing at 10 %: a loan of 100, and whoever grants it.
    expect(ofLoan.irr).toMatchObject({ status: 'none', reason: 'income-first' });
    expect(ofLender.irr.status === 'unique' && ofLender.irr.rate.toNumber()).toBe(0.1);
    expect(irr(['100', '0', '-121'])).toEqual(irr(['-100', '0', '121']));
    // 100 grow to 121 in two years, and 121 then are worth 100 today: √(121 ÷ 100) − 1
    expect(ofLoan.mirr.status === 'unique' && ofLoan.mirr.rate.toNumber()).toBe(0.1);
    // Both 10 % and 20 %: 100 − 230 ÷ 1.1 + 132 ÷ 1.21 and 100 − 230 ÷ 1.2 + 132 ÷ 1.44 are nothing.
    expect(appraise({ ...rates, flows: ['100', '-230', '132'] }).irr).toMatchObject({ status: 'several' });
  });

  test('without an outlay there is no return on one, and without flows nothing to appraise', () => {
    const gift = appraise({ rate: '0.1', timing: 'year-end', flows: ['5', '5'] });
    expect([gift.roi, gift.benefitCostRatio, gift.profitabilityIndex]).toEqual([null, null, null]);
    expect(gift.irr.status).toBe('none');
    expect(() => appraise({ rate: '0.1', timing: 'year-end', flows: [] })).toThrow(FormulaError);
    expect(() => appraise({ rate: '-1', timing: 'year-end', flows: ['1'] })).toThrow('more than −1');
    // @ts-expect-error a timing that is none
    expect(() => appraise({ rate: '0.1', timing: 'weekly', flows: ['1'] })).toThrow(
      'it is one of monthly, year-end, mid-year',
    );
  });
});

describe('a plan that is paid first and pays later', () => {
  /** 1,000 now, and 100 in each of 12 months: at a high rate it is worth more than at a low one. */
  const loan: Scenario = {
    horizonMonths: 12,
    discounting: { rate: 0 },
    customLines: [
      { id: 'advance', side: 'benefit', kind: 'cash', initial: { low: 900, likely: 1000, high: 1100 } },
      { id: 'fee', side: 'cost', monthly: 100 },
    ],
  };

  test('has no internal rate of return in any view, with the reason', () => {
    const { metrics, cashOnly, treasury } = calculate(loan);
    for (const { irr: rate, reasons } of [metrics, cashOnly, treasury]) {
      expect(rate).toMatchObject({ status: 'none', reason: 'income-first' });
      expect(reasons.irr).toMatch(/^Income comes first, as with a loan/);
    }
    expect(explain(loan, 'irr').figures[0]).toMatchObject({ value: null, outcome: { reason: 'income-first' } });
  });

  test('nor at the ends of its ranges, nor as what one plan has more than another', async () => {
    expect(sensitivity(loan, { metric: 'irr' })).toMatchObject({
      expected: null,
      swings: [{ atLow: null, atHigh: null }],
    });
    const nothing: Scenario = { ...loan, customLines: [{ id: 'none', side: 'cost', monthly: 0 }] };
    const { differences } = await compare([
      { ...nothing, name: 'nothing' },
      { ...loan, name: 'loan' },
    ]);
    expect(differences[0]?.metrics.irr).toMatchObject({ status: 'none', reason: 'income-first' });
  });
});
