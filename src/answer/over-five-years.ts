import { inShownDigits, type Decimal } from '../decimal.js';
import type { Scenario } from '../scenario/scenario.js';
import { calculated } from './calculated-scenario.js';
import { solvedOf } from './metrics.js';

/** What a scenario is worth over a horizon that it did not ask for. */
export interface OtherHorizon {
  readonly horizonMonths: number;
  readonly npv: Decimal;
  /** `null` where it is not paid back within this horizon either. */
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
  const { npv, discountedPayback } = planned.model.returns.all;
  return Object.freeze({
    horizonMonths: fiveYears,
    npv: inShownDigits(reading.figure(npv)),
    discountedPaybackMonths: solvedOf(reading, discountedPayback).value,
  });
}
