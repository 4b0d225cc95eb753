import { expect, test } from 'vitest';
import { calculated } from '../../../src/answer/calculated-scenario.js';
import type { FirstFigures } from '../../../src/answer/first/first-answer.js';
import { firstFigures } from '../../../src/answer/first/first-figures.js';
import { firstHorizons } from '../../../src/answer/first/recipes.js';
import { writtenRecipe } from '../../../src/answer/first/written-recipe.js';
import { Decimal } from '../../../src/decimal.js';
import { industries, type Industry } from '../../../src/evidence/industry.js';
import { sizes } from '../../../src/evidence/size.js';
import { runningTotals } from '../../../src/reading/exact-series.js';
import type { Scenario } from '../../../src/scenario/scenario.js';
import { settledPayback } from '../../../src/answer/metrics.js';

/** Floats may differ from decimals by this part of what is shown: no screen has so many digits. */
const tolerance = 1e-9;

interface Shown {
  readonly npv: number;
  readonly cashOnlyNpv: number;
  readonly benefitCostRatio: number;
  readonly paybackMonths: number | null;
  readonly settledPaybackMonths: number | null;
  readonly cumulative: readonly number[];
  readonly cumulativeCashOnly: readonly number[];
}

/** The same figures from the exact reading. */
function exactly(scenario: Scenario): Shown {
  const { planned, reading } = calculated(scenario);
  const { all, cashOnly } = planned.model.returns;
  const payback = reading.solved(all.payback);
  const totals = (row: readonly Decimal[]): readonly number[] => runningTotals(row).map((total) => total.toNumber());
  return {
    npv: reading.figure(all.npv).toNumber(),
    cashOnlyNpv: reading.figure(cashOnly.npv).toNumber(),
    benefitCostRatio: reading.figure(all.benefitCostRatio).toNumber(),
    paybackMonths: payback.status === 'paid-back' ? payback.periods.toNumber() : null,
    settledPaybackMonths: settledPayback(reading.solved(all.discountedPayback))?.toNumber() ?? null,
    cumulative: totals(reading.row(all.net)),
    cumulativeCashOnly: totals(reading.row(cashOnly.net)),
  };
}

/** How far the widest of the figures is from the exact one, beside the money that is moved. */
function furthest(figures: FirstFigures, exact: Shown): number {
  const told = figures.answer({});
  const money = Math.max(...exact.cumulative.map(Math.abs), 1);
  const apart = (one: number | null, other: number | null): number =>
    one === null || other === null ? (one === other ? 0 : Infinity) : Math.abs(one - other);
  return Math.max(
    apart(told.npv, exact.npv) / money,
    apart(told.cashOnlyNpv, exact.cashOnlyNpv) / money,
    apart(told.benefitCostRatio, exact.benefitCostRatio),
    apart(told.paybackMonths, exact.paybackMonths),
    apart(told.settledPaybackMonths, exact.settledPaybackMonths),
    ...exact.cumulative.map((total, month) => apart(told.cumulative[month] ?? null, total) / money),
    ...exact.cumulativeCashOnly.map((total, month) => apart(told.cumulativeCashOnly[month] ?? null, total) / money),
  );
}

const shown = sizes.flatMap((size, row) =>
  firstHorizons.map((horizonMonths, column) => ({
    size,
    horizonMonths,
    // A recipe is one for all industries: each of them is looked at with each size, at every other horizon.
    looked: industries.filter((_, place) => (place + row + column) % 2 === 0),
  })),
);

test.each(shown)(
  'what is shown first is what the exact reading says: $size, $horizonMonths months, every other industry',
  ({ size, horizonMonths, looked }) => {
    const recipe = writtenRecipe(size, horizonMonths);
    const far = (industry: Industry): number =>
      furthest(firstFigures(recipe, industry), exactly({ industry, size, horizonMonths }));
    expect(looked).toHaveLength(industries.length / 2);
    expect(looked.filter((industry) => !(far(industry) < tolerance))).toEqual([]);
  },
);
