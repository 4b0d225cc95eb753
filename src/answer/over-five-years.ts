import { inShownDigits, one, type Decimal } from '../decimal.js';
import type { Line } from '../formula/expression.js';
import type { Scenario } from '../scenario/scenario.js';
import { atOnce } from '../steps.js';
import { npvAfterTaxOf } from './accounts/after-tax.js';
import { calculated, type Calculated } from './calculated-scenario.js';
import { metricLines, ratioOf, solvedOf } from './metrics.js';
import { chanceInSteps } from './simulate/chance.js';
import { text } from '../say.js';

/** What a scenario is worth over a horizon that it did not ask for. */
export interface OtherHorizon {
  readonly horizonMonths: number;
  readonly npv: Decimal;
  /** Where the chance of the scenario was asked for: by samples of the same number and seed. */
  readonly chanceOfLoss?: Decimal;
  readonly roi: Decimal | null;
  readonly peakFunding: Decimal;
  readonly cashOnlyNpv: Decimal;
  /** Cash in less cash out, own time left out. */
  readonly treasuryNpv: Decimal;
  /** Where a rate of tax is told. */
  readonly npvAfterTax?: Decimal;
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
  const made = madeOverFiveYears(scenario, horizonMonths);
  return made === undefined ? undefined : Object.freeze(figuresOf(made));
}

/** The same with its chance, which takes as many samples as that of the scenario. */
export function sureOverFiveYears(scenario: Scenario, horizonMonths: number): OtherHorizon | undefined {
  const made = madeOverFiveYears(scenario, horizonMonths);
  if (made === undefined) return undefined;
  const chanceOfGain = atOnce(chanceInSteps(made))?.chanceOfGain;
  const chance = chanceOfGain === undefined ? {} : { chanceOfLoss: one.minus(chanceOfGain) };
  return Object.freeze({ ...figuresOf(made), ...chance });
}

const madeOverFiveYears = (scenario: Scenario, horizonMonths: number): Calculated | undefined =>
  scenario.industry === undefined || horizonMonths < leastMonths || horizonMonths >= fiveYears
    ? undefined
    : calculated({ ...scenario, horizonMonths: fiveYears });

function figuresOf(made: Calculated): OtherHorizon {
  const { planned, reading } = made;
  const { npv, roi, peakFunding, cashOnlyNpv, treasuryNpv, paybackMonths, discountedPaybackMonths } = metricLines(
    planned.model,
  );
  const npvAfterTax = npvAfterTaxOf(made);
  const figure = (line: Line): Decimal => inShownDigits(reading.figure(line));
  return {
    horizonMonths: fiveYears,
    npv: figure(npv),
    roi: ratioOf(reading, roi, text('there is no cost to return anything on')).value,
    peakFunding: figure(peakFunding),
    cashOnlyNpv: figure(cashOnlyNpv),
    treasuryNpv: figure(treasuryNpv),
    ...(npvAfterTax === undefined ? {} : { npvAfterTax }),
    lowestPoint: figure(planned.model.returns.all.lowestPoint),
    paybackMonths: solvedOf(reading, paybackMonths).value,
    discountedPaybackMonths: solvedOf(reading, discountedPaybackMonths).value,
  };
}
