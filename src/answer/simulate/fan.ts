import type { Expression } from '../../formula/expression.js';
import { quantiles } from '../../uncertainty/summary/quantiles.js';
import type { Fan, FanMonth } from './simulation.js';
import type { Simulator } from './simulator.js';

/** Enough for bands that the eye cannot tell from those of a million. */
const fanSamples = 4096;
const shares = [0.05, 0.1, 0.5, 0.9, 0.95] as const;

/** Bands of the running totals by month, from the first samples. */
export function fanOf(
  simulator: Simulator,
  samples: number,
  net: { readonly all: Expression; readonly cashOnly: Expression },
): Fan {
  const used = Math.min(samples, fanSamples);
  const [all = noTotals, cashOnly = noTotals] = simulator.runningTotals([net.all, net.cashOnly], used);
  return Object.freeze({ samples: used, all: bandsOf(all, used), cashOnly: bandsOf(cashOnly, used) });
}

const noTotals = new Float64Array(0);

function bandsOf(totals: Float64Array, samples: number): readonly FanMonth[] {
  const months = totals.length / samples;
  return Object.freeze(
    Array.from({ length: months }, (_, month) => {
      const column = Float64Array.from(
        { length: samples },
        (_, sample) => totals[sample * months + month] ?? Number.NaN,
      );
      const [p5 = 0, p10 = 0, p50 = 0, p90 = 0, p95 = 0] = quantiles(column.filter(Number.isFinite), shares);
      return Object.freeze({ p5, p10, p50, p90, p95 });
    }),
  );
}
