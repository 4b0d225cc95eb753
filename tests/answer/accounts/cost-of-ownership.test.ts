import { describe, expect, test } from 'vitest';
import { sumOf, type Decimal } from '../../../src/decimal.js';
import { calculate, scenarioFor } from '../../../src/index.js';
import { modelFor } from '../../../src/model/model.js';
import { withoutColours } from '../../../src/report/palette.js';
import { textReport } from '../../../src/report/result/text-report.js';
import { command } from '../../cli/command.js';
import { temporaryFile } from '../../cli/scenario-file.js';
import { fullShape } from '../../model/full-shape.js';

test('every cost of the model has its category, but the learning loss and what a user adds', () => {
  const { statement } = modelFor(fullShape({ horizonMonths: 12, ids: ['member'], tierCount: 2 }));
  const costs = statement.filter(({ side }) => side === 'cost');
  expect(costs.length).toBeGreaterThan(40);
  const unplaced = costs.filter(({ ownership }) => ['other', undefined].includes(ownership));
  expect(unplaced.map(({ line }) => line.id)).toEqual(['learningLoss']);
  expect(statement.filter(({ side }) => side === 'benefit').every(({ ownership }) => ownership === undefined)).toBe(
    true,
  );
});

describe('of a profile', () => {
  const { costOfOwnership, metrics, kpis, lines } = calculate(scenarioFor('retail', { size: 'small' }));
  const { categories, total, learningLoss } = costOfOwnership;
  const isAbout = (left: Decimal, right: Decimal): boolean => left.minus(right).abs().lt(1e-9);

  test('the categories add up to the total cost of ownership, and with the learning loss to all costs', () => {
    expect(isAbout(sumOf(categories.map(({ amount }) => amount)), metrics.tco)).toBe(true);
    expect(isAbout(total.amount, metrics.tco)).toBe(true);
    expect(isAbout(total.amount.plus(learningLoss), metrics.totalCost)).toBe(true);
    const ids = categories.flatMap((each) => each.lines);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a model-year is what is paid of it over the years that models spend on the new practice', () => {
    // As many as the key figure of all costs has.
    const modelYears = metrics.totalCost.div(kpis.find(({ id }) => id === 'costPerModelYear')?.value ?? 0);
    for (const { amount, perModelYear, lines: ids } of categories) {
      const paid = sumOf(lines.filter(({ id }) => ids.includes(id)).map((line) => line.total));
      expect(isAbout(amount, paid)).toBe(true);
      expect(perModelYear?.toNumber()).toBeCloseTo(paid.div(modelYears).toNumber(), 8);
    }
  });
});

// 6,000 of costs of a team of eight: 750 each, as there are no models to share them.
test('a cost of one’s own is shared among the people that are told, and among nothing that is not', () => {
  const { costOfOwnership } = calculate({
    roles: [{ id: 'engineer', people: 8, hourlyRate: 100 }],
    horizonMonths: 12,
    customLines: [{ id: 'own', side: 'cost', monthly: 500 }],
  });
  expect(costOfOwnership.categories).toMatchObject([{ category: 'other', perModelYear: null, perDeployment: null }]);
  expect(costOfOwnership.total.perPerson?.toNumber()).toBe(750);
});

test('is printed for one scenario, and side by side for several', async () => {
  const result = { ...calculate(scenarioFor('retail', { size: 'small' })), adoption: [] };
  const style = { locale: 'en', width: 80, palette: withoutColours, inputs: 'all', section: 'tco' } as const;
  const text = textReport(result, style);
  expect(text).toMatch(/^COST OF OWNERSHIP +total +part +PV +model +deployment +person$/m);
  expect(text).toMatch(/^Total +\S+ +100% /m);
  const own = (name: string, monthly: number): string =>
    `name: ${name}\nhorizonMonths: 12\ncustomLines: [{ id: own, side: cost, monthly: ${monthly} }]\n`;
  const files = [temporaryFile('a.yaml', own('A', 10)), temporaryFile('b.yaml', own('B', 20))];
  const { stdout } = await command(['compare', '--tco', ...files]);
  expect(stdout).toMatch(/^Other costs of your own +\$120 +\$240$/m);
  expect(stdout).toMatch(/^Total cost of ownership +\$120 +\$240$/m);
});
