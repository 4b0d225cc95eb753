import { inShownDigits, type Decimal } from '../decimal.js';
import type { Line } from '../formula/expression.js';
import type { Scenario } from '../scenario/scenario.js';
import { calculated } from './calculated-scenario.js';
import { metricLines, ratioOf, solvedOf } from './metrics.js';
import { text } from '../say.js';

/** What a scenario is worth over a horizon that it did not ask for. */
export interface OtherHorizon {
  readonly horizonMonths: number;
  readonly npv: Decimal;
  readonly roi: Decimal | null;
  readonly peakFunding: Decimal;
  readonly cashOnlyNpv: Decimal;
  /** The lowest point of the running total of all costs and benefits. */
  readonly lowestPoint: Decimal;
  /** `null` where it is not paid back within this horizon either. */
  readonly paybackMonths: Decimal | null;
  /** The same in present values; `null` where it is not paid back within this horizon either. */
  readonly discountedPaybackMonths: Decimal | null;
}

const fiveYears = 60;
/** Who looks at less than two years asks about a beginning, and not about what comes of it. */
const leastMonths = 24;

/**
 * The same over five years, for whoever wonders whether it is the horizon that decides. Nothing where the scenario looks as
 * far already, or is no organisation of an industry.
 *
 * @throws {ScenarioError} as `calculate`
 */
export function overFiveYears(scenario: Scenario, horizonMonths: number): OtherHorizon | undefined {
  if (scenario.industry === undefined || horizonMonths < leastMonths || horizonMonths >= fiveYears) return undefined;
  const { planned, reading } = calculated({ ...scenario, horizonMonths: fiveYears });
  const { npv, roi, peakFunding, cashOnlyNpv, paybackMonths, discountedPaybackMonths } = metricLines(planned.model);
  const figure = (line: Line): Decimal => inShownDigits(reading.figure(line));
  return Object.freeze({
    horizonMonths: fiveYears,
    npv: figure(npv),
    roi: ratioOf(reading, roi, text('there is no cost to return anything on')).value,
    peakFunding: figure(peakFunding),
    cashOnlyNpv: figure(cashOnlyNpv),
    lowestPoint: figure(planned.model.returns.all.lowestPoint),
    paybackMonths: solvedOf(reading, paybackMonths).value,
    discountedPaybackMonths: solvedOf(reading, discountedPaybackMonths).value,
  });
}
