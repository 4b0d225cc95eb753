import { expect, test } from 'vitest';
import { calculate } from '../../src/index.js';
import study from '../references/tei-salesloft.json' with { type: 'json' };

const [published] = study.cases;
if (published === undefined) throw new Error('the study has no case');
const { inputs, expected, recomputed } = published;

/** The study’s table entered as two custom lines, costs as positive amounts on the cost side. */
const line = (side: 'cost' | 'benefit', [initial = '', ...annual]: readonly string[]) => ({
  id: `${side}s`,
  side,
  initial,
  annual,
});
const result = calculate({
  horizonMonths: 36,
  discounting: { rate: inputs.discount_rate, timing: 'year-end' },
  customLines: [line('cost', inputs.total_costs), line('benefit', inputs.total_benefits)],
});
const { metrics } = result;
const title = 'The Total Economic Impact Of SalesLoft (Forrester Consulting), financial summary, page 19';

test(`present values, net present value and totals agree with ${title}`, () => {
  expect(metrics.presentValueCost.toFixed(0)).toBe(expected.pv_costs);
  expect(metrics.presentValueBenefit.toFixed(0)).toBe(expected.pv_benefits);
  expect(metrics.npv.toFixed(0)).toBe(expected.npv);
  expect(metrics.totalCost.toFixed(0)).toBe(expected.total_of_costs);
  expect(metrics.totalBenefit.toFixed(0)).toBe(expected.total_of_benefits);
});

test(`ROI of present values agrees with ${title}`, () => {
  expect(metrics.roi?.times(100).toFixed(0)).toBe(expected.roi_percent);
  expect(metrics.roi?.times(100).toFixed(6)).toBe(recomputed.roi_percent);
});

test('net benefits by year are those of the printed rows, which the study itself rounds one by one', () => {
  expect(result.annual.map(({ net }) => net.toFixed(0))).toEqual(recomputed.net_benefits);
  result.annual.forEach(({ net }, year) => {
    expect(
      net
        .minus(expected.net_benefits[year] ?? 0)
        .abs()
        .toNumber(),
    ).toBeLessThanOrEqual(1);
  });
});

test('payback, for which only yearly amounts are known, is interpolated within the first year: less than 6 months', () => {
  expect(metrics.paybackMonths?.toFixed(4)).toBe(recomputed.payback_months_linear_in_year_1_net);
  expect(expected.payback).toBe('< 6 months');
});

test('a risk adjustment takes its share off a benefit and adds it to a cost', () => {
  const adjusted = calculate({
    customLines: [
      { id: 'costs', side: 'cost', initial: 100, riskAdjustment: '0.1' },
      { id: 'benefits', side: 'benefit', initial: 100, riskAdjustment: '0.2' },
    ],
  });
  expect(adjusted.metrics.totalCost.toString()).toBe('110');
  expect(adjusted.metrics.totalBenefit.toString()).toBe('80');
});
