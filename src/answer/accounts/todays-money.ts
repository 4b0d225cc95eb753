import { inShownDigits, one, sumOf } from '../../decimal.js';
import { inPeriods } from '../../formula/expression.js';
import { discountingGroup } from '../../model/discounting.js';
import { inflationGroup } from '../../model/inflation.js';
import type { Calculated } from '../calculated-scenario.js';
import { valueAt } from '../facts.js';
import { annualOf } from '../statement.js';
import type { TodaysMoney } from './accounts.js';
import { factorsAt } from './factors.js';

/**
 * The plan at the prices of approval: each flow with the inflation until it counts taken out.
 *
 *     real flow = nominal flow ÷ (1 + inflation)^years        years: until the flow counts, as it is discounted
 *     real rate = (1 + rate) ÷ (1 + inflation) − 1
 *
 * Real flows at the real rate are worth what nominal ones are at the nominal rate. Nothing where no general inflation is
 * told.
 *
 * @source  the relation of the rates: I. Fisher, Appreciation and Interest, 1896 (not opened; the equation is the
 *   definition)
 */
export function todaysMoneyOf(made: Calculated): (() => TodaysMoney) | undefined {
  const { resolved, planned, reading } = made;
  const { table, shape } = resolved;
  const inflation = table.get(inflationGroup.paths.general)?.value;
  if (inflation === undefined || !planned.lines.has('flowPlace')) return undefined;
  return () => {
    const deflators = factorsAt(made, inflation) ?? [];
    const { cost, benefit } = planned.model.returns.all;
    const [costs, benefits] = [cost, benefit].map((line) =>
      inPeriods(reading.row(line).map((amount, month) => amount.times(deflators[month] ?? one))).map(sumOf),
    );
    const rate = valueAt(resolved, discountingGroup.paths.rate);
    return Object.freeze({
      inflation: inShownDigits(inflation),
      rate: inShownDigits(one.plus(rate).div(one.plus(inflation)).minus(one)),
      annual: annualOf(shape.horizonMonths, costs ?? [], benefits ?? []),
    });
  };
}
