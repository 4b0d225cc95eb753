import { describe, expect, test } from 'vitest';
import { appraise, calculate, FormulaError } from '../../src/index.js';

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
