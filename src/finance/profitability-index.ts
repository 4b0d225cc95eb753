import type { Decimal, Numeric } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { discountedValue } from './discounted-value.js';
import { figure, rateFrom } from './figure.js';
import { placedByPeriod } from './timeline.js';

/**
 * What each unit of money laid out today brings, in today's money; above 1 the flows are worth their outlay.
 *
 *     index = Σ flows[t] ÷ (1 + rate)^t  ÷  −flows[0]      t = 1, 2, …        only today's flow: 0
 *
 * @param rate   per period, as a share; more than −1
 * @param flows  money, in is positive, out is negative; flows[0] is the outlay, paid today
 * @throws {FormulaError} `no-outlay` where flows[0] is not negative; `rate-too-low`; `no-flows`; `not-a-number`;
 *   `too-many-digits`
 * @source  “Profitability index”, ACT Wiki, Association of Corporate Treasurers,
 *   https://wiki.treasurers.org/w/index.php?diff=38758&oldid=prev&title=Profitability_index, read 2026-11-21
 * @example profitabilityIndex('0.1', ['-100', '55', '121'])  // 1.5
 */
export function profitabilityIndex(rate: Numeric, flows: readonly Numeric[]): Decimal {
  const perPeriod = rateFrom(rate, 'rate');
  const [today, ...later] = placedByPeriod(flows);
  if (today?.amount.lessThan(0) !== true) {
    throw new FormulaError('no-outlay', 'Nothing is paid out today, so there is no outlay to relate the rest to.');
  }
  return figure(discountedValue(perPeriod, later).dividedBy(today.amount.negated()));
}
