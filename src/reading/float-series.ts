import type { Measure } from '../formula/expression.js';
import { power } from './elementary.js';
import { internalRate, none, type Rows } from './float-rate.js';

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
const roundingOfFloats = 1e-13;

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
    const after = Math.abs(total) < gross * roundingOfFloats ? 0 : total;
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
