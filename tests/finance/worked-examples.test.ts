import { expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import {
  discountedPaybackPeriod,
  irr,
  npv,
  paybackPeriod,
  straightLine,
  type Payback,
} from '../../src/finance/index.js';
import { rates } from './answer.js';
import { type Reference, references } from './reference.js';

const examples = new Map(references('finance-worked-examples.json').map((example) => [example.id, example]));

const example = (id: string): Reference => {
  const found = examples.get(id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
};

const decimal = (value: unknown): Decimal => new Decimal(value as string);
const sum = (...rows: readonly (readonly string[])[]): readonly Decimal[] =>
  (rows[0] ?? []).map((_amount, year) => rows.reduce((total, row) => total.plus(row[year] ?? 0), new Decimal(0)));
const net = (benefits: readonly (Decimal | string)[], costs: readonly (Decimal | string)[]): readonly Decimal[] =>
  benefits.map((benefit, year) => new Decimal(benefit).minus(costs[year] ?? 0));
const periods = (payback: Payback): Decimal => {
  if (payback.status === 'never') throw new Error(payback.reason);
  return payback.periods;
};
const onlyRate = (flows: readonly Decimal[]): Decimal | undefined => {
  const answer = rates(irr(flows));
  return 'figures' in answer && answer.figures.length === 1 ? answer.figures[0] : undefined;
};

test('npv agrees with the GenAI ROI textbook, chapter 10, three scenarios (to the dollar)', () => {
  const { inputs, expected } = example('genai-scenarios');
  const netFlows = expected['net_flows'] as Record<string, readonly string[]>;
  const printed = expected['npv'] as Record<string, string>;
  expect(Object.keys(netFlows)).toEqual(['worst', 'base', 'best']);
  for (const [name, flows] of Object.entries(netFlows)) {
    expect(npv(decimal(inputs['discount_rate']), flows).toFixed(0)).toBe(printed[name]);
  }
});

test('npv, irr and payback agree with the GenAI ROI textbook, chapter 11: a project that never pays back', () => {
  const { inputs, expected, recomputed } = example('genai-realized-roi');
  const flows = [
    decimal(inputs['investment']).negated(),
    ...net(expected['realized_benefit'] as string[], inputs['running_cost'] as string[]),
  ];
  expect(npv('0.10', flows).toFixed(0)).toBe(expected['npv_at_10']);
  expect(onlyRate(flows)?.toFixed(15)).toBe(decimal((recomputed?.['irr'] as string[])[0]).toFixed(15));
  const payback = paybackPeriod(flows);
  expect(payback.status === 'never' && payback.shortfall.negated().toString()).toBe(expected['cumulative_end_year3']);
});

test('npv agrees with the GenAI ROI textbook, chapter 22, and no rate exists where every year is a loss', () => {
  const { inputs, expected } = example('genai-risk-adjusted-tco');
  const costs = sum(...Object.values(inputs['cost_rows'] as Record<string, readonly string[]>));
  const flows = net(inputs['realized_benefit'] as string[], costs);
  expect(costs.map(String)).toEqual(expected['cost_by_year']);
  expect(npv(decimal(inputs['discount_rate']), flows).toFixed(0)).toBe('-222085');
  expect(irr(flows)).toMatchObject({ status: 'none', reason: 'no-income' });
});

test('paybackPeriod agrees with MFG Calcs, two use cases of industrial AI', () => {
  for (const id of ['mfgcalcs-ai-use-case-roi-90000', 'mfgcalcs-ai-use-case-roi-180000']) {
    const { inputs, expected } = example(id);
    const yearly = decimal(inputs['annual_savings']).minus(decimal(inputs['annual_support_cost']));
    const flows = [decimal(inputs['investment']).negated(), ...Array.from({ length: 5 }, () => yearly)];
    expect(periods(paybackPeriod(flows)).toFixed(2)).toBe(expected['payback_years']);
  }
});

test('paybackPeriod agrees with the break-even months of an Azure ML business case, at two realisations', () => {
  for (const id of ['azureml-report-breakeven-1', 'azureml-report-breakeven-09']) {
    const { inputs, expected } = example(id);
    const monthly = decimal(inputs['monthly_benefit'])
      .times(decimal(inputs['realization']))
      .minus(decimal(inputs['monthly_operations']));
    const flows = [decimal(inputs['upfront']).negated(), ...Array.from({ length: 12 }, () => monthly)];
    expect(periods(paybackPeriod(flows)).toFixed(1)).toBe(expected['months']);
  }
});

test('npv and discountedPaybackPeriod agree with a net economic benefits sheet at 12 %: break-even 0.403 into the third year', () => {
  const { inputs, expected } = example('pm-spreadsheet-npv-12');
  const recurring = (inputs['benefits'] as string[]).map(
    (_benefit, year) => (year === 0 ? inputs['one_time_cost'] : inputs['recurring_cost']) as string,
  );
  const flows = net(inputs['benefits'] as string[], recurring);
  const rate = decimal(inputs['discount_rate']);
  expect(npv(rate, flows).toFixed(0)).toBe(expected['overall_npv']);
  expect(periods(discountedPaybackPeriod(rate, flows)).minus(2).toFixed(3)).toBe(expected['break_even_year_fraction']);
});

test('npv agrees with a Columbus State University slide at 20 %, the first year undiscounted', () => {
  const { inputs, expected } = example('columbus-dcf-20');
  const flows = net(inputs['cash_in'] as string[], inputs['cash_out'] as string[]);
  expect(npv(decimal(inputs['discount_rate']), flows).toFixed(0)).toBe(expected['npv']);
});

test('irr and paybackPeriod agree with a forty-year cash-flow table (Lightcast) within the rounding of its flows', () => {
  const { inputs, expected } = example('lightcast-wcc-taxpayer');
  const flows = (inputs['net_cash_flow'] as string[]).map(decimal);
  expect(onlyRate(flows)?.times(100).minus(decimal(expected['irr_percent'])).abs().toNumber()).toBeLessThan(0.3);
  expect(periods(paybackPeriod(flows)).minus(decimal(expected['payback_years'])).abs().toNumber()).toBeLessThan(0.2);
});

test('straightLine agrees with the GenAI ROI textbook, chapter 10: 60,000 over three years', () => {
  const { inputs, expected } = example('genai-amortization');
  const yearly = straightLine(inputs['investment'] as string, '0', inputs['life_years'] as string);
  expect((expected['amortization'] as string[]).map((printed) => yearly.equals(printed))).toEqual([true, true, true]);
});

test('four published cases that do not add up give what their own flows come to, not what they print', () => {
  const wrong = example('neuralbase-npv-wrong');
  expect(npv(decimal(wrong.inputs['discount_rate']), wrong.inputs['cash_flows'] as string[]).toFixed(4)).toBe(
    wrong.recomputed?.['npv'],
  );
  const table = example('ms-notes-npv-table-wrong');
  const tableFlows = [
    decimal(table.inputs['initial_investment']).negated(),
    ...Array.from({ length: 5 }, () => decimal(table.inputs['annual_cash_flow'])),
  ];
  expect(npv(decimal(table.inputs['discount_rate']), tableFlows).toFixed(2)).toBe(table.recomputed?.['npv']);
  const platform = example('enterprise-mlops-business-case');
  const platformFlows = [
    new Decimal(0),
    ...net(platform.expected['benefit_totals'] as string[], platform.inputs['investment'] as string[]),
  ];
  expect(npv('0.10', platformFlows).toFixed(6)).toBe(platform.recomputed?.['npv']);
  expect(onlyRate(platformFlows)?.toFixed(14)).toBe(decimal((platform.recomputed?.['irr'] as string[])[0]).toFixed(14));
  const azure = example('azureml-report-base');
  const azureFlows = [
    decimal(azure.expected['development_total']).negated(),
    ...net(azure.inputs['annual_benefit'] as string[], azure.inputs['annual_operations'] as string[]),
  ];
  expect(npv('0.08', azureFlows).minus(decimal(azure.recomputed?.['npv'])).abs().toNumber()).toBeLessThan(1);
});
