import type { Numeric } from '../decimal.js';
import { internalRate, type InternalRate } from './internal-rate.js';
import { placedByPeriod } from './timeline.js';

/**
 * The internal rate of a row of flows: every rate per period at which their net present value is zero.
 *
 *     0 = Σ flows[t] ÷ (1 + rate)^t      t = 0, 1, …        −1 < rate ≤ 10^12
 *
 * `unique`, `several` (ascending) or `none` with a reason. All of them are found, and each is checked against the flows
 * on both sides of its thirtieth digit; a rate at which the value touches zero without changing sign counts once.
 * A spreadsheet gives one rate, near a guess, or #NUM.
 *
 * @param flows  money, in is positive, out is negative; flows[0] is paid today
 * @throws {FormulaError} `no-flows`; `not-a-number`; `too-many-digits`
 * @source  “numpy_financial.irr”, numpy-financial documentation, NumPy developers,
 *   https://numpy.org/numpy-financial/dev/_api_stubs/numpy_financial.irr.html (the equation); “irr”, Financial Toolbox
 *   documentation, MathWorks, https://mathworks.com/help/finance/irr.html (several rates, none); both read 2026-11-21
 * @example irr(['-100', '110'])  // { status: 'unique', rate: 0.1 }
 * @example irr(['-1000', '2500', '-1540'])  // { status: 'several', rates: [0.1, 0.4] }
 */
export const irr = (flows: readonly Numeric[]): InternalRate => internalRate(placedByPeriod(flows));
