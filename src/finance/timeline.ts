import { Decimal, type Numeric, zero } from '../decimal.js';
import { FormulaError } from '../errors.js';
import { calendarDay, type DayCount, dayCounts, yearsBetween } from './day-count.js';
import { amountsFrom, choiceFrom, groupFrom, numberFrom, shownReceived } from './figure.js';
import { Exact } from './precision.js';

/** Money at a time, in periods (of `npv`, `irr`) or years (of dates and models). In is positive, out is negative. */
export interface PlacedFlow {
  readonly time: Decimal;
  readonly amount: Decimal;
}

/** A row of flows, one a period: flows[0] at time 0, today. */
export const placedByPeriod = (flows: readonly Numeric[]): readonly PlacedFlow[] =>
  amountsFrom(flows).map((amount, period) => ({ time: new Decimal(period), amount }));

/** Money on a date. */
export interface DatedFlow {
  /** ISO 8601: `2025-01-31`. */
  readonly date: string;
  readonly amount: Numeric;
}

/**
 * Dated flows in years after the first one listed, which need not be the earliest.
 *
 * @throws {FormulaError} `no-flows`; `not-a-date`; `not-a-number`; `too-many-digits`; `not-a-choice`
 */
export function placedByDate(datedFlows: readonly DatedFlow[], dayCount: DayCount): readonly PlacedFlow[] {
  if (!Array.isArray(datedFlows))
    throw new FormulaError(
      'wrong-type',
      `datedFlows is ${shownReceived(datedFlows)}; it is a list of { date, amount }, each date as 2025-01-31.`,
    );
  choiceFrom(dayCount, 'dayCount', dayCounts);
  // Array.from, as map passes over the holes of a sparse list.
  const flows = Array.from(datedFlows, (flow: DatedFlow, at) =>
    groupFrom(flow, `datedFlows[${at}]`, ['date', 'amount']),
  );
  const [first] = flows;
  if (!first) throw new FormulaError('no-flows', 'There are no flows.');
  const start = calendarDay(first.date);
  return flows.map(({ date, amount }, at) => ({
    time: yearsBetween(start, calendarDay(date), dayCount),
    amount: numberFrom(amount, `datedFlows[${at}].amount`),
  }));
}

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
