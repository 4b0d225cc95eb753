import { Decimal, zero } from '../decimal.js';
import type { PlacedFlow } from './placed-flow.js';
import { Exact } from './precision.js';

/** Flows in order of time, one a date, nothing where money in and out are equal. */
export interface Timeline {
  /** The time of the first flow. */
  readonly start: Decimal;
  readonly flows: readonly TimedAmount[];
  /** Ticks a unit of time: 12 for months, 365 for days; 1 where no tick fits, and then ticks are fractions. */
  readonly ticksPerUnit: number;
}

export interface TimedAmount {
  /** Since the first flow; whole wherever a tick fits. */
  readonly tick: Decimal;
  /** The same in units of time, in float64. */
  readonly elapsed: number;
  readonly amount: Decimal;
}

/** Periods or years; months; half months; days of 30/360; days; days of actual/actual, whose years have 365 or 366. */
const usualTicks = [1, 12, 24, 360, 365, 365 * 366] as const;

/** A third of a year has no last digit: 1/3 × 12 is a whole month to this much. */
const indistinct = new Decimal('1e-25');

/**
 * Money in time, ready to be discounted: with whole ticks, a discount factor is a whole power, exact and fast, where
 * a power of m/12 would cost a logarithm.
 */
export function timelineOf(placedFlows: readonly PlacedFlow[]): Timeline {
  const inOrder = merged(placedFlows.toSorted((a, b) => a.time.comparedTo(b.time)));
  const start = inOrder[0]?.time ?? zero;
  const elapsedTimes = inOrder.map(({ time }) => time.minus(start));
  const ticksPerUnit = usualTicks.find((ticks) => elapsedTimes.every((elapsed) => isWhole(elapsed.times(ticks)))) ?? 1;
  const flows = inOrder.map(({ time, amount }) => {
    const elapsed = time.minus(start);
    const ticks = elapsed.times(ticksPerUnit);
    return { tick: isWhole(ticks) ? ticks.round() : ticks, elapsed: elapsed.toNumber(), amount };
  });
  return { start, flows, ticksPerUnit };
}

const isWhole = (ticks: Decimal): boolean => ticks.isInteger() || ticks.minus(ticks.round()).abs().lessThan(indistinct);

function merged(inOrder: readonly PlacedFlow[]): readonly PlacedFlow[] {
  const dates: PlacedFlow[] = [];
  for (const flow of inOrder) {
    const last = dates.at(-1);
    if (last?.time.equals(flow.time) !== true) dates.push(flow);
    else dates[dates.length - 1] = { time: flow.time, amount: sumOfBoth(last.amount, flow.amount) };
  }
  return dates.filter(({ amount }) => !amount.isZero());
}

const sumOfBoth = (first: Decimal, second: Decimal): Decimal => new Decimal(new Exact(first).plus(second));
