import type { Decimal, Numeric } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { figure, numberFrom } from './figure.js';
import { SixtyDigits } from './precision.js';

/**
 * Straight-line depreciation: what is written off in each period (a spreadsheet's SLN).
 *
 *     (cost − salvage) ÷ life        salvage above the cost: negative, value is gained
 *
 * @param cost     money paid at the start
 * @param salvage  money it is worth at the end
 * @param life     periods of use; more than 0
 * @throws {FormulaError} `not-positive`; `not-a-number`; `too-many-digits`
 * @source  “SLN function”, Apache OpenOffice Wiki,
 *   https://wiki.openoffice.org/wiki/Documentation/How_Tos/Calc:_SLN_function (the equation); “SLN function”, Microsoft
 *   Support, https://support.microsoft.com/en-US/excel/functions/sln-function (the example); both read 2026-11-21
 * @example straightLine('30000', '7500', 10)  // 2250
 */
export function straightLine(cost: Numeric, salvage: Numeric, life: Numeric): Decimal {
  const periods = numberFrom(life, 'life');
  if (!periods.greaterThan(0))
    throw new FormulaError('not-positive', `life is ${periods.toString()}; it is more than 0.`);
  const loss = new SixtyDigits(numberFrom(cost, 'cost')).minus(numberFrom(salvage, 'salvage'));
  return figure(loss.dividedBy(periods));
}
