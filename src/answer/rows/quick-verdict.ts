import type { Line } from '../../formula/expression.js';
import { verdictGroup } from '../../model/thresholds.js';
import { none } from '../../reading/float-series.js';
import type { Calculated } from '../calculated-scenario.js';
import type { Answer } from '../judgement.js';
import { cutsOf } from '../verdict.js';
import { ruledAnswer } from '../verdict-rules.js';

/** What floats may miss of a ratio and of a month, twice what they are held to. */
const [margin, marginOfMonths] = [2e-9, 2e-6];

/** The answers of many rows, from the figures of a few lines of each. */
export interface QuickVerdict {
  readonly lines: readonly Line[];
  /** Nothing where inputs have to be moved to know, or where floats are too near a cut. */
  readonly answerOf: (figures: readonly number[]) => Answer | undefined;
}

/**
 * @param made  a row that is filled in as all of them are
 * @param varying  the inputs that differ between them
 */
export function quickVerdict(made: Calculated, varying: readonly string[]): QuickVerdict | undefined {
  // Rows with cuts of their own are judged one by one.
  if (varying.some((path) => path.startsWith(`${verdictGroup.key}.`))) return undefined;
  const { npv, benefitCostRatio, presentValueCost, discountedPayback } = made.planned.model.returns.all;
  const { horizonMonths } = made.resolved.shape;
  const cuts = cutsOf(made);

  return {
    lines: [npv, benefitCostRatio, presentValueCost, discountedPayback],
    answerOf: ([value = Number.NaN, ratio = Number.NaN, cost = Number.NaN, payback = Number.NaN]) => {
      // Without costs there is nothing to judge, which decimals tell.
      if (!(cost > 0 && Math.abs(value) > margin * cost) || Number.isNaN(ratio + payback)) return undefined;
      const reach = margin * (1 + Math.abs(ratio));
      const earliest = payback === none ? payback : payback - marginOfMonths * (1 + payback);
      const below = judged(value, ratio - reach, earliest);
      return below === judged(value, ratio + reach, earliest) ? below : undefined;
    },
  };

  /**
   * By the ratio, and by a payback that comes too late. Where more is looked at than these it is not sure.
   *
   * @param earliest  when the outlays are first recovered: for good that is then or later
   */
  function judged(value: number, ratio: number, earliest: number): Answer | undefined {
    let lookedAt = 0;
    const unsure = <Value>(value: Value): Value => {
      lookedAt += 1;
      return value;
    };
    const answer = ruledAnswer(
      {
        benefitCostRatio: ratio,
        settledPaybackMonths: earliest,
        horizonMonths,
        presentValueCost: 1,
        npv: value,
        freedHoursCounted: 1,
        chanceOfGain: undefined,
        get isNothingFreed() {
          return unsure(false);
        },
        get shareOfFreedHoursNeeded() {
          return unsure(null);
        },
        get assumed() {
          return unsure(0);
        },
      },
      cuts,
    );
    return lookedAt === 0 ? answer : undefined;
  }
}
