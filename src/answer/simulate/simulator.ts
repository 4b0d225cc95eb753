import type { Expression } from '../../formula/expression.js';
import { batchReading, type BatchReading } from '../../reading/batch/batch.js';
import { correlationFor } from '../../uncertainty/correlation/correlation-for.js';
import { latinHypercube } from '../../uncertainty/sampling/latin-hypercube.js';
import { pseudoRandom } from '../../uncertainty/sampling/pseudo-random.js';
import type { Sampler } from '../../uncertainty/sampling/sampler.js';
import { sobol } from '../../uncertainty/sampling/sobol.js';
import type { Calculated } from '../calculate.js';
import { drawnInputs, type DrawnInput } from './drawn-inputs.js';
import { byWeight } from './input-weight.js';
import type { DrawSettings } from './settings.js';
import { sharesOf, type Shares } from './shares.js';

/** Samples that are worked out in one go: short enough for a page to stay responsive. */
export const blockLength = 1024;

/**
 * A scenario made ready to be drawn from. It is the same whoever makes it from the same scenario and settings, so that
 * several can share the work: what a sample is depends on its number alone.
 */
export interface Simulator {
  readonly inputs: readonly DrawnInput[];
  readonly sampler: Sampler;
  readonly shares: Shares;
  /** Figures wanted in each sample, in this order. */
  readonly wanted: readonly Expression[];
  /** Fills in the figures of samples `from` … `to − 1`, each wanted one at the place of its sample. */
  readonly run: (from: number, to: number, into: readonly Float64Array[]) => void;
  /** The running totals of some rows in the first samples, month by month. */
  readonly runningTotals: (rows: readonly Expression[], samples: number) => readonly Float64Array[];
}

/** @param settings  held to what is permitted before */
export function simulatorFor(
  { prepared, resolved }: Calculated,
  settings: DrawSettings,
  wanted: readonly Expression[],
): Simulator {
  const { plan } = prepared;
  const { table } = resolved;
  const inputs = drawnInputs(table, wanted);
  const varying = inputs.map(({ path }) => path);
  const reading = batchReading(plan, table, { varying, wanted: wanted.map((of) => ({ kind: 'figure', of })) });
  const sampler = samplerFor(settings, () => byWeight(inputs, plan, table, wanted[0]));
  const correlation = correlationFor(settings.correlations, {
    known: varying,
    whenContradictory: settings.whenContradictory,
  });
  const shares = sharesOf(inputs, sampler, correlation.ok ? correlation.correlation : undefined);

  const figures = inputs.map(() => new Float64Array(blockLength));
  const runWith = (batch: BatchReading, from: number, to: number, into: readonly Float64Array[]): void => {
    const block = figures.map((column) => column.subarray(0, to - from));
    shares.fill(from, block);
    inputs.forEach(({ distribution }, place) => {
      const column = block[place];
      if (column !== undefined) distribution.fill(column, column);
    });
    batch.run(block, to - from, into);
  };

  return Object.freeze({
    inputs,
    sampler,
    shares,
    wanted,
    run: (from: number, to: number, into: readonly Float64Array[]) => {
      for (let start = from; start < to; start += blockLength) {
        const end = Math.min(start + blockLength, to);
        runWith(
          reading,
          start,
          end,
          into.map((column) => column.subarray(start, end)),
        );
      }
    },
    runningTotals: (rows: readonly Expression[], samples: number) => {
      const months = plan.horizonMonths + 1;
      const batch = batchReading(plan, table, { varying, wanted: rows.map((of) => ({ kind: 'runningTotal', of })) });
      const totals = rows.map(() => new Float64Array(samples * months));
      for (let start = 0; start < samples; start += blockLength) {
        const end = Math.min(start + blockLength, samples);
        runWith(
          batch,
          start,
          end,
          totals.map((column) => column.subarray(start * months, end * months)),
        );
      }
      return totals;
    },
  });
}

function samplerFor({ sampler, seed, samples }: DrawSettings, inOrder: () => readonly string[]): Sampler {
  switch (sampler) {
    case 'pseudo-random':
      return pseudoRandom(seed);
    case 'latin-hypercube':
      return latinHypercube(seed, samples);
    case 'sobol':
      return sobol(seed, { inputs: inOrder() });
  }
}
