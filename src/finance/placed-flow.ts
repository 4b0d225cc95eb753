import { Decimal, type Numeric } from '../decimal.js';
import { amountsFrom } from './numeric-argument.js';

/** Money at a time, in periods (of `npv`, `irr`) or years (of dates and models). In is positive, out is negative. */
export interface PlacedFlow {
  readonly time: Decimal;
  readonly amount: Decimal;
}

/** A row of flows, one a period: flows[0] at time 0, today. */
export const placedByPeriod = (flows: readonly Numeric[]): readonly PlacedFlow[] =>
  amountsFrom(flows).map((amount, period) => ({ time: new Decimal(period), amount }));
