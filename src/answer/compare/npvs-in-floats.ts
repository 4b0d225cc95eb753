import { Decimal } from '../../decimal.js';
import type { Line } from '../../formula/expression.js';
import type { Table } from '../../formula/table.js';
import { batchReading } from '../../reading/batch/batch.js';
import type { Plan } from '../../reading/plan.js';

/** A figure of a model, and the plan that computes it. */
export interface Read {
  readonly npv: Line<'money'>;
  readonly plan: Plan;
}

/**
 * The net present value for each table, in float64: within 1e-12 of the gross of the exact one, and many times as
 * fast. `undefined` where it does not exist.
 *
 * @param tables  each with a figure for every input that is read
 */
export function npvsInFloats({ npv, plan }: Read, tables: readonly Table[]): readonly (Decimal | undefined)[] {
  const [first] = tables;
  if (first === undefined) return [];
  const figureIn = (table: Table, path: string): number => table.get(path)?.likely.toNumber() ?? Number.NaN;
  const varying = [...first.keys()].filter((path) =>
    tables.some((table) => figureIn(table, path) !== figureIn(first, path)),
  );
  const draws = varying.map((path) => Float64Array.from(tables, (table) => figureIn(table, path)));
  const npvs = new Float64Array(tables.length);
  batchReading(plan, first, { varying, wanted: [{ kind: 'figure', of: npv }] }).run(draws, tables.length, [npvs]);
  return Array.from(npvs, (figure) => (Number.isFinite(figure) ? new Decimal(figure) : undefined));
}
