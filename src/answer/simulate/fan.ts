import type { Program } from '../../reading/batch/program.js';
import { quantiles } from '../../uncertainty/summary/quantiles.js';
import type { Steps } from '../../steps.js';
import type { Fan, FanMonth } from './simulation.js';
import type { Simulator } from './simulator.js';

/** Enough for bands that the eye cannot tell from those of a million. */
const fanSamples = 4096;
/** Samples between two pauses. */
const step = 128;
const shares = [0.05, 0.1, 0.5, 0.9, 0.95] as const;

/**
 * Bands of the running totals by month, from the first samples.
 *
 * @param totals  works out those of a sample: of all flows, then of cash only
 */
export function* fanOf({ running }: Simulator, totals: Program, drawnCount: number): Steps<Fan> {
  const samples = Math.min(drawnCount, fanSamples);
  const { months } = totals;
  const run = running(totals);
  const all = new Float64Array(samples * months);
  const cashOnly = new Float64Array(samples * months);
  for (let start = 0; start < samples; start += step) {
    run(start, Math.min(start + step, samples), [all, cashOnly]);
    yield;
  }
  return Object.freeze({
    samples,
    all: yield* bandsOf(all, months),
    cashOnly: yield* bandsOf(cashOnly, months),
  });
}

function* bandsOf(totals: Float64Array, months: number): Steps<readonly FanMonth[]> {
  const bands: FanMonth[] = [];
  const column = new Float64Array(totals.length / months);
  for (let month = 0; month < months; month++) {
    for (let sample = 0; sample < column.length; sample++) column[sample] = totals[sample * months + month]!;
    const [p5 = 0, p10 = 0, p50 = 0, p90 = 0, p95 = 0] = quantiles(column.filter(Number.isFinite), shares);
    bands.push(Object.freeze({ p5, p10, p50, p90, p95 }));
    yield;
  }
  return Object.freeze(bands);
}
