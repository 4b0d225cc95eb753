import { Decimal, one, sumOf, zero, type Decimal as Figure } from '../decimal.js';
import { internalRate, type InternalRate } from '../finance/internal-rate.js';
import { grownFrom } from '../finance/mirr.js';
import { paybackOf, type Payback } from '../finance/payback.js';
import type { PlacedFlow } from '../finance/timeline.js';
import type { Measure } from '../formula/expression.js';

/** A figure that was searched for: a rate, or a payback. It may not exist, and says why. */
export type Solved = InternalRate | Payback;

export const isPayback = (solved: Solved): solved is Payback =>
  solved.status === 'paid-back' || solved.status === 'never';

type Row = readonly Figure[];

/** Flows that were worked out to 40 digits may miss a total of nothing by the last few. */
export const roundingOfReading = new Decimal('1e-36');

/** A whole-horizon figure from its rows: the flow first, then what the measure needs. */
export function seriesFigure(
  measure: Measure,
  [flow = [], second = [], third = [], fourth = []]: readonly Row[],
): Figure | Solved {
  switch (measure) {
    case 'total':
      return sumOf(flow);
    case 'lowest':
      return Decimal.min(zero, ...runningTotals(flow));
    case 'monthOfLowest':
      return monthOfLowest(runningTotals(flow));
    case 'internalRate':
      return internalRate(placed(flow, second));
    case 'modifiedInternalRate':
      return modifiedRate(flow, second, third, fourth);
    case 'payback':
      return paybackOf(placed(flow, second), roundingOfReading);
  }
}

/** Outlays at what they are worth at the start, income at what it comes to at the end. */
function modifiedRate(flow: Row, times: Row, financeFactors: Row, reinvestFactors: Row): InternalRate {
  const worth = (factors: Row, isCounted: (amount: Figure) => boolean): Figure =>
    sumOf(flow.map((amount, month) => (isCounted(amount) ? amount.times(factors[month] ?? zero) : zero)));
  const outlays = worth(financeFactors, (amount) => amount.lt(0)).negated();
  const income = worth(reinvestFactors, (amount) => amount.gt(0));
  const end = flow.length - 1;
  return grownFrom(outlays, income.div(reinvestFactors[end] ?? one), times[end] ?? zero);
}

const placed = (amounts: Row, times: Row): readonly PlacedFlow[] =>
  amounts.map((amount, month) => ({ amount, time: times[month] ?? zero }));

export function runningTotals(flow: Row): Row {
  let total = zero;
  return flow.map((amount) => (total = total.plus(amount)));
}

function monthOfLowest(totals: Row): Figure {
  const lowest = Decimal.min(zero, ...totals);
  return new Decimal(
    Math.max(
      0,
      totals.findIndex((total) => total.eq(lowest)),
    ),
  );
}
