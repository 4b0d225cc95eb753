import type { Measure } from '../formula/expression.js';
import { exponential, power } from './elementary.js';

/** A whole-horizon figure from its rows: the flow first, then what the measure needs. Times do not descend. */
export function floatSeries(measure: Measure, rows: Rows, places: readonly number[]): number {
  const [flow, second, third, fourth] = [places[0]!, places[1]!, places[2]!, places[3]!];
  switch (measure) {
    case 'total':
      return total(rows, flow);
    case 'lowest':
      return lowest(rows, flow);
    case 'monthOfLowest':
      return monthOfLowest(rows, flow);
    case 'payback':
      return payback(rows, flow, second);
    case 'internalRate':
      return internalRate(rows, flow, second);
    case 'modifiedInternalRate':
      return modifiedInternalRate(rows, { flow, times: second, financeFactors: third, reinvestFactors: fourth });
  }
}

function total({ memory, months }: Rows, flow: number): number {
  let sum = 0;
  for (let month = 0; month < months; month++) sum += memory[flow + month]!;
  return sum;
}

function lowest({ memory, months }: Rows, flow: number): number {
  let running = 0;
  let least = 0;
  for (let month = 0; month < months; month++) {
    running += memory[flow + month]!;
    least = Math.min(least, running);
  }
  return least;
}

function monthOfLowest({ memory, months }: Rows, flow: number): number {
  let running = 0;
  let least = 0;
  let found = 0;
  for (let month = 0; month < months; month++) {
    running += memory[flow + month]!;
    if (running < least) {
      least = running;
      found = month;
    }
  }
  return running === running ? found : running;
}

/** Floats that add up to less than this part of their gross are taken as a total of nothing. */
export const roundingOfFloats = 1e-13;

/** A total of floats, without what is left of digits that cancelled. */
export const withoutRounding = (total: number, gross: number): number =>
  Math.abs(total) < gross * roundingOfFloats ? 0 : total;

/**
 * The first time at which a running total that fell below zero is no longer below it: 0 where it never fell, `none`
 * where it does not come back. Within a period money is taken to come evenly; flows of one time count together.
 */
function payback({ memory, months }: Rows, flow: number, times: number): number {
  let total = 0;
  let gross = 0;
  let before = 0;
  let timeBefore = 0;
  for (let month = 0; month < months; month++) {
    const amount = memory[flow + month]!;
    const time = memory[times + month]!;
    total += amount;
    gross += Math.abs(amount);
    const isLastOfItsTime = month + 1 === months || memory[times + month + 1] !== time;
    if (!isLastOfItsTime) continue;
    const after = withoutRounding(total, gross);
    if (before < 0 && after >= 0) return timeBefore + ((time - timeBefore) * before) / (before - after);
    before = after;
    timeBefore = time;
  }
  if (before !== before) return before;
  return before < 0 ? none : 0;
}

interface ModifiedRateRows {
  readonly flow: number;
  readonly times: number;
  readonly financeFactors: number;
  readonly reinvestFactors: number;
}

/** Outlays at what they are worth at the start, income at what it comes to at the end. */
function modifiedInternalRate(
  { memory, months }: Rows,
  { flow, times, financeFactors, reinvestFactors }: ModifiedRateRows,
): number {
  let outlay = 0;
  let income = 0;
  for (let month = 0; month < months; month++) {
    const amount = memory[flow + month]!;
    if (amount < 0) outlay -= amount * memory[financeFactors + month]!;
    else income += amount * memory[reinvestFactors + month]!;
  }
  const years = memory[times + months - 1]!;
  if (outlay === 0 || years === 0) return income === income ? none : income;
  return power(income / memory[reinvestFactors + months - 1]! / outlay, 1 / years) - 1;
}

/** A payback that never comes, or a rate that does not exist: no error, and so not NaN. */
export const none = Infinity;

/** Of several internal rates none is the figure. */
export const several = -Infinity;

/** Rows of months in one memory, each told by the place of its month 0. */
interface Rows {
  readonly memory: Float64Array;
  readonly months: number;
}

interface Flows extends Rows {
  readonly flow: number;
  readonly times: number;
}

/**
 * Rates are searched as intensities, ln(1 + rate), at these places divided by the years of the flows. Two rates between
 * the same neighbours cancel and are missed; they would have to lie within a few per cent of each other, or far from
 * anything that a plan earns.
 */
const places = [
  -300, -75, -40, -20, -12, -8, -6, -4.5, -3.3, -2.4, -1.8, -1.2, -0.8, -0.4, 0, 0.15, 0.3, 0.45, 0.6, 0.8, 1, 1.2, 1.5,
  1.8, 2.2, 2.6, 3, 3.6, 4.5, 6, 7.5, 9, 12, 15, 20, 30, 80,
] as const;

/** As in the exact reading: a growth of 10^−40, a rate of 10^12. */
const lowestIntensity = -92.1;
const highestIntensity = 27.6;

/**
 * The effective yearly rate at which flows are worth nothing: `none` where their worth changes sign between no two of the
 * places or rises with the rate, so that it is what a loan costs, `several` where it does so more than once.
 */
function internalRate(rows: Rows, flow: number, times: number): number {
  const flows: Flows = { memory: rows.memory, months: rows.months, flow, times };
  const changes = signChangeCount(flows);
  if (changes === 0) return none;
  if (changes !== changes) return changes;
  const years = rows.memory[times + rows.months - 1]!;
  let found = Number.NaN;
  let isReturn = true;
  let low = 0;
  let atLow = 0;
  for (const place of places) {
    const high = Math.max(lowestIntensity, Math.min(highestIntensity, place / years));
    const atHigh = worth(flows, high);
    if ((atLow < 0 && atHigh >= 0) || (atLow > 0 && atHigh <= 0)) {
      if (found === found) return several;
      found = zeroBetween(flows, { low, atLow, high, atHigh });
      isReturn = atLow > 0;
      if (changes === 1) break;
    }
    low = high;
    atLow = atHigh;
  }
  return isReturn && found === found ? exponential(found) - 1 : none;
}

/** How often the flows change sign: there are no more rates than that. NaN where a flow is. */
function signChangeCount({ memory, months, flow }: Flows): number {
  let changes = 0;
  let last = 0;
  for (let month = 0; month < months; month++) {
    const amount = memory[flow + month]!;
    if (amount !== amount) return amount;
    if ((amount < 0 && last > 0) || (amount > 0 && last < 0)) changes += 1;
    if (amount !== 0) last = amount;
  }
  return changes;
}

/** What the flows are worth today: Σ flow · e^(−intensity · time). Most months are as far apart as the last two. */
function worth({ memory, months, flow, times }: Flows, intensity: number): number {
  let sum = 0;
  let factor = 1;
  let time = 0;
  let gap = 0;
  let perGap = 1;
  for (let month = 0; month < months; month++) {
    const next = memory[times + month]!;
    if (next - time !== gap) {
      gap = next - time;
      perGap = exponential(-intensity * gap);
    }
    time = next;
    factor *= perGap;
    sum += memory[flow + month]! * factor;
  }
  return sum;
}

interface Bracket {
  readonly low: number;
  readonly atLow: number;
  readonly high: number;
  readonly atHigh: number;
}

/**
 * The Illinois method: the straight line through both ends gives the next point; an end that stays twice is halved, so
 * that both ends close in. It needs no slope and cannot leave the bracket.
 */
function zeroBetween(flows: Flows, bracket: Bracket): number {
  let { low, atLow, high, atHigh } = bracket;
  let middle = high;
  for (let step = 0; step < 100 && atHigh !== 0; step++) {
    const next = high - (atHigh * (high - low)) / (atHigh - atLow);
    if (Math.abs(next - middle) <= 1e-15 * Math.max(1, Math.abs(next))) return next;
    middle = next;
    const atMiddle = worth(flows, middle);
    if (atMiddle > 0 === atHigh > 0) atLow /= 2;
    else [low, atLow] = [high, atHigh];
    [high, atHigh] = [middle, atMiddle];
  }
  return high;
}
