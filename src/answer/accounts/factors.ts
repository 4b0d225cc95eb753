import { one, type Decimal } from '../../decimal.js';
import type { Calculated } from '../calculated-scenario.js';

/**
 * By month, what an amount that comes then is worth at approval, at a yearly rate: placed as the flows of the plan are.
 *
 *     factor = (1 + rate)^−years        years: until the flow counts
 *
 * Nothing where the plan has no such places.
 */
export function factorsAt({ planned, reading }: Calculated, rate: Decimal): readonly Decimal[] | undefined {
  const place = planned.lines.get('flowPlace');
  const growth = one.plus(rate);
  return place === undefined ? undefined : reading.row(place).map((years) => growth.pow(years.negated()));
}
