import { inShownDigits, one } from '../../decimal.js';
import { discountingGroup } from '../../model/discounting.js';
import { inflationGroup } from '../../model/inflation.js';
import type { Calculated } from '../calculated-scenario.js';
import { valueAt } from '../facts.js';
import { annualOf } from '../statement.js';
import type { TodaysMoney } from './accounts.js';

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
export function todaysMoneyOf({ resolved, planned, reading }: Calculated): TodaysMoney | undefined {
  const { table, shape } = resolved;
  const inflation = table.get(inflationGroup.paths.general)?.value;
  const place = planned.lines.get('flowPlace');
  if (inflation === undefined || place === undefined) return undefined;
  const { cost, benefit } = planned.model.returns.all;
  const growth = one.plus(inflation);
  const deflators = reading.row(place).map((years) => growth.pow(years.negated()));
  const [costs, benefits] = [cost, benefit].map((line) =>
    reading.row(line).map((amount, month) => amount.times(deflators[month] ?? one)),
  );
  const rate = valueAt(resolved, discountingGroup.paths.rate);
  return Object.freeze({
    inflation: inShownDigits(inflation),
    rate: inShownDigits(one.plus(rate).div(growth).minus(one)),
    annual: annualOf(shape.horizonMonths, costs ?? [], benefits ?? []),
  });
}
