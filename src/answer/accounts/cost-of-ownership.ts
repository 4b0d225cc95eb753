import { type Decimal, inShownDigits, sumOf, zero } from '../../decimal.js';
import { type OwnershipCategory, ownershipLabels } from '../../model/ownership.js';
import type { Calculated } from '../calculated-scenario.js';
import { factsOf } from '../facts.js';
import type { ResultLine } from '../result.js';
import { ratioOf } from '../metrics.js';
import type { CostOfOwnership, OwnedAmounts } from './accounts.js';

/**
 * What the new practice costs whoever owns it, by what the money is for. Amounts for each model, deployment and person are
 * those of the key figures of unit cost, whose total is shared out by category:
 *
 *     for each = amount · unit cost ÷ total cost
 */
export function costOfOwnershipOf(made: Calculated): CostOfOwnership {
  const { planned, reading } = made;
  const { lines, metrics } = factsOf(made);
  const each = planned.statement.flatMap(({ each: told }, place) => {
    const line = lines[place];
    return line === undefined ? [] : [{ category: told.ownership, line }];
  });
  const perUnit = (id: string): Decimal | null => {
    const kpi = planned.kpis.find(({ each: { line } }) => line.id === `kpi.${id}`);
    const value = kpi === undefined ? null : ratioOf(reading, kpi.each.line, '').value;
    return value === null || metrics.totalCost.isZero() ? null : value.div(metrics.totalCost);
  };
  const units = {
    perModelYear: perUnit('costPerModelYear'),
    perDeployment: perUnit('costPerDeployment'),
    perPerson: perUnit('costPerPerson'),
  };
  const owned = (of: readonly ResultLine[]): OwnedAmounts => {
    const amount = sumOf(of.map(({ total }) => total));
    const forEach = (unit: Decimal | null): Decimal | null =>
      unit === null ? null : inShownDigits(amount.times(unit));
    return {
      amount: inShownDigits(amount),
      presentValue: inShownDigits(sumOf(of.map(({ presentValue }) => presentValue))),
      perModelYear: forEach(units.perModelYear),
      perDeployment: forEach(units.perDeployment),
      perPerson: forEach(units.perPerson),
    };
  };
  // Its keys are just these categories.
  const categories = (Object.keys(ownershipLabels) as readonly OwnershipCategory[]).flatMap((category) => {
    const of = each.filter((told) => told.category === category).map(({ line }) => line);
    if (of.every(({ total }) => total.isZero())) return [];
    const ids = Object.freeze(of.map(({ id }) => id));
    return [Object.freeze({ category, label: ownershipLabels[category], lines: ids, ...owned(of) })];
  });
  const all = each.flatMap(({ category, line }) => (category === undefined ? [] : [line]));
  return Object.freeze({
    categories: Object.freeze(categories),
    total: Object.freeze(owned(all)),
    learningLoss: lines.find(({ id }) => id === 'learningLoss')?.total ?? zero,
  });
}
