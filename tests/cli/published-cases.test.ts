import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { command } from './command.js';

interface Told {
  readonly metrics: Readonly<Record<string, string>>;
  readonly annual: readonly { readonly cost: string; readonly benefit: string; readonly net: string }[];
  readonly lines: readonly { readonly id: string; readonly presentValue: string }[];
}

const told = async (name: string): Promise<Told> => {
  const { stdout } = await command(['report', `examples/scenarios/${name}.yaml`, '--json', '--quick']);
  return JSON.parse(stdout) as Told;
};

const published = (name: string): unknown => JSON.parse(readFileSync(`tests/references/${name}.json`, 'utf8'));

const page = async (name: string): Promise<string> =>
  (await command(['report', `examples/scenarios/${name}.yaml`, '--section', 'returns'])).stdout;

test('the command line prints what Forrester prints of SalesLoft, to the dollar that its rounding leaves open', async () => {
  const {
    cases: [{ expected }],
  } = published('tei-salesloft') as {
    readonly cases: readonly [
      { readonly expected: Readonly<Record<string, string>> & { readonly net_benefits: readonly string[] } },
    ];
  };
  const { metrics, annual } = await told('salesloft-tei');
  for (const [ours, theirs] of [
    [metrics['totalCost'], 'total_of_costs'],
    [metrics['totalBenefit'], 'total_of_benefits'],
    [metrics['presentValueCost'], 'pv_costs'],
    [metrics['presentValueBenefit'], 'pv_benefits'],
    [metrics['npv'], 'npv'],
  ] as const)
    expect(Number(ours).toFixed(0), theirs).toBe(expected[theirs]);
  expect((100 * Number(metrics['roi'])).toFixed(0)).toBe(expected['roi_percent']);
  annual.forEach(({ net }, year) =>
    expect(Math.abs(Number(net) - Number(expected.net_benefits[year]))).toBeLessThanOrEqual(1),
  );
  const printed = await page('salesloft-tei');
  for (const digits of ['$5,496,170', '$7,168,371', '$1,672,201', '$8,897,602', '$2,004,420'])
    expect(printed).toContain(digits);
  expect((await command(['report', 'examples/scenarios/salesloft-tei.yaml', '--quick'])).stdout).toContain('329%');
});

test('the command line prints what the calculator of DORA prints', async () => {
  const { expected } = published('dora-calculator') as { readonly expected: Readonly<Record<string, string>> };
  const { metrics, lines } = await told('dora-calculator');
  const worth = (id: string): string | undefined => lines.find((line) => line.id === id)?.presentValue;
  expect(metrics['totalCost']).toBe(expected['total_first_year_investment']);
  expect(metrics['totalBenefit']).toBe(expected['total_first_year_value']);
  expect(metrics['npv']).toBe(expected['first_year_benefit']);
  expect((100 * Number(metrics['roi'])).toFixed(0)).toBe(expected['roi_percent']);
  expect((Number(metrics['paybackMonths']) / 12).toFixed(1)).toBe(expected['payback_period_years']);
  expect(worth('learningLoss')).toBe(expected['j_curve_cost']);
  expect(Number(metrics['totalCost']) - Number(worth('learningLoss'))).toBe(Number(expected['total_hard_costs']));
  expect(worth('assistance')).toBe(expected['headcount_reinvestment_capacity']);
  expect(worth('improvements')).toBe(expected['revenue_from_extra_features']);
  expect(worth('incidentLoss')).toBe(expected['downtime_savings']);
});
