import type { Decimal, Numeric } from '../decimal.js';
import { FormulaError, type FormulaErrorCode } from '../errors.js';
import { modifiedInternalRate } from './modified-internal-rate.js';
import { numberFrom } from './numeric-argument.js';
import { placedByPeriod } from './placed-flow.js';

/**
 * The modified internal rate of a row of flows, per period: outlays financed at one rate, income reinvested at another.
 *
 *     MIRR = (Σ income[t] · (1 + reinvestRate)^(n − t)  ÷  Σ outlay[t] ÷ (1 + financeRate)^t)^(1 ÷ n) − 1      t = 0 … n
 *
 * Without income everything is lost: −1, as in a spreadsheet.
 *
 * @param flows         money, in is positive, out is negative; flows[0] is paid today; also zeros count as periods
 * @param financeRate   per period; more than −1, or, as in a spreadsheet, less where the whole powers exist
 * @param reinvestRate  likewise
 * @throws {FormulaError} `no-flows`; `no-negative-flow`; `zero-denominator` for a single flow; `rate-too-low`;
 *   `undefined-power` where a rate below −1 makes the root one of a negative number; `not-a-number`; `too-many-digits`
 * @source  “MIRR function”, Apache OpenOffice Wiki,
 *   https://wiki.openoffice.org/wiki/Documentation/How_Tos/Calc:_MIRR_function, read 2026-11-21
 * @example mirr(['-100', '50', '66'], '0.1', '0.1')  // 0.1
 */
export function mirr(flows: readonly Numeric[], financeRate: Numeric, reinvestRate: Numeric): Decimal {
  const answer = modifiedInternalRate(
    placedByPeriod(flows),
    numberFrom(financeRate, 'financeRate'),
    numberFrom(reinvestRate, 'reinvestRate'),
  );
  switch (answer.status) {
    case 'unique':
      return answer.rate;
    case 'none':
      throw new FormulaError(codeOf(answer.reason), answer.explanation);
    case 'several':
      throw new FormulaError('no-solution', 'A modified internal rate is one rate.');
  }
}

const codeOf = (reason: string): FormulaErrorCode => {
  if (reason === 'one-time') return 'zero-denominator';
  return reason === 'negative-ratio' ? 'undefined-power' : 'no-negative-flow';
};
