import { Decimal, type Numeric } from '../decimal.js';
import { FormulaError, type FormulaErrorCode } from '../errors.js';
import { discountedValue } from './discounted-value.js';
import { figure, numberFrom } from './figure.js';
import { type InternalRate, noRate, uniqueRate } from './internal-rate.js';
import { SixtyDigits } from './precision.js';
import { placedByPeriod, type PlacedFlow } from './timeline.js';

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

/**
 * The modified internal rate of flows at any times: the one rate at which their outlays, financed, grow into their
 * income, reinvested.
 *
 *     MIRR = (income at the last time ÷ outlay at the first time)^(1 ÷ (last − first)) − 1
 *     income at the last time  = Σ positive amounts[j] · (1 + reinvestRate)^(last − times[j])
 *     outlay at the first time = Σ −negative amounts[j] ÷ (1 + financeRate)^(times[j] − first)
 *
 * `none` without outlay, and where all is paid at one time. First and last time are those of the flows given, also of
 * flows of zero.
 *
 * @param financeRate, reinvestRate  per unit of the times; more than −1, or, where powers are whole, less
 * @throws {FormulaError} `rate-too-low` where a power does not exist
 */
export function modifiedInternalRate(
  placedFlows: readonly PlacedFlow[],
  financeRate: Decimal,
  reinvestRate: Decimal,
): InternalRate {
  const times = placedFlows.map(({ time }) => time);
  const [first, last] = [Decimal.min(...times), Decimal.max(...times)];
  const since = (origin: Decimal, sign: 1 | -1): readonly PlacedFlow[] =>
    placedFlows
      .filter(({ amount }) => !amount.isZero() && amount.s === sign)
      .map(({ time, amount }) => ({ time: time.minus(origin), amount: amount.abs() }));
  const income = discountedValue(reinvestRate, since(last, 1));
  const outlay = discountedValue(financeRate, since(first, -1));
  return grownFrom(outlay, income, last.minus(first));
}

/**
 * The growth per unit of time that makes an outlay, worth so much at the first time, into an income, worth so much at
 * the last. Without income everything is lost: −1.
 */
export function grownFrom(outlay: Decimal, income: Decimal, span: Decimal): InternalRate {
  if (outlay.isZero()) return noRate(income.isZero() ? 'all-zero' : 'no-outlay');
  if (span.isZero()) return noRate('one-time');
  const ratio = new SixtyDigits(income).dividedBy(outlay);
  if (ratio.isNegative() && !ratio.isZero()) return noRate('negative-ratio');
  return uniqueRate(figure(ratio.pow(new SixtyDigits(1).dividedBy(span)).minus(1)));
}
