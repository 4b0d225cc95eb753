import { Decimal, zero } from '../decimal.js';
import { rateOfReturn, type InternalRate } from '../finance/internal-rate.js';
import { grownFrom } from '../finance/mirr.js';
import { paybackOf, type Payback } from '../finance/payback.js';
import type { PlacedFlow } from '../finance/timeline.js';
import type { Measure } from '../formula/expression.js';
import { decimalOf, decimalsIn, nothing, one, over, scaledWhole, sumOf, times, type Scaled } from './scaled.js';

/** A figure that was searched for: a rate, or a payback. It may not exist, and says why. */
export type Solved = InternalRate | Payback;

export const isPayback = (solved: Solved): solved is Payback =>
  solved.status === 'paid-back' || solved.status === 'never';

type Row = readonly Scaled[];

/** Flows that were worked out to 40 digits may miss a total of nothing by the last few. */
export const roundingOfReading = new Decimal('1e-36');

/** A whole-horizon figure from its rows: the flow first, then what the measure needs. */
export function seriesFigure(
  measure: Measure,
  [flow = [], second = [], third = [], fourth = []]: readonly Row[],
): Scaled | Solved {
  switch (measure) {
    case 'total':
      return sumOf(flow);
    case 'lowest':
      return lowestOf(scaledTotals(flow));
    case 'monthOfLowest': {
      const totals = scaledTotals(flow);
      return scaledWhole(Math.max(0, totals.indexOf(lowestOf(totals))));
    }
    case 'internalRate':
      return rateOfReturn(placed(flow, second));
    case 'modifiedInternalRate':
      return modifiedRate(flow, second, third, fourth);
    case 'payback':
      return paybackOf(placed(flow, second), roundingOfReading);
  }
}

function scaledTotals(flow: Row): Row {
  let total = nothing;
  return flow.map((amount) => (total += amount));
}

const lowestOf = (totals: Row): Scaled => totals.reduce((least, total) => (total < least ? total : least), nothing);

/** Outlays at what they are worth at the start, income at what it comes to at the end. */
function modifiedRate(flow: Row, placed: Row, financeFactors: Row, reinvestFactors: Row): InternalRate {
  const worth = (factors: Row, isCounted: (amount: Scaled) => boolean): Scaled =>
    sumOf(flow.map((amount, month) => (isCounted(amount) ? times(amount, factors[month] ?? nothing) : nothing)));
  const outlays = -worth(financeFactors, (amount) => amount < nothing);
  const income = worth(reinvestFactors, (amount) => amount > nothing);
  const end = flow.length - 1;
  return grownFrom(
    decimalOf(outlays),
    decimalOf(over(income, reinvestFactors[end] ?? one)),
    decimalOf(placed[end] ?? nothing),
  );
}

function placed(amounts: Row, times: Row): readonly PlacedFlow[] {
  const when = decimalsIn(times);
  return decimalsIn(amounts).map((amount, month) => ({ amount, time: when[month] ?? zero }));
}

export function runningTotals(flow: readonly Decimal[]): readonly Decimal[] {
  let total = zero;
  return flow.map((amount) => (total = total.plus(amount)));
}
