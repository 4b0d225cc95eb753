import { Decimal } from '../../decimal.js';
import type { Line } from '../../formula/expression.js';
import type { Table } from '../../formula/table.js';
import { batchReading } from '../../reading/batch.js';
import type { Plan } from '../../reading/plan.js';

/** A figure of a model, and the plan that computes it. */
export interface Read {
  readonly npv: Line<'money'>;
  readonly plan: Plan;
}

/** As many samples as are held in memory at a time. */
const blockSize = 64;

/**
 * The net present value for each table, in float64: within 1e-12 of the gross of the exact one, and many times as
 * fast. `undefined` where it does not exist.
 *
 * @param tables  each with a figure for every input that is read
 */
export function npvsInFloats({ npv, plan }: Read, tables: readonly Table[]): readonly (Decimal | undefined)[] {
  const figures: (Decimal | undefined)[] = [];
  for (let start = 0; start < tables.length; start += blockSize) {
    const block = tables.slice(start, start + blockSize);
    const samples = (path: string): Float64Array =>
      Float64Array.from(block, (table) => table.get(path)?.likely.toNumber() ?? Number.NaN);
    for (const figure of batchReading(plan, samples, block.length).figures(npv)) {
      figures.push(Number.isFinite(figure) ? new Decimal(figure) : undefined);
    }
  }
  return figures;
}
